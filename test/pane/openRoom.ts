import fs from "node:fs";
import path from "node:path";

/**
 * The tests of all files in a folder, each in a `describe` of its file's name. They share one load of the pane, which takes longer than most
 * files' tests.
 */
export function openRoom(folder: string): void {
  const room = path.join(__dirname, folder);
  for (const file of fs.readdirSync(room).sort()) {
    describe(path.parse(file).name, () => {
      jest.requireActual(path.join(room, file));
    });
  }
}
