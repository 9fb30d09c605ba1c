import { useWorkbench } from "./workbench";

/** The page that stands in for Excel: what a person can do there besides the pane. */
const workbench = useWorkbench();

test("a command of the pane is taken back as one step, and what was typed after it too", async () => {
  const { page } = workbench;
  await workbench.openSample();
  await workbench.tab(/^Mất điểm/).click();
  await workbench.button("Lập bảng mất điểm").click();
  const built = page.locator("#sheets").getByRole("tab", { name: /mất điểm/i });
  await built.waitFor();
  await workbench.atRest();
  await workbench.type("J1", "ghi chú");
  await page.keyboard.press("Control+Z");
  await workbench.cell("J1").and(page.locator(":empty")).waitFor();
  await page.locator("#undo").click();
  await built.waitFor({ state: "detached" });
  await page.keyboard.press("Control+Y");
  await built.waitFor();
  expect(await page.locator("#redo").isEnabled()).toBe(true);
});
