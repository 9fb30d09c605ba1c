import fs from "node:fs";

interface Origin {
  manifestAt(manifest: string, address: string): string;
  readonly EXAMPLE_ORIGIN: string;
}

const { manifestAt, EXAMPLE_ORIGIN } = jest.requireActual<Origin>("../../../.ci/build/origin.js");
const MANIFEST = fs.readFileSync("manifest.xml", "utf8");

test("a build for an address names that address everywhere, and localhost nowhere", () => {
  const built = manifestAt(MANIFEST, "https://cchc.vi-du.gov.vn");
  expect(built).not.toMatch(/localhost/i);
  expect(built).toContain('<SourceLocation DefaultValue="https://cchc.vi-du.gov.vn/taskpane.html" />');
  expect(built).toContain('DefaultValue="https://cchc.vi-du.gov.vn/assets/lost-80.png"');
  expect(built.replaceAll("https://cchc.vi-du.gov.vn", "https://localhost:3000")).toBe(MANIFEST);
});

test.each(["https://vi-du.gov.vn:8443/cchc/so-diem", "https://vi-du.gov.vn:8443/cchc/so-diem/"])(
  "a folder belongs to files, not to domains: %s",
  (address) => {
    const built = manifestAt(MANIFEST, address);
    expect(built).toContain("<AppDomain>https://vi-du.gov.vn:8443</AppDomain>");
    expect(built).toContain('DefaultValue="https://vi-du.gov.vn:8443/cchc/so-diem/help.html"');
    expect(built).toContain('DefaultValue="https://vi-du.gov.vn:8443/cchc/so-diem/taskpane.html?view=insert"');
  },
);

test("an address with an ampersand stays XML", () => {
  expect(manifestAt(MANIFEST, "https://vi-du.gov.vn/a&b")).toContain("https://vi-du.gov.vn/a&amp;b/help.html");
});

test("the example address can never be somebody's", () => {
  expect(new URL(EXAMPLE_ORIGIN).hostname).toMatch(/\.example$/);
  expect(manifestAt(MANIFEST, EXAMPLE_ORIGIN)).not.toMatch(/localhost/i);
});

test.each([
  ["cchc.vi-du.gov.vn", "must be an address"],
  ["", "must be an address"],
  ["http://cchc.vi-du.gov.vn", "must start with https://"],
  ["https://cchc.vi-du.gov.vn/?a=1", 'without user name, "?" or "#"'],
  ["https://ai@cchc.vi-du.gov.vn", 'without user name, "?" or "#"'],
  ["https://localhost:3000", "names this very machine"],
  ["https://127.0.0.1/cchc", "names this very machine"],
])("%j is refused with a sentence", (address, sentence) => {
  expect(() => manifestAt(MANIFEST, address)).toThrow(sentence);
});

test("an address of this machine that was written differently does not slip through", () => {
  expect(() => manifestAt(MANIFEST.replace("https://localhost:3000/help.html", "https://LOCALHOST/help.html"), EXAMPLE_ORIGIN)).toThrow(
    "still names localhost",
  );
});
