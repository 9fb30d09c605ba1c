import { TEXT_FORMAT, textEntry } from "../../../src/excel/textEntry";

describe("what is entered so that a cell holds exactly a text", () => {
  it.each([
    "=1+1",
    " =1+1",
    "+84 280",
    "-5",
    "@SUM(A1)",
    "＝1+1",
    // Nothing but the first character tells these.
    "=không",
    "+ Đã ban hành",
    "- Chưa họp giao ban",
    "@chị Hà",
    "＝không",
    "＋ Đã ban hành",
    "－ Chưa họp giao ban",
    "＠chị Hà",
    "#N/A",
    "7.10",
    "1.1.",
    "9,5",
    "1.234",
    "1e5",
    "50%",
    "2/3",
    "12-2023",
    "5 tháng 3 năm 2023",
    "March 5",
    "10:30",
    "(5)",
    "5 ₫",
    "TRUE",
    "false ",
    "12345678901234567890123456789012345678901234567890",
  ])("puts an apostrophe before %j, which Excel could read as something else", (text) => {
    expect(textEntry(text, "General")).toBe(`'${text}`);
  });

  it.each([
    "",
    "Chưa ban hành kế hoạch",
    "Chưa ban hành kế hoạch kiểm tra cải cách hành chính năm 2023 theo Quyết định số 15/QĐ-UBND",
    "Đúng",
  ])("enters %j as it is", (text) => expect(textEntry(text, "General")).toBe(text));

  it("keeps an apostrophe that the text itself begins with", () => {
    expect(textEntry("'quoted'", "General")).toBe("''quoted'");
    expect(textEntry("'quoted'", TEXT_FORMAT)).toBe("''quoted'");
  });

  it("needs no apostrophe in a cell of text format", () => expect(textEntry("7.10", TEXT_FORMAT)).toBe("7.10"));
});
