/** State outside of React that components can subscribe to. Each change makes a new snapshot. */
export abstract class ExternalStore<Snapshot> {
  private readonly listeners = new Set<() => void>();

  protected constructor(private current: Snapshot) {}

  readonly snapshot = (): Snapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected set(next: Snapshot): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
