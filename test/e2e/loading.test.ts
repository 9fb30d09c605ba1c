import fs from "node:fs";
import { Linter } from "eslint";
import { useWorkbench } from "./workbench";

const LATER = ["commands", "findings", "lost-points", "split", "insert"];
/** Files that a test keeps from the pane. */
const workbench = useWorkbench({ expected: /ERR_FAILED|ChunkLoadError/, freshPages: true });

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

test("the first screen is drawn as a whole: it waits for its part, and says so where that cannot be had", async () => {
  const { page, pane } = workbench;
  await page.route("**/pane/insert.*", (route) => route.abort());
  await page.goto(workbench.url);
  await pane.getByRole("alert").getByText("Chưa tải được phần việc này. Kiểm tra kết nối mạng rồi bấm lại").waitFor();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.unroute("**/pane/insert.*");
  await page.route("**/pane/insert.*", (route) => held.then(() => route.continue()));
  await workbench.button("Kiểm tra lại").click();
  await pane.getByText("Đang đọc tệp Excel…").waitFor();
  await workbench.atRest();
  await pane.locator("#app").evaluate((app: HTMLElement) => {
    const drawn = new MutationObserver(() => {
      if (app.querySelector("header")) app.dataset["first"] ??= app.textContent;
    });
    drawn.observe(app, { childList: true, subtree: true });
  });
  release();
  await pane.locator("[data-first]").waitFor();
  expect(await pane.locator("#app").getAttribute("data-first")).toMatch(/^Sổ điểm CCHCChèn biểu mẫu chấm điểm.*Tên đơn vị/);
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

test("a command whose script cannot be had says so, changes nothing, and works with the next press", async () => {
  const { page, pane } = workbench;
  await page.route("**/pane/commands.*", (route) => route.abort());
  await workbench.openSample();
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("Chưa tải được phần việc này. Kiểm tra kết nối mạng rồi bấm lại").waitFor();
  expect(await page.getByRole("tab", { name: "Mất điểm CCHC 2023" }).count()).toBe(0);
  await page.unroute("**/pane/commands.*");
  await workbench.button("Lập bảng mất điểm").click();
  await pane.getByText("11 dòng, 10,25 điểm").waitFor();
});

test("where only what writes sheets cannot be had, nothing is written, and the pane says so", async () => {
  const { page, pane } = workbench;
  await page.route("**/pane/commands.*", (route) => route.abort());
  await workbench.openSample();
  await workbench.command("Bộ tiêu chí");
  await workbench.button("Xuất ra trang Excel").click();
  await pane.getByText("Chưa tải được phần ghi vào tệp nên chưa ghi gì. Kiểm tra kết nối mạng, rồi bấm lại.").waitFor();
  await page.unroute("**/pane/commands.*");
  await workbench.button("Xuất ra trang Excel").click();
  await pane.getByText(/^Đã xuất ra các trang/).waitFor();
});

test("English comes when it is asked for; where it cannot be had the pane says so and stays as it is", async () => {
  const { page, pane } = workbench;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const english = () => asked.filter((url) => /\/pane\/en-/.test(url));
  await workbench.openSample();
  await workbench.tab(/^Mất điểm/).click();
  await workbench.atRest();
  expect(english()).toEqual([]);
  await page.route("**/pane/en-*", (route) => route.abort());
  await workbench.command("English");
  await pane.getByText("Chưa tải được phần việc này").waitFor();
  expect(await workbench.tab(/^Mất điểm/).count()).toBe(1);
  await page.unroute("**/pane/en-*");
  await workbench.command("English");
  await workbench.tab(/^Lost points/).waitFor();
  await pane.getByText("There is no lost-points table yet").waitFor();
  expect(await pane.locator("html").getAttribute("lang")).toBe("en");
  await workbench.command("Tiếng Việt", "More commands");
  await workbench.tab(/^Mất điểm/).waitFor();
});

test("in a dark Office nothing is light while the dark theme is on its way", async () => {
  const { page, pane } = workbench;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const background = () => pane.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  await workbench.open();
  await page.route("**/pane/other-themes-dark.*", async (route) => {
    await held;
    await route.continue();
  });
  const isAsked = page.waitForRequest("**/pane/other-themes-dark.*");
  await workbench.inNewPane(() => page.getByLabel("Giao diện").selectOption("dark"));
  await isAsked;
  expect(await background()).toBe("rgb(41, 41, 41)");
  expect(await pane.locator("#app").innerHTML()).toBe("");
  release();
  await pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
  expect(await background()).toBe("rgb(41, 41, 41)");
  const heading = pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" });
  expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(255, 255, 255)");
});

test("without the Office library the pane says that it is missing, and not that this were no Excel", async () => {
  const { page, pane } = workbench;
  await page.route("**/pane/office-js/**", (route) => route.abort());
  await page.goto(workbench.url);
  await pane.getByRole("heading", { name: "Chưa tải được thư viện Office" }).waitFor();
  await workbench.atRest();
  expect(await pane.getByRole("heading").allTextContents()).toEqual(["Chưa tải được thư viện Office"]);
});
