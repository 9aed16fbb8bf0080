// The tabs of a person, with the sections of each: the ends of the names of their elements.

export const tabs = {
  profile: ["org-chart"],
  routing: ["presence", "skills", "languages", "queues", "utilization"],
  access: ["roles"],
  telephony: ["stations", "forwarding", "out-of-office"],
  more: ["verifiers", "external-ids", "custom-attributes", "development"],
} as const;

export type Tab = keyof typeof tabs;

export const allTabs = Object.keys(tabs) as Tab[];
