import type { DecisionSummary } from '../../decisions/decision.ts';
import { type Option, option } from '../forms/view.ts';

/** A decision as an entry of a menu, "D-12: Django for the back office". */
export const decisionOption = ({ id, title }: Pick<DecisionSummary, 'id' | 'title'>): Option =>
  option(`${id}: ${title}`, id);
