import { helpAddress } from "../../src/taskpane/help";
import { VIEWS } from "../../src/taskpane/view";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();

test("help opens the manual at the place that fits the screen; it has one for every screen, and its pictures are there", async () => {
  const { page } = workbench;
  await workbench.open();
  const opened = page.context().waitForEvent("page");
  await workbench.button("Trợ giúp").click();
  const manual = await opened;
  await manual.waitForLoadState();
  const told = VIEWS.flatMap((view) => [true, false].map((hasScorebook) => helpAddress(view, hasScorebook)));
  const { place, heading, missing, pictures } = await manual.evaluate((addresses) => {
    const inPage = (address: string) => document.getElementById(decodeURIComponent(new URL(address, location.href).hash.slice(1)));
    return {
      place: location.pathname.split("/").at(-1),
      heading: inPage(location.href)?.textContent,
      missing: addresses.filter((address) => !inPage(address)),
      pictures: [...document.images].map(({ src, naturalWidth }) => ({ src, isThere: naturalWidth > 0 })),
    };
  }, told);
  expect({ place, heading }).toEqual({ place: "help.html", heading: "Chèn biểu mẫu" });
  expect(missing).toEqual([]);
  expect(pictures.length).toBeGreaterThan(8);
  expect(pictures.filter(({ isThere }) => !isThere)).toEqual([]);
});
