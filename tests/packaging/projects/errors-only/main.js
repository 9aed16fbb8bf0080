import { NotFoundError } from "genesys-users";

globalThis.outcome = new NotFoundError("gone").name;
