import { ACTION_NAMES } from "../../../src/messages/actionNames";
import { offerWords } from "../../../src/messages/findingOffers";
import { describeFinding, findingRecord, findingTitle, type Audience, type Offer } from "../../../src/messages/findings";
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
  const named = new RegExp(`(ô |^Ô |^Khối điểm )${FACTS.cell}`);
  const nowhere = CODES.filter((code) => !named.test(say(code, "reviewer")));
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
    cause: null,
    message:
      "Lĩnh vực 2 (ô D20): tổng Tự đánh giá ghi 9,5, cộng các tiêu chí được 8; công thức bỏ sót dòng 2.6. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
  });
});

const NAMES = [...Object.values(ACTION_NAMES.vi), ...Object.values(ACTION_NAMES.en)].map((name) =>
  typeof name === "string" ? name : name(""),
);

test.each(CODES)("%s names no button where none stands", (code) => {
  for (const audience of ["owner", "reviewer"] as const) {
    for (const language of ["vi", "en"] as const) {
      for (const name of NAMES) expect(say(code, audience, language)).not.toContain(name);
      expect(say(code, audience, language)).toMatch(/^[\p{Lu}\d].*\. .*\.$/u);
    }
  }
});

test.each(CODES)("%s names just the button that stands, in its own words", (code) => {
  const names = {
    repair: "repair",
    restore: "restore",
    rebuild: code === "lost/sheet-missing" ? "build" : "rebuild",
    "move-back": "moveBack",
  } as const;
  for (const [offer, name] of Object.entries(names) as [Offer, keyof typeof ACTION_NAMES.vi][]) {
    for (const language of ["vi", "en"] as const) {
      if (!offerWords(offer, code, language)) continue;
      const label = ACTION_NAMES[language][name];
      const told = describeFinding(finding(code, FACTS), SET, language, "owner", { offer });
      expect(told).toContain(typeof label === "string" ? label : label("8"));
    }
  }
});

test("a finding that only follows from another says from which, to programs", () => {
  const cause = { code: "criterion/missing", sheet: "Trang 1", cell: null, criterion: "3.2", stage: null } as const;
  expect(findingRecord({ ...finding("total/domain-wrong", FACTS), cause }, SET).cause).toEqual(cause);
});
