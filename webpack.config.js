"use strict";
const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { contentSecurityPolicy, TEXT_PAGE_POLICY } = require("./.ci/build/contentSecurityPolicy");
const { OFFICE_FILES, OFFICE_SCRIPTS } = require("./.ci/build/officeJs");
const { EXAMPLE_ORIGIN, manifestAt } = require("./.ci/build/origin");

const here = (...parts) => path.resolve(__dirname, ...parts);

/** What the pane and the workbench have in common. `name` also keeps their caches apart. */
const common = (name, production) => ({
  name,
  target: ["web", "es2020"],
  devtool: production ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  output: { filename: "[name].[contenthash:8].js", assetModuleFilename: "[name].[contenthash:8][ext]" },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2020" } },
      },
      { test: /\.wasm$/, type: "asset/resource" },
    ],
  },
  // What is tested and handed out is built anew: a copied file that changed once came out of the cache as it had been.
  cache: production ? false : { type: "filesystem", buildDependencies: { config: [__filename, here("package-lock.json")] } },
  performance: { hints: false },
});

/** As small as webpack's own, in half the time. The licences of what is bundled stay in it. */
const minimizer = [
  new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    minimizerOptions: { format: { comments: "some" } },
    extractComments: false,
  }),
];

const page = (filename, template, templateParameters, chunks = []) =>
  new HtmlWebpackPlugin({ filename, template: here(template), templateParameters, chunks, favicon: false });

/** The manual is read only where the page is made of it. */
const helpParameters = () => ({ policy: TEXT_PAGE_POLICY, manual: require("./.ci/build/manual").manualHtml() });

/** The origins other than ours that scripts come from. */
const originsOf = (scripts) => scripts.filter((script) => URL.canParse(script)).map((script) => new URL(script).origin);

const copyOfficeJs = () => [
  // `minimized` keeps webpack's minifier off: the licence allows these files unmodified only.
  ...OFFICE_FILES.map((file) => ({
    from: here("node_modules/@microsoft/office-js/dist", file),
    to: `office-js/${file}`,
    info: { minimized: true },
  })),
  { from: here("node_modules/@microsoft/office-js/LICENSE.md"), to: "office-js/LICENSE.md" },
];

/** Loaded where it is needed only: it compiles a part of the add-in for Node. */
const readyTemplatesPlugin = () => require("./.ci/build/readyTemplates").withReadyTemplates;

/** Tells the person who builds that the result is for trying out only. */
const warnAboutMissingOrigin = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("MissingOrigin", (compilation) => {
      const warning = new Error(
        `No address was given, so dist/manifest.xml points at ${EXAMPLE_ORIGIN}, which does not exist. ` +
          "For real use: npm run build -- --env origin=https://the-address-it-will-be-served-from",
      );
      warning.name = "MissingOrigin";
      compilation.warnings.push(warning);
    });
  },
};

/**
 * The add-in: task pane, help page, self-test, icons and (in production) the manifests.
 * @param {{ production: boolean, office: "cdn" | "self", outputPath: string, origin?: string, manifest?: boolean, hostScript?: string }} options
 *   origin: the address it will be served from; manifest: whether to write one; hostScript: a module that must run before office.js, for
 *   a page that stands in for Excel
 */
