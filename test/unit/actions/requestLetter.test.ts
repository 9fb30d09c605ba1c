import type { CheckedFile } from "../../../src/actions/checkFile";
import { requestLetter } from "../../../src/actions/requestLetter";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { refusalText } from "../../../src/messages/files";
import { communeFile } from "./batch";

test("a letter names the unit, the file, the totals, and each finding with its place", async () => {
  const { report } = await communeFile("mau.xlsx", { unit: "xã Phú Đình", changed: { council: { "7.6": 9 } } });
  const letter = requestLetter(report as CheckedFile, BUILT_IN_SETS).split("\n");
  expect(letter.slice(0, 5)).toEqual([
    "Kính gửi: Ủy ban nhân dân xã Phú Đình",
    'Kết quả kiểm tra sổ điểm Chỉ số CCHC năm 2023 (tệp "mau.xlsx").',
    "Điểm theo tệp đã gửi: Tự đánh giá 97,5; Thẩm định 93,75; CTHD thẩm định 98,75.",
    "",
    expect.stringMatching(/^LỖI \(\d+\)$/),
  ]);
  expect(letter).toContainEqual(
    expect.stringMatching(
      /^\d+\. \[trang "Chỉ số CCHC 2023"\] Tiêu chí 7\.6 \(ô F51\): .*vượt điểm tối đa 1\..* Kéo theo 1 phát hiện khác \(ô F51\); sửa xong là hết\.$/,
    ),
  );
  // What only follows from the score, that it is higher than before, is no warning of its own.
  expect(letter.filter((line) => line.includes("cao hơn vòng trước"))).toEqual([]);
  expect(letter.at(-1)).toContain("gửi lại sổ điểm đã sửa");
});

test("blanks of one kind stand in one line, every cell of them named", async () => {
  const { report } = await communeFile("mau.xlsx", { unit: "xã Phú Đình", withLostPoints: true });
  const { findings } = report as CheckedFile;
  const blank = findings.filter(({ code }) => code === "lost/reason-missing");
  expect(blank.length).toBeGreaterThan(10);
  const letter = requestLetter(report as CheckedFile, BUILT_IN_SETS);
  const cells = blank.map(({ criterion, cell }) => `${criterion} (ô ${cell})`).join(", ");
  const place = `[trang "${blank[0]!.sheet}"]`;
  expect(letter).toContain(`LỖI (${blank.length})\n1. ${place} Chưa ghi lý do mất điểm: ${cells}. Đề nghị đơn vị bổ sung lý do.\n`);
  expect(letter.match(/chưa ghi giải trình, hướng khắc phục/gi)).toHaveLength(1);
  expect(letter.split("\n").length).toBeLessThan(12);
});

test("scores that are missing stand in one line for each stage", async () => {
  const missing = { "1.1": null, "1.2": null };
  const { report } = await communeFile("mau.xlsx", {
    unit: "xã Phú Đình",
    changed: { self: missing, appraisal: { ...missing, "1.2": 0 } },
  });
  const letter = requestLetter(report as CheckedFile, BUILT_IN_SETS);
  expect(letter).toContain("Chưa có điểm Tự đánh giá: 1.1 (ô D7), 1.2 (ô D8). Đề nghị bổ sung điểm; nếu không đạt thì ghi 0.");
  expect(letter).toContain("Tiêu chí 1.1 (ô E7): chưa có điểm Thẩm định.");
});

test("where nothing was found, the letter says so and asks for nothing", async () => {
  const { report } = await communeFile("mau.xlsx", { unit: "xã Phú Đình", full: true });
  const letter = requestLetter(report as CheckedFile, BUILT_IN_SETS);
  expect(letter).toContain("Không có lỗi hay cảnh báo nào.");
  expect(letter).not.toContain("gửi lại");
});

test("the sender of a file that cannot be read is told what to do", () => {
  const letter = requestLetter({ status: "refused", file: "cũ.xls", refusal: "file/legacy-xls" }, BUILT_IN_SETS);
  expect(letter).toContain('Tệp "cũ.xls"');
  expect(letter).toContain(refusalText("file/legacy-xls", "vi"));
});
