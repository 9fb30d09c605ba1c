import fs from "node:fs";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { loadCriteriaSet } from "../criteria/loadCriteriaSet";
import { parseCriteriaSet } from "../criteria/parseCriteriaSet";
import { CommandFault, fromInvoker } from "./command";

/** A set has some 60 KB. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** The set with an id, or the one that a .json file holds. Throws CommandFault where there is none, or it contradicts itself. */
export function chooseSet(given: string): CriteriaSet {
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
    return loadCriteriaSet(parseCriteriaSet(fs.readFileSync(file, "utf8")));
  } catch (error) {
    throw new CommandFault((say) => say.badSetFile(given, (error as Error).message));
  }
}
