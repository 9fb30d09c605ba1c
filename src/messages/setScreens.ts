import { bilingual } from "./bilingual";

/** How much a set has of what is changed in the exported sheets only. */
export interface ListedSettings {
  readonly classes: number;
  readonly blocks: number;
  readonly departments: number;
  readonly subCriteria: number;
}

/** "Bộ này có 4 mức xếp loại, 2 phần có tỷ trọng. "; nothing where there is none of anything. */
export function told(beginning: string, counts: readonly (readonly [count: number, what: string])[]): string {
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
      carried === 0 ? "" : `${carried} tiêu chí cùng tên giữ cách chấm, hướng dẫn, ngành, BPCM phụ trách của bộ cũ vì bảng mới không ghi. `
    }Soát lại bên dưới rồi lưu.`,
  sets: "Các bộ đang có",
  builtIn: "có sẵn",
  fromWorkbook: "đi theo tệp này",
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
  remove: "Xóa khỏi máy này",
  removeSure: "Bấm lần nữa để xóa",
  removed: (title: string) => `Đã xóa "${title}" khỏi máy này. Các sổ điểm đã lập không đổi.`,
  cannotKeep: "Máy này không cho phần bổ trợ giữ dữ liệu: bộ tiêu chí chỉ còn đến khi đóng ngăn. Hãy xuất tệp để dùng lại.",
  editor: {
    title: "Soạn bộ tiêu chí",
    whole: (facts: string) => `Bộ tiêu chí đã khớp: ${facts}.`,
    faults: (count: number) => `Còn ${count} lỗi phải sửa trước khi lưu`,
    mend: (count: number) => `Sửa tiếp: còn ${count} lỗi`,
    moreFaults: (count: number) => `và ${count} lỗi khác`,
    unread: (count: number) => `Cần xem lại ${count} vị trí trong bảng`,
    lookAgain: (count: number) => `Trước khi lưu, xem lại ${count} vị trí trong bảng ở ngay dưới.`,
    undo: "Hoàn tác",
    settings: "Thông tin chung",
    otherSettings: ({ classes, blocks, departments, subCriteria }: ListedSettings) =>
      `${told("Bộ này có", [
        [classes, "mức xếp loại"],
        [blocks, "phần có tỷ trọng"],
        [departments, "ngành, BPCM trong danh mục"],
        [subCriteria, "tiêu chí thành phần"],
      ])}Xếp loại, tỷ trọng, danh mục ngành, BPCM, tiêu chí thành phần và câu chữ của biểu mẫu được sửa ở trang Cài đặt: bấm "Xuất ra trang Excel" ở cuối, sửa, rồi đọc lại.`,
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
      department: "Ngành, BPCM phụ trách",
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
      remove: "Xóa dòng",
      close: "Xong",
      noName: "(chưa có nội dung)",
      points: (points: string) => `${points} điểm`,
      noPoints: "chưa có điểm",
    },
    addFirst: "Thêm lĩnh vực",
    differences: (title: string, count: number) => `Khác với "${title}": ${count} nội dung`,
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

export const setScreenMessages = bilingual(vi, () => import(/* webpackChunkName: "en-sets" */ "./setScreens.en"));
