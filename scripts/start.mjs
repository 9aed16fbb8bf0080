// `npm start`: serves the admin widget on a local organization, or on a real one.

import { parseArgs } from "node:util";
import { build, upToDate } from "./build.mjs";
import { prepareDocumentation } from "./docs/serve.mjs";
import { buildSandbox } from "./lib/cargo.mjs";
import { isAlive, log, main, tryOutput, UserError } from "./lib/run.mjs";
import { sandboxClient, sandboxToken, startSandbox } from "./lib/sandbox.mjs";
import { servePage } from "./lib/page.mjs";
import { setUp } from "./set-up.mjs";

const usage = `Usage: npm start -- [options]

A local organization (the sandbox):
  --users NUMBER         people in it (default: 200)
  --seed NUMBER          seed of its data (default: 1)
  --activity NUMBER      milliseconds between random changes of presence, 0 for none (default: 3000)
  --sandbox-port NUMBER  its port, 0 for any free one (default: 8787)

The real cloud instead:
  --region REGION        such as eu_west_1 or mypurecloud.ie (default: us_east_1)
  --client-id ID         OAuth client with which you sign in; it needs the address of the page as a redirect URI
  --grant GRANT          pkce (default) or implicit
  --token TOKEN          an access token in place of a client id; better in the environment as GENESYS_TOKEN

  --port NUMBER          port of the page, 0 for any free one (default: 5173)
  --help`;

const text = { type: "string" };

function readOptions() {
  let values;
  try {
    const options = {
      users: text,
      seed: text,
      activity: text,
      "sandbox-port": text,
      region: text,
      "client-id": text,
      grant: text,
      token: text,
      port: text,
      help: { type: "boolean" },
    };
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new UserError(`${error.message}\n\n${usage}`);
  }
  for (const name of ["users", "seed", "activity", "sandbox-port", "port"]) {
    if (values[name] !== undefined && !/^\d+$/.test(values[name])) throw new UserError(`--${name} takes a number.\n\n${usage}`);
  }
  const cloud = ["region", "client-id", "grant", "token"].some((name) => values[name] !== undefined);
  if (cloud) {
    const local = ["users", "seed", "activity", "sandbox-port"].find((name) => values[name] !== undefined);
    if (local)
      throw new UserError(
        `--${local} belongs to the local organization; --region, --client-id and --token ask for the real cloud.\n\n${usage}`,
      );
    values.region ??= "us_east_1";
    if (values["client-id"] === undefined) values.token ??= process.env.GENESYS_TOKEN;
    else if (values.token !== undefined) throw new UserError(`Pass --client-id or --token, not both.\n\n${usage}`);
    if (!values["client-id"] && !values.token) {
      throw new UserError("The real cloud needs an OAuth client (--client-id) or an access token (GENESYS_TOKEN, or --token).");
    }
    if (!["pkce", "implicit"].includes((values.grant ??= "pkce"))) throw new UserError(`--grant takes pkce or implicit.\n\n${usage}`);
  }
  return { ...values, cloud };
}

/** Opens the organization of the page: the configuration of the page, and functions that watch and stop the organization. */
async function openOrganization(options) {
  if (options.cloud) {
    const { ApiClient } = await import("genesys-users");
    try {
      new ApiClient({ region: options.region }).free();
    } catch (error) {
      throw new UserError(error.message); // the message names the region that is written most alike
    }
    return {
      name: options.region,
      configuration: cloudConfiguration(options),
      inNode: `region: '${options.region}', accessToken: process.env.GENESYS_TOKEN`,
      exited: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const args = ["--port", options["sandbox-port"] ?? "8787"];
  args.push("--activity", options.activity ?? "3000"); // so that the page is as alive as that of an organization at work
  for (const name of ["users", "seed"]) if (options[name] !== undefined) args.push(`--${name}`, options[name]);
  const sandbox = await startSandbox({ args, program: buildSandbox() }).catch((error) => {
    if (/in use|EADDRINUSE|os error 98|os error 48/i.test(error.message)) {
      throw new UserError(`Port ${args[1]} is taken. End the program that has it, or choose another: npm start -- --sandbox-port 0`);
    }
    throw error;
  });
  return {
    name: `local organization at ${sandbox.url}`,
    configuration: { attributes: { "client-id": sandboxClient, "base-path": sandbox.url, "login-path": sandbox.url } },
    inNode: `basePath: '${sandbox.url}', accessToken: '${sandboxToken}'`,
    exited: sandbox.exited.then((result) => `The sandbox ended (${result}). ${sandbox.errorOutput()}`),
    stop: sandbox.stop,
  };
}

function cloudConfiguration({ region, "client-id": clientId, grant, token }) {
  return clientId === undefined ? { client: { region, accessToken: token } } : { attributes: { region, "client-id": clientId, grant } };
}

await main(async () => {
  const options = readOptions();
  if (options.help) return console.log(usage);
  await setUp();
  if (!upToDate()) await build();
  if (!options.cloud) log("start: the local organization (compiled once, this takes a minute)");
  const organization = await openOrganization(options);

  const documentation = prepareDocumentation();
  let page;
  let ending = false;
  const end = async (code) => {
    if (ending) return;
    ending = true;
    documentation.stop();
    await Promise.allSettled([page?.close(), organization.stop()]);
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));
  // When a signal ends only npm or its shell, this process would keep running.
  const npm = process.env.npm_lifecycle_event && Number(tryOutput("ps", ["-o", "ppid=", "-p", `${process.ppid}`]));
  const starters = [process.ppid, npm].filter((pid) => pid > 1);
  setInterval(() => starters.every(isAlive) || end(0), 500);
  try {
    page = await servePage({ port: Number(options.port ?? 5173), configuration: organization.configuration, documentation });
  } catch (error) {
    documentation.stop();
    await organization.stop();
    throw error;
  }
  organization.exited.then((message) => {
    if (!ending) console.error(message);
    return end(1);
  });

  const program =
    `import { ApiClient, UsersApi } from 'genesys-users'; ` +
    `const users = new UsersApi(new ApiClient({ ${organization.inNode} })); ` +
    `const page = await users.getUsers({ pageSize: 25 }); ` +
    `console.table(page.entities.map(({ name, email, title }) => ({ name, email, title })))`;
  log(`\nPeople of the ${organization.name}:\n`);
  console.log(`  In a browser:  ${page.url}\n`);
  console.log(`  In Node, from this folder in another terminal${options.cloud ? " (with the token in GENESYS_TOKEN)" : ""}:\n`);
  console.log(`  node --input-type=module -e "${program}"\n`);
  const building = documentation.state().ready ? "" : "  (being built, which takes a minute)";
  console.log(`  Documentation: ${page.url}docs/${building}\n`);
  console.log("Ctrl-C ends it.");
});
