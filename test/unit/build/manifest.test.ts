import fs from "node:fs";
import { manifestFaults, pixelsOf } from "./manifestFaults";

const MANIFEST = fs.readFileSync("manifest.xml", "utf8");
const all = (pattern: RegExp) => [...MANIFEST.matchAll(pattern)].map((match) => match[1]!);

test("the manifest has no fault", async () => {
  expect(await manifestFaults(MANIFEST)).toEqual([]);
});

test("the self-test's manifest lacks nothing but buttons, and is another add-in to Excel", async () => {
  const selfTest = fs.readFileSync("test/host/selftest/manifest.xml", "utf8");
  expect(await manifestFaults(selfTest)).toEqual([expect.stringMatching(/Element '\S+OfficeApp': Missing child.*VersionOverrides/)]);
  const id = (manifest: string) => manifest.match(/<Id>([^<]+)</)![1];
  expect(id(selfTest)).not.toBe(id(MANIFEST));
});

const BUTTON = '<Action xsi:type="ShowTaskpane"><TaskpaneId>Cchc.Pane</TaskpaneId><SourceLocation resid="Pane.Url" /></Action>';
const FUNCTION = '<Action xsi:type="ExecuteFunction"><FunctionName>nobodyKnows</FunctionName></Action>';

test.each<[string, string | RegExp, string, RegExp]>([
  ["elements out of order", /(<IconUrl .*\/>)\s*(<HighResolutionIconUrl .*\/>)/, "$2$1", /schema:.*HighResolutionIconUrl/],
  ["an id that is no GUID", "<Id>9c1f6a52-", "<Id>9c1f6a5-", /schema:.*Id/],
  ["a version with three parts", "<Version>1.1.0.0<", "<Version>1.1.0<", /schema:.*Version/],
  ["a label that is cut off", 'DefaultValue="Chèn biểu mẫu"', `DefaultValue="${"x".repeat(126)}"`, /schema:.*126/],
  ["a tip that is cut off", /DefaultValue="Lập hoặc lập lại[^"]*"/, `DefaultValue="${"x".repeat(251)}"`, /schema:.*251/],
  ["a resource id that is too long", /Insert\.Tip/g, "I".repeat(33), /schema:.*33/],
  ["an address without https", "https://localhost:3000/assets/app-16.png", "http://localhost:3000/assets/app-16.png", /schema:.*http:/],
  [
    "an address in AppDomains that is a page",
    "<AppDomain>https://localhost:3000<",
    "<AppDomain>https://localhost:3000/x<",
    /schema:.*AppDomain/,
  ],
  ["a text without English", /(id="Lost.Label"[^>]*>).*?(<\/bt:String>)/, "$1$2", /schema:.*String/],
  ["a reference into nothing", 'LearnMoreUrl resid="Help.Url"', 'LearnMoreUrl resid="Halp.Url"', /resid Halp\.Url names no Url/],
  ["a reference to another kind", 'Label resid="Open.Label"', 'Label resid="Pane.Url"', /resid Pane\.Url names no String/],
  ["a button id twice", 'id="Cchc.Check"', 'id="Cchc.Lost"', /id Cchc\.Lost stands twice/],
  ["a resource id twice", 'bt:Url id="Lost.Url"', 'bt:Url id="Insert.Url"', /id Insert\.Url stands twice/],
  [
    "a resource that nothing uses",
    "</bt:Urls>",
    '<bt:Url id="Old" DefaultValue="https://localhost:3000/help.html" /></bt:Urls>',
    /Old is used/,
  ],
  ["an icon without its largest size", '<bt:Image size="80" resid="lost.80" />', "", /no 80 px/],
  ["an icon file that is not there", /app-32\.png/g, "app-33.png", /app-33\.png does not exist/],
  ["an icon of another size than promised", /insert-32\.png/g, "insert-24.png", /insert-24\.png has 24x24 pixels where 32/],
  ["a page that is not there", "taskpane.html?view=insert", "insert.html", /insert\.html does not exist/],
  ["a function that nobody registers", BUTTON, FUNCTION, /nobodyKnows is registered nowhere/],
  ["functions without their page", BUTTON, FUNCTION, /no FunctionFile/],
])("%s is found", async (_fault, from, to, expected) => {
  const broken = MANIFEST.replace(from, to);
  expect(broken).not.toBe(MANIFEST);
  expect((await manifestFaults(broken)).join("\n")).toMatch(expected);
});

test("it asks for the lowest Excel and the least permission that it needs", () => {
  expect(all(/<Set (Name="\w+" MinVersion="[\d.]+")/g)).toEqual(['Name="ExcelApi" MinVersion="1.13"']);
  expect(all(/<Permissions>([^<]+)</g)).toEqual(["ReadWriteDocument"]);
  expect(all(/<DefaultLocale>([^<]+)</g)).toEqual(["vi-VN"]);
});

test("every icon was rendered in every size from a source, and has the pixels that its name says", () => {
  const sources = fs.readdirSync("assets/source").map((file) => file.replace(".svg", ""));
  const expected = sources.flatMap((name) =>
    [16, 20, 24, 32, 40, 48, 64, 80, 96].map((size) => [`${name}-${size}.png`, `${size}x${size}`]),
  );
  const icons = fs.readdirSync("assets").filter((file) => file.endsWith(".png"));
  expect(icons.map((file) => [file, pixelsOf(`assets/${file}`)]).sort()).toEqual(expected.sort());
});
