import { describeByHand, describeFinding, findingRecord, findingTitle, type Audience } from "../../../src/messages/findings";
import { finding, SEVERITIES, type FindingCode } from "../../../src/scoring/finding";
import { SET } from "../seed";

const CODES = Object.keys(SEVERITIES) as FindingCode[];
const FACTS = { sheet: "Trang 1", cell: "D20", criterion: "3.1", stage: "self", found: 9.5, expected: 8 };
const say = (code: FindingCode, audience: Audience, language: "vi" | "en" = "vi") =>
  describeFinding(finding(code, FACTS), SET, language, audience);

test.each(CODES)("%s is told in both languages, to both readers, in whole sentences", (code) => {
  const sentences = (["owner", "reviewer"] as const).flatMap((audience) => [say(code, audience, "vi"), say(code, audience, "en")]);
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[\p{Lu}\d].*\. .*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|\[object| {2}|\.\./);
  }
  expect(findingTitle(code, "vi")).not.toBe("");
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
      "Lĩnh vực 2 (ô D20): tổng Tự đánh giá ghi 9,5, các tiêu chí cộng lại là 8; công thức bỏ sót dòng 2.6. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
  });
});

test("where a total's formula adds rows twice, or leaves some out while it still shows the right number, the rows are named", () => {
  const at = { ...FACTS, criterion: "total", expected: null };
  const twice = finding("total/not-formula", { ...at, sum: { leftOut: ["8"], addedTwice: ["1", "2"] } });
  expect(describeFinding(twice, SET, "vi", "reviewer")).toContain("công thức bỏ sót dòng 8 và cộng nhiều lần dòng 1, 2.");
  expect(describeFinding(finding("total/not-formula", at), SET, "vi", "reviewer")).toContain("là số gõ tay");
});

test("of a formula without a result only that is said", () => {
  const found = "=AGGREGATE(9,6,D7:D15)";
  const uncalculated = finding("total/domain-wrong", { ...FACTS, criterion: "2", found, uncalculated: true });
  expect(describeFinding(uncalculated, SET, "vi", "reviewer")).toBe(
    "Lĩnh vực 2 (ô D20): công thức =AGGREGATE(9,6,D7:D15) chưa có kết quả nên chưa đối chiếu được. Đề nghị đơn vị mở bằng Excel, lưu lại rồi gửi.",
  );
});

test("a row out of order in its own domain is not said to stand in another", () => {
  const moved = (expected: string | null) => describeFinding(finding("criterion/moved", { ...FACTS, expected }), SET, "vi", "reviewer");
  expect(moved(null)).toBe(
    "Tiêu chí 3.1 (ô D20): dòng đứng sai thứ tự của bộ tiêu chí. Điểm vẫn được đọc theo mã; đề nghị đơn vị xếp lại dòng cho đúng thứ tự.",
  );
  expect(moved("3")).toBe(
    "Tiêu chí 3.1 (ô D20): dòng đứng ngoài lĩnh vực 3 nên tổng lĩnh vực có thể cộng nhầm. Đề nghị đơn vị chuyển dòng về đúng lĩnh vực và kiểm tra lại tổng.",
  );
});

test("a column that the table does not have is said once, without a cell", () => {
  const gone = finding("lost/person-missing", { sheet: "Mất điểm", cell: null, criterion: null });
  expect(describeFinding(gone, SET, "vi", "reviewer")).toBe(
    'Bảng mất điểm ở trang "Mất điểm" không có cột người phụ trách. Đề nghị đơn vị bổ sung người phụ trách.',
  );
});

test("a number that Excel made of 9.5 is told as the date that it is, with what was probably meant", () => {
  const above = (found: number) => describeFinding(finding("score/above-max", { ...FACTS, found }), SET, "vi");
  expect(above(46_151)).toBe(
    "Tiêu chí 3.1 (ô D20): điểm Tự đánh giá là 46151 (Excel hiểu là ngày 9/5/2026), vượt điểm tối đa 8. Nếu muốn ghi 9,5 thì nhập lại bằng dấu phẩy.",
  );
  expect(above(12)).toContain("Nhập lại từ 0 đến 3,5.");
});

test.each(CODES)("%s names no button of repairs where none stands", (code) => {
  const byHand = (language: "vi" | "en") => describeByHand(finding(code, FACTS), SET, language);
  expect(byHand("vi")).not.toContain("Sửa giúp tôi");
  expect(byHand("en")).not.toContain("Repair");
  for (const language of ["vi", "en"] as const) {
    const offered = say(code, "owner", language);
    expect(byHand(language) === offered).toBe(!/Sửa giúp tôi|Repair/.test(offered));
    expect(byHand(language)).toMatch(/^[\p{Lu}\d].*\. .*\.$/u);
  }
});
