import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import set2023 from "../../../src/criteria/sets/thai-nguyen-cap-xa-2023.json";
import { offerWords, type Offer } from "../../../src/messages/findingOffers";
import { describeFinding, describeTogether, stateFinding } from "../../../src/messages/findings";
import { isToldTogether } from "../../../src/messages/findingsTogether";
import { finding, SEVERITIES, type Finding, type FindingCode } from "../../../src/scoring/finding";
import { allCriteria } from "../../../src/criteria/criteriaSet";
import { example, type Example } from "../examples";
import { makeForm, type Form } from "../received/form";
import { SET } from "../seed";
import { empty, inLost, inOwnForm, inReport, inScore, inScores, inSheets, put, swapRows, type Found } from "./spoilt";

/** The sentences about a finding as their readers see them, written out: whoever changes a text reads here what becomes of it. */
interface Told {
  readonly as?: string;
  readonly made: () => Found;
  /** To the person whose workbook it is, and to the reviewer who received it. */
  readonly vi: readonly [owner: string, reviewer: string];
  readonly en: readonly [owner: string, reviewer: string];
}

/** A later version of the seed's set. */
const REVISED = loadCriteriaSet({ ...set2023, version: "2" });

const HALVES = {
  "1.6": [
    ["1.6.1", 0.5],
    ["1.6.2", 0.5],
  ],
} as const;

const STAGES = ["self", "appraisal", "council"] as const;

function withoutScores({ scores, at }: Form): void {
  for (const row of [...allCriteria(SET), ...SET.domains].map(({ code }) => code).concat("total")) {
    for (const stage of STAGES) put(scores, at(row, stage), null);
  }
}

/** 7.9 with its 0,5 as text, which the domain's sum skips. */
function scoreAsText({ scores, at }: Form): void {
  put(scores, at("7.9", "council"), { value: "0,5" });
  put(scores, at("7", "council"), { ...scores.cells.get(at("7", "council")), value: 9 });
}

/** The council's scores of domain 1, over the total of domain 2. */
function pastedOneRowDown({ scores, at }: Form): void {
  const rows = [...SET.domains[0]!.criteria.map(({ code }) => code), "2"].map((code) => at(code, "council"));
  const block = rows.map((cell) => scores.cells.get(cell)!);
  rows.forEach((cell, i) => put(scores, cell, i === 0 ? null : block[i - 1]!));
}

function amountsBelowZero({ lost, lostCodes, lostAt }: Form): void {
  for (const cell of lostCodes.map((code) => lostAt(code, "amount"))) put(lost!, cell, { value: -Number(lost!.cells.get(cell)!.value) });
}

/** Words in place of a score, in the first column of scores. */
function inOddScore(name: Example, criterion: string, words: string): Found {
  const set = example(name);
  const place = { sheet: "Chỉ số CCHC 2025", cell: "D8", criterion, stage: set.stages[0]!.id };
  return { set, findings: [finding("score/not-a-number", { ...place, found: words })] };
}

/** Of a set with weighted parts. */
function inResult(facts: Pick<Finding, "cell"> & Partial<Finding>): Found {
  const place = { sheet: "Chỉ số CCHC 2025", criterion: "result", stage: "self" };
  return { set: example("survey"), findings: [finding("total/result-wrong", { ...place, ...facts })] };
}

