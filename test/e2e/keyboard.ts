import type { ElementHandle, Locator } from "playwright-core";
import { parseCell, type CellPosition } from "../../src/workbook/address";
import type { Workbench } from "./workbench";

const MOST_STOPS = 60;
const MOST_LOOKS = 5;

/** A person who has no mouse. */
export class Keyboard {
  constructor(private readonly workbench: Workbench) {}

  /** Types over what stands in the box that has the focus; letters that no key makes come as from an input method. */
  async write(text: string): Promise<void> {
    await this.press("Control+A");
    await this.workbench.page.keyboard.insertText(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  /** F6 until a part of the window has the focus. */
  async goTo(part: "grid" | "sheets" | "pane" | "toolbar" | "ribbon"): Promise<void> {
    for (let i = 0; i < 5; i++) {
      await this.press("F6");
      const isThere = await this.workbench.page.evaluate((id) => document.getElementById(id)!.contains(document.activeElement), part);
      if (isThere) return;
    }
    throw new Error(`F6 does not lead to the ${part}.`);
  }

  /** Tab until an element has the focus; on the way nothing may lose it. */
  async tabTo(target: Locator, key = "Tab"): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await this.hasFocus(target)) return;
      await this.press(key);
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
  }

  hasFocus(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === element.ownerDocument.activeElement);
  }

  /** The element of the pane that has the focus. */
  async focused(): Promise<ElementHandle<Element>> {
    const handle = await this.workbench.pane.locator("html").evaluateHandle((root) => root.ownerDocument.activeElement ?? root);
    return handle as ElementHandle<Element>;
  }

  /** Moves the cursor of the sheet to a cell, looking where it has come to, as a person does. */
  async moveTo(address: string): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const name = (await this.cellName().textContent())!.split(":")[0]!;
      await this.press(...arrows(parseCell(name)!, parseCell(address)!));
      if (await isSeen(this.cellName(address))) return;
    }
    throw new Error(`The arrow keys do not lead to ${address}.`);
  }

  /** Types into the cell that the cursor has been brought to, and waits until it has gone on: what it says is drawn a frame later. */
  async enterAt(address: string, text: string): Promise<void> {
    await this.cellName(address).waitFor();
    await this.workbench.page.keyboard.type(text);
    await this.press("Enter");
    await this.cellName(address).waitFor({ state: "hidden" });
  }

  /** Types over a cell of the sheet. */
  async fillCell(address: string, text: string): Promise<void> {
    await this.moveTo(address);
    await this.press("F2");
    await this.workbench.page.locator("textarea:focus, input:focus").waitFor();
    await this.write(text);
    await this.press("Enter");
    await this.cellName(address).waitFor({ state: "hidden" });
  }

  /** Where the name of the sheet's cursor stands; of one cell only. */
  private cellName(address?: string): Locator {
    const box = this.workbench.page.locator("#cell-name");
    return address === undefined ? box : box.filter({ hasText: new RegExp(`^${address}$`) });
  }

  /** What in the pane has the focus once a command has come to rest, or "body" where it was lost. */
  async keptFocus(): Promise<string> {
    await this.workbench.atRest();
    return this.workbench.pane.locator("html").evaluate((root) => {
      const focused = root.ownerDocument.activeElement ?? root.ownerDocument.body;
      const name = focused.getAttribute("aria-label") ?? focused.textContent;
      return focused === root.ownerDocument.body ? "body" : focused.id || `${focused.tagName} ${name?.slice(0, 40)}`;
    });
  }
}

function arrows(from: CellPosition, to: CellPosition): string[] {
  const times = (key: string, count: number) => Array.from({ length: Math.max(count, 0) }, () => key);
  return [
    ...times("ArrowDown", to.row - from.row),
    ...times("ArrowUp", from.row - to.row),
    ...times("ArrowRight", to.column - from.column),
    ...times("ArrowLeft", from.column - to.column),
  ];
}

/** Whether something shows before the person, who is patient, presses again. */
function isSeen(target: Locator): Promise<boolean> {
  return target.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}
