import type { EvidenceFact } from '../evidence/evidence.ts';
import type { MessageKey, Messages } from './messages/messages.ts';

/** The parts that the standing of a fact is made of, as the evidence words them, and the message of each. */
const PARTS: readonly { part: RegExp; key: MessageKey }[] = [
  { part: /^measured (?<date>[\d-]+)/, key: 'fact.dated.measured' },
  { part: /^our reading, (?<date>[\d-]+)/, key: 'fact.dated.our-reading' },
  { part: /^opinion of (?<articles>\d+) articles, (?<date>[\d-]+)/, key: 'fact.dated.opinions' },
  { part: /^opinion of one article, (?<date>[\d-]+)/, key: 'fact.dated.opinion-of-article' },
  { part: /^opinion of (?<who>.+?), (?<date>\d{4}[\d-]*)/, key: 'fact.dated.opinion' },
  { part: /^stated by one article, (?<date>[\d-]+)/, key: 'fact.dated.stated-by-article' },
  { part: /^stated by (?<who>.+?), (?<date>\d{4}[\d-]*)/, key: 'fact.dated.stated' },
  { part: /^as of (?<date>[\d-]+)/, key: 'fact.dated.as-of' },
  { part: /^source closed (?<date>[\d-]+)/, key: 'fact.dated.source-closed' },
  { part: /^perhaps the ceiling of the test/, key: 'fact.dated.ceiling' },
  { part: /^documentation read/, key: 'fact.dated.documentation-read' },
  { part: /^documentation page seen, not read/, key: 'fact.dated.page-seen' },
  { part: /^dataset of (?<date>[\d-]+)/, key: 'fact.dated.dataset' },
  { part: /^not checked/, key: 'fact.dated.not-checked' },
  { part: /^quoted from an article/, key: 'fact.dated.quoted' },
];

/** Date and standing of a fact in the asker's words; a part that no pattern knows stays as the evidence has it. */
export const datedWords = ({ dated }: Pick<EvidenceFact, 'dated'>, messages: Messages): string => {
  const told: string[] = [];
  let rest = dated;
  while (rest !== '') {
    const [known] = PARTS.flatMap(({ part, key }) => {
      const match = part.exec(rest);
      return match === null ? [] : [{ key, match }];
    });
    if (known === undefined) return messages.row([...told, rest]);
    told.push(messages.say(known.key, valuesOf(known.match)));
    rest = rest.slice(known.match[0].length).replace(/^, /, '');
  }
  return messages.row(told);
};

const valuesOf = ({ groups = {} }: RegExpExecArray): Record<string, string | number> =>
  groups['articles'] === undefined ? groups : { ...groups, articles: Number(groups['articles']) };
