import path from "node:path";
import webpack from "webpack";

/** One copy of the package for all, so that its classes and logins are shared. */
const shared = process.env.SHARED ? { "genesys-users": { singleton: true } } : {};
const remotes = ["one", "two"];

const common = (name, federation) => ({
  name,
  mode: "production",
  output: { path: path.join(import.meta.dirname, "dist", name), publicPath: "auto", uniqueName: name },
  plugins: [new webpack.container.ModuleFederationPlugin({ name, shared, ...federation })],
});

export default [
  {
    entry: "./src/host.js",
    ...common("host", { remotes: Object.fromEntries(remotes.map((name) => [name, `${name}@../${name}/remote.js`])) }),
  },
  ...remotes.map((name) => ({ entry: {}, ...common(name, { filename: "remote.js", exposes: { "./people": "./src/people.js" } }) })),
];
