import type { Language } from "./language";
import { counted } from "./numbers";

/** How much a set has of what is changed in the exported sheets only. */
export interface ListedSettings {
  readonly classes: number;
  readonly blocks: number;
  readonly departments: number;
  readonly subCriteria: number;
}

/** "Bộ này có 4 mức xếp loại, 2 phần có tỷ trọng. "; nothing where there is none of anything. */
function told(beginning: string, counts: readonly (readonly [count: number, what: string])[]): string {
  const some = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return some.length > 0 ? `${beginning} ${some.join(", ")}. ` : "";
}

const vi = {
  title: "Bộ tiêu chí",
  intro: "Mỗi năm tỉnh ban hành một bộ mới. Đưa bảng của quyết định vào đây, soát lại, lưu, rồi gửi tệp cho các xã dùng chung.",
  back: "Danh sách bộ tiêu chí",
  drafting: (title: string) => `Đang soạn dở: ${title}`,
  goOn: "Soạn tiếp",
  giveUp: "Bỏ bản đang soạn",
  giveUpSure: "Bấm lần nữa để bỏ",
  gaveUp: "Đã bỏ bản đang soạn. Các bộ đang có không đổi.",
  begin: "Đưa bộ mới vào",
  base: "Bắt đầu từ",
  baseHint: "Thông tin chung và tên các vòng chấm lấy từ bộ này; tiêu chí lấy từ bảng mới.",
  sheet: "Trang có bảng tiêu chí",
  fromSheet: "Đọc bảng ở trang này",
  fromFile: "Đọc từ tệp .xlsx hoặc .json…",
  byHand: "Soạn từ bộ đã chọn",
  chooseFile: "Chọn tệp bộ tiêu chí",
  draftFirst: (place: string) => `Chưa đọc ${place}: đang có bản soạn dở. Soạn xong rồi lưu, hoặc bỏ bản đang soạn, rồi đọc lại.`,
  noTable: (place: string) =>
    `Không thấy bảng tiêu chí nào ở ${place}. Bảng cần có cột số thứ tự hoặc mã, cột nội dung và cột điểm tối đa; chọn trang khác hoặc dán lại bảng.`,
  notSet: (file: string, places: string) =>
    `Tệp "${file}" không phải tệp bộ tiêu chí${places === "" ? "" : ` (sai ở: ${places})`}. Xin lại tệp từ nơi gửi.`,
  altered: (file: string) =>
    `Tệp "${file}" đã bị sửa sau khi xuất: mã kiểm tra không khớp. Xin lại tệp từ nơi gửi; nếu cần sửa, sửa trong phần soạn bộ tiêu chí.`,
  received: (title: string) => `Đã nhận "${title}". Bấm Chèn biểu mẫu ở bộ này để dùng.`,
  receivedInPlace: (title: string) => `Đã nhận "${title}", thay cho bộ cùng mã, cùng phiên bản trên máy này.`,
  known: (title: string) => `"${title}" đã có, giống hệt tệp này.`,
  otherKnown: (title: string) => `Tệp này khác "${title}" có sẵn nhưng cùng mã, cùng phiên bản, nên không nhận. Báo nơi gửi đổi phiên bản.`,
  fileUnread: (file: string) => `Không đọc được tệp "${file}". Mở tệp bằng Excel, lưu lại dạng .xlsx rồi thử lại.`,
  read: (rows: number, place: string, carried: number) =>
    `Đã đọc ${rows} dòng từ ${place}. ${
      carried === 0 ? "" : `${carried} tiêu chí cùng tên giữ cách chấm, hướng dẫn, bộ phận phụ trách của bộ cũ vì bảng mới không ghi. `
    }Soát lại bên dưới rồi lưu.`,
  sets: "Các bộ đang có",
  builtIn: "có sẵn",
  fromWorkbook: "đi theo sổ này",
  facts: (domains: number, criteria: number, total: string) => `${domains} lĩnh vực · ${criteria} tiêu chí · ${total} điểm`,
  mark: (version: string, checksum: string) => `Phiên bản ${version} · mã kiểm tra ${checksum}`,
  use: "Chèn biểu mẫu",
  edit: "Soạn bộ mới từ bộ này",
  exportBook: "Xuất ra trang Excel",
  exportFile: "Xuất tệp .json",
  exported: (sheets: string) => `Đã xuất ra các trang ${sheets}. Sửa ở đó rồi chọn "Đọc bảng ở trang này" để đưa lại vào.`,
  exportedDraft: (sheets: string) =>
    `Đã xuất ra các trang ${sheets}. Sửa ở đó; sửa xong thì bỏ bản đang soạn trong ngăn rồi chọn "Đọc bảng ở trang này".`,
  saved: (file: string) => `Đã lưu tệp "${file}". Gửi tệp này cho các xã.`,
  keep: "Giữ trên máy này",
  kept: (title: string) => `Đã giữ "${title}" trên máy này.`,
  remove: "Xoá khỏi máy này",
  removeSure: "Bấm lần nữa để xoá",
  removed: (title: string) => `Đã xoá "${title}" khỏi máy này. Các sổ đã lập không đổi.`,
  cannotKeep: "Máy này không cho phần bổ trợ giữ dữ liệu: bộ tiêu chí chỉ còn đến khi đóng ngăn. Hãy xuất tệp để dùng lại.",
  editor: {
    title: "Soạn bộ tiêu chí",
    whole: (facts: string) => `Bộ tiêu chí đã khớp: ${facts}.`,
    faults: (count: number) => `Còn ${count} điều phải sửa trước khi lưu`,
    mend: (count: number) => `Sửa tiếp: còn ${count} điều`,
    moreFaults: (count: number) => `và ${count} điều khác`,
    unread: (count: number) => `Cần xem lại ${count} chỗ của bảng`,
    lookAgain: (count: number) => `Trước khi lưu, xem lại ${count} chỗ của bảng ở ngay dưới.`,
    undo: "Hoàn tác",
    settings: "Thông tin chung",
    otherSettings: ({ classes, blocks, departments, subCriteria }: ListedSettings) =>
      `${told("Bộ này có", [
        [classes, "mức xếp loại"],
        [blocks, "phần có tỷ trọng"],
        [departments, "bộ phận trong danh mục"],
        [subCriteria, "tiêu chí thành phần"],
      ])}Xếp loại, tỷ trọng, danh mục bộ phận, tiêu chí thành phần và câu chữ của biểu mẫu được sửa ở trang Cài đặt: bấm "Xuất ra trang Excel" ở cuối, sửa, rồi đọc lại.`,
    rows: "Lĩnh vực và tiêu chí",
    total: "Tổng điểm",
    domainsCount: "Số lĩnh vực theo quyết định",
    criteriaCount: "Số tiêu chí theo quyết định",
    sourceHint: (year: number) => `Vẫn là căn cứ của bộ năm ${year}. Ghi số, ngày của quyết định mới.`,
    yearBad: "Ghi bốn chữ số, ví dụ 2025.",
    countBad: "Ghi một số nguyên, ví dụ 8.",
    fields: {
      title: "Tên bộ tiêu chí",
      source: "Căn cứ (số, ngày của quyết định)",
      year: "Năm",
      version: "Phiên bản",
      id: "Mã bộ tiêu chí",
      province: "Tỉnh, thành phố",
      unitKind: "Loại đơn vị",
      reviewingLevel: "Cấp thẩm định",
    },
    idHint: "Chữ thường không dấu, số và gạch nối, ví dụ thai-nguyen-cap-xa-2025",
    stages: "Các vòng chấm",
    stage: (number: number) => `Vòng ${number}`,
    addStage: "Thêm vòng",
    removeStage: (name: string) => `Bỏ vòng ${name}`,
    scoresAt: "Chấm điểm ở",
    scoresAtChoices: { lowest: "dòng thấp nhất", criteria: "tiêu chí (dòng ngay dưới lĩnh vực)" },
    notApplicable: "Tiêu chí không áp dụng",
    notApplicableChoices: { zero: "không tính điểm", full: "tính đủ điểm", rescale: "trừ khỏi điểm tối đa rồi quy đổi" },
    row: {
      code: "Mã",
      name: "Nội dung",
      maximum: "Điểm tối đa",
      minimum: "Trừ nhiều nhất (số âm)",
      department: "Bộ phận phụ trách",
      allowed: "Điểm cho phép",
      allowedHint: 'Để trống, hoặc: "0; 0,5; 1", "bước 0,25", "2 số lẻ"',
      allowedBad: 'Viết "0; 0,5; 1", "bước 0,25" hoặc "2 số lẻ".',
      numberBad: "Viết một số, ví dụ 1,5.",
      conditional: "Có thể không áp dụng (KAD)",
      extra: "Điểm cộng, điểm trừ (ngoài tổng)",
      guidance: "Hướng dẫn chấm",
      evidence: "Tài liệu kiểm chứng",
      add: "Thêm dòng cùng cấp",
      addBelow: "Thêm dòng cấp dưới",
      remove: "Xoá dòng",
      close: "Xong",
      noName: "(chưa có nội dung)",
      points: (points: string) => `${points} điểm`,
      noPoints: "chưa có điểm",
    },
    addFirst: "Thêm lĩnh vực",
    differences: (title: string, count: number) => `Khác với "${title}": ${count} chỗ`,
    noDifferences: (title: string) => `Không khác gì "${title}".`,
    save: "Lưu bộ tiêu chí",
    done: (title: string) =>
      `Đã lưu "${title}". Điền tên đơn vị để chèn biểu mẫu. Để gửi các xã: bấm "Đưa bộ tiêu chí khác vào…", rồi Xuất tệp .json ở bộ này.`,
    sameSoFar: (title: string) => `Bộ này giống hệt "${title}" đã có. Nếu là bộ khác: đổi năm hoặc phiên bản, rồi sửa các dòng.`,
    replaces: (title: string) => `Lưu sẽ thay "${title}" cùng mã, cùng phiên bản. Muốn giữ cả hai: đổi phiên bản.`,
    same: (title: string) => `Bộ này giống hệt "${title}" đã có; dùng luôn bộ đó.`,
    taken: (title: string) =>
      `"${title}" có sẵn đã dùng mã và phiên bản này. Bản mới của bộ đó: đổi phiên bản. Bộ khác: đổi năm hoặc mã. Rồi lưu.`,
  },
};

