import { useState } from "react";
import "genesys-users-admin";
import { client } from "./client.js"; // your ApiClient, made once for the page

export function People() {
  const [name, setName] = useState("");
  return (
    <>
      <h1>{name}</h1>
      <genesys-users-admin
        client={client}
        columns="email presence"
        onsigned-in={({ detail }) => setName(detail.user.name)}
        onuser-changed={({ detail }) => console.log(detail.change, detail.user.id)}
      />
    </>
  );
}
