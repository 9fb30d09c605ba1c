import fs from "node:fs";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { loadCriteriaSet } from "../criteria/loadCriteriaSet";
import { CriteriaSetFormError, parseCriteriaSet } from "../criteria/parseCriteriaSet";
import { toSetFile } from "../criteria/setDraft";
import { carriedSetJson } from "../criteria/setJson";
import { readSetWorkbook } from "../forms/readSetWorkbook";
import type { WorkbookSnapshot } from "../workbook/workbook";
import { readXlsx } from "../xlsx/readXlsx";
import { XlsxRefusal } from "../xlsx/refusal";
import { CommandFault, fromInvoker } from "./command";
import { lookAt, systemCode } from "./lookAt";

/** A set has some 60 KB. */
const LARGEST_FILE = 4 * 1024 * 1024;
/** What every .xlsx file begins with. */
const ZIP = "PK";
/** Of a file that is something else altogether, everything is wrong. */
const MOST_PLACES = 3;

export interface ChosenSet {
  readonly set: CriteriaSet;
  /** The JSON of a set that did not come with the program: what a workbook made from it has to carry. */
  readonly text?: string;
}

/**
 * The set with an id, or the one that a .json file or a people's workbook holds. Throws CommandFault where there is none, or it
 * contradicts itself.
 */
export function chooseSet(given: string): ChosenSet {
  const builtIn = BUILT_IN_SETS.find(({ id }) => id === given);
  if (builtIn) return { set: builtIn };
  const bytes = read(given);
  const text = isWorkbook(given, bytes) ? textOfWorkbook(given, bytes) : bytes.toString("utf8");
  try {
    const setFile = parseCriteriaSet(text);
    return { set: loadCriteriaSet(setFile), text: carriedSetJson(setFile) };
  } catch (error) {
    if (error instanceof CriteriaSetFormError) throw new CommandFault((say) => say.notASetFile(given, placesOf(error)));
    throw new CommandFault((say) => say.badSetFile(given, (error as Error).message));
  }
}

/** The bytes of a set's file. Throws CommandFault where there is none, or none that could be a set's. */
function read(given: string): Buffer {
  const file = fromInvoker(given);
  const sight = lookAt(file);
  if (sight.kind === "unreadable") throw new CommandFault((say) => say.notRead(given, sight.code));
  if (sight.kind !== "file") {
    const ids = BUILT_IN_SETS.map(({ id }) => id);
    throw new CommandFault((say) => say.noSuchSet(given, ids));
  }
  if (sight.size > LARGEST_FILE) throw new CommandFault((say) => say.badSetFile(given, "> 4 MB"));
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new CommandFault((say) => say.notRead(given, systemCode(error)));
  }
}

/** Where a file does not keep to the form of a set; what is missing is named as if it stood there. */
function placesOf({ places }: CriteriaSetFormError): string[] {
  const pointers = places.map(({ at, problem }) => [at, /required property "(.+)"/.exec(problem)?.[1]].filter(Boolean).join("/"));
  const told = [...new Set(pointers.map((pointer) => pointer.replace(/^#\/?/, "")).filter((place) => place !== ""))];
  return [...told.slice(0, MOST_PLACES), ...(told.length > MOST_PLACES ? ["…"] : [])];
}

function isWorkbook(given: string, bytes: Buffer): boolean {
  return /\.xl\w*$/i.test(given) || bytes.toString("latin1", 0, ZIP.length) === ZIP;
}

/** The set that a workbook holds, as the text of a .json file, which is then looked at as closely as any other. */
function textOfWorkbook(given: string, bytes: Uint8Array): string {
  const read = readSetWorkbook(openWorkbook(given, bytes));
  if (!read) throw new CommandFault((say) => say.noSetSheets(given));
  const { draft, notUnderstood } = read;
  if (notUnderstood.length > 0) throw new CommandFault((say) => say.setNotUnderstood(given, notUnderstood));
  return JSON.stringify(toSetFile(draft));
}

function openWorkbook(given: string, bytes: Uint8Array): WorkbookSnapshot {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof XlsxRefusal)) throw error;
    throw new CommandFault((say) => say.unreadableSetFile[error.code](given));
  }
}
