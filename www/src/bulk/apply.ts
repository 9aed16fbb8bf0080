// Makes the changes of a plan.

import { ConflictError, type CreateUser, type UpdateUser, type User } from "genesys-users";
import { setQueueMembers } from "../platform.js";
import { problemOf } from "../session/problem.js";
import type { Session } from "../session/session.js";
import { usualProficiency, workPhone, type Item, type Rated, type Wish } from "./wish.js";

type Apply = (items: readonly Item[], signal: AbortSignal) => Promise<readonly unknown[]>;

/** How a wish is made for the people of a selection: with requests for many people where the API has them. */
export function applyMany(session: Session, wish: Wish): { readonly batchSize: number; readonly apply: Apply } {
  const { users } = session;
  if (wish.autoAnswer !== undefined) {
    return {
      batchSize: 50,
      async apply(items, signal) {
        const patches = items.map(({ person, todo }) => ({ id: idOf(person), acdAutoAnswer: todo.autoAnswer }));
        const outcomes = await users.patchUsersBulkAll(patches, { concurrency: 1, signal });
        return outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason : undefined));
      },
    };
  }
  if (wish.division) {
    const { id } = wish.division;
    return {
      batchSize: 100,
      apply: (items, signal) =>
        inHalves(items, (part) =>
          moveTo(
            session,
            id,
            part.map(({ person }) => idOf(person)),
            signal,
          ),
        ),
    };
  }
  if (wish.queues) {
    const { queues, remove = false } = wish;
    return {
      batchSize: 100,
      async apply(items, signal) {
        const errors: unknown[] = items.map(() => undefined);
        for (const { id } of queues) {
          const some = items.filter(({ todo }) => todo.queues?.some((queue) => queue.id === id));
          const failed = await inHalves(some, (part) =>
            setQueueMembers(
              session.client,
              id,
              part.map(({ person }) => idOf(person)),
              !remove,
              signal,
            ),
          );
          for (const [at, item] of some.entries()) errors[items.indexOf(item)] ??= failed[at];
        }
        return errors;
      },
    };
  }
  return eachItem((item, signal) => applyOne(session, item, signal));
}

export const eachItem = (
  apply: (item: Item, signal: AbortSignal) => Promise<void>,
): { readonly batchSize: number; readonly apply: Apply } => ({
  batchSize: 1,
  apply: (items, signal) =>
    Promise.all(
      items.map((item) =>
        apply(item, signal).then(
          () => undefined,
          (error: unknown) => error,
        ),
      ),
    ),
});

/** Makes the changes for one person. Each of them can be made twice, so that a second try does no harm. */
export async function applyOne(session: Session, { person = {}, todo }: Item, signal: AbortSignal): Promise<void> {
  const { users } = session;
  const options = { signal };
  const id = idOf(person);
  await patchPerson(session, person, todo, signal);
  if (todo.division) await moveTo(session, todo.division.id, [id], signal);
  if (todo.remove) {
    for (const skill of todo.skills ?? []) await users.deleteUserRoutingskill(id, skill.id, options);
    for (const language of todo.languages ?? []) await users.deleteUserRoutinglanguage(id, language.id, options);
  } else {
    if (todo.skills) await users.patchUserRoutingskillsBulk(id, ratings(todo.skills), options);
    if (todo.languages) await users.patchUserRoutinglanguagesBulk(id, ratings(todo.languages), options);
  }
  for (const queue of todo.queues ?? []) await setQueueMembers(session.client, queue.id, [id], !todo.remove, signal);
  if (todo.roles) {
    const grants = todo.roles.map(({ role, division }) => ({ roleId: role.id, divisionId: division.id }));
    if (todo.remove) await users.postAuthorizationSubjectBulkremove(id, { grants }, options);
    else await users.postAuthorizationSubjectBulkadd(id, { grants }, { ...options, subjectType: "PC_USER" });
  }
}

/** Changes the fields of a person. Against another version than the person has now, it is sent once more with that one. */
async function patchPerson({ users }: Session, person: User, todo: Wish, signal: AbortSignal): Promise<void> {
  if (!todo.plain && !todo.manager && todo.autoAnswer === undefined) return;
  const patch = (now: User): Promise<User> => users.patchUser(idOf(person), update(now, todo), { signal });
  try {
    await patch(person);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await patch(await users.getUser(idOf(person), { expand: ["employerInfo"], signal }));
  }
}

function update(person: User, { plain = {}, manager, autoAnswer }: Wish): UpdateUser {
  const { phone, employeeId, ...fields } = plain;
  return {
    ...fields,
    version: person.version ?? 1,
    ...(manager ? { manager: manager.id } : {}),
    ...(autoAnswer === undefined ? {} : { acdAutoAnswer: autoAnswer }),
    ...(employeeId === undefined ? {} : { employerInfo: { ...person.employerInfo, employeeId } }),
    // The API takes all addresses, so the others are sent as they are.
    ...(phone === undefined
      ? {}
      : { addresses: [...(person.addresses ?? []).filter((one) => one !== workPhone(person)), workAddress(phone)] }),
  };
}

const workAddress = (address: string) => ({ address, mediaType: "PHONE", type: "WORK" }) as const;

/** Creates the person of a row, and makes the changes that a creation does not take. */
export async function create(session: Session, item: Item, signal: AbortSignal): Promise<void> {
  const { email, todo } = item;
  const { name = "", phone, employeeId, ...others } = todo.plain ?? {};
  const body: CreateUser = { name, email, divisionId: todo.division?.id ?? "", ...others };
  if (phone !== undefined) body.addresses = [workAddress(phone)];
  item.person = await session.users.postUsers(body, { signal });
  await applyOne(session, { ...item, todo: afterCreation(todo, employeeId) }, signal);
}

function afterCreation({ plain: _plain, division: _division, ...others }: Wish, employeeId: string | undefined): Wish {
  return employeeId === undefined ? others : { ...others, plain: { employeeId } };
}

/** Sends a request for many. One that somebody spoils is sent again in halves, until it names the person. */
async function inHalves(items: readonly Item[], send: (items: readonly Item[]) => Promise<unknown>): Promise<unknown[]> {
  if (items.length === 0) return [];
  try {
    await send(items);
    return items.map(() => undefined);
  } catch (error) {
    const isOfOne = ["refused", "not-found", "conflict", "forbidden"].includes(problemOf(error).kind);
    if (items.length === 1 || !isOfOne) return items.map(() => error);
    const middle = Math.ceil(items.length / 2);
    return [...(await inHalves(items.slice(0, middle), send)), ...(await inHalves(items.slice(middle), send))];
  }
}

const moveTo = ({ client }: Session, division: string, ids: readonly string[], signal: AbortSignal): Promise<unknown> =>
  client.request("POST", `/api/v2/authorization/divisions/${encodeURIComponent(division)}/objects/USER`, { body: ids, signal });

const ratings = (items: readonly Rated[]): { id: string; proficiency: number }[] =>
  items.map(({ id, proficiency = usualProficiency }) => ({ id, proficiency }));

const idOf = (person: User | undefined): string => person?.id ?? "";
