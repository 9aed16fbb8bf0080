// The tabs of a person, with the sections of each: the ends of the names of their elements.

import type { SectionDrafts } from "../../person/section-drafts.js";

export const tabs = {
  profile: ["org-chart"],
  routing: ["presence", "skills", "languages", "queues", "utilization"],
  access: ["roles"],
  telephony: ["stations", "forwarding", "out-of-office"],
  more: ["verifiers", "external-ids", "custom-attributes", "development"],
} as const;

export type Tab = keyof typeof tabs;

export const allTabs = Object.keys(tabs) as Tab[];

/** The name of the element of a section. */
export const elementOf = (section: string): string => `genesys-users-admin-person-${section}`;

/** Whether a form of a tab has unsaved changes. */
export const hasDraft = (tab: Tab, drafts: SectionDrafts): boolean => tabs[tab].some((section) => elementOf(section) in drafts.all);
