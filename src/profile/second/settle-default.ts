import type { TurnReading } from '../read-turn.ts';
import type { Reading } from '../reading.ts';
import type { SecondReading } from './second-reading.ts';

/**
 * Asked back as too vague, although nothing in the turn is of the trade or states anything: then who read it a second
 * time may say that it is about something else. The other way round needs something to go on with (an added statement
 * makes the rules ask back by themselves): an empty form with a kind of answer is what a broken reader gives too.
 */
export const settleDefault = (
  reading: Reading,
  last: TurnReading,
  { behaviour }: Pick<SecondReading, 'behaviour'>,
): Reading => {
  const withoutGround =
    reading.behaviour === 'clarify' &&
    reading.clarify === 'vague' &&
    last.turn.langGrounds === 'certain' &&
    !last.trade &&
    last.statements.length === 0 &&
    last.names.hits.length === 0;
  if (!withoutGround || behaviour !== 'refuse_out_of_scope') return reading;
  return { ...reading, behaviour: 'refuse_out_of_scope', refusal: 'other', clarify: null };
};
