// The enums of our spec, each with its place in the document.

/**
 * @typedef {object} EnumPlace
 * @property {string} place such as `getUser.expand` or `User.state`
 * @property {string} member the parameter or field
 * @property {string} title the name of the enum, which several places may share
 * @property {string[]} values
 * @property {(string | number)[]} path of the list of values
 */

/** @returns {EnumPlace[]} */
export function enumsOf(spec) {
  return [...parameterEnums(spec), ...fieldEnums(spec)];
}

/** The enums of parameters alone, which share their titles with no field. @returns {EnumPlace[]} */
export function parameterEnums(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, parameters = [] }]) =>
      parameters.flatMap((parameter, index) => {
        const own = ["paths", path, method, "parameters", index];
        const [source, at] = parameter.$ref ? followed(spec, parameter.$ref) : [parameter, own];
        return enumIn(source.schema, [...at, "schema"], operationId, source.name);
      }),
    ),
  );
}

function fieldEnums(spec) {
  return Object.entries(spec.components.schemas).flatMap(([model, { properties = {} }]) =>
    Object.entries(properties).flatMap(([field, schema]) =>
      enumIn(schema, ["components", "schemas", model, "properties", field], model, field),
    ),
  );
}

function followed(spec, reference) {
  const path = reference.slice(2).split("/");
  return [path.reduce((value, key) => value[key], spec), path];
}

function enumIn({ title, enum: values, anyOf, items, additionalProperties }, path, owner, member) {
  if (items) return enumIn(items, [...path, "items"], owner, member);
  if (additionalProperties) return enumIn(additionalProperties, [...path, "additionalProperties"], owner, member);
  const enumPlace = { place: `${owner}.${member}`, member, title };
  if (values) return [{ ...enumPlace, values, path: [...path, "enum"] }];
  return anyOf ? [{ ...enumPlace, values: anyOf[0].enum, path: [...path, "anyOf", 0, "enum"] }] : [];
}
