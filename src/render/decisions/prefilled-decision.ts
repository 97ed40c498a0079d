import type { Answer } from '../../answer.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { DECISION_LIMITS } from '../../decisions/record-of.ts';
import { describeRequest, productOf } from '../../narrate/describe-request.ts';
import type { Line } from '../../narrate/explanation.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { shorten } from '../../narrate/shorten.ts';
import { READABLE } from '../limits.ts';
import { oneLine } from '../visible-text.ts';

/** What the form of a decision begins with. */
export type PrefilledDecision = {
  title: string;
  chosen: string;
  considered: string[];
  context: string;
  consequences: string;
};

const ENGLISH = messagesIn('en');
/** Considered where nobody named any: the first of the ranking. */
const FIRST = 3;
const WATCHED = 3;

/** An assumption without how to change it, which nobody can a year later. */
const withoutAdvice = (assumption: string): string => assumption.replace(/ Say ".*" to change this\.$/, '');

/** A line with what it is about. */
const lineWords = ({ label, text }: Line): string => (label === undefined ? text : `${label}: ${text}`);

const contextOf = ({ reading, explanation }: Answer, leader: string, catalog: Catalog): string => {
  const { assumptions, confidence, drawback, runnerUp, excluded } = explanation;
  const asked = describeRequest(reading.requirements, catalog, ENGLISH);
  const lines = [
    asked === '' ? 'Asked for: a backend; nothing more was said.' : `Asked for: ${asked}.`,
    ...assumptions.map(({ text }) => withoutAdvice(text)),
    ...(excluded.length === 0 ? [] : [`Ruled out: ${excluded.map(lineWords).join(' ')}`]),
    ...(confidence === null ? [] : [`Confidence: ${confidence.text}`]),
    ...(drawback === null ? [] : [`What speaks against ${leader}: ${drawback.text}`]),
    ...(runnerUp === null ? [] : [`The closest alternative: ${runnerUp.text}`]),
  ];
  return shorten(lines.map((line) => shorten(oneLine(line), READABLE.line)).join('\n'), DECISION_LIMITS.text);
};

const consequencesOf = ({ drawback, watchOuts }: Answer['explanation'], leader: string): string => {
  const lines = [
    ...(drawback === null ? [] : [`Drawback of ${leader}: ${drawback.text}`]),
    ...watchOuts.slice(0, WATCHED).map(({ text }) => text),
  ];
  const bullets = lines.map((line) => `- ${shorten(oneLine(line), READABLE.note)}`);
  return shorten(bullets.join('\n'), DECISION_LIMITS.text);
};

/**
 * What the form of a decision on an answer begins with, in English as its record is; `answer` has to be worked out
 * in English. Null when nothing is ranked.
 */
export const prefilledDecision = (answer: Answer, catalog: Catalog): PrefilledDecision | null => {
  const { ranking, reading, explanation } = answer;
  const [first] = ranking?.options ?? [];
  if (ranking === null || first === undefined) return null;
  const leader = nameOf(first.id, catalog);
  const product = productOf(reading.requirements, ENGLISH);
  const most = reading.compared.length < 2 ? FIRST : DECISION_LIMITS.options;
  return {
    title: shorten(`${leader} for ${product === '' ? 'our backend' : product}`, DECISION_LIMITS.title),
    chosen: first.id,
    considered: ranking.options.slice(0, most).map(({ id }) => id),
    context: contextOf(answer, leader, catalog),
    consequences: consequencesOf(explanation, leader),
  };
};
