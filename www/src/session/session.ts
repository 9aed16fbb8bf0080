// Who is signed in, and the client with which everything else reaches the API.

import { ApiClient, UsersApi, type ApiClientOptions, type LoginOptions, type Region, type UserMe } from "genesys-users";
import type { Connection } from "../configuration.js";
import { Observable } from "../observable.js";
import { Permissions } from "./permissions.js";
import { isAbort, problemOf, type Problem } from "./problem.js";

export type SessionState =
  | { readonly kind: "starting" }
  | { readonly kind: "signed-out"; readonly problem?: Problem }
  | { readonly kind: "signing-in" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "ready"; readonly me: UserMe; readonly permissions: Permissions };

/** In the session storage: this tab has signed in, or has left for the login page. Without it nothing looks for a login. */
const signedInKey = "genesys-users-admin:signed-in";

/** Below the 300 requests a minute that the platform allows a token, so that other programs of the person go on working. */
const rateLimit = { perMinute: 240, concurrency: 6 };

export type SessionSource =
  { readonly client: ApiClient; readonly connection?: undefined } | { readonly client?: undefined; readonly connection: Connection };

export class Session extends Observable {
  readonly client: ApiClient;
  readonly users: UsersApi;
  state: SessionState = { kind: "starting" };
  /** The token has expired. What is shown stays, so that nothing is lost that somebody has typed. */
  isExpired = false;
  /** The page is about to be left for the login page. */
  isLeaving = false;
  /** When the client will send again after a 429, in milliseconds since the epoch. */
  limitedUntil: number | undefined;
  /** Hears of everything that could not be read or written. */
  onProblem: (problem: Problem) => void = () => undefined;
  /** Hears that the page has come back from the login page. */
  onReturn: () => void = () => undefined;
  /** The connection of an element that signs in by itself; none where the application gave a client. */
  readonly #connection: Connection | undefined;
  readonly #end = new AbortController();

  /** Uses the client of an application, or makes one for a connection. */
  constructor({ client, connection }: SessionSource) {
    super();
    this.#connection = connection;
    this.client = client ?? new ApiClient(this.#options(connection));
    // Refuses what is no client, and one of another copy of the package.
    this.users = new UsersApi(this.client);
  }

  #options(connection: Connection): ApiClientOptions {
    return {
      // A word that is no region is an error that names the nearest one.
      region: connection.region as Region | undefined,
      basePath: connection.basePath,
      loginPath: connection.loginPath,
      storage: "session",
      rateLimit,
      onTokenExpired: () => this.#expire(),
      onRetry: ({ status, wait }) => {
        if (status === 429) this.#limit(wait);
      },
    };
  }

  /** Ends when the element leaves its page. Pass it to every call. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get isManaged(): boolean {
    return this.#connection === undefined;
  }

  /** Whether the login page opens in a window, and not in place of this page. */
  get opensWindow(): boolean {
    return this.#connection?.login === "popup";
  }

  get permissions(): Permissions | undefined {
    return this.state.kind === "ready" ? this.state.permissions : undefined;
  }

  get me(): UserMe | undefined {
    return this.state.kind === "ready" ? this.state.me : undefined;
  }

