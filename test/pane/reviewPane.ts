import { fireEvent, screen, within } from "@testing-library/react";
import { reviewMessages } from "../../src/messages/review";
import { MemoryWorkbook } from "../unit/memoryWorkbook";
import { mixedBatch, type BatchedFile } from "../unit/received/mixedBatch";
import { openPane, text, type OpenPane } from "./openPane";

export const say = reviewMessages.vi;
export const list = () => screen.getByRole("region", { name: say.list });
export const lines = () =>
  within(list())
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent!);
export const line = (name: RegExp) => within(list()).getByRole("button", { name });

function emptyWorkbook(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  book.addSheet("Sheet1");
  return book;
}

/** The reviewing level's part over an empty workbook. */
export async function openReview(): Promise<OpenPane> {
  const pane = openPane(emptyWorkbook());
  await pane.user.click(await screen.findByRole("button", { name: text.review }));
  await screen.findByRole("heading", { name: say.title });
  return pane;
}

export const asFile = ({ name, bytes }: BatchedFile) => new File([new Uint8Array(bytes)], name, { lastModified: 1 });

export function choose(...files: readonly BatchedFile[]): void {
  fireEvent.change(document.querySelector("input[type=file]")!, { target: { files: files.map(asFile) } });
}

/** Whatever is checked from now on stays under way until the returned function is called. */
export function holdChecks({ host }: OpenPane): () => void {
  let go: () => void = () => undefined;
  host.checker.gate = new Promise((resolve) => (go = resolve));
  return go;
}

export const finished = (count: number) => screen.findByText(say.finished(count));

let batch: readonly BatchedFile[] = [];

/** Thirty files as they come in, good and bad: made once. */
export async function makeBatch(): Promise<void> {
  if (batch.length === 0) batch = await mixedBatch();
}
export const wholeBatch = () => batch;
export const named = (name: string) => batch.find((file) => file.name === name)!;
export const clean = () => named("sạch 1.xlsx");
