// What the attributes of the element say.

export type Grant = "pkce" | "implicit";
export type LoginMode = "redirect" | "popup";

/** How the element reaches its organization, and how people sign in. */
export interface Connection {
  readonly region: string | undefined;
  readonly clientId: string;
  readonly redirectUri: string | undefined;
  readonly grant: Grant;
  readonly login: LoginMode;
  readonly basePath: string | undefined;
  readonly loginPath: string | undefined;
}

/** The value of an attribute that takes one of several words. An unknown word is an error, so that a misspelling is noticed. */
export function oneOf<Word extends string>(attribute: string, value: string | null, words: readonly [Word, ...Word[]]): Word {
  if (value === null || value === "") return words[0];
  const word = words.find((known) => known === value.trim().toLowerCase());
  if (word === undefined)
    throw new TypeError(`The attribute ${attribute} of genesys-users-admin is "${value}". Use ${words.join(" or ")}.`);
  return word;
}
