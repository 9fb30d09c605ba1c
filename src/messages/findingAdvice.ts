import type { FindingFacts, FindingSentences } from "./findingStatements";
import type { Language } from "./language";
import { markWords } from "./numbers";

/** Who reads about a finding: the person whose workbook it is, beside the open sheet; or a reviewer who received it, and its sender. */
export type Audience = "owner" | "reviewer";

/** Of a total that is wrong only because scores are text: what to mend is there, not in the total. */
const asNumbers = {
  vi: (texts: string) => `Công thức vẫn đúng. Đề nghị đơn vị nhập lại ô ${texts} bằng số.`,
  en: (texts: string) => `The formula is right. Ask the unit to enter ${texts} as a number.`,
};

/** Of a total without a button that mends it. */
const totalByHand = {
  vi:
    (formula: string) =>
    ({ cell, texts }: FindingFacts) => {
      if (cell === "") return "Thêm lại dòng đó vào dưới bảng.";
      return texts === ""
        ? `Sửa các dòng thiếu mã, sai mã nếu có, rồi nhấn F9; nếu vẫn sai thì ghi lại ${formula}.`
        : `Công thức vẫn đúng. Nhập lại ô ${texts} bằng số.`;
    },
  en:
    (formula: string) =>
    ({ cell, texts }: FindingFacts) => {
      if (cell === "") return "Add that row below the table.";
      return texts === ""
        ? `Mend rows whose code is missing or wrong, if any, and press F9; if it stays so, write ${formula} again.`
        : `The formula is right. Enter ${texts} as a number.`;
    },
};

/** Of a column of words: where the table has none, there is no cell to write into. */
const inColumn = {
  vi: ({ cell }: FindingFacts) =>
    cell === "" ? "Thêm cột đó vào bảng rồi ghi cho từng dòng." : "Ghi vào ô này hoặc vào thẻ tiêu chí bên cạnh.",
  en: ({ cell }: FindingFacts) =>
    cell === "" ? "Add that column to the table and fill it in." : "Write it here or in the criterion's card.",
};

