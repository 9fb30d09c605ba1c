import { useSyncExternalStore } from "react";
import { reviewMessages } from "../../messages/review";
import type { PaneHost } from "../host";
import { usePane } from "../PaneContext";
import { ReviewStore } from "./reviewStore";

/** One list for each pane. It stays while other parts of the pane are in front. */
const stores = new WeakMap<PaneHost, ReviewStore>();

function storeOf(host: PaneHost): ReviewStore {
  const store = stores.get(host) ?? new ReviewStore(host.openChecker());
  stores.set(host, store);
  return store;
}

/** What every component of the reviewing level's part may ask for. */
export function useReview() {
  const { host, language } = usePane();
  const review = storeOf(host);
  const reviewing = useSyncExternalStore(review.subscribe, review.snapshot);
  return { review, reviewing, say: reviewMessages[language] };
}
