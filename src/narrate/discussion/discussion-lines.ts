import type { Catalog } from '../../catalog/catalog.ts';
import type {
  Constraint,
  Correction,
  Disagreement,
  Discussion,
} from '../../profile/discussion/discussion.ts';
import { speakersIn } from '../../profile/discussion/read-discussion.ts';
import { comingOrGoing, nowAndThen, whatChanged } from '../change-words.ts';
import type { Line } from '../explanation.ts';
import type { Messages } from '../messages/messages.ts';
import { nameOf } from '../names.ts';
import { upperFirst } from '../words.ts';
import { speakerNames } from './speaker-names.ts';

const MOST_LINES = 8;
const MOST_OPTIONS = 8;
const MOST_THINGS = 6;
const MOST_CORRECTIONS = 2;
const MOST_OPEN = 3;

type Telling = {
  catalog: Catalog;
  messages: Messages;
  called: (speaker: string) => string;
  /** The same at the start of a sentence: names stay as people write them. */
  lead: (speaker: string) => string;
};

const line = (text: string, label?: string): Line => ({
  text,
  factIds: [],
  ...(label === undefined ? {} : { label }),
});

/** "a, b. 2 more not shown." */
const shown = (items: readonly string[], most: number, { row, say, sentences }: Messages): string => {
  const left = items.length - most;
  return sentences([
    say('value.sentence', { statement: row(items.slice(0, most)) }),
    left > 0 ? say('label.more-lines', { count: left }) : '',
  ]);
};

/** "Django and Rails (Mira), Gin (Teodor and Ana)": what the same people put up stands together. */
const optionLines = ({ options }: Discussion, { catalog, messages, called }: Telling): Line[] => {
  if (options.length === 0) return [];
  const groups = [...new Set(options.map(({ by }) => by.join('\n')))];
  const told = groups.map((group) => {
    const own = options.filter(({ by }) => by.join('\n') === group);
    return messages.say('discussion.by', {
      what: messages.listSome(
        own.map(({ id }) => nameOf(id, catalog)),
        MOST_OPTIONS,
      ),
      names: messages.list((own[0]?.by ?? []).map(called)),
    });
  });
  return [line(shown(told, MOST_OPTIONS, messages), messages.say('discussion.options'))];
};

/** What is wanted goes before what is not: "without Java, an API" would take both away. */
const wantedFirst = (constraints: readonly Constraint[]): Constraint[] => {
  const isVeto = ({ change }: Constraint): boolean =>
    change.field === 'excludedFrameworks' || change.field === 'excludedLanguages';
  return [...constraints.filter((each) => !isVeto(each)), ...constraints.filter(isVeto)];
};

const thing = ({ change }: Constraint, { catalog, messages }: Telling): string => {
  const { say } = messages;
  switch (change.field) {
    case 'excludedFrameworks':
    case 'excludedLanguages':
      return say('discussion.without', { names: nameOf(change.value, catalog) });
    case 'mustLanguages':
      return say('discussion.must', { names: nameOf(change.value, catalog) });
    case 'priorities':
      if (change.value.tier !== 'ignore') return comingOrGoing(change, catalog, messages);
      return say('discussion.ignored', { criterion: say(`criterion.priority.${change.value.criterion}`) });
    default:
      return comingOrGoing(change, catalog, messages);
  }
};

/** What each person asks for, one line a person; more of them than there is room for are counted. */
const askingLines = ({ constraints }: Discussion, room: number, telling: Telling): Line[] => {
  const { messages, lead } = telling;
  const people = [...new Set(constraints.flatMap(({ by }) => by))];
  const told = people.length <= room ? people : people.slice(0, Math.max(0, room - 1));
  const lines = told.map((speaker) => {
    const own = wantedFirst(constraints.filter(({ by }) => by.includes(speaker)));
    const things = own.map((each) => thing(each, telling));
    return line(upperFirst(shown(things, MOST_THINGS, messages)), lead(speaker));
  });
  const left = people.length - told.length;
  return left === 0 ? lines : [...lines, line(messages.say('discussion.more', { count: left }))];
};

const correctionLine = (
  { by, of, change }: Correction,
  { catalog, messages, called, lead }: Telling,
): Line => {
  const [now, before] = nowAndThen(change, messages);
  const text = messages.say('discussion.corrected', {
    name: lead(by),
    other: called(of),
    what: whatChanged(change, catalog, messages),
    now,
    before,
  });
  return line(text);
};

const openWords = (open: Disagreement, { catalog, messages, called, lead }: Telling): string => {
  const { say } = messages;
  const sides = { name: lead(open.by), other: called(open.other) };
  const names = (ids: readonly string[]): string =>
    messages.list(
      ids.map((id) => nameOf(id, catalog)),
      'or',
    );
  switch (open.kind) {
    case 'rules-out':
      return say('discussion.rules-out', {
        ...sides,
        what: nameOf(open.id, catalog),
        option: nameOf(open.option, catalog),
      });
    case 'rules-out-allows':
    case 'rules-out-wants':
      return say(`discussion.${open.kind}`, { ...sides, what: nameOf(open.id, catalog) });
    case 'insists':
      return say('discussion.insists', {
        ...sides,
        what: names(open.ids),
        option: nameOf(open.option, catalog),
      });
    case 'insists-both':
      return say('discussion.insists-both', { ...sides, what: names(open.ids), option: names(open.others) });
    case 'differ': {
      const [two, one] = nowAndThen(open.change, messages);
      const what = upperFirst(whatChanged(open.change, catalog, messages));
      return say('discussion.differ-field', { ...sides, name: called(open.by), what, one, two });
    }
  }
};

const openLine = (open: Disagreement, telling: Telling): Line =>
  line(openWords(open, telling), telling.messages.say('discussion.open'));

/**
 * A discussion in at most eight lines: what was put up and by whom, what each person asks for, who put whom right, what
 * stays open. `names`: display names by speaker, as far as they are known.
 */
export const discussionLines = (
  discussion: Discussion,
  names: Readonly<Record<string, string>>,
  catalog: Catalog,
  messages: Messages,
): Line[] => {
  const people = speakerNames(speakersIn(discussion), names, messages);
  const called = (speaker: string): string => people.get(speaker)?.name ?? '';
  const lead = (speaker: string): string =>
    people.get(speaker)?.isKnown === true ? called(speaker) : upperFirst(called(speaker));
  const telling: Telling = { catalog, messages, called, lead };
  const options = optionLines(discussion, telling);
  const after = [
    ...discussion.corrections.slice(0, MOST_CORRECTIONS).map((each) => correctionLine(each, telling)),
    ...discussion.open.slice(0, MOST_OPEN).map((each) => openLine(each, telling)),
  ];
  const room = MOST_LINES - options.length - after.length;
  return [...options, ...askingLines(discussion, room, telling), ...after];
};
