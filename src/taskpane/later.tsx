import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { LaterScript } from "./laterScript";
import { Note } from "./Note";
import { usePane } from "./PaneContext";

/** A part of the pane whose script comes when it is needed, or before. */
export interface LaterPart<Props extends object> {
  readonly Part: ComponentType<Props>;
  /** Throws a ToldFailure where it cannot be had. */
  readonly fetch: () => Promise<unknown>;
  readonly fetchAhead: () => void;
}

/**
 * Makes a part load later. Once its script is there the part is drawn at once, without a moment in which nothing shows; where the script
 * cannot be had, a sentence stands in its place, and a button that tries again.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  const script = new LaterScript(load);

  function Part(props: Props) {
    const [state, setState] = useState<"loading" | "loaded" | "failed">(script.arrived ? "loaded" : "loading");
    useEffect(() => {
      if (state !== "loading") return;
      let isShown = true;
      const turn = (next: "loaded" | "failed") => () => void (isShown && setState(next));
      script.fetch().then(turn("loaded"), turn("failed"));
      return () => {
        isShown = false;
      };
    }, [state]);
    if (script.arrived) return <script.arrived {...props} />;
    return state === "failed" ? <NotLoaded tryAgain={() => setState("loading")} /> : null;
  }

  return { Part, fetch: () => script.fetch(), fetchAhead: script.fetchAhead };
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
