import { TextDecoder, TextEncoder } from "node:util";
import "./quickElements";
import "./shownStyles";

/** What jsdom lacks of the browsers that the pane runs in. A test of a theme puts its own matchMedia here. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver ??= NoResizes;
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
/**
 * jsdom lays nothing out, so all that looks for something visible to send the focus to finds nothing, and an open dialog counts as left.
 * Here everything has a parent to stand in, and the page a size.
 */
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  configurable: true,
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 350, 700);
/** As a browser does where nobody listens: the developer reads it. */
window.reportError ??= (error: unknown) => console.error(error);
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;
window.scrollBy = () => undefined;
