import { useEffect, useState } from "react";
import { UsersApi } from "genesys-users";

/** Lists people with the client of its parent. */
export function People({ client }) {
  const [names, setNames] = useState([]);
  useEffect(() => {
    const controller = new AbortController();
    new UsersApi(client).getUsers({ pageSize: 3, signal: controller.signal }).then(
      ({ entities }) => setNames(entities.map(({ name }) => name)),
      (error) => {
        if (!controller.signal.aborted) setNames([String(error)]);
      },
    );
    return () => controller.abort();
  }, [client]);
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
