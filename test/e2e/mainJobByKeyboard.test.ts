import { Keyboard } from "./keyboard";
import { APPENDIX, LOST_SHEET, SCORE_BLOCKS, SCORE_SHEET, scoreRow, TOTALS, UNIT } from "./report";
import { shownAppendix } from "./lostPointsTable";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();
const keyboard = new Keyboard(workbench);
const FIRST_ROW = 6;
const WRITTEN_ROWS = 4;

/** Chooses a button of the pane; once its command is done the focus must still be somewhere. */
async function choose(name: string | RegExp, done: string, key?: string): Promise<void> {
  await keyboard.tabTo(workbench.button(name), key);
  await keyboard.press("Enter");
  await workbench.pane.getByText(done).first().waitFor();
  expect(await keyboard.keptFocus()).not.toBe("body");
}

async function showSheet(name: string, key: "ArrowLeft" | "ArrowRight"): Promise<void> {
  await keyboard.goTo("sheets");
  await keyboard.press(key);
  await workbench.page.getByRole("grid", { name }).waitFor();
  await keyboard.goTo("grid");
}

async function insertTemplate(): Promise<void> {
  await keyboard.goTo("pane");
  await keyboard.tabTo(workbench.pane.getByLabel("Tên đơn vị"));
  await keyboard.write(UNIT);
  await keyboard.press("Enter");
  await workbench.pane.getByText(`Đã chèn biểu mẫu vào trang "${SCORE_SHEET}".`).waitFor();
  expect(await keyboard.keptFocus()).toBe("panel");
}

async function enterScores(): Promise<void> {
  await choose("Nhập tiếp: 1.1", "Biểu mẫu đã sẵn sàng");
  await keyboard.goTo("grid");
  await keyboard.enterAt("D7", "1,5");
  for (const { cell, text } of SCORE_BLOCKS) {
    await keyboard.moveTo(cell);
    await workbench.pasteHere(text);
  }
  await workbench.pane.getByText("89,75").first().waitFor();
}

/** Splits 3.1 in the dialog, which takes the focus and gives it back. */
async function split(): Promise<void> {
  const dialog = workbench.pane.getByRole("alertdialog");
  const part = (number: number) => dialog.getByRole("group", { name: `Dòng ${number}` });
  await keyboard.tabTo(workbench.pane.getByRole("listitem").getByRole("button", { name: "3.1" }));
  await keyboard.press("Enter");
  await workbench.pane.getByRole("heading", { name: "Tiêu chí 3.1" }).waitFor();
  await choose("Phân bổ cho tiêu chí thành phần", "Mỗi dòng là một tiêu chí thành phần", "Shift+Tab");
  await keyboard.tabTo(part(1).getByLabel("Điểm trừ"));
  await keyboard.write("1,5");
  await keyboard.tabTo(part(2).getByLabel("Điểm trừ"));
  await keyboard.write("0,5");
  await keyboard.tabTo(dialog.getByRole("button", { name: "Lưu", exact: true }));
  await keyboard.press("Enter");
  await workbench.pane.getByText("Đã phân bổ điểm mất của tiêu chí 3.1.").waitFor();
  expect(await keyboard.keptFocus()).toBe("split");
}

/** The main button leads to the next row that lacks a reason, and puts the cursor into its box. The last rows are pasted. */
async function writeWords(): Promise<void> {
  const written = APPENDIX.slice(0, WRITTEN_ROWS);
  for (const { reason, remedy, person } of written) {
    await keyboard.tabTo(workbench.button(/^Ghi lý do: /));
    await keyboard.press("Enter");
    await workbench.pane.locator("textarea:focus").waitFor();
    for (const words of [reason, remedy, person]) {
      await keyboard.write(words);
      await keyboard.press("Tab");
    }
    await workbench.pane.getByText("Đã lưu vào trang").nth(2).waitFor();
  }
  const rest = APPENDIX.slice(WRITTEN_ROWS);
  const row = FIRST_ROW + WRITTEN_ROWS;
  await keyboard.goTo("grid");
  await keyboard.moveTo(`D${row}`);
  await workbench.pasteHere(rest.map(({ reason }) => reason).join("\r\n"));
  await keyboard.moveTo(`F${row}`);
  await workbench.pasteHere(rest.map(({ remedy, person }) => `${remedy}\t${person}`).join("\r\n"));
  await workbench.pane.getByText("Điểm đã nhập đủ, số liệu đã khớp").waitFor();
}

/** Codes and names of the sub-criteria, as the report has them. */
async function writeNames(): Promise<void> {
  const { table } = await shownAppendix(workbench, 12);
  for (const [i, { code, content }] of APPENDIX.entries()) {
    if (table[i]!.code !== code) await keyboard.fillCell(`B${FIRST_ROW + i}`, code);
    if (table[i]!.content !== content) await keyboard.fillCell(`C${FIRST_ROW + i}`, content);
  }
}

test("the whole job without a mouse: the focus is always somewhere", async () => {
  await workbench.open();
  await insertTemplate();
  await enterScores();
  await keyboard.goTo("pane");
  await choose("Lập bảng mất điểm", "11 dòng, 10,25 điểm");
  await split();
  await writeWords();
  await writeNames();
  expect(await shownAppendix(workbench, 12)).toEqual({ table: APPENDIX, total: "10,25" });

  await showSheet(SCORE_SHEET, "ArrowLeft");
  expect(await workbench.cells()).toMatchObject(TOTALS);
  await keyboard.fillCell(`F${scoreRow("7.6")}`, "1");
  await keyboard.goTo("pane");
  await choose("Lập lại bảng mất điểm", "11 dòng, 9,25 điểm");
  await workbench.pane.getByText("Điểm đã nhập đủ, số liệu đã khớp").waitFor();
  expect(await keyboard.keptFocus()).not.toBe("body");
  await workbench.page.getByRole("grid", { name: LOST_SHEET }).waitFor();
  const without = APPENDIX.filter(({ code }) => code !== "7.6").map((row, i) => ({ ...row, number: String(i + 1) }));
  expect(await shownAppendix(workbench, 11)).toEqual({ table: without, total: "9,25" });

  await keyboard.tabTo(workbench.button("Lệnh khác"));
  await keyboard.press("Enter");
  await keyboard.tabTo(workbench.pane.getByRole("menuitem", { name: "Khóa biểu mẫu" }), "ArrowDown");
  await keyboard.press("Enter");
  await choose("Khóa", "Đã khóa biểu mẫu.", "Shift+Tab");
  await keyboard.tabTo(workbench.button("Lệnh khác"), "Shift+Tab");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  expect(await keyboard.keptFocus()).toBe("BUTTON Lệnh khác");
});

test("whatever has the focus shows it", async () => {
  const { page, pane } = workbench;
  // Tall enough for the whole pane: nothing may move but the focus.
  await page.setViewportSize({ width: 1366, height: 1800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await workbench.openSample();
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
  await workbench.atRest();
  await keyboard.goTo("pane");
  const unseen: string[] = [];
  let stops = 0;
  await keyboard.tabTo(workbench.tab(/^Mất điểm/), "Shift+Tab");
  while (!(await keyboard.hasFocus(pane.locator("footer button")))) {
    const focused = await keyboard.focused();
    const box = (await focused.boundingBox())!;
    const clip = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 };
    const name = await focused.evaluate((element) => `${element.tagName} ${element.textContent || element.getAttribute("aria-label")}`);
    const withFocus = await page.screenshot({ clip });
    await keyboard.press("Tab");
    if (withFocus.equals(await page.screenshot({ clip }))) unseen.push(name);
    stops++;
  }
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(15);
});
