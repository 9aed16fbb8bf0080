import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "genesys-users-admin";
import type { AdminEvents } from "genesys-users-admin";
import { client } from "./client.js"; // your ApiClient, made once for the page

@Component({
  selector: "app-people",
  schemas: [CUSTOM_ELEMENTS_SCHEMA], // allows the element in the template
  template: `
    <h1>{{ name() }}</h1>
    <genesys-users-admin
      columns="email presence"
      [client]="client"
      (signed-in)="signedIn($any($event))"
      (user-changed)="changed($any($event))"
    ></genesys-users-admin>
  `,
})
export class PeopleComponent {
  readonly client = client;
  readonly name = signal("");

  signedIn({ detail }: CustomEvent<AdminEvents["signed-in"]>): void {
    this.name.set(detail.user.name ?? "");
  }

  changed({ detail }: CustomEvent<AdminEvents["user-changed"]>): void {
    console.log(detail.change, detail.user.id);
  }
}
