// StrictMode runs the effect twice, so two clients of one page sign in at the same time. They share one response of the login page.

import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { ApiClient, UsersApi } from "genesys-users";
import { logInPage, readSetup } from "../checks.js";

const { sandbox, people, cleanUp } = readSetup();
globalThis.effects = 0;

function People() {
  const [found, setFound] = useState();
  useEffect(() => {
    globalThis.effects += 1;
    const controller = new AbortController();
    let isCurrent = true;
    const client = new ApiClient({ basePath: sandbox, loginPath: sandbox });
    async function load() {
      await logInPage(client, people[1].email, cleanUp === "abort" ? controller.signal : undefined);
      const users = new UsersApi(client);
      const [me, { entities }] = await Promise.all([users.getUsersMe(), users.getUsers({ pageSize: 3 })]);
      if (isCurrent) setFound({ me, entities });
    }
    load().catch((error) => {
      if (error !== controller.signal.reason) globalThis.outcome = { error: String(error.stack) };
    });
    return () => {
      isCurrent = false;
      controller.abort();
    };
  }, []);

  useEffect(() => {
    if (!found) return;
    globalThis.outcome = {
      effects: globalThis.effects,
      me: document.querySelector("h1").textContent,
      people: document.querySelectorAll("li").length,
    };
  }, [found]);

  if (!found) return <p>Loading</p>;
  return (
    <>
      <h1>{found.me.id}</h1>
      <ul>
        {found.entities.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}

createRoot(document.querySelector("#root")).render(
  <StrictMode>
    <People />
  </StrictMode>,
);
