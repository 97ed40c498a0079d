import type { Catalog } from '../../catalog/catalog.ts';
import type { CriterionId } from '../../catalog/vocabulary.ts';
import type { Decision } from '../../decisions/decision.ts';
import type { News } from '../../decisions/news.ts';
import { criterionInside } from '../../narrate/criterion-words.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import { rank } from '../../score/rank.ts';
import { READABLE } from '../limits.ts';
import { currentName } from './news-words.ts';

/** One option's place then and now, in words. */
export type OrderRow = { id: string; name: string; before: string; now: string };

/** Whoever was or is among the first is shown beside the options that were considered. */
const FIRST = 3;
const MOST_ROWS = 8;

type Placed = { rank: number; points: number };
/** What a ranking says of an option: its place, what holds it back at its place, or why it has none. */
type Standing = { placed: Placed | undefined; floor: CriterionId | null; reasons: readonly string[] };

const standingWords = ({ placed, floor, reasons }: Standing, catalog: Catalog): string => {
  const messages = messagesIn('en');
  const { say } = messages;
  if (placed === undefined) {
    return reasons.length === 0
      ? say('news.order.none')
      : shorten(say('news.order.ruled-out', { reasons: reasons.join('; ') }), READABLE.cell);
  }
  const place = say('news.order.place', { rank: placed.rank, points: Math.round(placed.points) });
  if (floor === null) return place;
  return say('news.order.floor', { place, criterion: criterionInside(floor, catalog, messages) });
};

/** Options that are worth showing, as they rank now; those that are not ranked any more last, as they ranked then. */
const shownIds = ({ basis, options, chosen }: Decision, { order }: News): string[] => {
  const top = [...basis.order, ...order].filter(({ rank }) => rank <= FIRST).map(({ id }) => id);
  const wanted = new Set([chosen, ...options.map(({ id }) => id), ...top]);
  const ids = [...new Set([...order, ...basis.order].map(({ id }) => id))].filter((id) => wanted.has(id));
  // One that was never ranked, because something ruled it out, comes last.
  const at = ids.indexOf(chosen);
  const isShown = ids.length === 0 || (at >= 0 && at < MOST_ROWS);
  return isShown ? ids.slice(0, MOST_ROWS) : [...ids.slice(0, MOST_ROWS - 1), chosen];
};

/** The rankings of then and of `today` side by side, best of now first; empty when nothing was or is ranked. */
export const orderRows = (decision: Decision, news: News, catalog: Catalog, today: string): OrderRow[] => {
  const { say } = messagesIn('en');
  const { basis, chosen, requirements } = decision;
  const then = new Map(basis.order.map((place) => [place.id, place]));
  const now = new Map(news.order.map((place) => [place.id, place]));
  const { options, excluded } = rank(requirements, catalog, today);
  return shownIds(decision, news).map((id) => {
    const name = currentName(id, decision, catalog);
    const ruledOut = basis.ruledOut.find((each) => each.id === id)?.reasons ?? [];
    const floor = options.find((option) => option.id === id)?.blockedBy ?? null;
    const reasons = excluded.find((each) => each.id === id)?.reasons.map(({ reason }) => reason) ?? [];
    return {
      id,
      name: id === chosen ? say('news.order.chosen', { name }) : name,
      before: standingWords({ placed: then.get(id), floor: null, reasons: ruledOut }, catalog),
      now: standingWords({ placed: now.get(id), floor, reasons }, catalog),
    };
  });
};
