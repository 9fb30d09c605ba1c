import fc from "fast-check";
import { oneLine, safeJson } from "../../../src/cli/plainText";
import { runs } from "../runs";

const STEERS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

test("text from a file stays on its line and steers nothing", () => {
  expect(oneLine("xã\r\n\tBình \u001b[2JThành\u009b31m")).toBe("xã Bình \\u001b[2JThành\\u009b31m");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => !STEERS.test(oneLine(text))),
    runs(100),
  );
});

test("what has nothing of the kind stays as it is", () => {
  expect(oneLine("Tiêu chí 3.1 – “điểm” 😀")).toBe("Tiêu chí 3.1 – “điểm” 😀");
});

test("JSON means the same, and steers nothing either", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = safeJson({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(STEERS);
    }),
    runs(100),
  );
});
