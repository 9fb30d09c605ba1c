/*
 * Runs before the app, in whatever web view opens the pane, Internet Explorer 11 included: hence ES5 without modules.
 * It says what is wrong where the app itself cannot: the web view is too old to read it, a script did not arrive, or nothing happens.
 * The texts stand in taskpane.html; the app removes the element "gate" once it is on screen.
 */
(function () {
  "use strict";

  var PATIENCE_MS = 10000;
  var failed = false;

  /** Shows one part of the gate instead of the others; does nothing once the app has removed the gate. */
  function show(part) {
    var gate = document.getElementById("gate");
    if (!gate) return;
    var parts = gate.querySelectorAll("[data-gate]");
    for (var i = 0; i < parts.length; i++) {
      var chosen = parts[i].getAttribute("data-gate") === part;
      parts[i].style.display = chosen ? "" : "none";
      parts[i].hidden = !chosen;
    }
  }

  /** What the bundle's syntax and Fluent UI need. replaceAll came to every browser with or after the syntax of ES2020. */
  function isTooOld() {
    return !(
      window.Promise &&
      window.Proxy &&
      window.ResizeObserver &&
      String.prototype.replaceAll &&
      Array.prototype.findLast &&
      window.CSS &&
      window.CSS.supports &&
      window.CSS.supports("color", "var(--any)")
    );
  }

  function isScript(element) {
    return !!element && element.tagName === "SCRIPT";
  }

  function fail(part) {
    failed = true;
    show(part);
  }

  function showUnlessFailed(part) {
    if (!failed) show(part);
  }

  /** @param library what officeLibrary.js, which runs before, tells of office.js */
  function watch(library) {
    var overdue = setTimeout(showUnlessFailed, library.patienceMs, "office");
    library.isThere.then(function (isThere) {
      clearTimeout(overdue);
      if (!isThere) fail("office");
      else setTimeout(showUnlessFailed, PATIENCE_MS, "slow");
    });
  }

  if (isTooOld()) {
    show("old");
    return;
  }
  if (!window.officeLibrary) {
    show("script");
    return;
  }
  watch(window.officeLibrary);
  // The event does not bubble, but can be caught on the way down. Of office.js there may be another copy to be had.
  document.addEventListener(
    "error",
    function (event) {
      if (isScript(event.target) && event.target.id !== "office-js") fail("script");
    },
    true
  );
})();
