import type { Catalog } from '../../catalog/catalog.ts';
import type { Messages } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import type { RuleProblem } from '../../profile/team-profile/house-rule-lines.ts';
import type { FormProblem } from '../../profile/team-profile/profile-form.ts';
import { oneLine } from '../visible-text.ts';
import { FIELD } from './render-profile-form.ts';

/** More lines than these are not read at one field. */
const MOST_LINES = 3;
/** Of words somebody typed, to quote them. */
const QUOTED = 40;

const quoted = (text: string): string => shorten(oneLine(text), QUOTED);

const lineWords = (problem: RuleProblem, { say }: Messages): string => {
  switch (problem.kind) {
    case 'form':
      return say('profile.error.form');
    case 'name':
      return say('profile.error.name', {
        name: quoted(problem.name),
        has: problem.guess === null ? 'none' : 'guess',
        guess: problem.guess ?? '',
      });
    case 'not-ranked':
      return say('profile.error.not-ranked', { name: problem.name });
    case 'ring':
      return say('profile.error.ring', { ring: quoted(problem.ring) });
    case 'repeated':
      return say('profile.error.repeated', { name: problem.name, first: problem.first });
    case 'too-long':
      return say('profile.error.too-long', problem);
  }
};

const linesWords = (problems: readonly RuleProblem[], messages: Messages): string => {
  const told = problems.slice(0, MOST_LINES).map((problem) =>
    messages.say('profile.error.line', {
      line: problem.line,
      problem: lineWords(problem, messages).replace(/[.?]$/, (mark) => (mark === '.' ? '' : mark)),
    }),
  );
  const left = problems.length - told.length;
  const all = left === 0 ? told : [...told, messages.say('profile.error.more', { count: left })];
  return messages.sentences(all).replaceAll('?.', '?');
};

const wordsOf = (problem: FormProblem, catalog: Catalog, messages: Messages): string => {
  switch (problem.kind) {
    case 'two-levels':
      return messages.say('profile.error.two-levels', {
        names: messages.list(
          problem.languages.map(
            (id) => [...catalog.languages.values()].find((language) => language.id === id)?.name ?? id,
          ),
        ),
      });
    case 'number':
      return messages.say('profile.error.number', { most: problem.most });
    case 'lines':
      return linesWords(problem.problems, messages);
    case 'too-many':
      return messages.say('profile.error.too-many', { count: problem.count, most: problem.most });
    case 'none-approved':
      return messages.say('profile.error.none-approved');
  }
};

const fieldOf = (problem: FormProblem): string => {
  switch (problem.field) {
    case 'teamSize':
    case 'plannedHires':
    case 'onlyApproved':
      return FIELD[problem.field];
    case 'rules':
      return FIELD.rules(problem.part);
    case 'expert':
    case 'working':
    case 'learning':
      return FIELD.languages(problem.field);
  }
};

/** What is wrong with a form, by the block it is shown at. */
export const problemsByField = (
  problems: readonly FormProblem[],
  catalog: Catalog,
  messages: Messages,
): Record<string, string> =>
  Object.fromEntries(problems.map((problem) => [fieldOf(problem), wordsOf(problem, catalog, messages)]));