const ownerVi: FindingSentences = {
  "set/other-version": () =>
    "Hỏi cấp thẩm định xem năm nay chấm theo bộ nào. Nếu theo bộ đang kiểm tra thì chuyển sổ điểm sang bộ đó; nếu theo bộ của trang này thì đưa bộ ấy vào phần bổ trợ.",
  "set/newer-version": () => "Nếu phiên bản mới đã áp dụng, chuyển sổ điểm sang phiên bản đó; điểm và nội dung giải trình được giữ.",
  "sheet/not-checked": () => "Mỗi đơn vị, mỗi năm chỉ giữ một bảng điểm: xóa trang thừa, hoặc tách ra tệp riêng.",
  "score/none": () => "Nhập điểm từng tiêu chí; nếu không đạt thì ghi 0.",
  "criterion/missing": ({ code }) => `Chèn lại một dòng với mã ${code} vào đúng chỗ.`,
  "criterion/unknown": () => "Xóa dòng này, hoặc sửa mã ở cột STT nếu nhập nhầm.",
  "criterion/duplicate": () => "Chỉ giữ một dòng và xóa dòng kia.",
  "criterion/renamed": () => "Ghi lại tên như trong bộ tiêu chí.",
  "criterion/code-altered": ({ expected }) => `Định dạng ô là Văn bản (Text) rồi gõ lại ${expected}.`,
  "criterion/moved": ({ code, expected }) =>
    expected === "" ? `Chuyển dòng ${code} về đúng thứ tự.` : `Chuyển dòng ${code} về đúng chỗ trong lĩnh vực ${expected}.`,
  "max/changed": ({ expected }) => `Sửa các dòng thiếu mã, sai mã nếu có; nếu vẫn sai thì ghi lại ${expected}.`,
  "score/missing": () => "Nhập điểm; nếu không đạt thì nhập 0.",
  "score/shifted": ({ expected }) => `Nếu đúng vậy thì chép khối này, dán giá trị vào ${expected}, rồi xóa những ô thừa.`,
  "score/not-a-number": ({ lowest, highest, allowed, mayNotApply, isDate, decimalMark }) =>
    `${isDate ? "Định dạng lại ô là Số (Number) rồi nhập" : "Nhập"} lại bằng số: ${allowed || `từ ${lowest} đến ${highest}`}, phần thập phân viết bằng ${markWords(decimalMark, "vi")}${mayNotApply ? "; nếu không áp dụng thì ghi KAD" : ""}.`,
  "score/negative": ({ lowest, highest }) => `Nhập lại điểm trong khoảng từ ${lowest} đến ${highest}.`,
  "score/above-max": ({ lowest, highest, date, decimalMark }) =>
    date?.fits
      ? `Nếu muốn ghi ${date.meant} thì nhập lại bằng ${markWords(decimalMark, "vi")}.`
      : `Nhập lại điểm trong khoảng từ ${lowest} đến ${highest}.`,
  "score/off-step": ({ allowed }) => `Nhập lại: ${allowed}.`,
  "score/parts-differ": () => "Sửa điểm của tiêu chí hoặc của các tiêu chí thành phần cho khớp nhau.",
  "score/not-applicable": ({ lowest, highest }) => `Nhập điểm trong khoảng từ ${lowest} đến ${highest}.`,
  "score/reason-missing": () => "Ghi lý do vào ô này.",
  "score/text-number": () => "Nhập lại bằng số.",
  "score/raised": () => "Nếu vòng sau cho thêm điểm thì bỏ qua; nếu nhập nhầm thì nhập lại.",
  "total/domain-wrong": totalByHand.vi("công thức cộng đủ các dòng"),
  "total/grand-wrong": totalByHand.vi("công thức cộng đủ các lĩnh vực"),
  "total/result-wrong": totalByHand.vi("công thức quy đổi"),
  "total/not-formula": () => "Sửa các dòng thiếu mã, sai mã nếu có, rồi ghi lại công thức cộng đủ các dòng.",
  "lost/sheet-missing": () => "Lập bảng tổng hợp mất điểm, ghi rõ lý do từng dòng.",
  "lost/other-table": () => "Chỉ giữ một bảng mất điểm.",
  "lost/row-missing": () => "Thêm dòng đó vào bảng mất điểm.",
  "lost/row-surplus": () => "Bỏ dòng đó khỏi bảng mất điểm.",
  "lost/amount-wrong": () => "Sửa cột Số điểm trừ cho khớp.",
  "lost/amounts-negative": () => "Ghi số dương, không có dấu trừ.",
  "lost/total-wrong": ({ expected }) => `Sửa tổng điểm trừ thành ${expected}.`,
  "lost/reason-missing": inColumn.vi,
  "lost/remedy-missing": inColumn.vi,
  "lost/person-missing": inColumn.vi,
};

