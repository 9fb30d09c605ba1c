import type { FrameLocator, Page } from "playwright-core";
import { BEHAVIOUR_CASES } from "../host/cases/behaviourCases";
import type { SelfTestReport } from "../host/selftest/selftest";
import { useWorkbench } from "./workbench";

const workbench = useWorkbench();
let page: Page;
let selfTest: FrameLocator;

/** The self-test in the place of the pane. */
beforeEach(async () => {
  page = workbench.page;
  await page.route("**/pane/taskpane.html", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto(workbench.url);
  await page.locator("#pane[src]").waitFor();
  await page.locator("#pane").evaluate((pane: HTMLIFrameElement) => {
    pane.src = "pane/selftest.html";
  });
  selfTest = page.frameLocator("#pane");
});

test("every case agrees with the emulated Excel, and the result names the Excel that it came from", async () => {
  await selfTest.getByText(`${BEHAVIOUR_CASES.length} cases are ready to run.`).waitFor();
  await selfTest.getByRole("button", { name: "Run all cases" }).click();
  await selfTest.getByText("cases agree").waitFor();
  expect(await selfTest.locator("li.differs").allTextContents()).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), selfTest.getByText("Save as a file").click()]);
  expect(download.suggestedFilename()).toMatch(/^excel-16\.0\.\d+\.\d+-\d{4}-\d\d-\d\d\.json$/);
  const report = JSON.parse(await selfTest.getByLabel("Result as JSON").inputValue()) as SelfTestReport;
  expect(report).toMatchObject({
    agreeing: BEHAVIOUR_CASES.length,
    differing: 0,
    excel: { build: "16.0.15407.10000", platform: "PC", displayLanguage: "vi-VN", excelApi: "1.13" },
  });
  expect(report.results.map(({ name }) => name)).toEqual(BEHAVIOUR_CASES.map(({ name }) => name));
  expect(await page.locator("#sheets [role=tab]").allTextContents()).toEqual(["Sheet1"]);
});

test("nothing is run in a workbook that holds something", async () => {
  await selfTest.getByText("cases are ready to run").waitFor();
  await page.locator('[data-cell="C3"]').click();
  await page.keyboard.type("của tôi");
  await page.keyboard.press("Enter");
  await selfTest.getByRole("button", { name: "Run all cases" }).click();
  await selfTest.getByText('Nothing was run: sheet "Sheet1" is not empty.').waitFor();
  expect(await selfTest.locator("#cases li").count()).toBe(0);
  expect(await page.locator('[data-cell="C3"]').textContent()).toBe("của tôi");
});
