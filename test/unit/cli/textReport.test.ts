import { checkFile } from "../../../src/actions/checkFile";
import { textReport } from "../../../src/cli/textReport";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { makeForm, type Form } from "../received/form";
import { snapshotOf } from "../received/snapshot";

function told(form: Form): string[] {
  const report = checkFile("mau.xlsx", snapshotOf(form), BUILT_IN_SETS);
  const text = textReport(BUILT_IN_SETS, "vi", (_look, text) => text);
  const file = text.file({ report, digest: "", trouble: null, detail: null, isLeftAside: false });
  return (file + text.end({ asked: 1, passedOver: 0, earlierReports: 0, isBrokenOff: false })).split("\n");
}

test("findings that differ only in their cells are one line, which names every cell", () => {
  const form = makeForm({ typedTotals: true });
  const cells = ["1", "2", "3", "4", "5", "6", "7", "8", "total"].flatMap((code) =>
    ["self", "appraisal", "council"].map((stage) => form.at(code, stage)),
  );
  const lines = told(form).filter((line) => line.startsWith("  LƯU Ý"));
  expect(lines).toEqual([expect.stringMatching(/\] 27 tổng là số nhập thủ công, sẽ sai khi sửa điểm\. Đề nghị đơn vị dùng công thức/)]);
  const named = /\[(.*?)\]/.exec(lines[0]!)![1]!.split(", ");
  expect([...named].sort()).toEqual([...cells].sort());
});

test("words that are missing on the other sheet are told together with its name; a few findings each by itself", () => {
  const form = makeForm();
  const codes = ["1.6.1", "3.1.2", "5.2", "7.6"];
  for (const code of codes) form.lost!.cells.delete(form.lostAt(code, "person"));
  for (const code of ["1.1", "1.2"]) form.scores.cells.delete(form.at(code, "self"));
  const lines = told(form);
  const cells = codes.map((code) => form.lostAt(code, "person")).join(", ");
  expect(lines.filter((line) => line.includes("chưa ghi người phụ trách"))).toEqual([
    expect.stringMatching(new RegExp(`^ {2}LỖI \\[[^\\]]+!${cells}\\] 4 dòng chưa ghi người phụ trách\\. Đề nghị đơn vị bổ sung`)),
  ]);
  expect(lines.filter((line) => line.includes("chưa có điểm"))).toHaveLength(2);
});

test("what only follows from another is told with it, as serious as the worst of them", () => {
  const form = makeForm();
  const [score, total] = [form.at("7.9", "council"), form.at("7", "council")];
  form.scores.cells.set(score, { value: "0,5" });
  form.scores.cells.set(total, { ...form.scores.cells.get(total), value: 9 });
  const all = told(form);
  const lines = all.filter((line) => /^ {2}(LỖI|CẢNH BÁO|LƯU Ý)/.test(line));
  // Counted is what stands there.
  expect(all).toContain("1 tệp: 1 lỗi, 0 cảnh báo.");
  expect(lines).toEqual([
    expect.stringMatching(
      new RegExp(`^ {2}LỖI \\[${score}\\] .*dạng chữ.* Kéo theo 1 phát hiện khác \\(ô ${total}\\); sửa xong là hết\\.$`),
    ),
  ]);
});
