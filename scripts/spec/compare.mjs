// Compares a vendor's file with our spec.

import { Differences } from "./difference.mjs";
import { innermost, shapeText } from "./shapes.mjs";

/** All differences of the pairs, sorted by section and owner. @returns {import("./difference.mjs").Difference[]} */
export function compare({ operations, models }) {
  const found = [...gathered(operations.flatMap(compareOperation), operations), ...models.flatMap(compareModel)];
  const key = ({ section, owner }) => `${section === "operations" ? 0 : 1} ${owner}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const yesNo = (flag) => (flag ? "yes" : "no");
const text = (shape) => shape && shapeText(shape);
const names = (list) => list.map(({ name }) => name);

function compareOperation({ file, here }) {
  const differences = new Differences("operations", (here ?? file).name);
  if (!file || !here) {
    const { method, path } = file ?? here;
    differences.add(file ? "file" : "here", "operation", { detail: `${method.toUpperCase()} ${path}` });
    return differences.list;
  }
  differences.compare("name", file.name, here.name);
  differences.compare("method", file.method, here.method);
  differences.compare("path", file.path, here.path);
  differences.compare("deprecated", yesNo(file.deprecated), yesNo(here.deprecated));
  differences.compare("preview", yesNo(file.preview), yesNo(here.preview));
  compareParameters(differences, file.parameters, here.parameters);
  differences.compare("body", text(file.body), text(here.body));
  compareSuccess(differences, file.success, here.success);
  compareErrors(differences, file.errors, here.errors);
  differences.compare("permission rule", file.permissions.kind, here.permissions.kind);
  differences.compareSets("permission", file.permissions.names, here.permissions.names, (name) => ({ fact: `permission ${name}` }));
  differences.compareSets("scope", file.scopes, here.scopes, (name) => ({ fact: `scope ${name}` }));
  return differences.list;
}

function compareParameters(differences, file, here) {
  const find = (name) => [file, here].map((list) => list.find((parameter) => parameter.name === name));
  differences.compareSets("parameter", names(file), names(here), (name) => {
    const parameter = find(name).find(Boolean);
    const need = parameter.required ? "required" : "optional";
    return { place: `${differences.owner}.${name}`, detail: `${need}, in ${parameter.in}, ${shapeText(parameter.shape)}` };
  });
  const common = names(file).filter((name) => names(here).includes(name));
  const order = names(here).filter((name) => common.includes(name));
  differences.compare("order of parameters", common.join(" "), order.join(" "));
  for (const name of common) {
    const place = `${differences.owner}.${name}`;
    const [theirs, ours] = find(name);
    differences.compare("in", theirs.in, ours.in, { place });
    differences.compare("required", yesNo(theirs.required), yesNo(ours.required), { place });
    compareShapes(differences, theirs.shape, ours.shape, place);
    differences.compare("repeated key", yesNo(theirs.explode), yesNo(ours.explode), { place });
    differences.compare("default", theirs.default, ours.default, { place });
  }
}

function compareShapes(differences, file, here, place) {
  differences.compare("type", shapeText(file), shapeText(here), { place });
  const [theirs, ours] = [innermost(file).values, innermost(here).values];
  if (!theirs || !ours) return;
  differences.compareSets("value", theirs, ours, (value) => ({ place: `${place}=${value}` }));
}

const anySuccess = "2XX";

function compareSuccess(differences, file, here) {
  const bodies = (success) => [...new Set([...success.values()].map(text))].join(", ") || undefined;
  if (file.has(anySuccess) || here.has(anySuccess)) {
    differences.compare("success body", bodies(file), bodies(here));
    return;
  }
  differences.compareSets("success", [...file.keys()], [...here.keys()], (status) => ({
    fact: `success ${status}`,
    detail: text(file.get(status) ?? here.get(status)),
  }));
  for (const [status, shape] of file) {
    if (here.has(status)) differences.compare(`success ${status} body`, text(shape), text(here.get(status)));
  }
}

function compareErrors(differences, file, here) {
  const codes = (errors, status) => errors.get(status)?.codes ?? [];
  differences.compareSets("error", [...file.keys()], [...here.keys()], (status) => ({
    fact: `error ${status}`,
    detail: [...codes(file, status), ...codes(here, status)].join(", ") || undefined,
  }));
  for (const [status, { codes: theirs, shape }] of file) {
    if (!here.has(status)) continue;
    differences.compareSets("error", theirs, codes(here, status), (code) => ({ fact: `error ${status} ${code}` }));
    differences.compare(`error ${status} body`, text(shape), text(here.get(status).shape));
  }
}

const everyOperation = "every operation";

/** Makes one difference of those about an error that occur in each operation of both sides, of which there are many. */
function gathered(differences, operations) {
  const both = operations.filter(({ file, here }) => file && here).length;
  const isError = ({ kind }) => kind === "error";
  const key = ({ side, fact }) => `${side} ${fact}`;
  const counts = new Map();
  for (const difference of differences.filter(isError)) counts.set(key(difference), (counts.get(key(difference)) ?? 0) + 1);
  const isGathered = (difference) => isError(difference) && both > 1 && counts.get(key(difference)) === both;
  const first = new Map(differences.filter(isGathered).map((difference) => [key(difference), difference]));
  const every = [...first.values()].map((difference) => ({ ...difference, owner: everyOperation, place: everyOperation }));
  return [...differences.filter((difference) => !isGathered(difference)), ...every];
}

function compareModel({ file, here }) {
  const differences = new Differences("models", (here ?? file).name);
  if (!file || !here) {
    const { fields } = file ?? here;
    differences.add(file ? "file" : "here", "model", { detail: `${fields.size} ${fields.size === 1 ? "field" : "fields"}` });
    return differences.list;
  }
  const place = (name) => `${differences.owner}.${name}`;
  differences.compareSets("field", [...file.fields.keys()], [...here.fields.keys()], (name) => {
    const { shape, required, readOnly } = file.fields.get(name) ?? here.fields.get(name);
    const detail = [shapeText(shape), required && "required", readOnly && "read-only"].filter(Boolean).join(", ");
    return { place: place(name), detail };
  });
  for (const [name, theirs] of file.fields) {
    const ours = here.fields.get(name);
    if (!ours) continue;
    compareShapes(differences, theirs.shape, ours.shape, place(name));
    differences.compare("required", yesNo(theirs.required), yesNo(ours.required), { place: place(name) });
    differences.compare("read-only", yesNo(theirs.readOnly), yesNo(ours.readOnly), { place: place(name) });
  }
  return differences.list;
}