const SENTENCES: Readonly<Record<FindingCode, readonly Told[]>> = {
  "set/other-version": [
    {
      made: () => inOwnForm(REVISED),
      vi: [
        'Trang "Chỉ số CCHC 2023" được lập theo bộ tiêu chí thai-nguyen-cap-xa-2023 · 1 · 26621f854621, đang kiểm tra theo bộ thai-nguyen-cap-xa-2023 · 2 · ba4dd585ad17. Hỏi cấp thẩm định xem năm nay chấm theo bộ nào. Nếu theo bộ đang kiểm tra thì chuyển sổ điểm sang bộ đó; nếu theo bộ của trang này thì đưa bộ ấy vào phần bổ trợ.',
        'Trang "Chỉ số CCHC 2023" được lập theo bộ tiêu chí thai-nguyen-cap-xa-2023 · 1 · 26621f854621, đang kiểm tra theo bộ thai-nguyen-cap-xa-2023 · 2 · ba4dd585ad17. Đối chiếu từng khác biệt bên dưới; nếu sai bộ tiêu chí, đề nghị đơn vị lập lại theo bộ đúng.',
      ],
      en: [
        `Sheet "Chỉ số CCHC 2023" was made from criteria set thai-nguyen-cap-xa-2023 · 1 · 26621f854621; it is checked against thai-nguyen-cap-xa-2023 · 2 · ba4dd585ad17. Ask the reviewing level which set counts this year. If it is the one checked against, move the scorebook to it; if it is the sheet's own, bring that set in.`,
        'Sheet "Chỉ số CCHC 2023" was made from criteria set thai-nguyen-cap-xa-2023 · 1 · 26621f854621; it is checked against thai-nguyen-cap-xa-2023 · 2 · ba4dd585ad17. Look at each difference below; if it is the wrong set, ask the unit to use the right one.',
      ],
    },
  ],
  "set/newer-version": [
    {
      made: () => inOwnForm(SET, REVISED),
      vi: [
        'Trang "Chỉ số CCHC 2023" được lập theo phiên bản 1 của bộ tiêu chí và kiểm tra theo phiên bản đó; đã có phiên bản 2. Nếu phiên bản mới đã áp dụng, chuyển sổ điểm sang phiên bản đó; điểm và nội dung giải trình được giữ.',
        'Trang "Chỉ số CCHC 2023" được lập theo phiên bản 1 của bộ tiêu chí và kiểm tra theo phiên bản đó; đã có phiên bản 2. Nếu năm nay chấm theo phiên bản 2, đề nghị đơn vị chuyển sổ điểm sang phiên bản đó rồi gửi lại.',
      ],
      en: [
        'Sheet "Chỉ số CCHC 2023" was made from version 1 of the criteria set and is checked against it; there is a version 2. If the new version counts, move the scorebook to it; scores and explanations are kept.',
        'Sheet "Chỉ số CCHC 2023" was made from version 1 of the criteria set and is checked against it; there is a version 2. If version 2 counts this year, ask the unit to move the scorebook to it and send it again.',
      ],
    },
  ],
  "sheet/not-checked": [
    {
      made: () => inSheets([...makeForm().sheets, { ...makeForm().scores, name: "Bản nháp" }]),
      vi: [
        'Trang "Bản nháp" cũng có bảng điểm của năm này nhưng chưa được kiểm tra; chỉ kiểm tra trang "Bảng chấm điểm". Mỗi đơn vị, mỗi năm chỉ giữ một bảng điểm: xóa trang thừa, hoặc tách ra tệp riêng.',
        'Trang "Bản nháp" cũng có bảng điểm của năm này nhưng chưa được kiểm tra; chỉ kiểm tra trang "Bảng chấm điểm". Đề nghị đơn vị gửi mỗi bảng điểm một tệp, hoặc xóa trang thừa.',
      ],
      en: [
        'Sheet "Bản nháp" holds scores of this year too and was not checked; only "Bảng chấm điểm" was. Keep one table of scores for a unit and year: delete the surplus sheet, or give it a file of its own.',
        'Sheet "Bản nháp" holds scores of this year too and was not checked; only "Bảng chấm điểm" was. Ask the unit for one file per table of scores, or to delete the surplus sheet.',
      ],
    },
  ],
  "score/none": [
    {
      made: () => inReport(withoutScores, { lost: null }),
      vi: [
        'Trang "Bảng chấm điểm" chưa có điểm nào ở mọi vòng chấm. Nhập điểm từng tiêu chí; nếu không đạt thì ghi 0.',
        'Trang "Bảng chấm điểm" chưa có điểm nào ở mọi vòng chấm. Đề nghị đơn vị chấm điểm rồi gửi lại; có thể đã gửi nhầm biểu mẫu trống.',
      ],
      en: [
        'Sheet "Bảng chấm điểm" has no score at any stage. Enter the scores; write 0 where nothing was achieved.',
        'Sheet "Bảng chấm điểm" has no score at any stage. Ask the unit to enter its scores and send it again; an empty form may have been sent by mistake.',
      ],
    },
  ],
  "criterion/missing": [
    {
      made: () => inReport((form) => empty(form.scores, "row", form.at("5.4", "code"))),
      vi: [
        'Trang "Bảng chấm điểm" thiếu dòng 5.4 (Chất lượng của công chức cấp xã). Bấm Khôi phục biểu mẫu để có lại dòng này đúng chỗ.',
        'Trang "Bảng chấm điểm" thiếu dòng 5.4 (Chất lượng của công chức cấp xã). Đề nghị đơn vị bổ sung dòng này cùng điểm của các vòng.',
      ],
      en: [
        'Sheet "Bảng chấm điểm" has no row 5.4 (Chất lượng của công chức cấp xã). Choose Restore the form to have this row back in its place.',
        'Sheet "Bảng chấm điểm" has no row 5.4 (Chất lượng của công chức cấp xã). Ask the unit to add it with its scores.',
      ],
    },
  ],
  "criterion/unknown": [
    {
      made: () => inScore("5.4", "code", { value: "5.99" }),
      vi: [
        'Ô A34: dòng "5.99" không có trong bộ tiêu chí. Bấm Khôi phục biểu mẫu: dòng này về với tiêu chí của nó, hoặc được để riêng dưới bảng; không mất gì.',
        'Ô A34: dòng "5.99" không có trong bộ tiêu chí. Đề nghị đơn vị xóa dòng này, hoặc sửa lại mã nếu nhập nhầm.',
      ],
      en: [
        'A34: row "5.99" is not in the criteria set. Choose Restore the form: this row goes back to its criterion, or is set aside below the table; nothing is lost.',
        'A34: row "5.99" is not in the criteria set. Ask the unit to delete it, or to mend its code if it is a slip.',
      ],
    },
  ],
  "criterion/duplicate": [
    {
      made: () => inScore("5.4", "code", { value: "5.3" }),
      vi: [
        "Ô A34: tiêu chí 5.3 đã có ở ô A33, dòng này bị lặp. Bấm Khôi phục biểu mẫu: một dòng ở lại trong bảng; nếu điểm khác nhau thì dòng kia được để riêng dưới bảng.",
        "Ô A34: tiêu chí 5.3 đã có ở ô A33, dòng này bị lặp. Đề nghị đơn vị chỉ giữ một dòng, ghi đúng điểm của tiêu chí.",
      ],
      en: [
        "A34: criterion 5.3 already stands at A33. Choose Restore the form: one row stays in the table; if their scores differ, the other is set aside below it.",
        "A34: criterion 5.3 already stands at A33. Ask the unit to keep one row, with the right score.",
      ],
    },
  ],
  "criterion/renamed": [
    {
      made: () => inScore("1.3", "name", { value: "Thi đua, khen thưởng" }),
      vi: [
        'Tiêu chí 1.3 (ô B8): tên là "Thi đua, khen thưởng", bộ tiêu chí ghi "Kiểm tra CCHC". Bấm Tự động sửa để lấy lại tên trong bộ tiêu chí.',
        'Tiêu chí 1.3 (ô B8): tên là "Thi đua, khen thưởng", bộ tiêu chí ghi "Kiểm tra CCHC". Nếu chỉ khác cách viết thì bỏ qua; nếu khác nội dung, đề nghị đơn vị dùng đúng bộ tiêu chí.',
      ],
      en: [
        'Criterion 1.3 (B8): the name is "Thi đua, khen thưởng"; the set says "Kiểm tra CCHC". Choose Repair to bring it back.',
        'Criterion 1.3 (B8): the name is "Thi đua, khen thưởng"; the set says "Kiểm tra CCHC". Leave it if only the wording differs; if the content does, ask the unit to use the right criteria set.',
      ],
    },
  ],
  "criterion/code-altered": [
    {
      made: () => inScore("7.10", "code", { value: 7.1 }),
      vi: [
        "Ô A54: Excel đã đổi mã 7.10 thành số hoặc ngày (7.1). Bấm Tự động sửa để trả lại mã dạng chữ.",
        "Ô A54: Excel đã đổi mã 7.10 thành số hoặc ngày (7.1). Tiêu chí vẫn được hiểu đúng. Đề nghị đơn vị định dạng ô là Văn bản rồi gõ lại 7.10.",
      ],
      en: [
        "A54: Excel turned code 7.10 into a number or date (7.1). Choose Repair to bring the text back.",
        "A54: Excel turned code 7.10 into a number or date (7.1). The criterion was understood all the same. Ask the unit to format the cell as Text and type 7.10 again.",
      ],
    },
  ],
  "criterion/moved": [
    {
      as: "within its domain",
      made: () => inReport((form) => swapRows(form.scores, form.at("7.6", "code"), form.at("7.7", "code"))),
      vi: [
        "Tiêu chí 7.6 (ô A51): dòng không đúng thứ tự trong bộ tiêu chí. Bấm Khôi phục biểu mẫu để đưa dòng về đúng chỗ.",
        "Tiêu chí 7.6 (ô A51): dòng không đúng thứ tự trong bộ tiêu chí. Điểm vẫn được đọc theo mã; đề nghị đơn vị xếp lại dòng cho đúng thứ tự.",
      ],
      en: [
        "Criterion 7.6 (A51): the row is out of order. Choose Restore the form to bring the row to its place.",
        "Criterion 7.6 (A51): the row is out of order. Its scores were read by its code all the same; ask the unit to put it in order.",
      ],
    },
    {
      as: "into another domain",
      made: () => inReport((form) => swapRows(form.scores, form.at("1.9", "code"), form.at("2", "code"))),
      vi: [
        "Tiêu chí 1.9 (ô A15): dòng đứng ngoài lĩnh vực 1 nên tổng lĩnh vực có thể cộng nhầm. Bấm Khôi phục biểu mẫu để đưa dòng về đúng chỗ.",
        "Tiêu chí 1.9 (ô A15): dòng đứng ngoài lĩnh vực 1 nên tổng lĩnh vực có thể cộng nhầm. Đề nghị đơn vị chuyển dòng về đúng lĩnh vực và kiểm tra lại tổng.",
      ],
      en: [
        "Criterion 1.9 (A15): the row stands outside domain 1, so domain totals may add the wrong rows. Choose Restore the form to bring the row to its place.",
        "Criterion 1.9 (A15): the row stands outside domain 1, so domain totals may add the wrong rows. Ask the unit to move it back to its domain and to look at the totals again.",
      ],
    },
  ],
  "max/changed": [
    {
      as: "of a criterion",
      made: () => inScore("3.2", "maximum", { value: 0.5 }),
      vi: [
        "Tiêu chí 3.2 (ô C24): điểm tối đa là 0,5, bộ tiêu chí quy định 14,5. Bấm Tự động sửa để lấy lại 14,5.",
        "Tiêu chí 3.2 (ô C24): điểm tối đa là 0,5, bộ tiêu chí quy định 14,5. Đề nghị đơn vị ghi lại 14,5 và chấm theo điểm tối đa này.",
      ],
      en: [
        "Criterion 3.2 (C24): the maximum is 0.5; the set says 14.5. Choose Repair to bring back 14.5.",
        "Criterion 3.2 (C24): the maximum is 0.5; the set says 14.5. Ask the unit to bring back 14.5 and to score against it.",
      ],
    },
    {
      as: "of a domain",
      made: () => inScore("3", "maximum", { value: 25 }),
      vi: [
        "Lĩnh vực 3 (ô C22): điểm tối đa là 25, bộ tiêu chí quy định 20. Bấm Tự động sửa để lấy lại 20.",
        "Lĩnh vực 3 (ô C22): điểm tối đa là 25, bộ tiêu chí quy định 20. Đề nghị đơn vị ghi lại 20 và chấm theo điểm tối đa này.",
      ],
      en: [
        "Domain 3 (C22): the maximum is 25; the set says 20. Choose Repair to bring back 20.",
        "Domain 3 (C22): the maximum is 25; the set says 20. Ask the unit to bring back 20 and to score against it.",
      ],
    },
  ],
  "score/missing": [
    {
      made: () => inScore("7.9", "council", null),
      vi: [
        "Tiêu chí 7.9 (ô F53): chưa có điểm CTHD thẩm định. Nhập điểm; nếu không đạt thì nhập 0.",
        "Tiêu chí 7.9 (ô F53): chưa có điểm CTHD thẩm định. Đề nghị bổ sung điểm; nếu không đạt thì ghi 0.",
      ],
      en: [
        "Criterion 7.9 (F53): no score for CTHD thẩm định. Enter one; enter 0 if nothing was reached.",
        "Criterion 7.9 (F53): no score for CTHD thẩm định. Ask for the score; 0 if nothing was reached.",
      ],
    },
  ],
  "score/shifted": [
    {
      made: () => inReport(pastedOneRowDown),
      vi: [
        "Khối điểm F7:F15 có thể bị dán lệch xuống một dòng; chỗ đúng là F6:F14. Nếu đúng vậy thì bấm Dời về F6:F14.",
        "Khối điểm F7:F15 có thể bị dán lệch xuống một dòng; chỗ đúng là F6:F14. Đề nghị đơn vị kiểm tra và dán lại khối này vào F6:F14.",
      ],
      en: [
        "The block of scores F7:F15 may have been pasted 1 row too low; it belongs to F6:F14. If so, choose Move to F6:F14.",
        "The block of scores F7:F15 may have been pasted 1 row too low; it belongs to F6:F14. Ask the unit to look at it and to paste the block into F6:F14.",
      ],
    },
  ],
  "score/not-a-number": [
    {
      made: () => inScore("7.9", "council", { value: "đạt" }),
      vi: [
        'Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định đang là "đạt", không phải số. Nhập lại bằng số: từ 0 đến 0,5, phần thập phân viết bằng dấu phẩy.',
        'Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định đang là "đạt", không phải số. Đề nghị đơn vị nhập lại bằng số.',
      ],
      en: [
        'Criterion 7.9 (F53): the score for CTHD thẩm định is "đạt", not a number. Enter a number: 0 to 0.5, decimals with a comma.',
        'Criterion 7.9 (F53): the score for CTHD thẩm định is "đạt", not a number. Ask the unit to enter a number.',
      ],
    },
    {
      as: "where the criterion may not apply",
      made: () => inOddScore("full", "1.2", "không có"),
      vi: [
        'Tiêu chí 1.2 (ô D8): điểm Tự đánh giá đang là "không có", không phải số. Nhập lại bằng số: từ 0 đến 2, phần thập phân viết bằng dấu phẩy; nếu không áp dụng thì ghi KAD.',
        'Tiêu chí 1.2 (ô D8): điểm Tự đánh giá đang là "không có", không phải số. Đề nghị đơn vị nhập lại bằng số.',
      ],
      en: [
        'Criterion 1.2 (D8): the score for Tự đánh giá is "không có", not a number. Enter a number: 0 to 2, decimals with a comma; KAD if it does not apply.',
        'Criterion 1.2 (D8): the score for Tự đánh giá is "không có", not a number. Ask the unit to enter a number.',
      ],
    },
  ],
  "score/negative": [
    {
      made: () => inScore("7.9", "council", { value: -0.5 }),
      vi: [
        "Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định là −0,5, nhỏ hơn 0. Nhập lại điểm trong khoảng từ 0 đến 0,5.",
        "Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định là −0,5, nhỏ hơn 0. Đề nghị đơn vị nhập lại điểm trong khoảng từ 0 đến 0,5.",
      ],
      en: [
        "Criterion 7.9 (F53): the score for CTHD thẩm định is −0.5, below 0. Enter 0 or more.",
        "Criterion 7.9 (F53): the score for CTHD thẩm định is −0.5, below 0. Ask the unit to enter 0 or more.",
      ],
    },
  ],
  "score/above-max": [
    {
      made: () => inScore("7.9", "council", { value: 5 }),
      vi: [
        "Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định là 5, vượt điểm tối đa 0,5. Nhập lại điểm trong khoảng từ 0 đến 0,5.",
        "Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định là 5, vượt điểm tối đa 0,5. Đề nghị đơn vị nhập lại điểm trong khoảng từ 0 đến 0,5.",
      ],
      en: [
        "Criterion 7.9 (F53): the score for CTHD thẩm định is 5, above the maximum 0.5. Enter 0 to 0.5.",
        "Criterion 7.9 (F53): the score for CTHD thẩm định is 5, above the maximum 0.5. Ask the unit to enter 0 to 0.5.",
      ],
    },
    {
      as: "a date that lost its format",
      made: () => inScore("3.1", "council", { value: 46_143 }),
      vi: [
        "Tiêu chí 3.1 (ô F23): điểm CTHD thẩm định là 46143 (Excel hiểu là ngày 1/5/2026), vượt điểm tối đa 3,5. Nếu muốn ghi 1,5 thì nhập lại bằng dấu phẩy.",
        "Tiêu chí 3.1 (ô F23): điểm CTHD thẩm định là 46143 (Excel hiểu là ngày 1/5/2026), vượt điểm tối đa 3,5. Đề nghị đơn vị nhập lại bằng dấu phẩy, có thể là 1,5.",
      ],
      en: [
        "Criterion 3.1 (F23): the score for CTHD thẩm định is 46143 (to Excel the date 1/5/2026), above the maximum 3.5. If 1.5 was meant, enter it with a comma.",
        "Criterion 3.1 (F23): the score for CTHD thẩm định is 46143 (to Excel the date 1/5/2026), above the maximum 3.5. Ask the unit to enter it again; 1.5 may have been meant.",
      ],
    },
  ],
  "score/off-step": [
    {
      made: () => inScores("steps", { "1.1": 3.3 }),
      vi: [
        "Tiêu chí 1.1 (ô D1): điểm Tự đánh giá là 3,3, bộ tiêu chí chỉ cho phép bội số của 0,25. Nhập lại: bội số của 0,25.",
        "Tiêu chí 1.1 (ô D1): điểm Tự đánh giá là 3,3, bộ tiêu chí chỉ cho phép bội số của 0,25. Đề nghị đơn vị nhập lại: bội số của 0,25.",
      ],
      en: [
        "Criterion 1.1 (D1): the score for Tự đánh giá is 3.3; the set allows only a multiple of 0.25. Enter a multiple of 0.25.",
        "Criterion 1.1 (D1): the score for Tự đánh giá is 3.3; the set allows only a multiple of 0.25. Ask the unit to enter a multiple of 0.25.",
      ],
    },
  ],
  "score/parts-differ": [
    {
      made: () => inScore("1.6.1", "self", { value: 0.1 }, { parts: HALVES }),
      vi: [
        "Tiêu chí 1.6 (ô D11): điểm Tự đánh giá là 0,5, các tiêu chí thành phần cộng lại là 0,35. Sửa điểm của tiêu chí hoặc của các tiêu chí thành phần cho khớp nhau.",
        "Tiêu chí 1.6 (ô D11): điểm Tự đánh giá là 0,5, các tiêu chí thành phần cộng lại là 0,35. Đề nghị đơn vị ghi lại cho khớp; kết quả ở đây tính theo điểm của tiêu chí.",
      ],
      en: [
        "Criterion 1.6 (D11): the score for Tự đánh giá is 0.5; its parts come to 0.35. Make the criterion's score and its parts agree.",
        "Criterion 1.6 (D11): the score for Tự đánh giá is 0.5; its parts come to 0.35. Ask the unit to make them agree; results here count the criterion's own score.",
      ],
    },
  ],
  "score/not-applicable": [
    {
      made: () => inScores("rescale", { "1.1": "KAD" }),
      vi: [
        'Tiêu chí 1.1 (ô D1): điểm Tự đánh giá ghi "KAD" nhưng bộ tiêu chí không cho tiêu chí này được "không áp dụng". Nhập điểm trong khoảng từ 0 đến 4.',
        'Tiêu chí 1.1 (ô D1): điểm Tự đánh giá ghi "KAD" nhưng bộ tiêu chí không cho tiêu chí này được "không áp dụng". Đề nghị đơn vị chấm điểm trong khoảng từ 0 đến 4.',
      ],
      en: [
        'Criterion 1.1 (D1): the score for Tự đánh giá says "KAD", but the set does not say that the criterion may not apply. Enter 0 to 4.',
        'Criterion 1.1 (D1): the score for Tự đánh giá says "KAD", but the set does not say that the criterion may not apply. Ask the unit for a score from 0 to 4.',
      ],
    },
  ],
  "score/reason-missing": [
    {
      made: () => inScores("rescale", { "1.2": "KAD" }),
      vi: [
        "Tiêu chí 1.2 (ô D2): ghi không áp dụng nhưng chưa có lý do. Ghi lý do vào ô này.",
        "Tiêu chí 1.2 (ô D2): ghi không áp dụng nhưng chưa có lý do. Đề nghị đơn vị ghi rõ lý do không áp dụng.",
      ],
      en: [
        "Criterion 1.2 (D2): said not to apply, without a reason. Write the reason here.",
        "Criterion 1.2 (D2): said not to apply, without a reason. Ask the unit why it does not apply.",
      ],
    },
  ],
  "score/text-number": [
    {
      made: () => inScore("7.9", "council", { value: "0,5" }),
      vi: [
        'Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định "0,5" đang ở dạng chữ nên Excel không cộng. Đã hiểu là 0,5. Bấm Tự động sửa để đổi thành số.',
        'Tiêu chí 7.9 (ô F53): điểm CTHD thẩm định "0,5" đang ở dạng chữ nên Excel không cộng. Đã hiểu là 0,5. Đề nghị đơn vị nhập lại bằng số để Excel cộng được.',
      ],
      en: [
        'Criterion 7.9 (F53): the score for CTHD thẩm định, "0,5", is text, so Excel does not add it. Read as 0.5. Choose Repair to make it a number.',
        'Criterion 7.9 (F53): the score for CTHD thẩm định, "0,5", is text, so Excel does not add it. Read as 0.5. Ask the unit to enter it as a number, so that Excel adds it.',
      ],
    },
  ],
  "score/raised": [
    {
      made: () => inScore("7.15", "council", { value: 0.5 }),
      vi: [
        "Tiêu chí 7.15 (ô F59): điểm CTHD thẩm định là 0,5, cao hơn vòng trước (0). Nếu vòng sau cho thêm điểm thì bỏ qua; nếu nhập nhầm thì nhập lại.",
        "Tiêu chí 7.15 (ô F59): điểm CTHD thẩm định là 0,5, cao hơn vòng trước (0). Đối chiếu với kết quả thẩm định: nếu vòng sau cho thêm điểm thì bỏ qua, nếu nhầm thì đề nghị đơn vị sửa.",
      ],
      en: [
        "Criterion 7.15 (F59): the score for CTHD thẩm định is 0.5, above the earlier stage (0). Leave it if points were given back; mend it if it is a slip.",
        "Criterion 7.15 (F59): the score for CTHD thẩm định is 0.5, above the earlier stage (0). Compare with the appraisal: leave it if points were given back; else ask the unit to mend it.",
      ],
    },
  ],
  "total/domain-wrong": [
    {
      as: "typed",
      made: () => inScore("2", "self", { value: 6.5 }),
      vi: [
        "Lĩnh vực 2 (ô D15): tổng Tự đánh giá ghi 6,5, cộng các tiêu chí được 7. Bấm Tự động sửa để lấy lại công thức.",
        "Lĩnh vực 2 (ô D15): tổng Tự đánh giá ghi 6,5, cộng các tiêu chí được 7. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
      ],
      en: [
        "Domain 2 (D15): the total for Tự đánh giá says 6.5; its criteria add up to 7. Choose Repair to bring the formula back.",
        "Domain 2 (D15): the total for Tự đánh giá says 6.5; its criteria add up to 7. Ask the unit to mend the total; results here are counted from the criteria's scores.",
      ],
    },
    {
      as: "deleted",
      made: () => inScore("3", "appraisal", null),
      vi: [
        "Lĩnh vực 3 (ô E22): ô tổng Thẩm định đang để trống; cộng các tiêu chí được 18,5. Bấm Tự động sửa để lấy lại công thức.",
        "Lĩnh vực 3 (ô E22): ô tổng Thẩm định đang để trống; cộng các tiêu chí được 18,5. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
      ],
      en: [
        "Domain 3 (E22): the total for Thẩm định is blank; its criteria add up to 18.5. Choose Repair to bring the formula back.",
        "Domain 3 (E22): the total for Thẩm định is blank; its criteria add up to 18.5. Ask the unit to mend the total; results here are counted from the criteria's scores.",
      ],
    },
    {
      as: "a sum of the wrong rows",
      made: () => inReport((form) => put(form.scores, form.at("2", "self"), { formula: "=SUM(D16:D20)", value: 6 })),
      vi: [
        "Lĩnh vực 2 (ô D15): tổng Tự đánh giá ghi 6, cộng các tiêu chí được 7; công thức bỏ sót dòng 2.6. Bấm Tự động sửa để lấy lại công thức.",
        "Lĩnh vực 2 (ô D15): tổng Tự đánh giá ghi 6, cộng các tiêu chí được 7; công thức bỏ sót dòng 2.6. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
      ],
      en: [
        "Domain 2 (D15): the total for Tự đánh giá says 6; its criteria add up to 7; the formula leaves out row 2.6. Choose Repair to bring the formula back.",
        "Domain 2 (D15): the total for Tự đánh giá says 6; its criteria add up to 7; the formula leaves out row 2.6. Ask the unit to mend the total; results here are counted from the criteria's scores.",
      ],
    },
    {
      as: "a score typed as text",
      made: () => inReport(scoreAsText),
      vi: [
        "Lĩnh vực 7 (ô F44): tổng CTHD thẩm định ghi 9, cộng các tiêu chí được 9,5; ô F53 ghi dạng chữ nên công thức không cộng 0,5 điểm. Công thức vẫn đúng. Nhập lại ô F53 bằng số, hoặc bấm Tự động sửa.",
        "Lĩnh vực 7 (ô F44): tổng CTHD thẩm định ghi 9, cộng các tiêu chí được 9,5; ô F53 ghi dạng chữ nên công thức không cộng 0,5 điểm. Công thức vẫn đúng. Đề nghị đơn vị nhập lại ô F53 bằng số.",
      ],
      en: [
        "Domain 7 (F44): the total for CTHD thẩm định says 9; its criteria add up to 9.5; the formula skips F53, typed as text (0.5). The formula is right. Enter F53 as a number, or choose Repair.",
        "Domain 7 (F44): the total for CTHD thẩm định says 9; its criteria add up to 9.5; the formula skips F53, typed as text (0.5). The formula is right. Ask the unit to enter F53 as a number.",
      ],
    },
    {
      as: "a formula without a result",
      made: () => inScore("1", "self", { formula: "=AGGREGATE(9,6,D6:D14)" }, { uncalculated: true }),
      vi: [
        "Lĩnh vực 1 (ô D5): công thức =AGGREGATE(9,6,D6:D14) chưa có kết quả. Mở bằng Excel rồi lưu lại.",
        "Lĩnh vực 1 (ô D5): công thức =AGGREGATE(9,6,D6:D14) chưa có kết quả nên chưa đối chiếu được. Đề nghị đơn vị mở bằng Excel, lưu lại rồi gửi.",
      ],
      en: [
        "Domain 1 (D5): the formula =AGGREGATE(9,6,D6:D14) has no result yet. Open it in Excel and save it.",
        "Domain 1 (D5): the formula =AGGREGATE(9,6,D6:D14) has no result, so it cannot be compared. Ask the unit to open the file in Excel, save it and send it again.",
      ],
    },
  ],
  "total/grand-wrong": [
    {
      as: "typed",
      made: () => inScore("total", "council", { value: 90 }),
      vi: [
        "Dòng tổng (ô F67): tổng CTHD thẩm định ghi 90, cộng các tiêu chí được 89,75. Bấm Tự động sửa để lấy lại công thức.",
        "Dòng tổng (ô F67): tổng CTHD thẩm định ghi 90, cộng các tiêu chí được 89,75. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
      ],
      en: [
        "Grand total (F67): CTHD thẩm định says 90; the criteria add up to 89.75. Choose Repair to bring the formula back.",
        "Grand total (F67): CTHD thẩm định says 90; the criteria add up to 89.75. Ask the unit to mend the total; results here are counted from the criteria's scores.",
      ],
    },
    {
      as: "a sum that leaves a domain out",
      made: () => inScore("total", "self", { formula: "=D5+D15+D22+D26+D30+D39+D44", value: 81.5 }),
      vi: [
        "Dòng tổng (ô D67): tổng Tự đánh giá ghi 81,5, cộng các tiêu chí được 97,5; công thức bỏ sót dòng 8. Bấm Tự động sửa để lấy lại công thức.",
        "Dòng tổng (ô D67): tổng Tự đánh giá ghi 81,5, cộng các tiêu chí được 97,5; công thức bỏ sót dòng 8. Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí.",
      ],
      en: [
        "Grand total (D67): Tự đánh giá says 81.5; the criteria add up to 97.5; the formula leaves out row 8. Choose Repair to bring the formula back.",
        "Grand total (D67): Tự đánh giá says 81.5; the criteria add up to 97.5; the formula leaves out row 8. Ask the unit to mend the total; results here are counted from the criteria's scores.",
      ],
    },
    {
      as: "no row",
      made: () => inReport((form) => empty(form.scores, "row", form.at("total", "self"))),
      vi: [
        'Trang "Bảng chấm điểm" thiếu dòng Tổng. Bấm Khôi phục biểu mẫu để có lại dòng này đúng chỗ.',
        'Trang "Bảng chấm điểm" thiếu dòng Tổng. Đề nghị đơn vị bổ sung dòng Tổng.',
      ],
      en: [
        'Sheet "Bảng chấm điểm" has no total row. Choose Restore the form to have this row back in its place.',
        'Sheet "Bảng chấm điểm" has no total row. Ask the unit to add it.',
      ],
    },
  ],
  "total/result-wrong": [
    {
      as: "typed",
      made: () => inResult({ cell: "D70", found: 60, expected: 54 }),
      vi: [
        "Điểm quy đổi (ô D70): Tự đánh giá ghi 60, quy đổi theo điểm từng tiêu chí là 54. Bấm Tự động sửa để lấy lại công thức.",
        "Điểm quy đổi (ô D70): Tự đánh giá ghi 60, quy đổi theo điểm từng tiêu chí là 54. Đề nghị đơn vị sửa lại; kết quả ở đây tính theo điểm từng tiêu chí.",
      ],
      en: [
        "The result (D70): Tự đánh giá says 60; by the criteria's scores it is 54. Choose Repair to bring the formula back.",
        "The result (D70): Tự đánh giá says 60; by the criteria's scores it is 54. Ask the unit to mend it; results here are counted from the criteria's scores.",
      ],
    },
    {
      as: "no row",
      made: () => inResult({ cell: null, expected: 54 }),
      vi: [
        'Trang "Chỉ số CCHC 2025" thiếu dòng Điểm quy đổi; Tự đánh giá quy đổi là 54. Bấm Khôi phục biểu mẫu để có lại dòng này đúng chỗ.',
        'Trang "Chỉ số CCHC 2025" thiếu dòng Điểm quy đổi; Tự đánh giá quy đổi là 54. Đề nghị đơn vị bổ sung dòng này.',
      ],
      en: [
        'Sheet "Chỉ số CCHC 2025" has no row for the result; Tự đánh giá comes to 54. Choose Restore the form to have this row back in its place.',
        'Sheet "Chỉ số CCHC 2025" has no row for the result; Tự đánh giá comes to 54. Ask the unit to add it.',
      ],
    },
  ],
  "total/not-formula": [
    {
      as: "typed",
      made: () => inScore("2", "self", { value: 7 }),
      vi: [
        "Ô D15: tổng Tự đánh giá (7) là số nhập thủ công, sẽ sai khi sửa điểm. Bấm Tự động sửa để lấy lại công thức.",
        "Ô D15: tổng Tự đánh giá (7) là số nhập thủ công, sẽ sai khi sửa điểm. Đề nghị đơn vị dùng công thức cộng đủ các dòng.",
      ],
      en: [
        "D15: the total for Tự đánh giá (7) was typed and will be wrong once a score changes. Choose Repair to bring the formula back.",
        "D15: the total for Tự đánh giá (7) was typed and will be wrong once a score changes. Ask the unit to use a formula that adds every row.",
      ],
    },
    {
      as: "a sum that is right by chance",
      made: () => inScore("2", "self", { formula: "=SUM(D17:D20,D17)", value: 7 }),
      vi: [
        "Ô D15: tổng Tự đánh giá (7) hiện đúng nhưng sẽ sai khi sửa điểm; công thức bỏ sót dòng 2.1, 2.6 và cộng nhiều lần dòng 2.2. Bấm Tự động sửa để lấy lại công thức.",
        "Ô D15: tổng Tự đánh giá (7) hiện đúng nhưng sẽ sai khi sửa điểm; công thức bỏ sót dòng 2.1, 2.6 và cộng nhiều lần dòng 2.2. Đề nghị đơn vị dùng công thức cộng đủ các dòng.",
      ],
      en: [
        "D15: the total for Tự đánh giá (7) is right now but will be wrong once a score changes; the formula leaves out row 2.1, 2.6 and adds row 2.2 more than once. Choose Repair to bring the formula back.",
        "D15: the total for Tự đánh giá (7) is right now but will be wrong once a score changes; the formula leaves out row 2.1, 2.6 and adds row 2.2 more than once. Ask the unit to use a formula that adds every row.",
      ],
    },
  ],
  "lost/sheet-missing": [
    {
      made: () => inReport(() => undefined, { lost: null }),
      vi: [
        "Đã mất 10,25 điểm nhưng chưa có bảng mất điểm. Bấm Lập bảng mất điểm.",
        "Đã mất 10,25 điểm nhưng chưa có bảng mất điểm. Đề nghị đơn vị lập và gửi bảng tổng hợp mất điểm, ghi rõ lý do, số điểm trừ, hướng khắc phục và người phụ trách.",
      ],
      en: [
        "Points lost: 10.25, but there is no lost-points sheet. Choose Build lost points.",
        "Points lost: 10.25, but there is no lost-points sheet. Ask the unit to send a lost-points table with the reason, the amount, the remedy and the person of every lost criterion.",
      ],
    },
  ],
  "lost/other-table": [
    {
      made: () => inReport((form) => form.sheets.push({ ...form.lost!, name: "Nháp" })),
      vi: [
        'Trang "Nháp" cũng có bảng mất điểm (từ ô A4) nhưng bảng đó chưa được kiểm tra; đã kiểm tra bảng ở trang "Mất điểm". Chỉ giữ một bảng mất điểm.',
        'Trang "Nháp" cũng có bảng mất điểm (từ ô A4) nhưng bảng đó chưa được kiểm tra; đã kiểm tra bảng ở trang "Mất điểm". Xem bảng nào đúng, rồi đề nghị đơn vị chỉ giữ một bảng.',
      ],
      en: [
        'Sheet "Nháp" has a lost-points table too (from A4), which was not checked; the one on sheet "Mất điểm" was. Keep one table only.',
        'Sheet "Nháp" has a lost-points table too (from A4), which was not checked; the one on sheet "Mất điểm" was. Look which one is right, and ask the unit to keep one table only.',
      ],
    },
  ],
  "lost/row-missing": [
    {
      made: () => inReport((form) => empty(form.lost!, "row", form.lostAt("5.2", "code"))),
      vi: [
        'Tiêu chí 5.2 mất 1,5 điểm nhưng chưa có dòng trong trang "Mất điểm". Bấm Lập lại bảng mất điểm.',
        'Tiêu chí 5.2 mất 1,5 điểm nhưng chưa có dòng trong trang "Mất điểm". Đề nghị đơn vị bổ sung dòng này, ghi rõ lý do, số điểm trừ, hướng khắc phục và người phụ trách.',
      ],
      en: [
        'Criterion 5.2 lost 1.5 but has no row on sheet "Mất điểm". Choose Build lost points again.',
        'Criterion 5.2 lost 1.5 but has no row on sheet "Mất điểm". Ask the unit to add it with the reason, the amount, the remedy and the person.',
      ],
    },
  ],
  "lost/row-surplus": [
    {
      made: () => inLost("7.11", "code", { value: "7.1" }),
      vi: [
        'Ô B13: theo bảng điểm, dòng "7.1" không mất điểm. Bấm Lập lại bảng mất điểm; nội dung đã ghi được giữ ở cuối bảng.',
        'Ô B13: theo bảng điểm, dòng "7.1" không mất điểm. Đề nghị đơn vị bỏ dòng này, hoặc kiểm tra lại điểm của tiêu chí.',
      ],
      en: [
        'B13: by the score table, row "7.1" loses no points. Choose Build lost points again; what was typed is kept below the table.',
        `B13: by the score table, row "7.1" loses no points. Ask the unit to drop it, or to look at the criterion's score again.`,
      ],
    },
  ],
  "lost/amount-wrong": [
    {
      as: "another number",
      made: () => inLost("5.2", "amount", { value: 1 }),
      vi: [
        "Tiêu chí 5.2 (ô E10): bảng trừ 1 điểm, theo bảng điểm mất 1,5. Bấm Lập lại bảng mất điểm để lấy lại số điểm trừ.",
        "Tiêu chí 5.2 (ô E10): bảng trừ 1 điểm, theo bảng điểm mất 1,5. Đề nghị đơn vị sửa số điểm trừ cho khớp với bảng điểm.",
      ],
      en: [
        "Criterion 5.2 (E10): the table takes off 1; the scores lose 1.5. Choose Build lost points again to bring the amount back.",
        "Criterion 5.2 (E10): the table takes off 1; the scores lose 1.5. Ask the unit to mend the amount so that it agrees with the score table.",
      ],
    },
    {
      as: "words",
      made: () => inLost("5.2", "amount", { value: "một điểm rưỡi" }),
      vi: [
        'Tiêu chí 5.2 (ô E10): số điểm trừ đang là "một điểm rưỡi", không phải số; theo bảng điểm mất 1,5. Bấm Lập lại bảng mất điểm để lấy lại số điểm trừ.',
        'Tiêu chí 5.2 (ô E10): số điểm trừ đang là "một điểm rưỡi", không phải số; theo bảng điểm mất 1,5. Đề nghị đơn vị sửa số điểm trừ cho khớp với bảng điểm.',
      ],
      en: [
        'Criterion 5.2 (E10): the amount taken off is "một điểm rưỡi", not a number; the scores lose 1.5. Choose Build lost points again to bring the amount back.',
        'Criterion 5.2 (E10): the amount taken off is "một điểm rưỡi", not a number; the scores lose 1.5. Ask the unit to mend the amount so that it agrees with the score table.',
      ],
    },
    {
      as: "words for a part",
      made: () => inLost("3.1.4", "amount", { value: "nửa điểm" }),
      vi: [
        'Tiêu chí 3.1 (ô E8): số điểm trừ đang là "nửa điểm", không phải số. Bấm Lập lại bảng mất điểm để lấy lại số điểm trừ.',
        'Tiêu chí 3.1 (ô E8): số điểm trừ đang là "nửa điểm", không phải số. Đề nghị đơn vị sửa số điểm trừ cho khớp với bảng điểm.',
      ],
      en: [
        'Criterion 3.1 (E8): the amount taken off is "nửa điểm", not a number. Choose Build lost points again to bring the amount back.',
        'Criterion 3.1 (E8): the amount taken off is "nửa điểm", not a number. Ask the unit to mend the amount so that it agrees with the score table.',
      ],
    },
  ],
  "lost/amounts-negative": [
    {
      made: () => inReport(amountsBelowZero),
      vi: [
        'Trang "Mất điểm" ghi số điểm trừ bằng số âm (từ ô E5). Đã hiểu là số điểm bị trừ. Ghi số dương, không có dấu trừ.',
        'Trang "Mất điểm" ghi số điểm trừ bằng số âm (từ ô E5). Đã hiểu là số điểm bị trừ. Đề nghị đơn vị ghi số dương, không có dấu trừ.',
      ],
      en: [
        'Sheet "Mất điểm" writes amounts below zero (from E5). Read as points taken off. Write them without the minus.',
        'Sheet "Mất điểm" writes amounts below zero (from E5). Read as points taken off. Ask the unit to write them without the minus.',
      ],
    },
  ],
  "lost/total-wrong": [
    {
      as: "typed",
      made: () => inLost("total", "amount", { value: 11 }),
      vi: [
        "Dòng tổng (ô E17) của bảng mất điểm: tổng điểm trừ ghi 11, theo bảng điểm mất 10,25. Bấm Lập lại bảng mất điểm.",
        "Dòng tổng (ô E17) của bảng mất điểm: tổng điểm trừ ghi 11, theo bảng điểm mất 10,25. Đề nghị đơn vị sửa tổng điểm trừ cho khớp với bảng điểm.",
      ],
      en: [
        "Grand total (E17) of the lost-points table: it says 11; the scores lose 10.25. Choose Build lost points again.",
        "Grand total (E17) of the lost-points table: it says 11; the scores lose 10.25. Ask the unit to mend the total so that it agrees with the score table.",
      ],
    },
    {
      as: "no row",
      made: () => inReport((form) => empty(form.lost!, "row", form.lostAt("total", "amount"))),
      vi: [
        'Bảng mất điểm ở trang "Mất điểm" thiếu dòng tổng; theo bảng điểm mất 10,25. Bấm Lập lại bảng mất điểm.',
        'Bảng mất điểm ở trang "Mất điểm" thiếu dòng tổng; theo bảng điểm mất 10,25. Đề nghị đơn vị bổ sung dòng này.',
      ],
      en: [
        'The lost-points table on sheet "Mất điểm" has no total row; the scores lose 10.25. Choose Build lost points again.',
        'The lost-points table on sheet "Mất điểm" has no total row; the scores lose 10.25. Ask the unit to add it.',
      ],
    },
  ],
  "lost/reason-missing": [
    {
      as: "in a row",
      made: () => inLost("5.2", "reason", null),
      vi: [
        "Tiêu chí 5.2 (ô D10): chưa ghi lý do mất điểm. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
        "Tiêu chí 5.2 (ô D10): chưa ghi lý do mất điểm. Đề nghị đơn vị bổ sung lý do.",
      ],
      en: [
        "Criterion 5.2 (D10): no reason given. Write it here or in the criterion's card.",
        "Criterion 5.2 (D10): no reason given. Ask the unit for the reason.",
      ],
    },
    {
      as: "no column",
      made: () => inReport((form) => empty(form.lost!, "column", form.lostAt("5.2", "reason"))),
      vi: [
        'Bảng mất điểm ở trang "Mất điểm" không có cột lý do mất điểm. Thêm cột đó vào bảng rồi ghi cho từng dòng.',
        'Bảng mất điểm ở trang "Mất điểm" không có cột lý do mất điểm. Đề nghị đơn vị bổ sung lý do.',
      ],
      en: [
        'The lost-points table on sheet "Mất điểm" has no column for reasons. Add that column to the table and fill it in.',
        'The lost-points table on sheet "Mất điểm" has no column for reasons. Ask the unit for the reason.',
      ],
    },
  ],
  "lost/remedy-missing": [
    {
      as: "in a row",
      made: () => inLost("5.2", "remedy", null),
      vi: [
        "Tiêu chí 5.2 (ô F10): chưa ghi giải trình, hướng khắc phục. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
        "Tiêu chí 5.2 (ô F10): chưa ghi giải trình, hướng khắc phục. Đề nghị đơn vị bổ sung giải trình, hướng khắc phục.",
      ],
      en: [
        "Criterion 5.2 (F10): no explanation or remedy given. Write it here or in the criterion's card.",
        "Criterion 5.2 (F10): no explanation or remedy given. Ask the unit for the explanation or remedy.",
      ],
    },
    {
      as: "no column",
      made: () => inReport((form) => empty(form.lost!, "column", form.lostAt("5.2", "remedy"))),
      vi: [
        'Bảng mất điểm ở trang "Mất điểm" không có cột giải trình, hướng khắc phục. Thêm cột đó vào bảng rồi ghi cho từng dòng.',
        'Bảng mất điểm ở trang "Mất điểm" không có cột giải trình, hướng khắc phục. Đề nghị đơn vị bổ sung giải trình, hướng khắc phục.',
      ],
      en: [
        'The lost-points table on sheet "Mất điểm" has no column for remedies. Add that column to the table and fill it in.',
        'The lost-points table on sheet "Mất điểm" has no column for remedies. Ask the unit for the explanation or remedy.',
      ],
    },
  ],
  "lost/person-missing": [
    {
      as: "in a row",
      made: () => inLost("5.2", "person", null),
      vi: [
        "Tiêu chí 5.2 (ô G10): chưa ghi người phụ trách. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
        "Tiêu chí 5.2 (ô G10): chưa ghi người phụ trách. Đề nghị đơn vị bổ sung người phụ trách.",
      ],
      en: [
        "Criterion 5.2 (G10): nobody named as responsible. Write it here or in the criterion's card.",
        "Criterion 5.2 (G10): nobody named as responsible. Ask the unit who is responsible.",
      ],
    },
    {
      as: "no column",
      made: () => inReport((form) => empty(form.lost!, "column", form.lostAt("5.2", "person"))),
      vi: [
        'Bảng mất điểm ở trang "Mất điểm" không có cột người phụ trách. Thêm cột đó vào bảng rồi ghi cho từng dòng.',
        'Bảng mất điểm ở trang "Mất điểm" không có cột người phụ trách. Đề nghị đơn vị bổ sung người phụ trách.',
      ],
      en: [
        'The lost-points table on sheet "Mất điểm" has no column for persons. Add that column to the table and fill it in.',
        'The lost-points table on sheet "Mất điểm" has no column for persons. Ask the unit who is responsible.',
      ],
    },
  ],
};

