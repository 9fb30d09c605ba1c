import { checkFile } from "../../../src/actions/checkFile";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { readXlsx } from "../../../src/xlsx/readXlsx";

interface ReadyTemplates {
  readyTemplates(): { name: string; bytes: Uint8Array }[];
}

const { readyTemplates } = jest.requireActual<ReadyTemplates>("../../../.ci/build/readyTemplates.js");

test("a build brings the form of every built-in set as a file that lacks nothing but scores", () => {
  const files = readyTemplates();
  expect(files.map(({ name }) => name)).toEqual(["bieu-mau-thai-nguyen-cap-xa-2023.xlsx"]);
  for (const { name, bytes } of files) {
    const snapshot = readXlsx(bytes);
    expect(snapshot.sheetNames).toEqual(["Chỉ số CCHC 2023", "Mất điểm CCHC 2023"]);
    const nothingEntered = [{ code: "score/none" }];
    expect(checkFile(name, snapshot, BUILT_IN_SETS)).toMatchObject({ setId: BUILT_IN_SETS[0]!.id, findings: nothingEntered });
  }
});
