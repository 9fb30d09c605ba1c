import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { Note } from "./Note";
import { usePane } from "./PaneContext";

/** A part of the pane whose script comes after the pane can be used. */
export interface LaterPart<Props extends object> {
  readonly Part: ComponentType<Props>;
  /** Fetches the script before it is asked for. A failure is told where the part is shown, not here. */
  readonly fetchAhead: () => void;
}

/**
 * Makes a part load later. Once its script is there the part is drawn at once, without a moment in which nothing shows; where the script
 * cannot be had, a sentence stands in its place, and a button that tries again.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    Loaded ??= await load();
  };

  function Part(props: Props) {
    const [state, setState] = useState<"loading" | "loaded" | "failed">(Loaded ? "loaded" : "loading");
    useEffect(() => {
      if (state !== "loading") return;
      let isShown = true;
      const turn = (next: "loaded" | "failed") => () => void (isShown && setState(next));
      fetchPart().then(turn("loaded"), turn("failed"));
      return () => {
        isShown = false;
      };
    }, [state]);
    if (Loaded) return <Loaded {...props} />;
    return state === "failed" ? <NotLoaded tryAgain={() => setState("loading")} /> : null;
  }

  return { Part, fetchAhead: () => void fetchPart().catch(() => undefined) };
}

function NotLoaded({ tryAgain }: { tryAgain(): void }) {
  const { text } = usePane();
  return (
    <div role="alert">
      <Note
        kind="error"
        actions={
          <Button size="small" onClick={tryAgain}>
            {text.notLoaded.again}
          </Button>
        }
      >
        {text.notLoaded.body}
      </Note>
    </div>
  );
}
