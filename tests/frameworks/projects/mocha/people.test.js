import assert from "node:assert/strict";
import sinon from "sinon";
import { ApiClient, UsersApi } from "genesys-users";

const basePath = process.env.GENESYS_BASE_PATH;
const people = JSON.parse(process.env.PEOPLE);
const early = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token" }));

describe("people", () => {
  afterEach(() => sinon.restore());

  it("lists them, and keeps two apart", async () => {
    const usersOf = ({ token }) => new UsersApi(new ApiClient({ basePath, accessToken: token }));
    assert.equal((await usersOf(people[0]).getUsers({ pageSize: 3 })).entities.length, 3);
    const found = await Promise.all(people.map((person) => usersOf(person).getUsersMe()));
    assert.deepEqual(
      found.map(({ id }) => id),
      people.map(({ id }) => id),
    );
  });

  it("takes a stub of the global fetch, for a client that exists before", async () => {
    const stub = sinon.stub(globalThis, "fetch").resolves(Response.json({ entities: [{ name: "Ada" }] }));
    assert.equal((await early.getUsers()).entities[0].name, "Ada");
    sinon.assert.calledOnce(stub);
  });

  it("takes a spy on a method of the API", async () => {
    const users = new UsersApi(new ApiClient({ basePath, accessToken: people[0].token }));
    const spy = sinon.spy(users, "getUser");
    assert.equal((await users.getUser(people[1].id)).name, people[1].name);
    sinon.assert.calledOnceWithExactly(spy, people[1].id);
    sinon.stub(UsersApi.prototype, "getUsersMe").resolves({ id: "stubbed" });
    assert.equal((await users.getUsersMe()).id, "stubbed");
  });

  it("waits for the fake timers between two attempts", async () => {
    // The fetch of Node and the bodies of its responses need these two.
    const clock = sinon.useFakeTimers({ toNotFake: ["nextTick", "queueMicrotask"] });
    const fetch = sinon.stub();
    fetch.onFirstCall().callsFake(async () => Response.json({}, { status: 502 }));
    fetch.onSecondCall().callsFake(async () => Response.json({ id: "1" }));
    const call = new UsersApi(new ApiClient({ basePath: "https://api.example", accessToken: "token", fetch })).getUsersMe();
    await clock.tickAsync(100);
    sinon.assert.calledOnce(fetch);
    await clock.tickAsync(10_000);
    assert.equal((await call).id, "1");
    sinon.assert.calledTwice(fetch);
  });
});
