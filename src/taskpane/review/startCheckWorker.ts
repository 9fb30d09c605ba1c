/** Starts the worker's script, which stands beside the pane's own. Throws where the web view has no workers or is told to start none. */
export function startCheckWorker(): Worker {
  return new Worker(/* webpackChunkName: "check-worker" */ new URL("./checkWorker.ts", import.meta.url));
}
