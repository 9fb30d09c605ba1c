import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** Every folder under src/, and the ones whose values it may use. Types of `typesOf` may be imported as well. */
const DIRECTIONS = {
  criteria: { uses: [] },
  scoring: { uses: ["criteria"] },
  workbook: { uses: [] },
  messages: { uses: ["criteria"], typesOf: ["scoring", "workbook"] },
  forms: { uses: ["criteria", "scoring", "workbook", "messages"] },
  actions: { uses: ["criteria", "scoring", "workbook", "messages", "forms"] },
  excel: { uses: ["workbook"] },
  xlsx: { uses: ["workbook"] },
  taskpane: { uses: ["criteria", "scoring", "workbook", "messages", "forms", "actions", "excel", "xlsx"] },
  cli: { uses: ["criteria", "scoring", "workbook", "messages", "forms", "actions", "xlsx"] },
};
const FOLDERS = Object.keys(DIRECTIONS);
const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const OFFICE_MESSAGE = "Office.js stays behind the Workbook port: only src/excel/ and test/host/ name it.";
/** A mere type, which no-restricted-globals does not see. */
const OFFICE_TYPES = { selector: `TSQualifiedName[left.name=/^(${OFFICE_GLOBALS.join("|")})$/]`, message: OFFICE_MESSAGE };
/** A property whose failure nobody could repeat. */
const SEEDLESS = {
  selector: 'CallExpression[callee.object.name="fc"][callee.property.name="assert"]:not([arguments.1.callee.name="runs"])',
  message: "A property is tried as runs(…) of test/unit/runs.ts says: with its seed, and the way to repeat a failure.",
};

const climbsInto = (folders) => `^(\\.\\./)+(${folders.join("|")})(/|$)`;
const NODE_MODULES = "^(node:|(fs|path|os|url|child_process|process|worker_threads)(/|$))";
const SCREEN_MODULES = "^(react|react-dom|@fluentui/.*)(/|$)";

/** What a folder may not import: other folders against the direction, and packages that belong to another layer. */
function importRules(folder) {
  const { uses, typesOf = [] } = DIRECTIONS[folder];
  const others = FOLDERS.filter((other) => other !== folder && !uses.includes(other));
  const closed = others.filter((other) => !typesOf.includes(other));
  const message = `src/${folder}/ may import from ${uses.length ? uses.join(", ") : "no other folder"} only.`;
  const patterns = [
    { regex: climbsInto(closed), message },
    ...(typesOf.length
      ? [{ regex: climbsInto(typesOf), allowTypeImports: true, message: `${message} Types of ${typesOf.join(", ")} are fine.` }]
      : []),
    { regex: "(^|/)test(/|$)", message: "The product does not import from test/." },
    ...(folder === "cli" ? [] : [{ regex: NODE_MODULES, message: "Only src/cli/ runs in Node." }]),
    ...(folder === "taskpane" ? [] : [{ regex: SCREEN_MODULES, message: "Only src/taskpane/ draws on a screen." }]),
  ];
  const inSelector = (regex) => regex.replaceAll("/", "\\u002F");
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
      // The rule above looks at declarations only.
      "no-restricted-syntax": [
        "error",
        ...(folder === "excel" ? [] : [OFFICE_TYPES]),
        ...patterns.map(({ regex, message: text }) => ({
          selector: `ImportExpression[source.value=/${inSelector(regex)}/]`,
          message: text,
        })),
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/", "dist-workbench/", "coverage/", "test-results/", ".mutate/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    rules: { eqeqeq: ["error", "always", { null: "ignore" }], "no-var": "error", "prefer-const": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "test/host/**"],
    rules: {
      "no-restricted-syntax": ["error", OFFICE_TYPES],
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS.map((name) => ({ name, message: OFFICE_MESSAGE }))],
      "no-restricted-properties": [
        "error",
        ...["window", "globalThis", "self"].flatMap((object) =>
          OFFICE_GLOBALS.map((property) => ({ object, property, message: OFFICE_MESSAGE })),
        ),
      ],
    },
  },
  {
    files: ["test/unit/**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", OFFICE_TYPES, SEEDLESS] },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  {
    // Texts come from files that anybody sent: a pattern that tries again from every place, or in every way, never ends.
    files: ["src/**/*.{ts,tsx,js}"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  ...FOLDERS.map(importRules),
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/taskpane/**/*.{ts,tsx}", "test/workbench/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    files: ["**/*.{js,cjs,mjs}"],
    ignores: ["src/**"],
    languageOptions: {
      globals: Object.fromEntries(["process", "console", "URL", "Buffer", "setTimeout", "clearTimeout"].map((name) => [name, "readonly"])),
    },
  },
  {
    files: ["**/*.js"],
    ignores: ["src/**"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", __filename: "readonly" },
    },
  },
  {
    files: ["src/cli/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", __dirname: "readonly", process: "readonly", setInterval: "readonly" },
    },
  },
  {
    files: ["src/taskpane/gate.js", "src/excel/officeLibrary.js"],
    languageOptions: {
      sourceType: "script",
      globals: Object.fromEntries(["window", "document", "setTimeout", "clearTimeout"].map((name) => [name, "readonly"])),
    },
  },
  { files: ["src/taskpane/gate.js"], languageOptions: { ecmaVersion: 5 }, rules: { "no-var": "off" } },
  prettier,
);
