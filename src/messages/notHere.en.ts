import type { NotHereMessages } from "./notHere";

export const en: NotHereMessages = {
  notExcel: {
    title: "This page runs inside Excel",
    body: "The CCHC Scorebook works on the workbook that is open in Excel; it cannot be used in a browser or another program.",
    steps: ["Open the scorebook in Excel.", "On the Home tab, choose Open scorebook."],
    note: "Excel 2021 or later, Microsoft 365 or Excel on the web is required.",
  },
  tooOld: {
    title: "This Excel is too old",
    body: "This Excel lacks what the CCHC Scorebook needs. Nothing in the file was changed.",
    steps: [
      "Update Excel: File ▸ Account ▸ Update Options; or open the file in Excel on the web.",
      "If it cannot be updated, ask the reviewing level for the ready-made .xlsx form: it checks and totals the scores by itself.",
    ],
    note: "Excel 2021 or later, Microsoft 365 or Excel on the web is required.",
  },
};
