// Reads a definition of an API from a file: Swagger 2.0 or OpenAPI 3, as JSON or YAML.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { UserError } from "../lib/run.mjs";

const remedy = "Name a Swagger 2.0 or OpenAPI 3 definition";

/** A definition with its file, so that each error names the file and the place. */
export class Document {
  constructor(content, file) {
    this.file = file;
    // YAML reads 2.0 without quotes as a number.
    this.isSwagger = /^2(\.0)?$/.test(content?.swagger);
    if (!this.isSwagger && !/^3\./.test(content?.openapi)) {
      throw this.error("#", `neither \`swagger: "2.0"\` nor \`openapi: 3.…\` stands here. ${remedy}`);
    }
    this.content = content;
    const components = this.object(this.content.components, "#/components");
    this.schemas = this.object(
      this.isSwagger ? this.content.definitions : components.schemas,
      this.isSwagger ? "#/definitions" : "#/components/schemas",
    );
  }

  get format() {
    return this.isSwagger ? "Swagger 2.0" : `OpenAPI ${this.content.openapi}`;
  }

  error(place, message) {
    return new UserError(`${this.file}: ${place}: ${message}.`);
  }

  /** An object of the definition; an empty one where nothing stands. */
  object(value, place) {
    if (value === undefined) return {};
    if (value === null || typeof value !== "object" || Array.isArray(value)) throw this.error(place, "an object is expected here");
    return value;
  }

  /** A list of the definition; an empty one where nothing stands. */
  list(value, place) {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.error(place, "a list is expected here");
    return value;
  }

  /** The object itself, or the target of its `$ref`. */
  resolve(value, place) {
    const { $ref } = this.object(value, place);
    if ($ref === undefined) return value;
    const [start, ...keys] = String($ref).split("/");
    const target = start === "#" ? keys.reduce((parent, key) => parent?.[unescaped(key)], this.content) : undefined;
    if (target === undefined) throw this.error(place, `the target of \`${$ref}\` does not exist in this file`);
    return this.object(target, $ref);
  }
}

const unescaped = (key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");

/** The name of the schema that a `$ref` refers to. */
export function schemaName(reference) {
  return unescaped(reference.slice(reference.lastIndexOf("/") + 1));
}

export function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error.message}. Check the name of the file.`);
  }
}

export function readDocument(file) {
  const text = readText(file).replace(/^\uFEFF/, ""); // some editors put this mark before a text
  const isJson = !/\.ya?ml$/i.test(file) && text.trimStart().startsWith("{");
  try {
    return new Document(isJson ? JSON.parse(text) : parse(text), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    // The other lines show a part of the file, which may be one line of megabytes.
    const [reason] = error.message.split("\n");
    throw new UserError(`${file} is not ${isJson ? "JSON" : "YAML"}: ${reason.slice(0, 200)}. ${remedy}.`);
  }
}
