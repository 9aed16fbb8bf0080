import { provideZoneChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { ApiClient } from "genesys-users";
import { PeopleComponent } from "./people.component";

// One client for the page, outside of the components.
const query = new URL(location.href).searchParams;
if (query.has("sandbox")) sessionStorage.setItem("setup", JSON.stringify(Object.fromEntries(query)));
const { sandbox, people } = JSON.parse(sessionStorage.getItem("setup")!) as { sandbox: string; people: string };
const [, { email }] = JSON.parse(people) as { email: string }[];
const client = new ApiClient({ basePath: sandbox, loginPath: sandbox });
const signIn = () =>
  client.loginPKCEGrant("sandbox-widget", location.origin + location.pathname, {
    loginHint: email,
    navigate: (url: string) => location.assign(`${url}&auto=1`),
  });

signIn()
  .then(() =>
    bootstrapApplication(PeopleComponent, { providers: [provideZoneChangeDetection(), { provide: ApiClient, useValue: client }] }),
  )
  .catch((error: Error) => Object.assign(globalThis, { outcome: { error: error.stack } }));
