// What the signed-in person may do.

import type { OperationName, UsersApi } from "genesys-users";

export class Permissions {
  readonly #users: UsersApi;
  readonly #granted: readonly string[];

  constructor(users: UsersApi, granted: readonly string[]) {
    this.#users = users;
    this.#granted = granted;
  }

  /** The permissions that an operation of the package needs and the person lacks, from the package's table. */
  missing(operation: OperationName): readonly string[] {
    return this.#users.missingPermissions(operation, [...this.#granted]);
  }

  /**
   * The same for an endpoint of the platform outside the package, which needs any one of `wanted`. A granted permission may have `*` in place
   * of its entity or its action.
   */
  missingAny(...wanted: readonly string[]): readonly string[] {
    const has = (permission: string): boolean => {
      const parts = permission.split(":");
      return this.#granted.some((granted) => granted.split(":").every((part, at) => part === "*" || part === parts[at]));
    };
    return wanted.length === 0 || wanted.some(has) ? [] : wanted;
  }
}
