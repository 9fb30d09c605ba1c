import { useSyncExternalStore } from "react";
import { reviewMessages } from "../../messages/review";
import type { PaneHost } from "../host";
import { usePane } from "../PaneContext";
import type { SetLibrary } from "../sets/setLibrary";
import { ReviewStore } from "./reviewStore";

/** One list for each pane. It stays while other parts of the pane are in front. */
const stores = new WeakMap<PaneHost, ReviewStore>();

function storeOf(host: PaneHost, library: SetLibrary): ReviewStore {
  const store = stores.get(host) ?? new ReviewStore(host.openChecker(), library);
  stores.set(host, store);
  return store;
}

/** What every component of the reviewing level's part may ask for. */
export function useReview() {
  const { host, library, language } = usePane();
  const review = storeOf(host, library);
  const reviewing = useSyncExternalStore(review.subscribe, review.snapshot);
  return { review, reviewing, sets: reviewing.sets, say: reviewMessages[language] };
}