export type SetScreenMessages = typeof vi;

const en: SetScreenMessages = {
  title: "Criteria sets",
  intro:
    "Every year the province issues a new set. Bring the decision's table in here, check it, save it, and send the file to all communes.",
  back: "List of criteria sets",
  drafting: (title) => `Being worked on: ${title}`,
  goOn: "Go on",
  giveUp: "Discard the draft",
  giveUpSure: "Press again to discard",
  gaveUp: "The draft was discarded. The known sets are as they were.",
  begin: "Bring a new set in",
  base: "Start from",
  baseHint: "General settings and names of stages are taken from this set, the criteria from the new table.",
  sheet: "Sheet with the table of criteria",
  fromSheet: "Read the table on this sheet",
  fromFile: "Read from an .xlsx or .json file…",
  byHand: "Work on from the set chosen",
  chooseFile: "Choose a criteria set file",
  draftFirst: (place) => `${place} was not read: a draft is waiting. Finish and save it, or discard it, then read again.`,
  noTable: (place) =>
    `No table of criteria was found in ${place}. It needs a column of numbers or codes, one of contents and one of maximum points; choose another sheet, or paste the table again.`,
  notSet: (file, places) =>
    `"${file}" is not a criteria set file${places === "" ? "" : ` (wrong at: ${places})`}. Ask the sender for the file again.`,
  altered: (file) =>
    `"${file}" was changed after it was exported: its checksum does not fit. Ask the sender for it again; changes are made in the editor.`,
  received: (title) => `"${title}" was taken in. Press Insert the form beside it to use it.`,
  receivedInPlace: (title) => `"${title}" was taken in, in place of the one of its id and version on this machine.`,
  known: (title) => `"${title}" is known already, to the letter.`,
  otherKnown: (title) =>
    `This file differs from the built-in "${title}", yet has its id and version, and was not taken. Ask the sender for another version.`,
  fileUnread: (file) => `"${file}" cannot be read. Open it in Excel, save it as .xlsx and try again.`,
  read: (rows, place, carried) =>
    `Read ${counted(rows, "row")} from ${place}. ${
      carried === 0
        ? ""
        : `For ${counted(carried, "row")} of the same name the earlier set's rules, guidance or department stay, which the table leaves out. `
    }Check them below, then save.`,
  sets: "Known sets",
  builtIn: "built in",
  fromWorkbook: "came with this workbook",
  facts: (domains, criteria, total) =>
    `${counted(domains, "domain")} · ${counted(criteria, "criterion", "criteria")} · ${counted(total, "point")}`,
  mark: (version, checksum) => `Version ${version} · checksum ${checksum}`,
  use: "Insert the form",
  edit: "Make a new set from this one",
  exportBook: "Export to Excel sheets",
  exportFile: "Export .json file",
  exported: (sheets) => `Exported to the sheets ${sheets}. Edit there, then choose "Read the table on this sheet" to bring it back in.`,
  exportedDraft: (sheets) =>
    `Exported to the sheets ${sheets}. Edit there; when it is done, discard the draft in the pane and choose "Read the table on this sheet".`,
  saved: (file) => `Saved the file "${file}". Send it to the communes.`,
  keep: "Keep on this machine",
  kept: (title) => `"${title}" is kept on this machine.`,
  remove: "Delete from this machine",
  removeSure: "Press again to delete",
  removed: (title) => `"${title}" was deleted from this machine. Workbooks made from it do not change.`,
  cannotKeep: "This machine keeps nothing for add-ins: own sets last until the pane is closed. Export the file to use it again.",
  editor: {
    title: "Work on a criteria set",
    whole: (facts) => `The set adds up: ${facts}.`,
    faults: (count) => `${counted(count, "thing")} to mend before saving`,
    mend: (count) => `Mend the next of ${counted(count, "thing")}`,
    moreFaults: (count) => `and ${count} more`,
    unread: (count) => `${counted(count, "place")} of the table to look at again`,
    lookAgain: (count) => `Before saving, look again at ${counted(count, "place")} of the table, right below.`,
    undo: "Undo",
    settings: "General",
    otherSettings: ({ classes, blocks, departments, subCriteria }) =>
      `${told("This set has", [
        [classes, classes === 1 ? "class" : "classes"],
        [blocks, blocks === 1 ? "weighted part" : "weighted parts"],
        [departments, departments === 1 ? "listed department" : "listed departments"],
        [subCriteria, subCriteria === 1 ? "sub-criterion" : "sub-criteria"],
      ])}Classes, weights, departments, sub-criteria and the wording of the forms are changed on the sheet of settings: press "Export to Excel sheets" below, change them, and read them back.`,
    rows: "Domains and criteria",
    total: "Total points",
    domainsCount: "Domains, as the decision says",
    criteriaCount: "Criteria, as the decision says",
    sourceHint: (year) => `Still the decision of the ${year} set. Write the number and date of the new one.`,
    yearBad: "Write four digits, for example 2025.",
    countBad: "Write a whole number, for example 8.",
    fields: {
      title: "Name of the set",
      source: "Source (number and date of the decision)",
      year: "Year",
      version: "Version",
      id: "Id of the set",
      province: "Province",
      unitKind: "Kind of unit",
      reviewingLevel: "Reviewing level",
    },
    idHint: "Small letters without marks, digits and hyphens, for example thai-nguyen-cap-xa-2025",
    stages: "Stages",
    stage: (number) => `Stage ${number}`,
    addStage: "Add a stage",
    removeStage: (name) => `Remove stage ${name}`,
    scoresAt: "Scores are entered at",
    scoresAtChoices: { lowest: "the lowest rows", criteria: "criteria (right below the domains)" },
    notApplicable: "A criterion that does not apply",
    notApplicableChoices: { zero: "counts nothing", full: "counts in full", rescale: "leaves the maximum, and the total is rescaled" },
    row: {
      code: "Code",
      name: "Content",
      maximum: "Maximum points",
      minimum: "Lowest of penalties (negative)",
      department: "Department in charge",
      allowed: "Allowed scores",
      allowedHint: 'Empty, or: "0; 0,5; 1", "bước 0,25", "2 số lẻ"',
      allowedBad: 'Write "0; 0,5; 1", "bước 0,25" or "2 số lẻ".',
      numberBad: "Write a number, for example 1.5.",
      conditional: "May not apply (KAD)",
      extra: "Bonuses and penalties (on top of the total)",
      guidance: "How to score",
      evidence: "Evidence",
      add: "Add a row of this level",
      addBelow: "Add a row one level down",
      remove: "Delete the row",
      close: "Done",
      noName: "(no content yet)",
      points: (points) => counted(points, "point"),
      noPoints: "no points yet",
    },
    addFirst: "Add a domain",
    differences: (title, count) => `Differs from "${title}" in ${counted(count, "place")}`,
    noDifferences: (title) => `Does not differ from "${title}".`,
    save: "Save the set",
    done: (title) =>
      `Saved "${title}". Fill in the unit to insert its form. For the communes: press "Bring in another criteria set…", then "Export .json file" beside it.`,
    sameSoFar: (title) =>
      `This set is exactly "${title}", which is known already. If it is another one, change its year or version, then its rows.`,
    replaces: (title) => `Saving replaces "${title}", which has this id and version. To keep both, change the version.`,
    same: (title) => `This set is exactly "${title}", which is known already; that one is used.`,
    taken: (title) =>
      `The built-in "${title}" has this id and version. For a new version of it change the version, for another set the year or the id; then save.`,
  },
};

export const setScreenMessages: Readonly<Record<Language, SetScreenMessages>> = { vi, en };
