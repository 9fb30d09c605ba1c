"use strict";
/** The command line's way to load TypeScript, and what the emulated Excel needs besides. */
require("../../src/cli/requireTypeScript");
const Module = require("node:module");
const path = require("node:path");

/** Its package.json names a file for `require` that it does not hold. */
const NUMFMT = path.resolve(__dirname, "../../node_modules/numfmt/dist/index.js");

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => (request === "numfmt" ? NUMFMT : resolve(request, ...rest));
