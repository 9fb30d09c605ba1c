import fs from "node:fs";
import path from "node:path";

const { manifestAt } = jest.requireActual<{ manifestAt(manifest: string, address: string): string }>("../../../.ci/build/origin.js");
const MANIFEST = fs.readFileSync("manifest.xml", "utf8");

const all = (pattern: RegExp) => [...MANIFEST.matchAll(pattern)].map((match) => match[1]!);

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): [number, number] {
  const bytes = fs.readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every address is https, and every file of ours exists", () => {
  const addresses = all(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]+)"/g);
  expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  const pages = ["taskpane.html", "help.html"];
  const files = addresses.map((address) => new URL(address.replace(/&amp;/g, "&")).pathname.slice(1));
  expect(files.filter((file) => !pages.includes(file) && !fs.existsSync(file))).toEqual([]);
  expect(pages.every((page) => fs.existsSync(path.join("src/taskpane", page)))).toBe(true);
});

test("icons have the pixels that their names say", () => {
  const icons = fs.readdirSync("assets").filter((name) => name.endsWith(".png"));
  expect(icons).toHaveLength(36);
  for (const icon of icons) {
    const size = Number(/-(\d+)\.png$/.exec(icon)![1]);
    expect([icon, ...sizeOf(`assets/${icon}`)]).toEqual([icon, size, size]);
  }
});

test("no id twice, no reference into nothing, none longer than Office takes", () => {
  const resources = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  const controls = all(/<(?:Group|Control)[^>]* id="([^"]+)"/g);
  for (const ids of [resources, controls]) expect(new Set(ids).size).toBe(ids.length);
  expect(all(/resid="([^"]+)"/g).filter((id) => !resources.includes(id) || id.length > 32)).toEqual([]);
  const strings = (block: string) =>
    [...new RegExp(`<bt:${block}>([\\s\\S]*?)</bt:${block}>`).exec(MANIFEST)![1]!.matchAll(/Value="([^"]*)"/g)].map((match) => match[1]!);
  expect(strings("ShortStrings").filter((text) => text.length > 125)).toEqual([]);
  expect(strings("LongStrings").filter((text) => text.length > 250)).toEqual([]);
});

test("it asks for the lowest Excel and the least permission that it needs, in two languages", () => {
  expect(MANIFEST).toContain('<Set Name="ExcelApi" MinVersion="1.13" />');
  expect(all(/<Permissions>([^<]+)</g)).toEqual(["ReadWriteDocument"]);
  expect(all(/<DefaultLocale>([^<]+)</g)).toEqual(["vi-VN"]);
  const strings = all(/(<bt:String [\s\S]*?<\/bt:String>)/g);
  expect(strings.filter((text) => !text.includes('Locale="en-US"'))).toEqual([]);
});

test("a build for an address names that address everywhere, and localhost nowhere", () => {
  const built = manifestAt(MANIFEST, "https://cchc.vi-du.gov.vn/so-diem");
  expect(built).not.toContain("localhost");
  expect(built).toContain('DefaultValue="https://cchc.vi-du.gov.vn/so-diem/taskpane.html"');
  expect(built).toContain("<AppDomain>https://cchc.vi-du.gov.vn</AppDomain>");
  expect(() => manifestAt(MANIFEST, "http://cchc.vi-du.gov.vn")).toThrow("https://");
});
