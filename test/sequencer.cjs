"use strict";
const { default: Sequencer } = require("@jest/test-sequencer");

/** What begins last has all others wait. The rooms of the pane take long though their files are short; browser tests are built for meanwhile. */
const ORDER = [/[\\/]test[\\/]pane[\\/]/, /[\\/]test[\\/]e2e[\\/]/, /./];

/** As jest orders them, by what they took the last time or their size, but for that. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => ORDER.findIndex((pattern) => pattern.test(path));
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
