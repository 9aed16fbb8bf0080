// What can be done to the people of a selection.

import type { Workplace } from "../workplace.js";
import type { CatalogueName } from "../catalogue.js";
import type { SelectedPeople } from "../people/selection.js";
import { explanation } from "../text/words.js";
import { applyMany } from "./apply.js";
import { Job } from "./job.js";
import { lookUp } from "./lookup.js";
import { readPeople } from "./read-people.js";
import { compare, objection, type Field, type Item, type Plan, type Wish } from "./wish.js";

const lists = ["skills", "languages", "queues", "roles"] as const;
export type ListField = (typeof lists)[number];

export type ActionField = "state" | ListField | "autoAnswer" | "manager" | "division";

/** What an action changes, and how: to a value, or by adding to a list or taking from it. */
export interface Action {
  readonly verb: "activate" | "deactivate" | "add" | "remove" | "set";
  readonly field: ActionField;
}

export const actions: readonly Action[] = [
  { verb: "activate", field: "state" },
  { verb: "deactivate", field: "state" },
  ...lists.map((field) => ({ verb: "add", field }) as const),
  ...lists.map((field) => ({ verb: "remove", field }) as const),
  ...(["autoAnswer", "manager", "division"] as const).map((field) => ({ verb: "set", field }) as const),
];

/** The lists from which an action chooses. */
export const choices: Partial<Record<ActionField, CatalogueName>> = {
  skills: "skills",
  languages: "languages",
  queues: "queues",
  roles: "roles",
  division: "divisions",
};

/** Why a field cannot be changed by the signed-in person. */
export function refusal(admin: Workplace, field: Field, remove = false): string | undefined {
  switch (field) {
    case "skills":
      return admin.refusal(remove ? "deleteUserRoutingskill" : "patchUserRoutingskillsBulk");
    case "languages":
      return admin.refusal(remove ? "deleteUserRoutinglanguage" : "patchUserRoutinglanguagesBulk");
    case "queues":
      return admin.refusalAny("routing:queue:view") ?? admin.refusalAny("routing:queue:edit", "routing:queueMember:manage");
    case "roles":
      return (
        admin.refusalAny("authorization:role:view") ??
        admin.refusal("getAuthorizationSubject") ??
        admin.refusal(remove ? "postAuthorizationSubjectBulkremove" : "postAuthorizationSubjectBulkadd")
      );
    case "division":
      return admin.refusalAny("directory:user:edit");
    case "autoAnswer":
      return admin.refusal("patchUsersBulk");
    default:
      return admin.refusal("patchUser");
  }
}

/** A job that makes a wish for the people who are selected now. */
export function actionJob(admin: Workplace, wish: Wish, selected: SelectedPeople): Job {
  const { session } = admin;
  return new Job(session, {
    ...applyMany(session, wish),
    plan: (report, signal) => plan(admin, wish, selected, report, signal),
    onDone: (item) => tellChange(admin, item),
  });
}

async function plan(
  admin: Workplace,
  wish: Wish,
  selected: SelectedPeople,
  report: (read: number, total?: number) => void,
  signal: AbortSignal,
): Promise<Plan> {
  const expand = (["skills", "languages"] as const).filter((part) => wish[part]);
  const { people, unread, isCut } = await readPeople(admin, selected, expand, report, signal);
  const wanted = {
    queues: (wish.queues ?? []).map(({ id }) => id),
    roles: [...new Set((wish.roles ?? []).map(({ role }) => role.id))],
    managers: wish.manager !== undefined,
  };
  const lookup = await lookUp(admin.session, people, wanted, signal);
  const { messages } = admin.texts;
  const all = people.map((person): Item => {
    const reason = objection(person, wish, admin);
    return { name: person.name ?? "", email: person.email ?? "", person, ...compare(person, wish, lookup), ...(reason && { reason }) };
  });
  const items = all.filter(({ changes }) => changes.length > 0);
  return {
    items: [
      ...unread.map(({ id, reason }): Item => ({
        name: id,
        email: "",
        changes: [],
        todo: {},
        reason: explanation(messages, admin.session.problem(reason)),
      })),
      ...items,
    ],
    unchanged: all.length - items.length,
    note: isCut ? messages.bulk.cut : undefined,
  };
}

/** Shows in the list what was changed, and tells the page. */
export function tellChange(admin: Workplace, { person = {}, todo }: Item): void {
  const { plain = {}, manager, autoAnswer, division, remove } = todo;
  const changed = { ...person };
  for (const field of ["name", "title", "department", "state"] as const) if (plain[field] !== undefined) changed[field] = plain[field];
  if (manager) changed.manager = manager;
  if (division) changed.division = division;
  if (autoAnswer !== undefined) changed.acdAutoAnswer = autoAnswer;
  for (const field of ["skills", "languages"] as const) {
    const some = todo[field];
    if (!some) continue;
    const others = (person[field] ?? []).filter(({ id }) => !some.some((one) => one.id === id));
    changed[field] = remove ? others : [...others, ...some];
  }
  admin.personChanged(changed, "updated");
}
