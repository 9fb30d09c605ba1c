import { useSyncExternalStore } from "react";
import { setScreenMessages } from "../../messages/setScreens";
import type { PaneHost } from "../host";
import { usePane } from "../PaneContext";
import { toTop } from "../view";
import { SetDraftStore, type Drafting } from "./setDraftStore";

/** One draft for each pane. It stays while other parts of the pane are in front. */
const stores = new WeakMap<PaneHost, SetDraftStore>();

function storeOf(host: PaneHost): SetDraftStore {
  const store = stores.get(host) ?? new SetDraftStore();
  stores.set(host, store);
  return store;
}

/** What every component of the part for criteria sets may ask for. */
export function useSets() {
  const { host, store, known, language } = usePane();
  const drafts = storeOf(host);
  const drafting = useSyncExternalStore(drafts.subscribe, drafts.snapshot);
  /** Opens the editor on a set. */
  const begin = (begun: Drafting) => {
    drafts.begin(begun);
    store.dismiss();
    toTop();
  };
  return { drafts, drafting, known, begin, say: setScreenMessages[language] };
}
