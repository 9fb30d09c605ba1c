"use strict";

/** The copy that Microsoft keeps up to date; the only one its Marketplace accepts. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** Where the office.js script tag points, by the value of `--env office=…`. */
const OFFICE_SCRIPTS = { cdn: `${OFFICE_CDN}/lib/1/hosted/office.js`, self: "office-js/office.js" };

/**
 * What Excel on Windows, on the Mac, on the iPad and on the web asks for beside office.js. The *.debug.js files stay behind:
 * no page asks for them, and they double the size.
 */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-ios-16.00.js",
  "telemetry/oteljs_agave.js",
  "en-us/office_strings.js",
  "vi-vn/office_strings.js",
];

module.exports = { OFFICE_CDN, OFFICE_SCRIPTS, OFFICE_FILES };