const reviewerVi: FindingSentences = {
  "set/other-version": () => "Đối chiếu từng khác biệt bên dưới; nếu sai bộ tiêu chí, đề nghị đơn vị lập lại theo bộ đúng.",
  "set/newer-version": ({ expected }) =>
    `Nếu năm nay chấm theo phiên bản ${expected}, đề nghị đơn vị chuyển sổ điểm sang phiên bản đó rồi gửi lại.`,
  "sheet/not-checked": () => "Đề nghị đơn vị gửi mỗi bảng điểm một tệp, hoặc xóa trang thừa.",
  "score/none": () => "Đề nghị đơn vị chấm điểm rồi gửi lại; có thể đã gửi nhầm biểu mẫu trống.",
  "criterion/missing": () => "Đề nghị đơn vị bổ sung dòng này cùng điểm của các vòng.",
  "criterion/unknown": () => "Đề nghị đơn vị xóa dòng này, hoặc sửa lại mã nếu nhập nhầm.",
  "criterion/duplicate": () => "Đề nghị đơn vị chỉ giữ một dòng, ghi đúng điểm của tiêu chí.",
  "criterion/renamed": () => "Nếu chỉ khác cách viết thì bỏ qua; nếu khác nội dung, đề nghị đơn vị dùng đúng bộ tiêu chí.",
  "criterion/code-altered": ({ expected }) => `Tiêu chí vẫn được hiểu đúng. Đề nghị đơn vị định dạng ô là Văn bản rồi gõ lại ${expected}.`,
  "criterion/moved": ({ expected }) =>
    expected === ""
      ? "Điểm vẫn được đọc theo mã; đề nghị đơn vị xếp lại dòng cho đúng thứ tự."
      : "Đề nghị đơn vị chuyển dòng về đúng lĩnh vực và kiểm tra lại tổng.",
  "max/changed": ({ expected }) => `Đề nghị đơn vị ghi lại ${expected} và chấm theo điểm tối đa này.`,
  "score/missing": () => "Đề nghị bổ sung điểm; nếu không đạt thì ghi 0.",
  "score/shifted": ({ expected }) => `Đề nghị đơn vị kiểm tra và dán lại khối này vào ${expected}.`,
  "score/not-a-number": () => "Đề nghị đơn vị nhập lại bằng số.",
  "score/negative": ({ lowest, highest }) => `Đề nghị đơn vị nhập lại điểm trong khoảng từ ${lowest} đến ${highest}.`,
  "score/above-max": ({ lowest, highest, date }) =>
    date
      ? `Đề nghị đơn vị nhập lại bằng dấu phẩy, có thể là ${date.meant}.`
      : `Đề nghị đơn vị nhập lại điểm trong khoảng từ ${lowest} đến ${highest}.`,
  "score/off-step": ({ allowed }) => `Đề nghị đơn vị nhập lại: ${allowed}.`,
  "score/parts-differ": () => "Đề nghị đơn vị ghi lại cho khớp; kết quả ở đây tính theo điểm của tiêu chí.",
  "score/not-applicable": ({ lowest, highest }) => `Đề nghị đơn vị chấm điểm trong khoảng từ ${lowest} đến ${highest}.`,
  "score/reason-missing": () => "Đề nghị đơn vị ghi rõ lý do không áp dụng.",
  "score/text-number": () => "Đề nghị đơn vị nhập lại bằng số để Excel cộng được.",
  "score/raised": () => "Đối chiếu với kết quả thẩm định: nếu vòng sau cho thêm điểm thì bỏ qua, nếu nhầm thì đề nghị đơn vị sửa.",
  "total/domain-wrong": ({ texts }) =>
    texts === "" ? "Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí." : asNumbers.vi(texts),
  "total/grand-wrong": ({ cell, texts }) =>
    cell === ""
      ? "Đề nghị đơn vị bổ sung dòng Tổng."
      : texts === ""
        ? "Đề nghị đơn vị sửa tổng; kết quả ở đây tính theo điểm từng tiêu chí."
        : asNumbers.vi(texts),
  "total/result-wrong": ({ cell }) =>
    cell === "" ? "Đề nghị đơn vị bổ sung dòng này." : "Đề nghị đơn vị sửa lại; kết quả ở đây tính theo điểm từng tiêu chí.",
  "total/not-formula": () => "Đề nghị đơn vị dùng công thức cộng đủ các dòng.",
  "lost/sheet-missing": () =>
    "Đề nghị đơn vị lập và gửi bảng tổng hợp mất điểm, ghi rõ lý do, số điểm trừ, hướng khắc phục và người phụ trách.",
  "lost/other-table": () => "Xem bảng nào đúng, rồi đề nghị đơn vị chỉ giữ một bảng.",
  "lost/row-missing": () => "Đề nghị đơn vị bổ sung dòng này, ghi rõ lý do, số điểm trừ, hướng khắc phục và người phụ trách.",
  "lost/row-surplus": () => "Đề nghị đơn vị bỏ dòng này, hoặc kiểm tra lại điểm của tiêu chí.",
  "lost/amount-wrong": () => "Đề nghị đơn vị sửa số điểm trừ cho khớp với bảng điểm.",
  "lost/amounts-negative": () => "Đề nghị đơn vị ghi số dương, không có dấu trừ.",
  "lost/total-wrong": ({ cell }) =>
    cell === "" ? "Đề nghị đơn vị bổ sung dòng này." : "Đề nghị đơn vị sửa tổng điểm trừ cho khớp với bảng điểm.",
  "lost/reason-missing": () => "Đề nghị đơn vị bổ sung lý do.",
  "lost/remedy-missing": () => "Đề nghị đơn vị bổ sung giải trình, hướng khắc phục.",
  "lost/person-missing": () => "Đề nghị đơn vị bổ sung người phụ trách.",
};

