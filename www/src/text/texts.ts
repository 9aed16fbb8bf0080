// The words of the element in the language of its page, and numbers and dates as that language writes them.

import type { Count } from "./count.js";
import { english } from "./en/index.js";
import { languages } from "./languages.js";
import type { Messages } from "./messages.js";

export class Texts {
  readonly messages: Messages;
  /** The tag of the language, such as `de-AT`. */
  readonly language: string;

  constructor(language = "en", messages: Messages = english) {
    this.language = language;
    this.messages = messages;
  }

  count(n: number): Count {
    return { n, text: this.number(n) };
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.language, options).format(value);
  }

  /** A date and time of the API; what is no date is shown as it is. */
  dateTime(value: string | undefined, options: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" }): string {
    const date = new Date(value ?? "");
    if (Number.isNaN(date.getTime())) return value ?? "";
    return new Intl.DateTimeFormat(this.language, options).format(date);
  }

  /** How long ago something was, such as "3 hours ago". */
  ago(value: string | undefined, now = Date.now()): string {
    const seconds = (new Date(value ?? "").getTime() - now) / 1000;
    if (Number.isNaN(seconds)) return value ?? "";
    const units = [
      ["year", 31_536_000],
      ["month", 2_592_000],
      ["day", 86_400],
      ["hour", 3600],
      ["minute", 60],
    ] as const;
    const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
    return new Intl.RelativeTimeFormat(this.language, { numeric: "auto" }).format(Math.round(seconds / length), unit);
  }

  list(items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string {
    return new Intl.ListFormat(this.language, { type }).format(items);
  }
}

/** Loads the texts for a language tag. A language that the element does not speak, or that cannot be loaded, is shown in English. */
export async function loadTexts(tag: string): Promise<Texts> {
  const language = canonical(tag);
  const load = languages[language.split("-")[0] ?? ""];
  if (load) {
    try {
      return new Texts(language, await load());
    } catch (error) {
      console.warn(`genesys-users-admin: the texts of the language ${language} could not be loaded, and are in English.`, error);
    }
  }
  return new Texts(language.startsWith("en") ? language : "en");
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en";
  } catch {
    return "en";
  }
}
