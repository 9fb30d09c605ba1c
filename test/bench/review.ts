/** How long a reviewer waits for a hundred files in the pane, and whether the pane answers meanwhile. */
import fs from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { writeReceivedFiles } from "./receivedFiles";
import { row, type Row } from "./report";

const FILES = 100;

interface Measured {
  /** From the choice of the files until the last result is on screen. */
  readonly seconds: number;
  /** The longest time that the pane's thread was not free to answer; 0 where none was worth telling. */
  readonly longestTask: number;
}

type Watched = Window & { review?: { started: number; longest: number } };

/**
 * Chooses a hundred received files in the pane, looks at the results as a person does, and writes them into the workbook.
 * @param url where the workbench is served
 */
export async function measureReview(browser: Browser, url: string, folder: string): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  try {
    const files = await writeReceivedFiles(path.join(folder, "review"), FILES);
    const page = await context.newPage();
    await page.goto(url);
    const pane = await openReview(page);
    const checking = await measure(pane, `Đã kiểm tra xong ${FILES} tệp.`, () =>
      pane.locator("input[type=file]").first().setInputFiles(files),
    );
    const writing = await measure(pane, "Đã thêm các trang", () =>
      pane.getByRole("button", { name: "Ghi kết quả vào tệp đang mở" }).click(),
    );
    return [
      row(`${FILES} files chosen in the pane, all checked`, checking.seconds, { below: 5, unit: "s" }),
      row("Longest task of the pane meanwhile", checking.longestTask, { atMost: 100, unit: "ms" }),
      row("Their three sheets written into the emulated Excel", writing.seconds, { unit: "s" }),
      row("Longest task meanwhile, the emulated Excel's own included", writing.longestTask, { unit: "ms" }),
    ];
  } finally {
    await context.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function openReview(page: Page): Promise<Frame> {
  const frame = page.frameLocator("#pane");
  await frame.getByRole("button", { name: "Thẩm định sổ điểm nhận được" }).click();
  await frame.getByRole("heading", { name: "Thẩm định sổ điểm nhận được" }).waitFor();
  return page.frames().find((each) => each.url().includes("/pane/"))!;
}

async function measure(pane: Frame, told: string, act: () => Promise<unknown>): Promise<Measured> {
  await pane.evaluate(watch);
  await act();
  await pane.getByText(told).waitFor();
  return pane.evaluate(() => {
    const { started, longest } = (window as Watched).review!;
    return { seconds: (performance.now() - started) / 1000, longestTask: longest };
  });
}

/** Runs in the pane: the clock begins with the person's own act. */
function watch(): void {
  const review = { started: 0, longest: 0 };
  (window as Watched).review = review;
  const start = () => {
    review.started ||= performance.now();
  };
  for (const type of ["change", "click"]) document.addEventListener(type, start, { capture: true, once: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) review.longest = Math.max(review.longest, duration);
  }).observe({ entryTypes: ["longtask"] });
}
