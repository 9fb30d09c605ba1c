import { Validator, type Schema } from "@cfworker/json-schema";
import type { CriteriaSetFile } from "./criteriaSetFile";
import schema from "./criteriaSet.schema.json";

/** A large set has 200 KB. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** Nobody mends more at once. */
const MOST_PLACES = 20;

/** A text that is no criteria set: what is wrong where, in the words of JSON Schema, for whoever wrote the program that made it. */
export class CriteriaSetFormError extends Error {
  constructor(readonly places: readonly { readonly at: string; readonly problem: string }[]) {
    super(places.map(({ at, problem }) => `${at}: ${problem}`).join("; "));
    this.name = "CriteriaSetFormError";
  }
}

/** The text of a .json file → a set that keeps to the schema and may still contradict itself. Throws CriteriaSetFormError. */
export function parseCriteriaSet(text: string): CriteriaSetFile {
  if (text.length > MOST_CHARACTERS) throw new CriteriaSetFormError([{ at: "#", problem: "longer than 4 MB" }]);
  const value = parse(text.replace(/^\ufeff/, ""));
  const places = unschematic(value);
  if (places.length > 0) throw new CriteriaSetFormError(places.map(({ at, problem }) => ({ at, problem })));
  return value as CriteriaSetFile;
}

/** Where a value does not keep to criteriaSet.schema.json: the JSON pointer, the keyword of the schema, and its words for programs. */
export function unschematic(value: unknown): { at: string; keyword: string; problem: string }[] {
  const { errors } = new Validator(schema as Schema, "2020-12", false).validate(value);
  return deepest(errors).slice(0, MOST_PLACES);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CriteriaSetFormError([{ at: "#", problem: (error as Error).message }]);
  }
}

/** A fault is told for each level that it lies in; the innermost says what it is. */
function deepest(errors: readonly { instanceLocation: string; keyword: string; error: string }[]) {
  const places = errors.map(({ instanceLocation: at, keyword, error: problem }) => ({ at, keyword, problem }));
  return places.filter(({ at }, i) => !places.some((other, j) => j !== i && other.at.startsWith(`${at}/`)));
}
