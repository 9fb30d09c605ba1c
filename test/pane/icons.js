"use strict";
/** Fluent's icons, each from the file of its family: their index loads all of them, for a second in every test file. */
const tools = { ...require("@fluentui/react-icons/utils"), ...require("@fluentui/react-icons/providers") };

/** "ChevronDown20Regular" stands in "chevron-down". */
const fileOf = (icon) =>
  icon
    .replace(/\d*(Regular|Filled)$/, "")
    .replace(/\B[A-Z]/g, "-$&")
    .toLowerCase();

module.exports = new Proxy(tools, {
  get: (_, name) =>
    tools[name] ?? (/(Regular|Filled)$/.test(String(name)) ? require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name] : undefined),
});
