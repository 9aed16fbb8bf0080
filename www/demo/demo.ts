// The page of `npm start`: the element over the whole window, connected as the server of the page says.

import { ApiClient, type ApiClientOptions } from "genesys-users";
import "../src/index.js";

interface Configuration {
  /** Attributes of the element, for people who sign in over a login page. */
  readonly attributes?: Record<string, string>;
  /** Options of a client, for a token that the person who started the server has. */
  readonly client?: ApiClientOptions;
}

async function readConfiguration(): Promise<Configuration> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`The page has no configuration (status ${response.status}). Start it with npm start.`);
  return (await response.json()) as Configuration;
}

function show(content: HTMLElement): void {
  document.querySelector("main")?.append(content);
}

try {
  const { attributes = {}, client } = await readConfiguration();
  const element = document.createElement("genesys-users-admin");
  element.setAttribute("address", "");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (client) element.client = new ApiClient(client);
  show(element);
} catch (error) {
  const message = document.createElement("p");
  message.textContent = error instanceof Error ? error.message : String(error);
  show(message);
}
