import type { Store } from '../../store/open-store.ts';

/** One look at the home of one person. */
export type HomeTurn = {
  /** Whether nobody looked again since. */
  isNewest: () => boolean;
  /** Runs after everything that was published for this person before; false, and not at all, when a newer look began. */
  publish: (send: () => Promise<unknown>) => Promise<boolean>;
  end: () => void;
};

export type HomeTurns = { begin: (person: string) => HomeTurn };

type Looks = { newest: number; open: number; last: Promise<unknown> };

/**
 * Keeps a slower, older look at the home from taking the place of a newer one. Nothing is kept of people whose looks
 * have all ended.
 */
export const createHomeTurns = (): HomeTurns => {
  const people = new Map<string, Looks>();
  return {
    begin: (person) => {
      const looks = people.get(person) ?? { newest: 0, open: 0, last: Promise.resolve() };
      people.set(person, looks);
      looks.newest += 1;
      looks.open += 1;
      const number = looks.newest;
      const isNewest = (): boolean => number === looks.newest;
      return {
        isNewest,
        publish: (send) => {
          const sent = looks.last.then(async () => {
            if (!isNewest()) return false;
            await send();
            return true;
          });
          looks.last = sent.catch(() => undefined);
          return sent;
        },
        end: () => {
          looks.open -= 1;
          if (looks.open === 0) people.delete(person);
        },
      };
    },
  };
};

const turns = new WeakMap<Store, HomeTurns>();

/** The turns of a running bot, which has one store: every way to the home goes by the same. */
export const homeTurnsOf = (store: Store): HomeTurns => {
  const known = turns.get(store) ?? createHomeTurns();
  turns.set(store, known);
  return known;
};