  /** Goes on with the login that the tab has, and with what the login page answered. It leaves the page for none. */
  async start(): Promise<void> {
    if (this.isManaged) return this.#enter();
    if (!hasLogin()) {
      this.#become({ kind: "signed-out" });
      return;
    }
    const leave = new AbortController();
    const options = { navigate: () => leave.abort(), signal: AbortSignal.any([leave.signal, this.signal]) };
    const before = location.href;
    try {
      // The client takes what the login page has answered out of the address, also a refusal.
      await this.#login(options).finally(() => {
        if (location.href !== before && !this.signal.aborted) this.onReturn();
      });
      await this.#enter();
    } catch (error) {
      if (this.signal.aborted) return;
      forgetLogin();
      this.#become(leave.signal.aborted ? { kind: "signed-out" } : { kind: "signed-out", problem: problemOf(error) });
    }
  }

  /** Signs in: over the login page, or in a window. Call it in the handler of a click, or the browser blocks the window. */
  async signIn(): Promise<void> {
    const { login } = this.#connection ?? {};
    if (login === undefined) return;
    const before = this.state;
    if (!this.isExpired) this.#become({ kind: "signing-in" });
    rememberLogin();
    this.isLeaving = login === "redirect";
    this.changed();
    try {
      await this.#login({ popup: login === "popup", signal: this.signal });
      this.isExpired = false;
      if (before.kind === "ready") this.#become(before);
      else await this.#enter();
    } catch (error) {
      if (this.signal.aborted) return;
      this.isLeaving = false;
      forgetLogin();
      this.#become(this.isExpired ? before : { kind: "signed-out", problem: problemOf(error) });
    }
  }

  async signOut(): Promise<void> {
    const connection = this.#connection;
    if (connection === undefined) return;
    forgetLogin();
    // In a window, or where the page belongs to somebody else, the page is not left: the token is revoked, and that is all.
    if (connection.login === "popup") this.client.clearAccessToken();
    else await this.client.logout(returnAddress(connection));
    this.#become({ kind: "signed-out" });
  }

  /** The problem behind an error; notices when the token is refused. */
  problem(error: unknown): Problem {
    const problem = problemOf(error);
    if (problem.kind === "expired") this.#expire();
    if (problem.kind === "rate-limited" && problem.retryAfter !== undefined) this.#limit(problem.retryAfter);
    this.onProblem(problem);
    return problem;
  }

  /** Tries again what failed at the start. */
  async retry(): Promise<void> {
    this.#become({ kind: "starting" });
    await (this.isManaged ? this.#enter() : this.start());
  }

  /** The application has given its client another token. */
  renewed(): void {
    this.isExpired = false;
    this.changed();
  }

  stop(): void {
    this.#end.abort();
  }

  #login(options: LoginOptions): Promise<unknown> {
    const connection = this.#connection as Connection;
    const { clientId, grant } = connection;
    const returnTo = returnAddress(connection);
    return grant === "implicit"
      ? this.client.loginImplicitGrant(clientId, returnTo, options)
      : this.client.loginPKCEGrant(clientId, returnTo, options);
  }

  async #enter(): Promise<void> {
    this.#become({ kind: "starting" });
    try {
      const me = await this.users.getUsersMe({ expand: ["authorization"], signal: this.signal });
      rememberLogin();
      this.isExpired = false;
      this.#become({ kind: "ready", me, permissions: new Permissions(this.users, me.authorization?.permissions ?? []) });
    } catch (error) {
      if (isAbort(error) || this.signal.aborted) return;
      const problem = problemOf(error);
      const needsLogin = problem.kind === "expired" && !this.isManaged;
      this.#become(needsLogin ? { kind: "signed-out" } : { kind: "failed", problem });
    }
  }

  #expire(): void {
    if (this.isExpired || this.state.kind !== "ready") return;
    this.isExpired = true;
    this.changed();
  }

  #limit(wait: number): void {
    this.limitedUntil = Math.max(this.limitedUntil ?? 0, Date.now() + wait);
    this.changed();
  }

  #become(state: SessionState): void {
    if (this.signal.aborted) return;
    this.state = state;
    this.changed();
  }
}

const returnAddress = ({ redirectUri }: Connection): string => redirectUri ?? location.origin + location.pathname;

// A frame without an origin has no storage, and each login begins anew there.
function hasLogin(): boolean {
  try {
    return sessionStorage.getItem(signedInKey) !== null;
  } catch {
    return false;
  }
}

function rememberLogin(): void {
  try {
    sessionStorage.setItem(signedInKey, "1");
  } catch {
    // The next load of the page shows the button to sign in.
  }
}

function forgetLogin(): void {
  try {
    sessionStorage.removeItem(signedInKey);
  } catch {
    // There is nothing to forget.
  }
}
