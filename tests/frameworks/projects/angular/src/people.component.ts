import { ChangeDetectionStrategy, Component, inject, NgZone } from "@angular/core";
import { ApiClient, UsersApi, type Models } from "genesys-users";

@Component({
  selector: "people-list",
  // Without signals, so that only the zone tells Angular of a change.
  changeDetection: ChangeDetectionStrategy.Eager,
  template: `
    <button (click)="load()">Load</button>
    <h1>{{ me?.id }}</h1>
    <p>{{ isInZone }}</p>
    <ul>
      @for (user of people; track user.id) {
        <li>{{ user.name }}</li>
      }
    </ul>
  `,
})
export class PeopleComponent {
  readonly #client = inject(ApiClient);
  me?: Models.UserMe | Models.User;
  people: Models.User[] = [];
  /** Whether the code after a call runs in Angular's zone, without which the page would not change. */
  isInZone?: boolean;

  async load(): Promise<void> {
    const users = new UsersApi(this.#client);
    const [me, { entities = [] }] = await Promise.all([users.getUsersMe(), users.getUsers({ pageSize: 3 })]);
    this.me = me;
    this.people = entities;
    this.isInZone = NgZone.isInAngularZone();
  }
}
