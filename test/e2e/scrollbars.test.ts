import { useWorkbench } from "./workbench";

/** As Windows shows them, which take 15 pixels of the pane; on a screen so low that every part has one. */
const workbench = useWorkbench({ showsScrollbars: true, viewport: { width: 1366, height: 640 } });

/** What is left of the pane as Office opens it, and of its narrowest, beside the scroll bar. */
const WIDTHS = [349, 320];
const SCROLLBAR = 15;

async function narrow(content: number): Promise<void> {
  await workbench.page.locator("aside").evaluate((aside, pixels) => void (aside.style.width = `${pixels}px`), content + SCROLLBAR + 1);
  await workbench.atRest();
  expect(await workbench.pane.locator("html").evaluate(({ clientWidth }) => clientWidth)).toBe(content);
}

/** How many lines the boxes stand in that a selector finds. */
function linesOf(selector: string): Promise<number> {
  return workbench.pane.locator(selector).evaluateAll((boxes) => {
    const bottoms = boxes.map((box) => Math.round(box.getBoundingClientRect().bottom));
    return new Set(bottoms).size;
  });
}

function cutOff(selector: string): Promise<string[]> {
  return workbench.pane
    .locator(selector)
    .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent ?? ""));
}

test.each(WIDTHS)("beside a scroll bar, with %d px left, tabs stand in one line and the journey of totals is unbroken", async (content) => {
  await workbench.openSample();
  await narrow(content);
  for (const tab of [/^Tổng quan/, /^Lỗi/, /^Mất điểm/, /^Thẩm định/]) {
    await workbench.tab(tab).click();
    expect(await linesOf("[role=tab]")).toBe(1);
    expect(await workbench.pane.getByRole("tablist").evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(40);
    expect(await cutOff("[role=tab], [role=tablist]")).toEqual([]);
  }
  await workbench.tab(/^Tổng quan/).click();
  const journey = workbench.pane.getByRole("group", { name: "Điểm qua các vòng" });
  expect(
    await journey.evaluate((group) => new Set([...group.children].map((step) => Math.round(step.getBoundingClientRect().bottom))).size),
  ).toBe(1);
  expect(await workbench.pane.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
});

test("a long name of a set ends in an ellipsis, and is whole on hover", async () => {
  await workbench.openSample();
  await narrow(320);
  const name = workbench.pane.locator("header [title]");
  const whole = await name.getAttribute("title");
  expect(await name.textContent()).toBe(whole);
  expect(await name.evaluate((box) => [box.scrollWidth > box.clientWidth, getComputedStyle(box).textOverflow])).toEqual([true, "ellipsis"]);
});

test("a notice covers nothing that could be pressed, and goes with the next thing that is done", async () => {
  const { pane } = workbench;
  await workbench.openSample();
  await narrow(349);
  const seen = () =>
    pane.locator("#panel").evaluate((panel) => {
      const foot = document.querySelector("footer")!.parentElement!.getBoundingClientRect();
      const buttons = [...panel.querySelectorAll("button, textarea, input, select")].map((each) => each.getBoundingClientRect());
      return { foot: foot.top, cut: buttons.filter(({ top, bottom }) => top < foot.top && bottom > foot.top + 1).length };
    });
  await workbench.button("Lập bảng mất điểm").click();
  const notice = pane.getByText("11 dòng, 10,25 điểm");
  await notice.waitFor();
  await workbench.atRest();
  expect((await seen()).cut).toBe(0);
  await workbench.button("Tiêu chí mất điểm sau").click();
  await notice.waitFor({ state: "detached" });
});

test("what the keyboard brings into view begins right below the line of the unit", async () => {
  const { pane } = workbench;
  await workbench.openSample();
  await narrow(349);
  const gap = await pane.getByRole("button", { name: /^1\. / }).evaluate((button) => {
    button.scrollIntoView({ block: "start" });
    return button.getBoundingClientRect().top - document.querySelector("header > div")!.getBoundingClientRect().bottom;
  });
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThanOrEqual(4);
});
