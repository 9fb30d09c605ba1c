import fs from "node:fs";
import { Linter } from "eslint";
import { useWorkbench } from "./workbench";

const LATER = ["findings", "lost-points", "repair", "split"];
/** Files that a test keeps from the pane. */
const workbench = useWorkbench({ expected: /ERR_FAILED|ChunkLoadError/ });

test("what comes later is fetched unasked, and then shows in the very next frame", async () => {
  const { page, pane } = workbench;
  const arrived = LATER.map((name) => page.waitForResponse((response) => response.url().includes(`/pane/${name}.`)));
  await workbench.openSample();
  for (const response of await Promise.all(arrived)) await response.finished();
  // Whoever asked for a script takes its element away once it has run: from here on the network may be gone.
  for (const name of LATER) await pane.locator(`script[src*="/${name}."]`).waitFor({ state: "detached" });
  await page.route("**/*", (route) => route.abort());
  const tab = pane.getByRole("tab", { name: /^Mất điểm/ });
  const shown = await tab.evaluate(async (element: HTMLElement) => {
    element.click();
    await new Promise(requestAnimationFrame);
    return document.getElementById("panel")!.textContent;
  });
  expect(shown).toContain("10,25");
});

test("what says that a web view is too old is written so that an old one can read it", () => {
  const gate = fs.readFileSync("dist-workbench/pane/gate.js", "utf8");
  expect(new Linter().verify(gate, { languageOptions: { ecmaVersion: 5, sourceType: "script" } })).toEqual([]);
});

test("a part that cannot be had says so and comes with the next try", async () => {
  const { page, pane } = workbench;
  await page.route("**/pane/lost-points.*", (route) => route.abort());
  await workbench.openSample();
  await pane.getByRole("tab", { name: /^Mất điểm/ }).click();
  await pane.getByRole("alert").getByText("Chưa tải được phần này của ngăn. Kiểm tra kết nối mạng rồi bấm Thử lại").waitFor();
  await pane.getByRole("button", { name: "Thử lại" }).click();
  await pane.getByRole("alert").getByText("Chưa tải được phần này của ngăn").waitFor();
  await page.unroute("**/pane/lost-points.*");
  await pane.getByRole("button", { name: "Thử lại" }).click();
  await pane.getByRole("tabpanel").getByText("10,25").first().waitFor();
  expect(await pane.getByRole("button", { name: "Thử lại" }).count()).toBe(0);
});

test("without the Office library the pane says that it is missing, and not that this were no Excel", async () => {
  const { page, pane } = workbench;
  await page.route("**/pane/office-js/**", (route) => route.abort());
  await page.goto(workbench.url);
  await pane.getByRole("heading", { name: "Chưa tải được thư viện Office" }).waitFor();
  await workbench.atRest();
  expect(await pane.getByRole("heading").allTextContents()).toEqual(["Chưa tải được thư viện Office"]);
});
