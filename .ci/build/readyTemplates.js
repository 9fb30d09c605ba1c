"use strict";
require("../../src/cli/requireTypeScript.js");
const { templateFile } = require("../../src/actions/templateFile.ts");
const { BUILT_IN_SETS } = require("../../src/criteria/builtInSets.ts");
const { writeXlsx } = require("../../src/xlsx/writeXlsx.ts");

/** Whoever fills the form in writes the name over it. */
const ANY_UNIT = "xã ....................";

/** The form of every built-in set as a file for offices without the add-in. A name without diacritics survives every server. */
function readyTemplates() {
  return BUILT_IN_SETS.map((set) => ({ name: `bieu-mau-${set.id}.xlsx`, bytes: writeXlsx(templateFile(set, ANY_UNIT, set.year)) }));
}

/** Webpack: puts them into the output. */
const withReadyTemplates = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ReadyTemplates", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ReadyTemplates", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const { name, bytes } of readyTemplates()) compilation.emitAsset(name, new sources.RawSource(Buffer.from(bytes)));
      });
    });
  },
};

module.exports = { readyTemplates, withReadyTemplates };
