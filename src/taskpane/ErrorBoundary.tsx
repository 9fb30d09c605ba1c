import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Language } from "../messages/language";
import { paneMessages } from "../messages/pane";
import { Page } from "./Page";

interface ErrorBoundaryProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Where a screen fails, a page that says so and opens it again. What was typed is kept outside of the screens. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { title, body, again } = paneMessages[this.props.language].broken;
    return (
      <Page kind="error" title={title}>
        <p>{body}</p>
        <Button appearance="primary" onClick={() => this.setState({ hasFailed: false })}>
          {again}
        </Button>
      </Page>
    );
  }
}
