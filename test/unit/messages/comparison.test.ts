import { toPoints } from "../../../src/criteria/points";
import { changeSentence, comparisonCautions, type ChangeStatement } from "../../../src/messages/comparison";

function statement(set: number, work: number, more: Partial<ChangeStatement> = {}): ChangeStatement {
  return {
    ...{ domain: "3", whole: toPoints(set + work), set: toPoints(set), work: toPoints(work), maximum: null },
    reasons: [{ kind: "dropped", codes: ["3.3"] }],
    ...more,
  };
}

test.each([
  [
    "both ways the same",
    statement(-1.5, -0.5),
    "Lĩnh vực 3 giảm 2 điểm: 1,5 điểm do bộ tiêu chí thay đổi (bỏ tiêu chí 3.3), 0,5 điểm do kết quả thực hiện.",
    "Domain 3 fell by 2 points: 1.5 points due to the change of the criteria set (3.3 dropped), 0.5 points due to the work.",
  ],
  [
    "against each other",
    statement(-0.5, 1.625),
    "Lĩnh vực 3 tăng 1,125 điểm: giảm 0,5 điểm do bộ tiêu chí thay đổi (bỏ tiêu chí 3.3), tăng 1,625 điểm do kết quả thực hiện.",
    "Domain 3 rose by 1.125 points: fell by 0.5 points due to the change of the criteria set (3.3 dropped), rose by 1.625 points due to the work.",
  ],
  [
    "and come to nothing",
    statement(-1, 1),
    "Lĩnh vực 3 không đổi điểm: giảm 1 điểm do bộ tiêu chí thay đổi (bỏ tiêu chí 3.3), tăng 1 điểm do kết quả thực hiện.",
    "Domain 3 has the same points: fell by 1 point due to the change of the criteria set (3.3 dropped), rose by 1 point due to the work.",
  ],
  [
    "the set alone, of the total",
    statement(2, 0, { domain: null, reasons: [] }),
    "Tổng điểm tăng 2 điểm, hoàn toàn do bộ tiêu chí thay đổi, không phải do kết quả thực hiện.",
    "The total rose by 2 points, entirely due to the change of the criteria set, not to the work.",
  ],
  [
    "a change of the set without points, and another maximum",
    statement(0, 0.5, { maximum: { before: toPoints(20), after: toPoints(18) } }),
    "Lĩnh vực 3 tăng 0,5 điểm do kết quả thực hiện; bộ tiêu chí có thay đổi nhưng không làm tăng, giảm điểm (bỏ tiêu chí 3.3). Điểm tối đa đổi từ 20 thành 18.",
    "Domain 3 rose by 0.5 points due to the work; the criteria set changed without moving points (3.3 dropped). The maximum changed from 20 to 18.",
  ],
])("a sentence tells what is due to the set: %s", (_, said, vietnamese, english) => {
  expect([changeSentence.vi(said), changeSentence.en(said)]).toEqual([vietnamese, english]);
});

test("many codes are counted, not all listed", () => {
  const codes = Array.from({ length: 9 }, (_, i) => `3.${i + 1}`);
  expect(changeSentence.vi(statement(-1, 0, { reasons: [{ kind: "added", codes }] }))).toContain(
    "(thêm tiêu chí 3.1, 3.2, 3.3, 3.4, 3.5, 3.6 và 3 tiêu chí khác)",
  );
});

test("a result below nothing has a real minus", () => {
  expect(comparisonCautions.vi.result("2024", toPoints(-1.5), "2025", toPoints(10))).toMatch(/^Điểm quy đổi: −1,5 \(2024\), 10 \(2025\)\./);
});
