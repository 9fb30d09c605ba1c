import { readEnglish } from "../../../src/messages/bilingual";
import { ENGLISH_WORDS, VIETNAMESE_LETTERS } from "../../pane/sentences";
import { CATALOGUES, everySentence } from "./catalogues";

/** What stands in either language for what it is: a language's own name, a place, a sheet, what is typed as an official types it. */
const PROPER = /Tiếng Việt|(UBND )?(xã )?Bình Thành|Tổng|bước 0,25|2 số lẻ|Cài đặt|Tiêu chí/g;
/** Excel's own commands are told by both of their names. */
const EXCEL = /\([^)]*▸[^)]*\)|\(Enable Editing\)/g;

let inVietnamese: Map<string, string>;
let inEnglish: Map<string, string>;
beforeAll(async () => {
  await readEnglish();
  [inVietnamese, inEnglish] = [everySentence("vi"), everySentence("en")];
});

test("every catalogue of the folder is looked at", () => {
  expect([...CATALOGUES.keys()]).toEqual(expect.arrayContaining(["pane paneMessages", "review reviewMessages", "cli cliMessages"]));
});

test("every sentence is there in both languages", () => {
  expect([...inEnglish.keys()]).toEqual([...inVietnamese.keys()]);
  for (const sentence of [...inVietnamese.values(), ...inEnglish.values()]) expect(sentence.trim()).not.toBe("");
});

test("no Vietnamese is in the English, and no English in the Vietnamese", () => {
  expect([...inEnglish].filter(([, sentence]) => VIETNAMESE_LETTERS.test(sentence.replace(PROPER, "")))).toEqual([]);
  expect([...inVietnamese].filter(([, sentence]) => ENGLISH_WORDS.test(sentence.replace(EXCEL, "")))).toEqual([]);
});

test("nothing is said twice in the same words, but for signs and numbers", () => {
  const same = [...inVietnamese].filter(([key, sentence]) => inEnglish.get(key) === sentence && /\p{L}{2}/u.test(sentence));
  expect(same).toEqual([]);
});

test("on the screen one thing is counted as one", () => {
  const said = [...inEnglish].filter(([key]) => !/^(cli|findingsTogether) /.test(key));
  expect(said.filter(([, sentence]) => /(?<!\/)\b1 (?!is\b|was\b)(\w+s|criteria)\b/.test(sentence))).toEqual([]);
});
