import { canDownload, displayLanguage, openPage, whenOfficeIsReady } from "../../../src/excel/officeEnvironment";
import { onThemeChanged, readTheme } from "../../../src/excel/officeTheme";

/** What a page finds of Office before any command: here without a workbook behind it. */
function pretend(office: object | undefined, media: readonly string[] = []): EventTarget {
  const page = new EventTarget();
  const matchMedia = (query: string) => Object.assign(new EventTarget(), { matches: media.includes(query) });
  Object.assign(globalThis, { Office: office, window: Object.assign(page, { matchMedia }) });
  return page;
}

const HOSTS = { HostType: { Excel: "Excel" }, PlatformType: { Mac: "Mac", iOS: "iOS", PC: "PC" } };
const office = (host: string | null, supported: string, context: object = {}) => ({
  ...HOSTS,
  onReady: () => Promise.resolve({ host }),
  context: { requirements: { isSetSupported: (_: string, version: string) => Number(version) <= Number(supported) }, ...context },
});

describe("where the page runs", () => {
  it.each([
    ["Excel with all that is needed", office("Excel", "1.13"), "excel"],
    ["an Excel that is too old", office("Excel", "1.12"), "too-old"],
    ["Word", office("Word", "1.20"), "not-excel"],
    ["a browser", office(null, "0"), "not-excel"],
    ["a page that did not get office.js", undefined, "unknown"],
  ])("%s", async (_, environment, kind) => {
    pretend(environment);
    expect(await whenOfficeIsReady()).toEqual({ kind });
  });

  it("is told only once office.js has come", async () => {
    const page = pretend(undefined);
    const isThere = Promise.resolve().then(() => Object.assign(globalThis, { Office: office("Excel", "1.13") }));
    Object.assign(page, { officeLibrary: { isThere } });
    expect(await whenOfficeIsReady()).toEqual({ kind: "excel" });
  });

  it("speaks Excel's language, where there is one", () => {
    pretend(office("Excel", "1.13", { displayLanguage: "vi-VN" }));
    expect(displayLanguage()).toBe("vi-VN");
    pretend(office("Excel", "1.13"));
    expect(displayLanguage()).toBeNull();
    pretend(undefined);
    expect(displayLanguage()).toBeNull();
  });

  it.each([
    ["PC", true],
    ["Mac", false],
    ["iOS", false],
  ])("saves files on %s: %s", (platform, can) => {
    pretend(office("Excel", "1.13", { platform }));
    expect(canDownload()).toBe(can);
  });
});

describe("a page of ours", () => {
  const location = { href: "https://dat.vn/pane/taskpane.html" };
  const opened = jest.fn();
  beforeEach(() => opened.mockClear());

  it("opens in the person's browser, by its whole address", () => {
    const page = pretend(office("Excel", "1.13", { ui: { openBrowserWindow: opened } }));
    Object.assign(page, { location });
    openPage("help.html#nhap-diem");
    expect(opened).toHaveBeenCalledWith("https://dat.vn/pane/help.html#nhap-diem");
  });

  it.each([
    ["in Excel on the web", office("Excel", "1.0")],
    ["without Office", undefined],
  ])("opens in a tab that cannot reach the pane: %s", (_, environment) => {
    Object.assign(pretend(environment), { location, open: opened });
    openPage("help.html");
    expect(opened).toHaveBeenCalledWith("https://dat.vn/pane/help.html", "_blank", "noopener");
  });

  it("may be saved where there is no Office", () => {
    pretend(undefined);
    expect(canDownload()).toBe(true);
  });
});

describe("the theme", () => {
  const colours = (bodyBackgroundColor: string) => ({ officeTheme: { bodyBackgroundColor, bodyForegroundColor: "#123456" } });

  it.each([
    ["#FFFFFF", "light"],
    ["#F3F2F1", "light"],
    ["#666666", "dark"],
    ["#262626", "dark"],
    ["#000000", "dark"],
  ])("of a pane in %s is %s", (background, kind) => {
    pretend(office("Excel", "1.13", colours(background)));
    expect(readTheme()).toEqual({ kind, background, foreground: "#123456" });
  });

  it.each([
    ["white on black", ["#000000", "#FFFFFF", "#000000", "#ffffff"], "high-contrast"],
    ["yellow on black", ["#000000", "#ffff00", "#000000", "#ffff00"], "high-contrast"],
    ["green, and white", ["#000000", "#00FF00", "#000000", "#FFFFFF"], "high-contrast"],
    ["a black Office with grey controls", ["#000000", "#FFFFFF", "#262626", "#FFFFFF"], "dark"],
    ["a dark grey Office", ["#6a6a6a", "#f0f0f0", "#d4d4d4", "#262626"], "dark"],
    ["a black Office that writes in grey", ["#000000", "#F0F0F0", "#000000", "#FFFFFF"], "dark"],
    ["black on white", ["#FFFFFF", "#000000", "#FFFFFF", "#000000"], "light"],
  ])("is told by all its colours: %s", (_, [body, onBody, control, onControl], kind) => {
    const officeTheme = {
      ...{ bodyBackgroundColor: body, bodyForegroundColor: onBody },
      ...{ controlBackgroundColor: control, controlForegroundColor: onControl },
    };
    pretend(office("Excel", "1.13", { officeTheme }));
    expect(readTheme()).toMatchObject({ kind });
  });

  it("is high contrast where the system forces its colours", () => {
    pretend(office("Excel", "1.13", colours("#000000")), ["(forced-colors: active)"]);
    expect(readTheme()).toMatchObject({ kind: "high-contrast" });
  });

  it.each([
    ["web", office("Excel", "1.13")],
    ["no office.js", undefined],
  ])("is left to the pane where it is not told: %s", (_, environment) => {
    pretend(environment);
    expect(readTheme()).toBeNull();
  });

  it("is told when it became another one, until that is no longer wanted", () => {
    const context = colours("#FFFFFF");
    const page = pretend(office("Excel", "1.13", context));
    const told: unknown[] = [];
    const stop = onThemeChanged((theme) => told.push(theme?.kind));
    page.dispatchEvent(new Event("focus"));
    Object.assign(Office.context, colours("#000000"));
    page.dispatchEvent(new Event("focus"));
    page.dispatchEvent(new Event("focus"));
    stop();
    Object.assign(Office.context, colours("#FFFFFF"));
    page.dispatchEvent(new Event("focus"));
    expect(told).toEqual(["dark"]);
  });
});
