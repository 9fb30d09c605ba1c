"use strict";
/**
 * Loaded ahead of the command, in it and in its children: a fault of the program's own, such as nobody foresaw. PLANTED says where:
 * "start": no child starts; "child" and "command": whatever has to do with the unit "xã Sự Cố" fails there; "aside": outside of all that
 * the command waits for.
 */
const isChild = process.send !== undefined;

function fail() {
  throw new Error("planted fault");
}

if (process.env.PLANTED === "start" && isChild) fail();
if (process.env.PLANTED === "aside" && !isChild) setTimeout(fail);
if (process.env.PLANTED === (isChild ? "child" : "command")) {
  const { normalize } = String.prototype;
  String.prototype.normalize = function (form) {
    return this.includes("Sự Cố") ? fail() : normalize.call(this, form);
  };
}