const ownerEn: FindingSentences = {
  "set/other-version": () =>
    "Ask the reviewing level which set counts this year. If it is the one checked against, move the scorebook to it; if it is the sheet's own, bring that set in.",
  "set/newer-version": () => "If the new version counts, move the scorebook to it; scores and explanations are kept.",
  "sheet/not-checked": () => "Keep one table of scores for a unit and year: delete the surplus sheet, or give it a file of its own.",
  "score/none": () => "Enter the scores; write 0 where nothing was achieved.",
  "criterion/missing": ({ code }) => `Insert a row with code ${code} in its place.`,
  "criterion/unknown": () => "Delete it, or mend its code if it is a slip.",
  "criterion/duplicate": () => "Keep one row and delete the other.",
  "criterion/renamed": () => "Write the name as the set has it.",
  "criterion/code-altered": ({ expected }) => `Format the cell as Text and type ${expected} again.`,
  "criterion/moved": ({ code, expected }) =>
    expected === "" ? `Move row ${code} to its place.` : `Move row ${code} back to domain ${expected}.`,
  "max/changed": ({ expected }) => `Mend rows whose code is missing or wrong, if any; if it stays so, write ${expected} again.`,
  "score/missing": () => "Enter one; enter 0 if nothing was reached.",
  "score/shifted": ({ expected }) => `If so, copy the block, paste its values into ${expected}, and clear what is left over.`,
  "score/not-a-number": ({ lowest, highest, allowed, mayNotApply, isDate, decimalMark }) =>
    `${isDate ? "Format the cell as a number and enter" : "Enter"} a number: ${allowed || `${lowest} to ${highest}`}, decimals with ${markWords(decimalMark, "en")}${mayNotApply ? "; KAD if it does not apply" : ""}.`,
  "score/negative": ({ lowest }) => `Enter ${lowest} or more.`,
  "score/above-max": ({ lowest, highest, date, decimalMark }) =>
    date?.fits ? `If ${date.meant} was meant, enter it with ${markWords(decimalMark, "en")}.` : `Enter ${lowest} to ${highest}.`,
  "score/off-step": ({ allowed }) => `Enter ${allowed}.`,
  "score/parts-differ": () => "Make the criterion's score and its parts agree.",
  "score/not-applicable": ({ lowest, highest }) => `Enter ${lowest} to ${highest}.`,
  "score/reason-missing": () => "Write the reason here.",
  "score/text-number": () => "Enter it as a number.",
  "score/raised": () => "Leave it if points were given back; mend it if it is a slip.",
  "total/domain-wrong": totalByHand.en("a formula that adds every row"),
  "total/grand-wrong": totalByHand.en("a formula that adds every domain"),
  "total/result-wrong": totalByHand.en("the formula of the result"),
  "total/not-formula": () => "Mend rows whose code is missing or wrong, if any, and write a formula that adds every row.",
  "lost/sheet-missing": () => "Make a lost-points table with the reason of every row.",
  "lost/other-table": () => "Keep one table only.",
  "lost/row-missing": () => "Add that row to the table.",
  "lost/row-surplus": () => "Take that row out of the table.",
  "lost/amount-wrong": () => "Mend the amounts so that they agree.",
  "lost/amounts-negative": () => "Write them without the minus.",
  "lost/total-wrong": ({ expected }) => `Make the total ${expected}.`,
  "lost/reason-missing": inColumn.en,
  "lost/remedy-missing": inColumn.en,
  "lost/person-missing": inColumn.en,
};

