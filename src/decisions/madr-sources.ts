import type { Decision } from './decision.ts';
import { optionName } from './decision.ts';
import type { BasisFact, BasisWindow } from './decision-basis.ts';
import { escapedLine } from './escape-markdown.ts';

/** An address between angle brackets may hold anything but those and line ends. */
const link = (name: string, url: string | null): string => {
  const label = escapedLine(name);
  return url !== null && /^https?:\/\/[^\s<>]+$/.test(url) ? `[${label}](<${url}>)` : label;
};

/** "free support until 2027-12-31", "no support end published". */
export const windowWords = ({ ends }: Pick<BasisWindow, 'ends'>): string =>
  ends === null ? 'no support end published' : `free support until ${ends}`;

/** "Django 5.2 LTS". */
export const windowName = ({ subject, line, longTermSupport }: BasisWindow, decision: Decision): string => {
  const mark = longTermSupport && !/lts/i.test(line) ? ' LTS' : '';
  return `${optionName(subject, decision)} ${line}${mark}`;
};

const cited = (ids: readonly string[], { basis }: Decision): string => {
  const sources = ids.flatMap((id) => basis.sources.filter((source) => source.id === id));
  return sources.map(({ name, url }) => link(name, url)).join(', ');
};

const factLine = (fact: BasisFact, decision: Decision): string => {
  const label = fact.label === '' ? '' : `, ${fact.label}`;
  const said = escapedLine(`${fact.name}${label}: ${fact.display} (${fact.dated})`);
  return `* ${said} — ${cited(fact.sourceIds, decision)}`;
};

const windowLine = (window: BasisWindow, decision: Decision): string => {
  const name = windowName(window, decision);
  const said = escapedLine(`${name}: ${windowWords(window)} (as of ${window.asOf})`);
  return `* ${said} — ${cited(window.sourceIds, decision)}`;
};

/** Where the decision comes from, and every fact and support window it rests on with source and date. */
export const moreInformation = (decision: Decision): string[] => {
  const { basis, id, channel, threadTs } = decision;
  const { facts, windows } = basis;
  const told = [
    ...windows.map((window) => windowLine(window, decision)),
    ...facts.map((fact) => factLine(fact, decision)),
  ];
  const place = threadTs === '' ? `channel ${channel}` : `channel ${channel}, thread ${threadTs}`;
  return [
    escapedLine(`Decision ${id} of ${place}.`),
    escapedLine(
      `Ranked on ${basis.today} with dataset ${basis.datasetVersion} as of ${basis.asOf}. It rests on:`,
    ),
    told.length === 0 ? 'Nothing in the dataset.' : told.join('\n'),
  ];
};