const TOLD = Object.entries(SENTENCES).flatMap(([code, rows]) => rows.map((row) => ({ ...row, code: code as FindingCode })));

const OFFERS: readonly Offer[] = ["move-back", "repair", "rebuild", "restore"];

/** The button that a form of ours has for it. */
function offerFor({ code, cell }: Finding): Offer | null {
  if (cell === null && code.startsWith("total/")) return "restore";
  return OFFERS.find((offer) => offerWords(offer, code, "vi")) ?? null;
}

test("every finding has its sentences here", () => {
  expect(Object.keys(SENTENCES).sort()).toEqual(Object.keys(SEVERITIES).sort());
  expect(Object.values(SENTENCES).every((rows) => rows.length > 0)).toBe(true);
});

test.each(TOLD.map((row) => ({ ...row, as: row.as ? `: ${row.as}` : "" })))("$code$as", ({ code, made, vi, en }) => {
  const { set, findings } = made();
  const found = findings.find((each) => each.code === code)!;
  const told = (language: "vi" | "en") => [
    describeFinding(found, set, language, "owner", { offer: offerFor(found) }),
    describeFinding(found, set, language, "reviewer"),
  ];
  expect({ vi: told("vi"), en: told("en") }).toEqual({ vi, en });
});

/** Of three findings that differ only in their cells. */
const TOGETHER: Readonly<Partial<Record<FindingCode, readonly [vi: string, en: string]>>> = {
  "criterion/moved": [
    "3 dòng không đúng thứ tự trong bộ tiêu chí. Chuyển dòng 3.1 về đúng thứ tự.",
    "3 rows are out of order. Move row 3.1 to its place.",
  ],
  "score/missing": [
    "3 ô chưa có điểm. Nhập điểm; nếu không đạt thì nhập 0.",
    "3 cells have no score. Enter one; enter 0 if nothing was reached.",
  ],
  "total/not-formula": [
    "3 tổng là số nhập thủ công, sẽ sai khi sửa điểm. Sửa các dòng thiếu mã, sai mã nếu có, rồi ghi lại công thức cộng đủ các dòng.",
    "3 totals were typed and will be wrong once a score changes. Mend rows whose code is missing or wrong, if any, and write a formula that adds every row.",
  ],
  "lost/reason-missing": [
    "3 dòng chưa ghi lý do mất điểm. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
    "3 rows give no reason. Write it here or in the criterion's card.",
  ],
  "lost/remedy-missing": [
    "3 dòng chưa ghi giải trình, hướng khắc phục. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
    "3 rows give no explanation or remedy. Write it here or in the criterion's card.",
  ],
  "lost/person-missing": [
    "3 dòng chưa ghi người phụ trách. Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
    "3 rows name nobody as responsible. Write it here or in the criterion's card.",
  ],
};

