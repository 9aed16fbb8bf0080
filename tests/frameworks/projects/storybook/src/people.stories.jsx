import { ApiClient } from "genesys-users";
import { People } from "./people.jsx";

export default { title: "People", component: People };

const fetch = async () => Response.json({ entities: [{ name: "Zoë" }, { name: "Ada" }] });

/** Each story has a client of its own, whose responses are those of the story. */
export const Mocked = { args: { client: new ApiClient({ accessToken: "token", fetch }) } };

const failing = async () => Response.json({ message: "no permission" }, { status: 403 });
export const Refused = { args: { client: new ApiClient({ accessToken: "token", fetch: failing }) } };

const { sandbox, people = "[{}]" } = Object.fromEntries(new URL(location).searchParams);
export const Real = { args: { client: new ApiClient({ basePath: sandbox, accessToken: JSON.parse(people)[0].token }) } };
