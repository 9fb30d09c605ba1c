import type { CriteriaSet } from "./criteriaSet";

/** Which set something was made from or checked against. */
export interface SetName {
  readonly setId: string;
  readonly setVersion: string;
}

/** The set of this id and version among those that are known. Throws where it is not: what was checked names a set that was there. */
export function findSet(sets: readonly CriteriaSet[], { setId, setVersion }: SetName): CriteriaSet {
  const set = sets.find(({ id, version }) => id === setId && version === setVersion);
  if (!set) throw new Error(`No criteria set ${setId} ${setVersion}.`);
  return set;
}

/** Tells a set from its other versions too. */
export function setKey({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

/** Made once: making one takes longer than comparing with it. */
const VERSIONS = new Intl.Collator("en", { numeric: true });

/** Orders versions: "2" after "1", "10" after "9". */
export function compareVersions(a: { readonly version: string }, b: { readonly version: string }): number {
  return VERSIONS.compare(a.version, b.version);
}

/** The newest of several versions of a set. */
export function latestVersion<Version extends { readonly version: string }>(versions: readonly Version[]): Version | undefined {
  return [...versions].sort((a, b) => compareVersions(b, a))[0];
}