test("three findings that say nothing but where are told in one sentence", () => {
  const codes = Object.keys(SEVERITIES) as FindingCode[];
  const together = codes.flatMap((code) => {
    const alike = ["D7", "D8", "D9"].map((cell) => finding(code, { sheet: "Bảng", cell, criterion: "3.1", stage: "self" }));
    const told = (["vi", "en"] as const).map((language) => describeTogether(alike, SET, language));
    return isToldTogether(alike[0]!) ? [[code, told] as const] : [];
  });
  expect(Object.fromEntries(together)).toEqual(TOGETHER);
});

/** What is said where the screen has no button for it: on forms of somebody else's, and to a person who reads of another workbook. */
const BY_HAND: Readonly<Partial<Record<FindingCode, readonly [vi: string, en: string]>>> = {
  "criterion/code-altered": ["Định dạng ô là Văn bản (Text) rồi gõ lại 8.", "Format the cell as Text and type 8 again."],
  "criterion/duplicate": ["Chỉ giữ một dòng và xóa dòng kia.", "Keep one row and delete the other."],
  "criterion/missing": ["Chèn lại một dòng với mã 3.1 vào đúng chỗ.", "Insert a row with code 3.1 in its place."],
  "criterion/moved": ["Chuyển dòng 3.1 về đúng chỗ trong lĩnh vực 8.", "Move row 3.1 back to domain 8."],
  "criterion/renamed": ["Ghi lại tên như trong bộ tiêu chí.", "Write the name as the set has it."],
  "criterion/unknown": ["Xóa dòng này, hoặc sửa mã ở cột STT nếu nhập nhầm.", "Delete it, or mend its code if it is a slip."],
  "lost/amount-wrong": ["Sửa cột Số điểm trừ cho khớp.", "Mend the amounts so that they agree."],
  "lost/row-missing": ["Thêm dòng đó vào bảng mất điểm.", "Add that row to the table."],
  "lost/row-surplus": ["Bỏ dòng đó khỏi bảng mất điểm.", "Take that row out of the table."],
  "lost/sheet-missing": ["Lập bảng tổng hợp mất điểm, ghi rõ lý do từng dòng.", "Make a lost-points table with the reason of every row."],
  "lost/total-wrong": ["Sửa tổng điểm trừ thành 8.", "Make the total 8."],
  "max/changed": [
    "Sửa các dòng thiếu mã, sai mã nếu có; nếu vẫn sai thì ghi lại 8.",
    "Mend rows whose code is missing or wrong, if any; if it stays so, write 8 again.",
  ],
  "score/shifted": [
    "Nếu đúng vậy thì chép khối này, dán giá trị vào 8, rồi xóa những ô thừa.",
    "If so, copy the block, paste its values into 8, and clear what is left over.",
  ],
  "score/text-number": ["Nhập lại bằng số.", "Enter it as a number."],
  "total/domain-wrong": [
    "Sửa các dòng thiếu mã, sai mã nếu có, rồi nhấn F9; nếu vẫn sai thì ghi lại công thức cộng đủ các dòng.",
    "Mend rows whose code is missing or wrong, if any, and press F9; if it stays so, write a formula that adds every row again.",
  ],
  "total/grand-wrong": [
    "Sửa các dòng thiếu mã, sai mã nếu có, rồi nhấn F9; nếu vẫn sai thì ghi lại công thức cộng đủ các lĩnh vực.",
    "Mend rows whose code is missing or wrong, if any, and press F9; if it stays so, write a formula that adds every domain again.",
  ],
  "total/not-formula": [
    "Sửa các dòng thiếu mã, sai mã nếu có, rồi ghi lại công thức cộng đủ các dòng.",
    "Mend rows whose code is missing or wrong, if any, and write a formula that adds every row.",
  ],
  "total/result-wrong": [
    "Sửa các dòng thiếu mã, sai mã nếu có, rồi nhấn F9; nếu vẫn sai thì ghi lại công thức quy đổi.",
    "Mend rows whose code is missing or wrong, if any, and press F9; if it stays so, write the formula of the result again.",
  ],
};

