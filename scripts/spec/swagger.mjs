// Turns the parts of a Swagger 2.0 operation that OpenAPI 3 writes in another way into the way of OpenAPI 3.

const notInSchema = new Set(["name", "in", "required", "description", "collectionFormat"]);

/** `parameters` are those of the operation and its path, without references. */
export function toOpenApi3(operation, parameters, responses) {
  const body = parameters.find((parameter) => parameter.in === "body");
  return {
    operation: { ...operation, requestBody: body && { required: body.required, content: json(body.schema) } },
    parameters: parameters.filter((parameter) => parameter !== body).map(liftParameter),
    responses: responses.map(([status, response]) => [status, { ...response, content: response.schema && json(response.schema) }]),
  };
}

const json = (schema) => ({ "application/json": { schema: schema ?? {} } });

function liftParameter(parameter) {
  const schema = Object.fromEntries(Object.entries(parameter).filter(([key]) => !notInSchema.has(key)));
  const { name, in: location, required, collectionFormat } = parameter;
  return { name, in: location, required, schema, explode: collectionFormat === "multi" };
}
