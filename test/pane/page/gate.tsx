import fs from "node:fs";
import path from "node:path";
import { fireEvent, screen } from "@testing-library/react";

const { OFFICE_SCRIPTS } = jest.requireActual<{ OFFICE_SCRIPTS: { cdn: string[] } }>("../../../.ci/build/officeJs.js");
const source = (name: string) => fs.readFileSync(path.resolve("src/taskpane", name), "utf8");
const PATIENCE = 10_000;
/** How long office.js may take to come, from wherever it is tried. */
const LIBRARY_PATIENCE = 25_000;

/** What a web view lacks that is too old: one of each kind that the gate looks for. */
const LACKING: Record<string, () => () => void> = {
  "Proxy, as in Internet Explorer": () => without(window, "Proxy"),
  ResizeObserver: () => without(window, "ResizeObserver"),
  "String.replaceAll": () => without(String.prototype, "replaceAll"),
  "Array.findLast": () => without(Array.prototype, "findLast"),
  "custom properties": () => without(window, "CSS"),
};

function without<Holder extends object>(holder: Holder, name: string): () => void {
  const had = Object.getOwnPropertyDescriptor(holder, name)!;
  Object.defineProperty(holder, name, { value: undefined, configurable: true, writable: true });
  return () => Object.defineProperty(holder, name, had);
}

/** The page as it arrives, and the gate's script run in it. Resolves what the gate is told of office.js. */
function openPage(): (isThere: boolean) => Promise<void> {
  let tell!: (isThere: boolean) => void;
  const isThere = new Promise<boolean>((resolve) => (tell = resolve));
  Object.assign(window, { officeLibrary: { isThere, patienceMs: LIBRARY_PATIENCE } });
  openPageWithLibrary();
  return async (came) => {
    tell(came);
    await isThere;
  };
}

function openPageWithLibrary(): void {
  document.body.innerHTML = new DOMParser().parseFromString(source("taskpane.html"), "text/html").body.innerHTML;
  // As the page does it: a classic script, neither module nor strict on its own account.
  new Function(source("gate.js"))();
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>("[data-gate]")].filter(({ hidden }) => !hidden).map((part) => part.dataset["gate"]);
const scriptThatFails = (id = "") => fireEvent.error(document.body.appendChild(Object.assign(document.createElement("script"), { id })));

describe("the page before the pane is there", () => {
  beforeAll(() => {
    Object.assign(window, { CSS: { supports: () => true } });
  });
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
  });

  it("says that it opens, also where no script runs at all", () => {
    openPage();
    expect(shown()).toEqual(["opening"]);
    expect(screen.getByText("Đang mở Sổ điểm CCHC…")).toBeVisible();
    expect(document.querySelector("noscript")).toHaveTextContent(/JavaScript/);
  });

  it.each(Object.keys(LACKING))("says at once that Excel is too old, and what to do: no %s", (name) => {
    const restore = LACKING[name]!();
    try {
      openPage();
    } finally {
      restore();
    }
    expect(shown()).toEqual(["old"]);
    expect(screen.getByRole("heading", { name: "Excel trên máy này quá cũ để chạy Sổ điểm CCHC" })).toBeVisible();
    expect(screen.getByText(/Cần Excel 2021 trở lên/)).toBeVisible();
    jest.advanceTimersByTime(LIBRARY_PATIENCE);
    expect(shown()).toEqual(["old"]);
  });

  it("says that the Office library did not come, and goes on saying it", async () => {
    const tell = openPage();
    await tell(false);
    expect(shown()).toEqual(["office"]);
    jest.advanceTimersByTime(LIBRARY_PATIENCE);
    expect(shown()).toEqual(["office"]);
  });

  it("names every address of the Office library that a network must let through, in both languages", async () => {
    const tell = openPage();
    await tell(false);
    const [vietnamese, english] = [":not([lang])", "[lang=en]"].map((language) =>
      [...document.querySelectorAll(`[data-gate=office] p${language}`)].map((paragraph) => paragraph.textContent).join(" "),
    );
    const hosts = OFFICE_SCRIPTS.cdn.map((address) => new URL(address).hostname);
    expect(hosts.filter((host) => !vietnamese!.includes(host) || !english!.includes(host))).toEqual([]);
  });

  it("says that a file of its own did not come", () => {
    openPage();
    scriptThatFails();
    expect(shown()).toEqual(["script"]);
  });

  it("says so too where the file did not come that brings the Office library", () => {
    Object.assign(window, { officeLibrary: undefined });
    openPageWithLibrary();
    expect(shown()).toEqual(["script"]);
  });

  it("is not alarmed by one address of the Office library, while another may have it", () => {
    openPage();
    scriptThatFails("office-js");
    expect(shown()).toEqual(["opening"]);
  });

  it("is not alarmed by a picture that did not come", () => {
    openPage();
    fireEvent.error(document.body.appendChild(document.createElement("img")));
    expect(shown()).toEqual(["opening"]);
  });

  it("says what holds it up, once every address of the library has had its time", () => {
    openPage();
    jest.advanceTimersByTime(LIBRARY_PATIENCE - 1);
    expect(shown()).toEqual(["opening"]);
    jest.advanceTimersByTime(1);
    expect(shown()).toEqual(["office"]);
  });

  it("says that Excel does not answer, ten seconds after the library came", async () => {
    const tell = openPage();
    jest.advanceTimersByTime(LIBRARY_PATIENCE - 1);
    await tell(true);
    jest.advanceTimersByTime(PATIENCE - 1);
    expect(shown()).toEqual(["opening"]);
    jest.advanceTimersByTime(1);
    expect(shown()).toEqual(["slow"]);
  });

  it("keeps quiet once the pane has taken its place", () => {
    openPage();
    document.getElementById("gate")!.remove();
    jest.advanceTimersByTime(LIBRARY_PATIENCE);
    expect(document.querySelector("[data-gate]")).toBeNull();
  });

  it("says every sentence in English too", () => {
    openPage();
    for (const part of document.querySelectorAll("[data-gate]:not([data-gate=opening])")) {
      expect(part.querySelector("[lang=en]")?.textContent?.trim()).toMatch(/^[\x20-\x7e\s]{60,}$/);
    }
  });
});
