// Takes the place of languages.ts in the file for a script tag: each language is a file beside that file, so that pages do not load four.

import type { Messages } from "./texts.js";

/** The address of the script, which is known only while it runs. */
const script = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

const load = async (language: string, name: string): Promise<Messages> => {
  const texts = (await import(/* @vite-ignore */ new URL(`${language}.js`, script).href)) as Record<string, Messages>;
  return texts[name] as Messages;
};

export const languages: Record<string, () => Promise<Messages>> = {
  de: () => load("de", "german"),
  es: () => load("es", "spanish"),
  ja: () => load("ja", "japanese"),
};
