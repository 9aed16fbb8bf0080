import { useEffect, useState } from "react";
import { UsersApi } from "genesys-users";
import { client } from "./client.js";

const users = new UsersApi(client);

export function People() {
  const [people, setPeople] = useState([]);
  const [error, setError] = useState();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    users.getUsers({ pageSize: 25, signal }).then(
      ({ entities }) => setPeople(entities),
      (problem) => signal.aborted || setError(problem),
    );
    return () => controller.abort(); // ends the request when the component goes
  }, []);
  if (error) return <p role="alert">{error.message}</p>;
  return (
    <ul>
      {people.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
