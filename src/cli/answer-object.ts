import type { Answer } from '../answer.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import type { Message } from '../render/message.ts';
import type { ExcludedOption } from '../score/ranking.ts';
import type { DatasetDifference } from '../score/replay/dataset-difference.ts';
import { answerTrace, type TracedRule } from './answer-trace.ts';
import type { InputId } from './parse-input-line.ts';

/** An answer and what it was rendered to. */
export type RenderedAnswer = {
  answer: Answer;
  messages: Message[];
  text: string;
  /** Ids of the frameworks that the excluded languages rule out, ranked or not. */
  excludedByLanguage: readonly string[];
  /** What the context rules that fired say and where they come from. */
  rules: readonly TracedRule[];
};

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const wasSaid = <Value>(entry: Sourced<Value>): boolean => entry.origin !== 'assumed';

const saidValues = <Value>(entries: readonly Sourced<Value>[]): Value[] =>
  entries.filter(wasSaid).map((entry) => entry.value);

const EXCLUDING_GATES = ['excluded-framework', 'excluded-language'];

/** Framework ids the words rule out: by name, by language, or as the engine resolved either. */
const excludedIds = ({ answer, excludedByLanguage }: RenderedAnswer): string[] => {
  const byGate = (answer.ranking?.excluded ?? []).filter((option) =>
    option.reasons.some((reason) => EXCLUDING_GATES.includes(reason.gate)),
  );
  return unique([
    ...saidValues(answer.reading.requirements.excludedFrameworks),
    ...excludedByLanguage,
    ...byGate.map((option) => option.id),
  ]);
};

/** The short form of who asks: what the words say, nothing assumed. */
const profileOf = (rendered: RenderedAnswer) => {
  const { teamSize, teamLanguages }: Requirements = rendered.answer.reading.requirements;
  return {
    team_size: teamSize !== undefined && wasSaid(teamSize) ? teamSize.value : null,
    team_languages: unique(saidValues(teamLanguages).map((language) => language.id)),
    excluded: excludedIds(rendered),
  };
};

const exclusion = ({ id, reasons }: ExcludedOption) => ({
  id,
  reason: reasons
    .filter((reason) => reason.gate !== 'named')
    .map((reason) => reason.reason)
    .join('; '),
});

/** A framework that merely was not named is no exclusion: only real reasons are listed. */
const exclusionsOf = (answer: Answer) =>
  (answer.ranking?.excluded ?? []).map(exclusion).filter(({ reason }) => reason !== '');

/** The engine's clarifying question, or the answer itself when it is one. */
const questionOf = ({
  ranking,
  reading,
  explanation,
}: Answer): { text: string; options: string[] } | null => {
  if (ranking !== null && ranking.question !== null && explanation.question !== null) {
    return { text: ranking.question.text, options: [...ranking.question.options] };
  }
  const asksBack = reading.behaviour === 'clarify' && reading.clarify !== 'help';
  return asksBack ? { text: explanation.headline, options: [] } : null;
};

const confidenceOf = ({ ranking }: Answer): { word: string; share: number } | null => {
  const confidence = ranking?.confidence ?? null;
  return confidence === null ? null : { word: confidence.word, share: confidence.share };
};

/** `difference` is there when another dataset is compared; null when the answer ranks nothing. */
export type DescribeOptions = { trace: boolean; difference?: DatasetDifference | null };

/**
 * The answer object of `--json` and `--jsonl`, which other programs read: a key may come, none may go. `trace` adds
 * how it came about, `difference` what another dataset says.
 */
export const answerObject = (id: InputId, rendered: RenderedAnswer, options: DescribeOptions) => {
  const { answer, messages, text } = rendered;
  const { reading, ranking } = answer;
  return {
    id,
    behaviour: reading.behaviour,
    ranking: (ranking?.options ?? []).map((option) => option.id),
    compared: reading.compared,
    named: reading.named,
    unknown: reading.unknown,
    text,
    lang: reading.lang,
    requirements: reading.requirements,
    profile: profileOf(rendered),
    confidence: confidenceOf(answer),
    excluded: exclusionsOf(answer),
    question: questionOf(answer),
    narration: answer.narration,
    messages: messages.map((message) => ({ text: message.text, blocks: message.blocks })),
    sources: unique(answer.evidence.facts.map((fact) => fact.sourceId)),
    dataset: { version: answer.dataset.version, asOf: answer.dataset.asOf },
    ...(options.trace ? { trace: answerTrace(answer, rendered.rules) } : {}),
    ...(options.difference === undefined ? {} : { difference: options.difference }),
  };
};
export type AnswerObject = ReturnType<typeof answerObject>;
