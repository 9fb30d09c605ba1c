import { remembered } from "../../workbook/remembered";
import { damaged } from "../refusal";

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** "&", and what follows up to where a reference must have ended. */
const REFERENCE = /&([^;&]{0,10})(;?)/g;

const DECODED = /[&\r]/;
/** Formulas hold most references, and files of one form hold the same formulas. */
const REMEMBERED_TEXTS = 2_000;
const LONGEST_REMEMBERED = 1_000;

/** Text between tags, or an attribute's value → what it stands for. Entities of a document's own do not exist here. */
export function decodeReferences(raw: string): string {
  return DECODED.test(raw) ? decoded(raw) : raw;
}

const decoded = remembered(REMEMBERED_TEXTS, (raw) => raw.replace(/\r\n?/g, "\n").replace(REFERENCE, character), LONGEST_REMEMBERED);

function character(_reference: string, name: string, end: string): string {
  const found = end === "" ? undefined : name.startsWith("#") ? numbered(name.slice(1)) : NAMED.get(name);
  if (found === undefined) throw damaged(`reference &${name}`);
  return found;
}

function numbered(digits: string): string | undefined {
  const code = /^x[0-9a-f]+$/i.test(digits) ? parseInt(digits.slice(1), 16) : /^\d+$/.test(digits) ? Number(digits) : NaN;
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
