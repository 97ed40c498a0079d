import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import { shareOf } from '../evidence/pack/value-words.ts';
import { criterionInside } from '../narrate/criterion-words.ts';
import { messagesIn } from '../narrate/messages/messages.ts';
import { count } from '../narrate/words.ts';
import type { Decision } from './decision.ts';
import { optionName, statusWords } from './decision.ts';
import { decisionDrivers } from './decision-drivers.ts';
import { escapedLine, escapedLines, quotedYaml } from './escape-markdown.ts';
import { moreInformation, windowName, windowWords } from './madr-sources.ts';

const ENGLISH = messagesIn('en');

const bullets = (items: readonly string[], otherwise: string): string =>
  items.length === 0 ? otherwise : items.map((item) => `* ${item}`).join('\n');

const names = (decision: Decision): string[] => decision.deciders.map(({ id, name }) => name.trim() || id);

const frontMatter = (decision: Decision): string => {
  const deciders = names(decision).map((name) => quotedYaml(name));
  return [
    '---',
    `status: ${quotedYaml(statusWords(decision.status))}`,
    `date: ${decision.decidedOn}`,
    `decision-makers: [${deciders.join(', ')}]`,
    '---',
  ].join('\n');
};

const placeOf = (id: string, { basis }: Decision): Decision['basis']['order'][number] | undefined =>
  basis.order.find((placed) => placed.id === id);

/** Why an option has no place, in words. */
const unranked = (id: string, { basis }: Decision): string => {
  const reasons = basis.ruledOut.find((option) => option.id === id)?.reasons ?? [];
  return reasons.length === 0
    ? 'was not ranked for these requirements'
    : `was ruled out for these requirements (${reasons.join('; ')})`;
};

/** The ranking's word on the choice: it never gives the people's reasons, which stand in the context. */
const justification = (decision: Decision): string => {
  const { chosen, basis } = decision;
  const own = placeOf(chosen, decision);
  const [first] = basis.order;
  if (own === undefined || first === undefined)
    return `because the decision-makers chose it; it ${unranked(chosen, decision)}`;
  const among = `of ${count(basis.order.length, 'ranked option')} with ${own.points} of 100 points`;
  if (own.rank > 1) {
    const leader = `${optionName(first.id, decision)} with ${first.points}`;
    return `because the decision-makers chose it; it came at place ${own.rank} ${among}, after ${leader}`;
  }
  const level = basis.order.filter(({ id, rank }) => rank === 1 && id !== chosen);
  const beside = level.map(({ id }) => optionName(id, decision));
  return `because it came first ${among}${beside.length === 0 ? '' : `, level with ${beside.join(', ')}`}`;
};

const outcome = (decision: Decision): string[] => {
  const { confidence } = decision.basis;
  const chosen = optionName(decision.chosen, decision);
  const sure =
    confidence === null
      ? []
      : [
          `Confidence: ${confidence.word}, first in ${shareOf(confidence.share)} of the plausible weightings.`,
        ];
  return [escapedLine(`Chosen option: "${chosen}", ${justification(decision)}.`), ...sure];
};

const confirmation = (decision: Decision): string[] => {
  const own = decision.basis.windows.filter(({ subject }) => subject === decision.chosen);
  const reviews = own.map((window) => escapedLine(`${windowName(window, decision)}: ${windowWords(window)}`));
  return [
    'Each new dataset is compared with the facts and support windows under "More Information", and what changed is posted in the thread of the decision.',
    ...(reviews.length === 0 ? [] : [bullets(reviews, '')]),
  ];
};

const prosAndCons = (id: string, decision: Decision, catalog: Catalog): string[] => {
  const placed = placeOf(id, decision);
  const heading = `### ${escapedLine(optionName(id, decision))}`;
  if (placed === undefined) return [heading, escapedLine(`It ${unranked(id, decision)}.`)];
  const { rank, points, strengths, weaknesses } = placed;
  const inside = (criterion: CriterionId): string =>
    escapedLine(criterionInside(criterion, catalog, ENGLISH));
  const good = strengths.map((criterion) => `Good, because it is rated higher for ${inside(criterion)}`);
  const bad = weaknesses.map((criterion) => `Bad, because it is rated lower for ${inside(criterion)}`);
  return [
    heading,
    `Place ${rank} with ${points} of 100 points. Against the average of the other options:`,
    bullets([...good, ...bad], 'Nothing known sets it apart.'),
  ];
};

/**
 * A decision as a Markdown file in the form of MADR 4 (adr.github.io/madr, template of version 4.0.0). People's words
 * are shown as they are: they make no markup. The basis is told as it was when the decision was made; `catalog`
 * gives the words of criteria and drivers. The same input gives the same file.
 */
export const toMadr = (decision: Decision, catalog: Catalog): string => {
  const { title, context, consequences, options, requirements, basis } = decision;
  const said = escapedLines(context);
  const drivers = decisionDrivers(requirements, basis, catalog).map(escapedLine);
  const blocks = [
    frontMatter(decision),
    `# ${escapedLine(title) || decision.id}`,
    '## Context and Problem Statement',
    ...(said.length === 0 ? ['Nothing was written down.'] : said),
    '## Decision Drivers',
    bullets(drivers, 'None was stated.'),
    '## Considered Options',
    bullets(
      options.map(({ name }) => escapedLine(name)),
      'None.',
    ),
    '## Decision Outcome',
    ...outcome(decision),
    '### Consequences',
    bullets(escapedLines(consequences), 'Nothing was written down.'),
    '### Confirmation',
    ...confirmation(decision),
    '## Pros and Cons of the Options',
    ...options.flatMap(({ id }) => prosAndCons(id, decision, catalog)),
    '## More Information',
    ...moreInformation(decision),
  ];
  return `${blocks.join('\n\n')}\n`;
};
