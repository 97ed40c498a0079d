import { disagreementLine } from '../disagreement-line.ts';
import type { Line } from '../explanation.ts';
import type { CardTelling } from './card-telling.ts';

const SHOWN = 3;

/** What sources say against one another about a framework, side by side, what is about it alone first. */
export const disagreementLines = (telling: CardTelling): Line[] =>
  (telling.catalog.contradictions ?? [])
    .filter(({ subjects }) => subjects.includes(telling.framework.id))
    .toSorted((one, other) => one.subjects.length - other.subjects.length)
    .slice(0, SHOWN)
    .map((contradiction) => disagreementLine(contradiction, telling));