test("where no button stands, what to do by hand", () => {
  const codes = Object.keys(SEVERITIES) as FindingCode[];
  const told = codes.flatMap((code) => {
    const found = finding(code, { sheet: "Bảng", cell: "D7", criterion: "3.1", stage: "self", found: 9.5, expected: 8 });
    const advice = (["vi", "en"] as const).map((language) =>
      describeFinding(found, SET, language).slice(stateFinding(found, SET, language).length + 1),
    );
    return offerFor(found) === null ? [] : [[code, advice] as const];
  });
  expect(Object.fromEntries(told)).toEqual(BY_HAND);
});

test("what restoring the form promises", () => {
  const told = ["criterion/renamed", "criterion/code-altered", "max/changed", "total/domain-wrong", "total/not-formula"].map((code) => {
    const found = finding(code as FindingCode, { sheet: "Bảng", cell: "D7", criterion: "3.1", stage: "self", found: 9.5, expected: 8 });
    return [
      code,
      ...(["vi", "en"] as const).map((language) =>
        describeFinding(found, SET, language, "owner", { offer: "restore" }).slice(stateFinding(found, SET, language).length + 1),
      ),
    ];
  });
  expect(told).toEqual([
    [
      "criterion/renamed",
      "Bấm Khôi phục biểu mẫu để lấy lại mã và tên trong bộ tiêu chí.",
      "Choose Restore the form to bring code and name back.",
    ],
    [
      "criterion/code-altered",
      "Bấm Khôi phục biểu mẫu để lấy lại mã trong bộ tiêu chí.",
      "Choose Restore the form to bring the code back.",
    ],
    ["max/changed", "Bấm Khôi phục biểu mẫu để lấy lại 8.", "Choose Restore the form to bring back 8."],
    ["total/domain-wrong", "Bấm Khôi phục biểu mẫu để lấy lại công thức.", "Choose Restore the form to bring the formula back."],
    ["total/not-formula", "Bấm Khôi phục biểu mẫu để lấy lại công thức.", "Choose Restore the form to bring the formula back."],
  ]);
});