const reviewerEn: FindingSentences = {
  "set/other-version": () => "Look at each difference below; if it is the wrong set, ask the unit to use the right one.",
  "set/newer-version": ({ expected }) =>
    `If version ${expected} counts this year, ask the unit to move the scorebook to it and send it again.`,
  "sheet/not-checked": () => "Ask the unit for one file per table of scores, or to delete the surplus sheet.",
  "score/none": () => "Ask the unit to enter its scores and send it again; an empty form may have been sent by mistake.",
  "criterion/missing": () => "Ask the unit to add it with its scores.",
  "criterion/unknown": () => "Ask the unit to delete it, or to mend its code if it is a slip.",
  "criterion/duplicate": () => "Ask the unit to keep one row, with the right score.",
  "criterion/renamed": () => "Leave it if only the wording differs; if the content does, ask the unit to use the right criteria set.",
  "criterion/code-altered": ({ expected }) =>
    `The criterion was understood all the same. Ask the unit to format the cell as Text and type ${expected} again.`,
  "criterion/moved": ({ expected }) =>
    expected === ""
      ? "Its scores were read by its code all the same; ask the unit to put it in order."
      : "Ask the unit to move it back to its domain and to look at the totals again.",
  "max/changed": ({ expected }) => `Ask the unit to bring back ${expected} and to score against it.`,
  "score/missing": () => "Ask for the score; 0 if nothing was reached.",
  "score/shifted": ({ expected }) => `Ask the unit to look at it and to paste the block into ${expected}.`,
  "score/not-a-number": () => "Ask the unit to enter a number.",
  "score/negative": ({ lowest }) => `Ask the unit to enter ${lowest} or more.`,
  "score/above-max": ({ lowest, highest, date }) =>
    date ? `Ask the unit to enter it again; ${date.meant} may have been meant.` : `Ask the unit to enter ${lowest} to ${highest}.`,
  "score/off-step": ({ allowed }) => `Ask the unit to enter ${allowed}.`,
  "score/parts-differ": () => "Ask the unit to make them agree; results here count the criterion's own score.",
  "score/not-applicable": ({ lowest, highest }) => `Ask the unit for a score from ${lowest} to ${highest}.`,
  "score/reason-missing": () => "Ask the unit why it does not apply.",
  "score/text-number": () => "Ask the unit to enter it as a number, so that Excel adds it.",
  "score/raised": () => "Compare with the appraisal: leave it if points were given back; else ask the unit to mend it.",
  "total/domain-wrong": ({ texts }) =>
    texts === "" ? "Ask the unit to mend the total; results here are counted from the criteria's scores." : asNumbers.en(texts),
  "total/grand-wrong": ({ cell, texts }) =>
    cell === ""
      ? "Ask the unit to add it."
      : texts === ""
        ? "Ask the unit to mend the total; results here are counted from the criteria's scores."
        : asNumbers.en(texts),
  "total/result-wrong": ({ cell }) =>
    cell === "" ? "Ask the unit to add it." : "Ask the unit to mend it; results here are counted from the criteria's scores.",
  "total/not-formula": () => "Ask the unit to use a formula that adds every row.",
  "lost/sheet-missing": () =>
    "Ask the unit to send a lost-points table with the reason, the amount, the remedy and the person of every lost criterion.",
  "lost/other-table": () => "Look which one is right, and ask the unit to keep one table only.",
  "lost/row-missing": () => "Ask the unit to add it with the reason, the amount, the remedy and the person.",
  "lost/row-surplus": () => "Ask the unit to drop it, or to look at the criterion's score again.",
  "lost/amount-wrong": () => "Ask the unit to mend the amount so that it agrees with the score table.",
  "lost/amounts-negative": () => "Ask the unit to write them without the minus.",
  "lost/total-wrong": ({ cell }) =>
    cell === "" ? "Ask the unit to add it." : "Ask the unit to mend the total so that it agrees with the score table.",
  "lost/reason-missing": () => "Ask the unit for the reason.",
  "lost/remedy-missing": () => "Ask the unit for the explanation or remedy.",
  "lost/person-missing": () => "Ask the unit who is responsible.",
};

/** What to do about a finding, by who reads it. */
export const FINDING_ADVICE: Readonly<Record<Language, Readonly<Record<Audience, FindingSentences>>>> = {
  vi: { owner: ownerVi, reviewer: reviewerVi },
  en: { owner: ownerEn, reviewer: reviewerEn },
};
