/** What the buttons are called that sentences about findings name: in one place, so that no sentence names another. */
export const ACTION_NAMES = {
  vi: {
    repair: "Tự động sửa",
    restore: "Khôi phục biểu mẫu",
    build: "Lập bảng mất điểm",
    rebuild: "Lập lại bảng mất điểm",
    moveBack: (home: string) => `Dời về ${home}`,
  },
  en: {
    repair: "Repair",
    restore: "Restore the form",
    build: "Build lost points",
    rebuild: "Build lost points again",
    moveBack: (home: string) => `Move to ${home}`,
  },
};
