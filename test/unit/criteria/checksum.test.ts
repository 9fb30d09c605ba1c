import { checksumOf } from "../../../src/criteria/checksum";
import { exampleFile } from "../examples";

const FILE = exampleFile("steps");

test("is the same whatever the order of fields, the composition of letters, the schema's address and an older checksum", () => {
  const reordered = Object.fromEntries(Object.entries(FILE).reverse()) as unknown as typeof FILE;
  const checksum = checksumOf(FILE);
  expect(checksum).toMatch(/^[0-9a-f]{12}$/);
  expect(checksumOf(reordered)).toBe(checksum);
  expect(checksumOf({ ...FILE, title: FILE.title.normalize("NFD") })).toBe(checksum);
  expect(checksumOf({ ...FILE, $schema: "x", checksum: "000000000000" })).toBe(checksum);
});

test("is another one where anything that the set says is another", () => {
  const classes = FILE.classes.map((each, i) => (i === 0 ? { ...each, above: false } : each));
  const changed = [
    { ...FILE, classes },
    { ...FILE, version: "2" },
    { ...FILE, domains: [...FILE.domains].reverse() },
  ];
  expect(new Set([FILE, ...changed].map(checksumOf)).size).toBe(changed.length + 1);
});
