import type { InsertQuestions } from "./insertQuestions";

export const en: InsertQuestions = {
  kind: "Kind of unit",
  kindChoose: "Choose the kind",
  kindAsWritten: (unit) => `As it is written: ${unit}`,
  kindMissing: "Choose the kind of unit, so that the form names it rightly.",
  yearOther: (ofSet, year) => `The set is of ${ofSet}, the year to assess says ${year}. Is ${year} meant?`,
  yearOfSet: (year) => `Change it to ${year}`,
  yearMeant: (year) => `Yes, ${year}`,
};
