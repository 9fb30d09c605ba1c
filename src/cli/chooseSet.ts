import fs from "node:fs";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { loadCriteriaSet, type CriteriaSetFile } from "../criteria/loadCriteriaSet";
import schema from "../criteria/criteriaSet.schema.json";
import { CommandFault, fromInvoker } from "./command";

/** A set has some 60 KB. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** The set with an id, or the one that a .json file holds. Throws CommandFault where there is none, or it contradicts itself. */
export async function chooseSet(given: string): Promise<CriteriaSet> {
  const builtIn = BUILT_IN_SETS.find(({ id }) => id === given);
  if (builtIn) return builtIn;
  const file = fromInvoker(given);
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    const ids = BUILT_IN_SETS.map(({ id }) => id);
    throw new CommandFault((say) => say.noSuchSet(given, ids));
  }
  if (stat.size > LARGEST_FILE) throw new CommandFault((say) => say.badSetFile(given, "> 4 MB"));
  try {
    return loadCriteriaSet(await validated(JSON.parse(fs.readFileSync(file, "utf8").replace(/^\ufeff/, ""))));
  } catch (error) {
    throw new CommandFault((say) => say.badSetFile(given, (error as Error).message));
  }
}

/** Throws Error where a value has not the form that the schema of criteria sets asks for. */
async function validated(value: unknown): Promise<CriteriaSetFile> {
  const { default: Ajv2020 } = await import("ajv/dist/2020");
  const ajv = new Ajv2020();
  if (!ajv.validate(schema, value)) throw new Error(ajv.errorsText());
  return value as CriteriaSetFile;
}
