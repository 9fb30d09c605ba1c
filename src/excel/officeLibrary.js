/*
 * Brings Microsoft's office.js into the page, before everything that needs it: from the first of its addresses that has it.
 *
 * Two of them in one page would put themselves in each other's place, and a script element that has begun to load cannot be called back: taken
 * out of the page, it still runs when its file comes late. So an address is asked with a preload first. A preload fetches and never runs
 * anything (HTML Standard, link type "preload"); what it fetched goes to the script element, without another request. That element is made
 * only once an address has answered, and one for the next address only after the browser has said of it that it is over: with an error, or
 * run without having brought the library.
 */
(() => {
  "use strict";

  /** How long an address may keep silent before the next is tried. */
  const PATIENCE_MS = 10_000;
  const addresses = document.getElementById("office-library").dataset.addresses.split(" ");

  /** `isThere` tells whether the browser could load it; it stays open as long as the browser says nothing. */
  function addToHead(tag, properties) {
    const element = Object.assign(document.createElement(tag), properties);
    const isThere = new Promise((resolve) => {
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
    });
    document.head.append(element);
    return { element, isThere };
  }

  /** A browser may take an error's page for an answer (Firefox does): the script element then tells. */
  function answers(address) {
    const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false));
    return Promise.race([addToHead("link", { rel: "preload", as: "script", href: address }).isThere, silence]);
  }

  /** Whether it was the library: where a network blocks an address, it may answer with a page of its own. */
  async function runs(address) {
    const { element, isThere } = addToHead("script", { id: "office-js", src: address });
    await isThere;
    if (window.Office?.onReady) return true;
    // office.js takes its folder from the first script of that name in the page.
    element.remove();
    return false;
  }

  async function bring() {
    for (const address of addresses.slice(0, -1)) if ((await answers(address)) && (await runs(address))) return true;
    // Nothing comes after the last one, so it may take its time.
    return runs(addresses.at(-1));
  }

  window.officeLibrary = { isThere: bring(), patienceMs: PATIENCE_MS * addresses.length };
})();
