import { fetchEnglish } from "../messages/bilingual";
import { paneMessages } from "../messages/pane";
import { ToldFailure } from "./say";

/** What the pane needs only later. It is fetched once; where it cannot be had, the next try may get it. */
export class LaterScript<Content> {
  /** Null until it has come. */
  arrived: Content | null = null;

  constructor(private readonly load: () => Promise<Content>) {}

  /** Throws a ToldFailure where the script cannot be had. */
  async fetch(): Promise<Content> {
    try {
      const content = await this.load();
      await fetchEnglish();
      return (this.arrived ??= content);
    } catch (failure) {
      throw new ToldFailure((language) => paneMessages[language].notLoaded.pressAgain, failure);
    }
  }

  /** Fetches it before it is asked for. A failure is told to whoever asks, not here. */
  readonly fetchAhead = (): void => {
    this.fetch().catch(() => undefined);
  };
}
