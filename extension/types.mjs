/** Writes src/generated/api.ts: the service's contract as types. `make schemas` runs it after the OpenAPI document. */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const DOCUMENT = new URL("../shared_schemas/generated/openapi.json", import.meta.url);
const TARGET = new URL("./src/generated/api.ts", import.meta.url);
const HEADER = "// Made by `make schemas` from shared_schemas/; do not edit.\n\n";

const options = { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true };
const text = HEADER + astToString(await openapiTS(DOCUMENT, options));
if (process.argv.includes("--check")) {
  if ((await readFile(TARGET, "utf-8")) !== text) {
    console.error("extension/src/generated/api.ts is stale: run `make schemas`.");
    process.exit(1);
  }
} else {
  await writeFile(TARGET, text);
}
