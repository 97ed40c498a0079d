import type { ReactNode } from 'react';
import { METHOD_WORDS, METHODS } from './fault-kinds.ts';

export type FaultAim = { method: string; times: number };
type Props = { aim: FaultAim; change: (aim: FaultAim) => void };

/** What the switches hit, and how often. */
export function FaultForm({ aim, change }: Props): ReactNode {
  return (
    <div className="fault-form">
      <label className="setting">
        <span>When the bot is</span>
        <select
          className="field"
          value={aim.method}
          onChange={(event) => change({ ...aim, method: event.target.value })}
        >
          {METHODS.map((each) => (
            <option key={each} value={each}>
              {each === '*' ? METHOD_WORDS[each] : `${METHOD_WORDS[each]} (${each})`}
            </option>
          ))}
        </select>
      </label>
      <label className="setting">
        <span>How often</span>
        <input
          className="field"
          type="number"
          min={1}
          max={999}
          value={aim.times}
          onChange={(event) => change({ ...aim, times: timesOf(event.target.value) })}
        />
      </label>
    </div>
  );
}

function timesOf(typed: string): number {
  return Math.max(1, Math.floor(Number(typed)) || 1);
}
