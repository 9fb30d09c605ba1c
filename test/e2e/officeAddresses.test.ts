/** Where the pane as it is handed out gets office.js from, when Microsoft's addresses answer, fail, or keep silent. */
import fs from "node:fs";
import path from "node:path";
import type { Frame, Route } from "playwright-core";
import { layoutFaults } from "./layoutFaults";
import { useWorkbench } from "./workbench";

const NEW = "https://officeapis.public.onecdn.static.microsoft/1/";
const OLD = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LIBRARY = path.resolve("node_modules/@microsoft/office-js/dist");
/** How long an address may keep silent before the next is tried; milliseconds. */
const PATIENCE = 10_000;

const workbench = useWorkbench({ expected: /request to https:\/\/(officeapis|appsforoffice)\.|ERR_FAILED/, freshPages: true });
/** What was asked of Microsoft, in this order. */
let asked: string[];

beforeEach(async () => {
  const { page } = workbench;
  asked = [];
  page.on("request", (request) => /\.microsoft(\.com)?\//.test(request.url()) && asked.push(request.url()));
  await page.clock.install();
  const handedOut = { path: "dist-workbench/pane/taskpane.cdn.html", contentType: "text/html" };
  await page.route("**/pane/taskpane.html", (route) => route.fulfill(handedOut));
});

type Respond = (route: Route) => unknown;

/** The real library, whose office.js counts how often it runs. */
const answer: Respond = (route) => {
  const file = route.request().url().replace(NEW, "").replace(OLD, "");
  const counter = file === "office.js" ? "window.timesRun = (window.timesRun ?? 0) + 1;" : "";
  return route.fulfill({
    contentType: "text/javascript",
    headers: { "Access-Control-Allow-Origin": "*" },
    body: counter + fs.readFileSync(path.join(LIBRARY, file), "utf8"),
  });
};
const fail: Respond = (route) => route.abort();
const block: Respond = (route) => route.fulfill({ contentType: "text/javascript", body: "/* This address is blocked by your office. */" });

async function respond(ofNew: Respond, ofOld: Respond): Promise<void> {
  await workbench.page.route(`${NEW}**`, ofNew);
  await workbench.page.route(`${OLD}**`, ofOld);
}

async function paneFrame(): Promise<Frame> {
  const pane = await workbench.page.locator("#pane").elementHandle();
  return (await pane!.contentFrame())!;
}

/** Opens the workbench, and lets the time of so many addresses run out. */
async function outwait(addresses: number): Promise<void> {
  await workbench.page.goto(workbench.url);
  const frame = await paneFrame();
  await frame.waitForFunction(() => "officeLibrary" in window);
  await frame.waitForLoadState("domcontentloaded");
  for (let i = 0; i < addresses; i++) await workbench.page.clock.fastForward(PATIENCE);
}

const paneIsOpen = () => workbench.pane.getByRole("heading", { name: "Chèn biểu mẫu chấm điểm" }).waitFor();
const timesRun = async () => (await paneFrame()).evaluate(() => (window as { timesRun?: number }).timesRun);
const askedOf = (address: string) => asked.filter((url) => url.startsWith(address)).map((url) => url.slice(address.length));
/** As office.js finds them beside itself. */
const WHOLE_LIBRARY = expect.arrayContaining(["office.js", "excel-win32-16.01.js", "vi-vn/office_strings.js"]);

test("the new address answers: the old one is never asked", async () => {
  await respond(answer, answer);
  await workbench.open();
  expect(askedOf(NEW)).toEqual(WHOLE_LIBRARY);
  expect(askedOf(NEW).filter((file) => file === "office.js")).toHaveLength(1);
  expect(askedOf(OLD)).toEqual([]);
  expect(await timesRun()).toBe(1);
});

test.each([
  ["cannot be reached", fail],
  ["brings something else", block],
])("the new address %s: the old one brings the whole library", async (_, respondNew) => {
  await respond(respondNew, answer);
  await workbench.open();
  expect(askedOf(NEW)).toContain("office.js");
  expect(askedOf(NEW).filter((file) => file !== "office.js")).toEqual([]);
  expect(askedOf(OLD)).toEqual(WHOLE_LIBRARY);
  expect(await timesRun()).toBe(1);
});

test("the new address keeps silent: its time over, the old one takes its place, whatever the new one says then", async () => {
  const held: Route[] = [];
  await respond((route) => held.push(route), answer);
  await outwait(1);
  await paneIsOpen();
  expect(askedOf(OLD)).toEqual(WHOLE_LIBRARY);
  const late = workbench.page.waitForEvent("requestfinished", (request) => request.url() === `${NEW}office.js`);
  await Promise.all([late, ...held.map(answer)]);
  await workbench.atRest();
  expect(await timesRun()).toBe(1);
  expect(askedOf(NEW)).toEqual(["office.js"]);
});

test.each([
  ["fail", fail, 0],
  ["keep silent", () => undefined, 2],
])("both addresses %s: the pane says which two must be allowed", async (_, both, addresses) => {
  await respond(both, both);
  await outwait(addresses);
  const { pane } = workbench;
  await pane.getByRole("heading", { name: "Chưa tải được thư viện Office" }).waitFor();
  expect(await pane.getByRole("alert").innerText()).toMatch(
    /officeapis\.public\.onecdn\.static\.microsoft[^]*appsforoffice\.microsoft\.com/,
  );
  await workbench.atRest();
  expect(await pane.getByRole("heading").allTextContents()).toEqual(["Chưa tải được thư viện Office"]);
  expect([askedOf(NEW), askedOf(OLD)]).toEqual([["office.js"], ["office.js"]]);
  expect(await layoutFaults(workbench, "both addresses")).toEqual([]);
});
