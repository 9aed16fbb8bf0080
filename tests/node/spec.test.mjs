// A validator of another project accepts the API description as OpenAPI 3.1. codegen/tests tests that it is complete.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { parse } from "yaml";

const file = new URL("../../spec/openapi.yaml", import.meta.url);

test("spec/openapi.yaml is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(parse(await readFile(file, "utf8")));
  assert.ok(valid, JSON.stringify(errors, null, 2));
  assert.equal(validator.version, "3.1");
});

test("sandbox/spec/helpers.yaml is valid OpenAPI 3.1", async () => {
  // The validator resolves references within one document only.
  const reference = "../../spec/openapi.yaml#";
  const helpers = await readFile(new URL("../../sandbox/spec/helpers.yaml", import.meta.url), "utf8");
  assert.ok(helpers.includes(reference));
  const [spec, document] = [await readFile(file, "utf8"), helpers.replaceAll(reference, "#")].map((text) => parse(text));
  for (const [section, members] of Object.entries(spec.components)) {
    document.components[section] = { ...members, ...document.components[section] };
  }
  const { valid, errors } = await new Validator().validate(document);
  assert.ok(valid, JSON.stringify(errors, null, 2));
});

test("the validator rejects a response without a description", async () => {
  const spec = parse(await readFile(file, "utf8"));
  delete spec.paths["/api/v2/users"].get.responses["200"].description;
  assert.equal((await new Validator().validate(spec)).valid, false);
});
