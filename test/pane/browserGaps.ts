import { TextDecoder, TextEncoder } from "node:util";

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
/** As a browser does where nobody listens: the developer reads it. */
window.reportError ??= (error: unknown) => console.error(error);
