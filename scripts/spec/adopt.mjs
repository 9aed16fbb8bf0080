// Writes what only a vendor's file has into the text of our spec.

import { UserError } from "../lib/run.mjs";
import { compare } from "./compare.mjs";
import { Document } from "./document.mjs";
import { enumsOf, parameterEnums } from "./enums.mjs";
import { reachedModels, readModel, shapesOf } from "./models.mjs";
import { differencesNamed } from "./names.mjs";
import { operationOf, schemeOf } from "./operation-entry.mjs";
import { marker, modelSchemaOf, parameterOf, propertyOf } from "./schemas.mjs";
import { pairUp } from "./scope.mjs";
import { innermost } from "./shapes.mjs";
import { SpecText } from "./spec-text.mjs";
import { completeUses } from "./uses.mjs";

/**
 * Adopts what has these names from `file`. Returns the text of the spec with it, the places that came along, and the
 * models whose `x-use` has changed.
 */
export function adopt({ file, text, specFile, names }) {
  const spec = new SpecText(text, specFile);
  const pairs = pairUp(file, new Document(spec.content, specFile), { all: true });
  const adoption = new Adoption(file, spec, pairs);
  for (const difference of differencesNamed(names, compare(pairs), pairs)) adoption.adopt(difference);
  const uses = completeUses(spec, file, pairs);
  return { text: spec.text, along: [...adoption.along].filter((place) => !names.includes(place)), uses };
}

class Adoption {
  /** The places that came with others. @type {Set<string>} */
  along = new Set();

  constructor(file, spec, pairs) {
    this.file = file;
    this.spec = spec;
    this.pairs = pairs;
  }

  adopt({ section, owner, place, kind }) {
    const pair = this.#pairOf(section, owner);
    const member = place.slice(owner.length + 1);
    if (kind === "operation") this.#addOperation(pair.file);
    if (kind === "model") this.#addModels([{ kind, model: owner }]);
    if (kind === "parameter") this.#addParameter(pair, member);
    if (kind === "field") this.#addField(pair.file, member);
    if (kind === "value") this.#addValue(place);
    this.spec.apply();
  }

  #pairOf(section, owner) {
    return this.pairs[section].find(({ file, here }) => (here ?? file).name === owner);
  }

  #addOperation(operation) {
    const { path, method, name, scopes } = operation;
    const { content } = this.spec;
    const model = (known) => readModel(this.file, known);
    const entry = operationOf(operation, { spec: content, enums: parameterEnums(content), model });
    if (content.paths[path]) this.spec.addEntry(["paths", path], method, entry, (key) => key > method);
    else {
      // A path stands where the name of its first operation belongs.
      const first = (key) => Object.values(content.paths[key])[0].operationId;
      this.spec.addEntry(["paths"], path, { [method]: entry }, (key) => first(key) > name);
    }
    this.#addModels(Object.values(shapesOf([operation])).flat());
    this.#addScopes(scopes);
  }

  /** Adds the models that these shapes need and that the spec does not have. */
  #addModels(shapes) {
    for (const name of [...reachedModels(this.file, shapes, this.spec.content.components.schemas)].sort()) {
      this.along.add(name);
      this.spec.addEntry(["components", "schemas"], name, modelSchemaOf(readModel(this.file, name)), (key) => key > name);
    }
  }

  #addScopes(scopes) {
    const { content } = this.spec;
    const scheme = schemeOf(content);
    for (const [flow, { scopes: known }] of Object.entries(content.components.securitySchemes[scheme].flows)) {
      const path = ["components", "securitySchemes", scheme, "flows", flow, "scopes"];
      for (const scope of scopes.filter((name) => !Object.hasOwn(known, name)))
        this.spec.addEntry(path, scope, marker, (key) => key > scope);
    }
  }

  #addParameter({ file, here }, name) {
    const { content } = this.spec;
    const document = new Document(content, this.spec.file);
    const names = file.parameters.map((parameter) => parameter.name);
    const entry = parameterOf(here.name, file.parameters[names.indexOf(name)], parameterEnums(content));
    const path = ["paths", here.path, here.method];
    const { parameters = [] } = content.paths[here.path][here.method];
    const known = parameters.map((parameter) => document.resolve(parameter, path.join(" > ")).name);
    if (known.length > 0) this.spec.addItem([...path, "parameters"], indexBehind(names, name, known), entry);
    else this.spec.addEntry(path, "parameters", [entry], (key) => key === "requestBody" || key === "responses");
  }

  #addField({ name: model, fields }, name) {
    const path = ["components", "schemas", model];
    const { properties, required } = this.spec.content.components.schemas[model];
    const field = fields.get(name);
    const names = [...fields.keys()];
    const property = propertyOf(model, name, field);
    if (field.required) {
      const all = names.filter((each) => each === name || required?.includes(each));
      if (required) this.spec.addValues([...path, "required"], all);
      else this.spec.addEntry(path, "required", all, (key) => key === "properties");
    }
    if (properties) {
      const known = Object.keys(properties);
      const next = known[indexBehind(names, name, known)];
      this.spec.addEntry([...path, "properties"], name, property, (key) => key === next);
    } else this.spec.addEntry(path, "properties", { [name]: property }, () => false);
    this.#addModels([field.shape]);
  }

  /** Adds a value to an enum, and to all enums with the same title, because one title stands for one list of values. */
  #addValue(place) {
    const [member, value] = [place.slice(0, place.indexOf("=")), place.slice(place.indexOf("=") + 1)];
    const enums = enumsOf(this.spec.content);
    const { title } = enums.find((each) => each.place === member);
    const twins = enums.filter((each) => each.title === title);
    const without = twins.find((twin) => !this.#valuesInFile(twin.place).includes(value));
    if (without) {
      throw new UserError(
        `${place}: ${member} and ${without.place} share the enum ${title}, and FILE has this value only in the first of them. ` +
          `Give the enum of ${member} a title of its own in the spec, then run the command again.`,
      );
    }
    const paths = new Map(twins.map((twin) => [twin.path.join(), twin.path]));
    for (const path of paths.values()) {
      this.spec.addValues(
        path,
        this.#valuesInFile(member).filter((each) => each === value || twins[0].values.includes(each)),
      );
    }
    for (const twin of twins) this.along.add(`${twin.place}=${value}`);
  }

  /** The values of a parameter or field in the vendor's file. */
  #valuesInFile(place) {
    const [owner, member] = [place.slice(0, place.indexOf(".")), place.slice(place.indexOf(".") + 1)];
    const parameter = this.#pairOf("operations", owner)?.file?.parameters.find(({ name }) => name === member);
    const field = this.#pairOf("models", owner)?.file?.fields.get(member);
    const { shape } = parameter ?? field ?? {};
    return (shape && innermost(shape).values) ?? [];
  }
}

/** The index in `known` behind the item that precedes `name` in `names`. */
function indexBehind(names, name, known) {
  const before = names.slice(0, names.indexOf(name)).findLast((each) => known.includes(each));
  return known.indexOf(before) + 1;
}
