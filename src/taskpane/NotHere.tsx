import type { Language } from "../messages/language";
import { paneMessages } from "../messages/pane";

/** The page where the add-in cannot run: outside Excel, or in one that is too old. */
export function NotHere({ kind, language }: { kind: "not-excel" | "too-old"; language: Language }) {
  const text = paneMessages[language];
  const { title, body } = kind === "not-excel" ? text.notExcel : text.tooOld;
  return (
    <main style={{ padding: "48px 20px" }}>
      <h1 style={{ fontSize: 18 }}>{title}</h1>
      <p>{body}</p>
    </main>
  );
}
