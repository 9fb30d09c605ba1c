import { describeByHand, describeFinding, findingRecord, findingTitle, type Audience } from "../../../src/messages/findings";
import { finding, SEVERITIES, type FindingCode } from "../../../src/scoring/finding";
import { SET } from "../seed";

const CODES = Object.keys(SEVERITIES) as FindingCode[];
const FACTS = { sheet: "Trang 1", cell: "D20", criterion: "3.1", stage: "self", found: 9.5, expected: 8 };
const say = (code: FindingCode, audience: Audience, language: "vi" | "en" = "vi") =>
  describeFinding(finding(code, FACTS), SET, language, audience);

test.each(["vi", "en"] as const)("every kind of finding has a heading of its own (%s)", (language) => {
  const titles = CODES.map((code) => findingTitle(code, language));
  expect(new Set(titles).size).toBe(CODES.length);
  for (const title of titles) expect(title).toMatch(/^\p{Lu}\S*( \S+)+$/u);
});

test("whatever has a cell names it, so that whoever adds the sheet need not", () => {
  const nowhere = CODES.filter(
    (code) => !say(code, "reviewer").includes(`ô ${FACTS.cell}`) && !say(code, "reviewer").startsWith(`Ô ${FACTS.cell}`),
  );
  expect(nowhere).toEqual([
    ...["set/other-version", "set/newer-version", "sheet/not-checked", "score/none"],
    ...["criterion/missing", "lost/sheet-missing", "lost/row-missing"],
  ]);
});

test.each(CODES)("%s asks a reviewer for nothing that only the owner's pane can do", (code) => {
  expect(say(code, "reviewer", "vi")).not.toMatch(/Bấm|Nhấn|Ctrl|thẻ tiêu chí/);
  expect(say(code, "reviewer", "en")).not.toMatch(/Choose|Press|Ctrl|card/);
});

test("a record for other programs has exactly the fields that they rely on", () => {
  const sum = { leftOut: ["2.6"], addedTwice: [] };
  const record = findingRecord(finding("total/domain-wrong", { ...FACTS, criterion: "2", sum }), SET);
  expect(record).toEqual({
    code: "total/domain-wrong",
    severity: "error",
    sheet: "Trang 1",
    cell: "D20",
    criterion: "2",
    stage: "self",
    found: 9.5,
    expected: 8,
    message:
      "Lĩnh vực 2 (ô D20): tổng Tự đánh giá ghi 9,5, cộng các tiêu chí được 8; công thức bỏ sót dòng 2.6. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
  });
});

test.each(CODES)("%s names no button of repairs where none stands", (code) => {
  const byHand = (language: "vi" | "en") => describeByHand(finding(code, FACTS), SET, language);
  expect(byHand("vi")).not.toContain("Tự động sửa");
  expect(byHand("en")).not.toContain("Repair");
  for (const language of ["vi", "en"] as const) {
    const offered = say(code, "owner", language);
    expect(byHand(language) === offered).toBe(!/Tự động sửa|Repair/.test(offered));
    expect(byHand(language)).toMatch(/^[\p{Lu}\d].*\. .*\.$/u);
  }
});
