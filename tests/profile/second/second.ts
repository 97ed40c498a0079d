import { readRequest } from '../../../src/profile/read-request.ts';
import type { Reading } from '../../../src/profile/reading.ts';
import type { Remembered } from '../../../src/profile/remembered.ts';
import type { SecondReading, SecondSaid } from '../../../src/profile/second/second-reading.ts';
import type { Request } from '../../../src/request/request.ts';
import { catalog } from '../read.ts';

/** An entry of a second reading. */
export const said = <Value>(value: Value, words: string, turn = 1): SecondSaid<Value> => ({
  value,
  words,
  turn,
});

/** A second reading of one turn that holds nothing but what is given. */
export const secondOf = (over: Partial<SecondReading> = {}): SecondReading => ({
  turns: 1,
  language: 'en',
  behaviour: 'recommend',
  options: [],
  excludedFrameworks: [],
  existing: [],
  mustLanguages: [],
  excludedLanguages: [],
  teamLanguages: [],
  workloads: [],
  needs: [],
  platforms: [],
  load: {},
  priorities: {},
  ...over,
});

/** The last of some turns of one person as a request. */
export const requestOf = (texts: readonly string[]): Request => ({
  id: 't',
  source: 'cli',
  text: texts.at(-1) ?? '',
  thread: texts.slice(0, -1).map((text) => ({ speaker: 'ana', text })),
  today: '2026-11-20',
});

/** Turns read by rules and by somebody else, after what is remembered of them. */
export const readTurns = (
  texts: readonly string[],
  second: SecondReading | null,
  remembered: Remembered | null = null,
): Reading => readRequest(requestOf(texts), catalog, remembered, second);

/**
 * A text with a team the rules read for certain in front, which the second reading confirms, so that it is trusted
 * and only the entries given are at issue.
 */
export const TEAM = 'we are 6 python devs.';
export const readTrusted = (text: string, over: Partial<SecondReading>): Reading =>
  readTurns(
    [`${TEAM} ${text}`],
    secondOf({
      teamSize: said(6, '6 python devs'),
      ...over,
      teamLanguages: [said({ id: 'python', level: 'working' }, 'python devs'), ...(over.teamLanguages ?? [])],
    }),
  );

/** Why entries of a field were not believed. */
export const reasons = ({ notBelieved }: Reading, field: string): string[] =>
  notBelieved.filter((entry) => entry.field === field).map(({ reason }) => reason);
