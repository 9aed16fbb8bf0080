// Serves www/ with vite, the configuration of the page, and the documentation beside it.

import path from "node:path";
import { serveDocumentation } from "../docs/serve.mjs";
import { root, UserError } from "./run.mjs";

/**
 * Serves the configuration of the page at `/config.json`. It may contain a token, so only the page itself gets them: browsers name the
 * origin of a request in the field Sec-Fetch-Site, and no page can change that field.
 */
function serveConfiguration(configuration) {
  return {
    name: "genesys-users-configuration",
    configureServer(server) {
      server.middlewares.use("/config.json", (request, response) => {
        const allowed = request.headers["sec-fetch-site"] === "same-origin";
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Type", "application/json");
        response.statusCode = allowed ? 200 : 403;
        response.end(JSON.stringify(allowed ? configuration : { error: "for the page itself only" }));
      });
    },
  };
}

/**
 * Serves the page on 127.0.0.1. `configuration` says how its element reaches an organization: `{ attributes }` or `{ client }`. The
 * documentation is served at `/docs/` if `documentation` says how far it is, as `prepareDocumentation` does. Returns `{ url, close() }`.
 */
export async function servePage({ port, configuration, documentation }) {
  const { createServer } = await import("vite");
  const www = path.join(root, "www");
  const server = await createServer({
    configFile: false,
    envDir: false,
    root: www,
    appType: "mpa",
    cacheDir: path.join(root, "node_modules", ".vite"),
    clearScreen: false,
    logLevel: "warn",
    server: {
      host: "127.0.0.1",
      port,
      strictPort: port !== 0,
      // The package is a link into the workspace. Besides it and its dependencies, nothing else of the project is served.
      fs: { allow: [www, path.join(root, "pkg", "dist"), path.join(root, "node_modules")] },
    },
    plugins: [serveConfiguration(configuration), ...(documentation ? [serveDocumentation(documentation)] : [])],
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    if (/already in use|EADDRINUSE/.test(error.message)) {
      throw new UserError(`Port ${port} is taken. End the program that has it, or choose another: npm start -- --port ${port + 1}`);
    }
    throw error;
  }
  return { url: `http://127.0.0.1:${server.httpServer.address().port}/`, close: () => server.close() };
}
