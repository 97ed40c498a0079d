import { emptyRequirements } from '../requirements.ts';
import type { Forgettable, Statement } from '../statement.ts';
import type { State } from './merge-state.ts';

/** Takes back what earlier turns said. `last-bans` is undone before anything is merged, see `withoutTakenBack`. */
export const forget = (state: State, what: Forgettable): void => {
  const { requirements: r } = state;
  switch (what) {
    case 'everything':
      state.requirements = emptyRequirements();
      state.said = [];
      state.replaced = [];
      return;
    case 'team-languages':
      r.teamLanguages = [];
      return;
    case 'must-languages':
      r.mustLanguages = [];
      return;
    case 'platforms':
      r.platforms = [];
      return;
    case 'workloads':
      r.workloads = [];
      return;
    case 'last-bans':
      return;
    default:
      what satisfies never;
  }
};

const isBan = ({ kind }: Statement): boolean => kind === 'exclude-language' || kind === 'exclude-framework';

/** Turns without the bans that the turn right behind them takes back: what a ban had undone then stands as well. */
export const withoutTakenBack = <Turn extends { statements: readonly Statement[] }>(
  turns: readonly Turn[],
): Turn[] =>
  turns.map((turn, index) => {
    const next = turns[index + 1]?.statements ?? [];
    const taken = next.some((statement) => statement.kind === 'forget' && statement.what === 'last-bans');
    return taken ? { ...turn, statements: turn.statements.filter((statement) => !isBan(statement)) } : turn;
  });
