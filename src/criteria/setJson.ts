import { checksumOf } from "./checksum";
import schema from "./criteriaSet.schema.json";
import type { CriteriaSetFile } from "./criteriaSetFile";

/** As much of a JSON schema as says in which order fields stand. */
interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Partial<Record<string, SchemaNode>>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
}

const DEFINITIONS: Readonly<Record<string, SchemaNode>> = schema.$defs;

/**
 * A set → the text of its .json file: fields in the order of the schema, whose name it gives, with the checksum of what it says now.
 * The same set gives the same text.
 */
export function setJson(file: CriteriaSetFile): string {
  return `${JSON.stringify(whole(file), null, 2)}\n`;
}

/** The same on one line: what a workbook carries of the set that it was made from, however the set came into the program. */
export function carriedSetJson(file: CriteriaSetFile): string {
  return JSON.stringify(whole(file));
}

function whole(file: CriteriaSetFile): unknown {
  return ordered({ ...file, $schema: schema.$id, checksum: checksumOf(file) }, schema);
}

function ordered(value: unknown, node: SchemaNode): unknown {
  const { items = {}, properties = {}, required = [] } = node.$ref ? DEFINITIONS[node.$ref.slice("#/$defs/".length)]! : node;
  if (Array.isArray(value)) return value.map((each) => ordered(each, items));
  if (typeof value !== "object" || value === null) return value;
  const known = [...new Set([...Object.keys(properties), ...required])];
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const entries = Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, ordered(each, properties[key] ?? {})]));
}
