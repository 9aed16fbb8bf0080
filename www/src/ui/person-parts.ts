// Small pieces that show something of a person.

import type { User } from "genesys-users";
import { html, nothing, type TemplateResult } from "lit";
import type { Texts } from "../text/texts.js";
import { systemPresence, word } from "../text/words.js";

/** The image of a person, or the initials. */
export function avatar(person: Pick<User, "id" | "name" | "images"> | undefined): TemplateResult {
  const image = person?.images?.[0]?.imageUri;
  return html`
    <span class="avatar" aria-hidden="true" data-initials=${initials(person?.name ?? "")} .style=${`--hue: ${hue(person?.id ?? "")}`}>
      ${image === undefined ? nothing : html`<img src=${image} alt="" loading="lazy" @error=${hide} />`}
    </span>
  `;
}

const hide = (event: Event): void => void ((event.target as HTMLElement).hidden = true);

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((part) => part?.match(/^./u)?.[0] ?? "");
  return letters.join("").toLocaleUpperCase();
}

/** A colour for a person, the same each time. */
function hue(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 360;
  return sum;
}

/** The presence of a person, with the message that the person has set. */
export function presenceBadge(texts: Texts, person: Pick<User, "presence">): TemplateResult | typeof nothing {
  const presence = systemPresence(person);
  if (presence === undefined) return nothing;
  const { message } = person.presence ?? {};
  return html`
    <span class="badge" data-presence=${presence} title=${message || nothing}>
      <span class="dot" aria-hidden="true"></span>${word(texts, "presence", presence)}
    </span>
  `;
}

export function routingBadge(texts: Texts, person: Pick<User, "routingStatus">): TemplateResult | typeof nothing {
  const status = person.routingStatus?.status;
  if (status === undefined) return nothing;
  return html`
    <span class="badge" data-routing=${status}><span class="dot" aria-hidden="true"></span>${word(texts, "routing", status)}</span>
  `;
}

export const stateBadge = (texts: Texts, state: string | undefined): TemplateResult | typeof nothing =>
  state === undefined ? nothing : html`<span class="tag" data-state=${state}>${word(texts, "state", state)}</span>`;
