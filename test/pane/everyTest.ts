import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { readEnglish } from "../../src/messages/bilingual";

/** Of a query that finds nothing: what was looked for. */
const MOST_LINES = 3;
const firstLines = (message: string) => message.split("\n", MOST_LINES).join("\n");

configure({
  // Milliseconds: the slowest answer on a busy machine takes a fifth.
  asyncUtilTimeout: 10_000,
  // A query is tried again and again until something is there: the whole document need not be printed each time it is not.
  getElementError: (message) => Object.assign(new Error(firstLines(message ?? "")), { name: "TestingLibraryElementError" }),
});
// Each test is a session of its own.
afterEach(() => {
  sessionStorage.clear();
  localStorage.removeItem("so-diem-cchc:language");
});

beforeAll(readEnglish);
