import type { FrameLocator } from "playwright-core";
import type { BatchedFile } from "../unit/received/mixedBatch";

/** Drops files on the pane, as the system's file manager does. */
export async function dropFiles(pane: FrameLocator, files: readonly BatchedFile[]): Promise<void> {
  const packed = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
  await pane.locator("body").evaluate((body, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragover", "drop"]) body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, packed);
}
