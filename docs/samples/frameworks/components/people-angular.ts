import { Component, signal, type OnDestroy } from "@angular/core";
import { UsersApi, type Models } from "genesys-users";
import { client } from "./client.js";

@Component({
  selector: "app-people",
  template: `
    @if (error()) {
      <p role="alert">{{ error() }}</p>
    }
    <ul>
      @for (person of people(); track person.id) {
        <li>{{ person.name }}</li>
      }
    </ul>
  `,
})
export class PeopleComponent implements OnDestroy {
  readonly people = signal<Models.User[]>([]);
  readonly error = signal("");
  readonly #controller = new AbortController();

  constructor() {
    void this.load(this.#controller.signal);
  }

  async load(signal: AbortSignal): Promise<void> {
    try {
      const { entities = [] } = await new UsersApi(client).getUsers({ pageSize: 25, signal });
      this.people.set(entities);
    } catch (problem) {
      if (!signal.aborted) this.error.set((problem as Error).message);
    }
  }

  ngOnDestroy(): void {
    this.#controller.abort();
  }
}
