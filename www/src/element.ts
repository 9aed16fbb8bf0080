// <genesys-users-admin>: the attributes, the properties and the events, and what makes the element one with its page.

import type { ApiClient } from "genesys-users";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { Address } from "./address.js";
import { Admin } from "./admin.js";
import { ColumnStorage } from "./column-storage.js";
import { oneOf, type Connection, type Grant, type LoginMode } from "./configuration.js";
import { define } from "./define.js";
import type { AdminEvents } from "./events.js";
import { allColumns, isColumn, type Column } from "./people/columns.js";
import { styles } from "./styles/index.js";
import { loadTexts, Texts } from "./text/texts.js";
import "./views/shell.js";

/** How long an element may lack both `client-id` and `client` before it complains, in milliseconds. */
const patience = 2000;

export class GenesysUsersAdmin extends LitElement {
  static override styles = styles;

  /** Key or domain of the region, such as `eu_west_1`. */
  @property() region: string | undefined;
  /** The OAuth client with which people sign in. */
  @property({ attribute: "client-id" }) clientId: string | undefined;
  /** Where the login page returns to; the page itself unless it is given. */
  @property({ attribute: "redirect-uri" }) redirectUri: string | undefined;
  @property() grant: Grant = "pkce";
  @property() login: LoginMode = "redirect";
  @property({ attribute: "base-path" }) basePath: string | undefined;
  @property({ attribute: "login-path" }) loginPath: string | undefined;
  /** Language tag; the language of the page unless it is given. */
  @property() override lang = "";
  @property({ reflect: true }) theme: "auto" | "light" | "dark" = "auto";
  /** Names of the columns, separated by spaces. */
  @property() columns = "";
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The address of the page holds the search, the filters, the chosen columns and the person: for a page that belongs to the element. */
  @property({ type: Boolean }) address = false;
  /** The client of an application that signs in by itself. */
  @property({ attribute: false }) client: ApiClient | undefined;

  @state() private admin: Admin | undefined;
  @state() private problem: string | undefined;
  /** What outlives a reload, and where. */
  #memory: Address | ColumnStorage | undefined;
  #language = "";
  #waiting: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Everything that depends on attributes begins after they are all set, in the first update.
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  /** Opens a person. */
  open(personId: string): void {
    this.admin?.openPerson(personId);
  }

  /** Reads the list again. */
  async refresh(): Promise<void> {
    await this.admin?.people.refresh();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const connection = ["region", "clientId", "redirectUri", "grant", "login", "basePath", "loginPath", "client"] as const;
    // Other columns may be what an element that could not begin was waiting for.
    const isOther = connection.some((name) => changes.has(name)) || (changes.has("columns") && !this.admin);
    if (!this.hasUpdated || isOther) this.#begin();
    else if (changes.has("columns")) this.#complainOf(() => this.#changeColumns());
    if (changes.has("readonly")) this.admin?.show({ isReadOnly: this.readonly });
    if (changes.has("lang")) void this.#speak();
  }

  protected override render(): TemplateResult {
    if (this.problem !== undefined) return html`<div class="root"><p class="misuse" role="alert">${this.problem}</p></div>`;
    const { admin } = this;
    if (!admin) return html``;
    return html`
      <div class="root" part="root" lang=${admin.texts.language} dir=${getComputedStyle(this).direction}>
        ${keyed(admin, html`<genesys-users-admin-shell .admin=${admin}></genesys-users-admin-shell>`)}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    // `medium` is the size that the person has chosen, whatever the page says. See styles/index.ts.
    const probe = document.createElement("div");
    probe.style.font = "medium serif";
    this.renderRoot.append(probe);
    this.style.setProperty("--genesys-users-rem", getComputedStyle(probe).fontSize);
    probe.remove();
  }

  /** Begins anew: with the first attributes, with others, and when the element returns to a page. */
  #begin(): void {
    this.#end();
    // A page may have the element before the script that gives it a client.
    if (!this.client && !this.clientId) {
      this.#waiting = setTimeout(() => this.#complainOf(() => this.#connection()), patience);
      return;
    }
    this.#complainOf(() => {
      const source = this.client ? { client: this.client } : { connection: this.#connection() };
      const emit = <Name extends keyof AdminEvents>(name: Name, detail: AdminEvents[Name]): void => {
        this.dispatchEvent(new CustomEvent(name, { detail }));
      };
      this.admin = new Admin({ source, texts: new Texts(), isReadOnly: this.readonly, columns: this.#columns(), emit });
      this.#memory = this.address ? new Address(this.admin) : new ColumnStorage(this.admin);
      this.#memory.start();
    });
    // What has begun in part works on for nobody.
    if (this.problem !== undefined) this.#end();
    void this.#speak();
  }

  /** Shows what a developer has written wrongly where it is, and throws it where developers look. */
  #complainOf(work: () => unknown): void {
    this.problem = undefined;
    try {
      work();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      reportError(error);
    }
  }

  #end(): void {
    clearTimeout(this.#waiting);
    this.#memory?.stop();
    this.#memory = undefined;
    this.admin?.stop();
    this.admin = undefined;
  }

  #connection(): Connection {
    if (!this.clientId) throw new TypeError("genesys-users-admin needs the attribute client-id, or the property client.");
    return {
      region: this.region ?? undefined,
      clientId: this.clientId,
      redirectUri: this.redirectUri ?? undefined,
      grant: oneOf("grant", this.grant, ["pkce", "implicit"]),
      login: oneOf("login", this.login, ["redirect", "popup"]),
      basePath: this.basePath ?? undefined,
      loginPath: this.loginPath ?? undefined,
    };
  }

  #changeColumns(): void {
    if (!this.admin) return;
    this.admin.standardColumns = this.#columns();
    this.#memory?.restoreColumns();
  }

  #columns(): readonly Column[] | undefined {
    // An attribute that is taken away leaves null.
    const names = (this.columns || "").split(/[\s,]+/).filter((name) => name !== "" && name !== "name");
    const unknown = names.find((name) => !isColumn(name));
    if (unknown !== undefined) {
      throw new TypeError(`The attribute columns of genesys-users-admin has "${unknown}". Known are name, ${allColumns.join(", ")}.`);
    }
    return names.length === 0 ? undefined : names.filter(isColumn);
  }

  async #speak(): Promise<void> {
    const inherited = this.closest("[lang]")?.getAttribute("lang");
    const language = (this.#language = this.lang || inherited || navigator.language);
    const texts = await loadTexts(language);
    if (language !== this.#language || !this.admin) return;
    this.admin.show({ texts });
    this.requestUpdate();
  }
}

define("genesys-users-admin", GenesysUsersAdmin);

declare global {
  interface HTMLElementTagNameMap {
    "genesys-users-admin": GenesysUsersAdmin;
  }
}
