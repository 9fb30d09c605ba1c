import fs from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = "test/data/manifest-schema";
const REQUIRED_ICONS = [16, 32, 80];
/** Where the pages stand that a build puts beside each other. */
const PAGES: Readonly<Record<string, string>> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "help.html": "src/taskpane/help.html",
  "selftest.html": "test/host/selftest/selftest.html",
};

/**
 * What is wrong with a manifest, as sentences: against the schema (order, lengths, https), and what a schema cannot see.
 * @param manifest the XML, with addresses whose files stand in this project
 */
export async function manifestFaults(manifest: string): Promise<string[]> {
  return [
    ...(await schemaFaults(manifest)),
    ...idFaults(manifest),
    ...referenceFaults(manifest),
    ...iconFaults(manifest),
    ...fileFaults(manifest),
    ...functionFaults(manifest),
  ];
}

async function schemaFaults(manifest: string): Promise<string[]> {
  const schemas = fs.readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd"));
  const files = schemas.map((name) => ({ fileName: name, contents: fs.readFileSync(path.join(SCHEMAS, name), "utf8") }));
  const isTop = ({ fileName }: { fileName: string }) => fileName === "manifest.xsd";
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: manifest }],
    schema: files.filter(isTop),
    preload: files.filter((file) => !isTop(file)),
  });
  return errors.map(({ message }) => `schema: ${message}`);
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
const resourcesOf = (manifest: string, kind: string) => all(manifest, new RegExp(`<bt:${kind} id="([^"]+)"`, "g"));

function idFaults(manifest: string): string[] {
  const kinds = [/<bt:(?:Image|Url|String) id="([^"]+)"/g, /<(?:Group|Control)\b[^>]* id="([^"]+)"/g].map((pattern) =>
    all(manifest, pattern),
  );
  return kinds.flatMap((ids) => ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`));
}

function referenceFaults(manifest: string): string[] {
  const faults: string[] = [];
  const expect = (ids: readonly string[], kind: string) => {
    const there = resourcesOf(manifest, kind);
    faults.push(...ids.filter((id) => !there.includes(id)).map((id) => `resid ${id} names no ${kind}`));
  };
  expect(all(manifest, /<bt:Image size="\d+" resid="([^"]+)"/g), "Image");
  expect(all(manifest, /<(?:SourceLocation|LearnMoreUrl|FunctionFile) resid="([^"]+)"/g), "Url");
  expect(all(manifest, /<(?:Label|Title|Description) resid="([^"]+)"/g), "String");
  const used = all(manifest, /resid="([^"]+)"/g);
  const defined = ["Image", "Url", "String"].flatMap((kind) => resourcesOf(manifest, kind));
  return [...faults, ...defined.filter((id) => !used.includes(id)).map((id) => `resource ${id} is used nowhere`)];
}

function iconFaults(manifest: string): string[] {
  const missing = all(manifest, /<Icon>([\s\S]*?)<\/Icon>/g).flatMap((icon) => {
    const sizes = all(icon, /size="(\d+)"/g).map(Number);
    return REQUIRED_ICONS.filter((size) => !sizes.includes(size)).map(
      (size) => `an icon has no ${size} px image: ${icon.trim().slice(0, 60)}`,
    );
  });
  const files = new Map(
    [...manifest.matchAll(/<bt:Image id="([^"]+)" DefaultValue="([^"]+)"/g)].map((match) => [match[1]!, fileAt(match[2]!)]),
  );
  const wrong = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)].flatMap(([, size, id]) => {
    const file = files.get(id!);
    const pixels = file && fs.existsSync(file) ? pixelsOf(file) : null;
    return pixels && pixels !== `${size}x${size}` ? [`${file} has ${pixels} pixels where ${size} are promised`] : [];
  });
  return [...missing, ...new Set(wrong)];
}

/** "32x32", from a PNG's header. */
export function pixelsOf(file: string): string {
  const bytes = fs.readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** Where the file behind an address stands in this project. */
function fileAt(address: string): string {
  const file = new URL(address.replaceAll("&amp;", "&")).pathname.slice(1);
  return PAGES[file] ?? file;
}

function fileFaults(manifest: string): string[] {
  const files = all(manifest, /Value="([a-z]+:\/\/[^"]+)"/g).map(fileAt);
  return files.filter((file) => !fs.existsSync(file)).map((file) => `${file} does not exist`);
}

function functionFaults(manifest: string): string[] {
  const sources = fs.readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const registered = sources.flatMap((file) => all(fs.readFileSync(path.join("src", file), "utf8"), /\bassociate\("(\w+)"/g));
  const named = all(manifest, /<FunctionName>([^<]*)<\/FunctionName>/g);
  const unregistered = named.filter((name) => !registered.includes(name)).map((name) => `function ${name} is registered nowhere`);
  return named.length > 0 && !manifest.includes("<FunctionFile")
    ? [...unregistered, "functions are named, but no FunctionFile"]
    : unregistered;
}
