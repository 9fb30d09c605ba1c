import type { CriteriaSet } from "../criteria/criteriaSet";
import { setKey } from "../criteria/findSet";
import { usePane } from "./PaneContext";

/** The lines of a list of sets to choose from. Sets that go by one name are told apart by their ids. */
export function SetOptions({ sets }: { sets: readonly CriteriaSet[] }) {
  const { setName } = usePane().text.insert;
  const names = sets.map(setName);
  return sets.map((set, i) => (
    <option key={setKey(set)} value={setKey(set)}>
      {names.filter((name) => name === names[i]).length > 1 ? `${names[i]} · ${set.id}` : names[i]}
    </option>
  ));
}
