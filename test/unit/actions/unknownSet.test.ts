import { checkFile } from "../../../src/actions/checkFile";
import { templateFile } from "../../../src/actions/templateFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { carriedSetJson } from "../../../src/criteria/setJson";
import { refusalText } from "../../../src/messages/files";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { example, exampleFile, EXAMPLES } from "../examples";

const set = example("steps");
const sent = (carried?: string) => readXlsx(writeXlsx(templateFile(set, "xã Ví Dụ", set.year, carried)));
const received = sent(carriedSetJson(exampleFile("steps")));

test("a form of a set that nobody here knows is checked against no other", () => {
  const report = checkFile("xã.xlsx", received, BUILT_IN_SETS);
  expect(report).toEqual({
    status: "refused",
    file: "xã.xlsx",
    refusal: "file/other-set",
    madeFrom: { setId: set.id, setVersion: set.version, isCarried: true },
  });
  expect(refusalText("file/other-set", "vi", { setId: set.id, setVersion: set.version })).toContain(set.id);
});

test("it is told whether the file brings the set with it", () => {
  expect(checkFile("xã.xlsx", sent(), BUILT_IN_SETS)).toMatchObject({ madeFrom: { isCarried: false } });
});

test("once the set is known, or said to be another, it is checked", () => {
  expect(checkFile("xã.xlsx", received, [...BUILT_IN_SETS, set])).toMatchObject({ status: "checked", setId: set.id });
  const [other] = BUILT_IN_SETS;
  const asked = checkFile("xã.xlsx", received, [...BUILT_IN_SETS, set], { chosen: other });
  expect(asked).not.toMatchObject({ refusal: "file/other-set" });
});

test.each(EXAMPLES)("no example is taken for the built-in set: %s", (name) => {
  const each = example(name);
  const file = readXlsx(writeXlsx(templateFile(each, "xã Ví Dụ", each.year)));
  expect(checkFile("xã.xlsx", file, BUILT_IN_SETS)).toMatchObject({ status: "refused", refusal: "file/other-set" });
});
