import { Component, type ReactNode } from 'react';
import type { Block } from '../workspace-state.ts';
import { RawJson } from './raw-json.tsx';

type Props = { block: Block; children: ReactNode };
type State = { hasFailed: boolean };

/** Shows a block as JSON when drawing it throws; its neighbours stay. React wants a class for this. */
export class BlockBoundary extends Component<Props, State> {
  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override state: State = { hasFailed: false };

  override render(): ReactNode {
    const { block, children } = this.props;
    if (!this.state.hasFailed) return children;
    return <RawJson kind="block" value={block} reason="which could not be drawn" />;
  }
}
