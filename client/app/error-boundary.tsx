import { Component, type ReactNode } from "react";

type Props = {
  /** Shown in place of what broke. `retry` mounts it anew. */
  fallback: (retry: () => void) => ReactNode;
  /** Another key is another place: what broke before is forgotten. */
  resetKey?: string;
  children: ReactNode;
};

type State = { broken: boolean; resetKey: string | undefined };

/** Keeps a bug in one place from taking the page with it. One a page, and one a panel of a room. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { broken: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.broken
      ? this.props.fallback(() => this.setState({ broken: false }))
      : this.props.children;
  }
}