function addIn({ production, office, outputPath, origin, manifest = false, hostScript }) {
  const base = common("add-in" + (hostScript ? "-hosted" : ""), production);
  const withOfficeFrom = (source) => ({
    policy: contentSecurityPolicy({ scripts: originsOf(OFFICE_SCRIPTS[source]), workers: true }),
    officeScripts: OFFICE_SCRIPTS[source],
    hostScript: hostScript ? "host.js" : "",
  });
  const entry = { taskpane: here("src/taskpane/index"), selftest: here("test/host/selftest/index") };
  const manifestTo = (from, to) => ({
    from: here(from),
    to,
    transform: (xml) => manifestAt(xml.toString("utf8"), origin ?? EXAMPLE_ORIGIN),
  });
  return {
    ...base,
    entry: hostScript ? { ...entry, host: { import: hostScript, filename: "host.js" } } : entry,
    output: { ...base.output, path: outputPath, clean: true },
    // Many small parts share what is smaller than webpack would take out of them by itself: 7 % of all that the pane loads would come twice.
    optimization: { minimizer, splitChunks: { chunks: (chunk) => chunk.name !== "host", minSize: 8_000 } },
    plugins: [
      page("taskpane.html", "src/taskpane/taskpane.html", withOfficeFrom(office), ["taskpane"]),
      page("selftest.html", "test/host/selftest/selftest.html", withOfficeFrom(office), ["selftest"]),
      // The pane as it is handed out, for the tests of what it does when Microsoft's addresses do not answer.
      ...(hostScript ? [page("taskpane.cdn.html", "src/taskpane/taskpane.html", withOfficeFrom("cdn"), ["taskpane"])] : []),
      page("help.html", "src/taskpane/help.html", helpParameters),
      new CopyWebpackPlugin({
        patterns: [
          { from: here("assets/*.png"), to: "assets/[name][ext]", noErrorOnMissing: true },
          { from: here("docs/images/*.png"), to: "images/[name][ext]" },
          // Old web views must be able to read the gate: a test looks at what the minifier makes of it.
          { from: here("src/taskpane/gate.js"), to: "gate.js" },
          { from: here("src/excel/officeLibrary.js"), to: "officeLibrary.js" },
          ...(office === "self" ? copyOfficeJs() : []),
          ...(manifest ? [{ from: here("src/criteria/criteriaSet.schema.json"), to: "criteriaSet.schema.json" }] : []),
          ...(manifest ? [manifestTo("manifest.xml", "manifest.xml"), manifestTo("test/host/selftest/manifest.xml", "selftest.xml")] : []),
        ],
      }),
      ...(manifest ? [readyTemplatesPlugin()] : []),
      ...(manifest && !origin ? [warnAboutMissingOrigin] : []),
    ],
  };
}

/** The page that stands in for Excel, for people without it and for the browser tests. It frames the add-in from `pane/`. */
function workbench(production) {
  const base = common("workbench", production);
  return {
    ...base,
    entry: { workbench: here("test/workbench/index") },
    output: { ...base.output, path: here("dist-workbench"), clean: { keep: /^pane[\\/]/ } },
    // Nobody downloads it, and minifying it is a third of the whole build.
    optimization: { minimize: false },
    plugins: [
      page("index.html", "test/workbench/index.html", { policy: contentSecurityPolicy({ wasm: true, frames: true }) }, ["workbench"]),
      new CopyWebpackPlugin({
        patterns: [
          { from: here("test/workbench/workbench.css"), to: "workbench.css" },
          { from: here("manifest.xml"), to: "manifest.xml" },
          { from: here("test/workbench/sample.xlsx"), to: "sample.xlsx", noErrorOnMissing: true },
        ],
      }),
    ],
  };
}

/** The development server's trusted certificate; asks to install it the first time. */
async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
    static: false,
    client: { overlay: false },
  };
}

const hostScript = () =>
  ["test/workbench/paneHost.ts", "test/workbench/paneHost.tsx"].map((file) => here(file)).find((file) => fs.existsSync(file));

/**
 * `npm run build -- --env origin=https://…` (where it will be served from), `--env office=self` (office.js beside the pages, not from
 * Microsoft), `--env workbench` (the stand-in for Excel, into dist-workbench/).
 */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const office = env.office ?? "cdn";
  if (!Object.hasOwn(OFFICE_SCRIPTS, office)) throw new Error(`--env office must be "cdn" or "self", not "${office}".`);
  if (env.workbench) {
    const pane = addIn({ production, office: "self", outputPath: here("dist-workbench/pane"), hostScript: hostScript() });
    return [pane, workbench(production)];
  }
  const pane = addIn({ production, office, outputPath: here("dist"), origin: env.origin, manifest: production });
  return env.WEBPACK_SERVE ? { ...pane, devServer: await developmentServer() } : pane;
};
