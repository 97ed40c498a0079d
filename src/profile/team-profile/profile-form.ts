import type { Catalog } from '../../catalog/catalog.ts';
import { LANGUAGES, PLATFORMS, SKILL_LEVELS, type SkillLevel } from '../../catalog/vocabulary.ts';
import { type HouseRule, RULE_LIMITS } from './house-rule.ts';
import { parseHouseRules, printHouseRule, type RuleProblem } from './house-rule-lines.ts';
import { EDITORS, MOST_PEOPLE, PAUSE_REASON_LENGTH, type TeamProfile } from './team-profile.ts';

/** Characters of one text field; longer rules go on in the next one. */
export const RULES_FIELD_LENGTH = 3_000;
/** So that there is always room to add a rule. */
const ROOM_FOR_MORE = 500;

/**
 * What stands in the form of a profile, as it was entered: ids of what is chosen, everything typed as text. Null for
 * what this form does not ask; `editors` and `model` are `workspace` where the workspace decides.
 */
export type ProfileEntries = {
  languages: Record<SkillLevel, readonly string[]>;
  teamSize: string;
  plannedHires: string;
  platforms: readonly string[];
  /** One text a field. */
  rules: readonly string[];
  onlyApproved: boolean;
  model: string;
  editors: string | null;
  bot: { state: string; reason: string } | null;
};

/** The fields in which something can be wrong. */
export type FormProblem =
  | { field: SkillLevel; kind: 'two-levels'; languages: string[] }
  | { field: 'teamSize' | 'plannedHires'; kind: 'number'; most: number }
  | { field: 'rules'; part: number; kind: 'lines'; problems: RuleProblem[] }
  | { field: 'rules'; part: number; kind: 'too-many'; count: number; most: number }
  | { field: 'onlyApproved'; kind: 'none-approved' };

const chunkLines = (lines: readonly string[]): string[] => {
  const fields: string[] = [''];
  for (const line of lines) {
    const last = fields.at(-1) ?? '';
    const joined = last === '' ? line : `${last}\n${line}`;
    if (joined.length <= RULES_FIELD_LENGTH) fields[fields.length - 1] = joined;
    else fields.push(line);
  }
  return (fields.at(-1) ?? '').length > RULES_FIELD_LENGTH - ROOM_FOR_MORE ? [...fields, ''] : fields;
};

const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A profile as it stands in the form. `isWorkspace`: of the workspace; `isForAdmin`: who may edit is asked, too. */
export const entriesOf = (
  profile: TeamProfile,
  { isWorkspace, isForAdmin }: { isWorkspace: boolean; isForAdmin: boolean },
  catalog: Catalog,
): ProfileEntries => {
  const known = (level: SkillLevel): string[] =>
    profile.languages.flatMap((language) => (language.level === level ? [language.id] : []));
  return {
    languages: { expert: known('expert'), working: known('working'), learning: known('learning') },
    teamSize: numberText(profile.teamSize),
    plannedHires: numberText(profile.plannedHires),
    platforms: profile.platforms,
    rules: chunkLines(profile.houseRules.map((rule) => printHouseRule(rule, catalog))),
    onlyApproved: profile.onlyApproved,
    model: profile.model === 'on' && !isWorkspace ? 'workspace' : profile.model,
    editors: isForAdmin ? (profile.editors ?? (isWorkspace ? 'everyone' : 'workspace')) : null,
    bot: isWorkspace ? profile.bot : null,
  };
};

type Read<Value> = { value: Value; problems: FormProblem[] };

const readLanguages = (entered: ProfileEntries['languages']): Read<TeamProfile['languages']> => {
  const value = SKILL_LEVELS.flatMap((level) =>
    LANGUAGES.filter((id) => entered[level].includes(id)).map((id) => ({ id, level })),
  );
  const problems = SKILL_LEVELS.flatMap((field, index): FormProblem[] => {
    const before = new Set(SKILL_LEVELS.slice(0, index).flatMap((level) => entered[level]));
    const languages = entered[field].filter((id) => before.has(id));
    return languages.length === 0 ? [] : [{ field, kind: 'two-levels', languages }];
  });
  return { value, problems };
};

const readNumber = (field: 'teamSize' | 'plannedHires', text: string): Read<number | undefined> => {
  const typed = text.trim();
  if (typed === '') return { value: undefined, problems: [] };
  const value = Number(typed);
  return /^\d+$/.test(typed) && value <= MOST_PEOPLE
    ? { value, problems: [] }
    : { value: undefined, problems: [{ field, kind: 'number', most: MOST_PEOPLE }] };
};

/** Rules of all fields as one text, so that a name in two of them is found. */
const readRules = (fields: readonly string[], catalog: Catalog): Read<HouseRule[]> => {
  const { rules, problems } = parseHouseRules(fields.join('\n'), catalog);
  const counts = fields.map((text) => text.split(/\r\n|\r|\n/).length);
  const starts = counts.map((_, part) => counts.slice(0, part).reduce((sum, count) => sum + count, 0));
  // Counted within its field, as people count it.
  const within = (line: number): number => line - (starts.findLast((start) => start < line) ?? 0);
  const found = starts.flatMap((start, part): FormProblem[] => {
    const end = starts[part + 1] ?? Number.POSITIVE_INFINITY;
    const here = problems
      .filter(({ line }) => line > start && line <= end)
      .map((problem) => ({
        ...problem,
        line: within(problem.line),
        ...(problem.kind === 'repeated' ? { first: within(problem.first) } : {}),
      }));
    return here.length === 0 ? [] : [{ field: 'rules', part, kind: 'lines', problems: here }];
  });
  const most = RULE_LIMITS.rules;
  return rules.length > most && found.length === 0
    ? { value: rules, problems: [{ field: 'rules', part: 0, kind: 'too-many', count: rules.length, most }] }
    : { value: rules, problems: found };
};

/** Controls and line ends are nobody's reason. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, PAUSE_REASON_LENGTH);

const readBot = (entered: ProfileEntries['bot'], before: TeamProfile['bot']): TeamProfile['bot'] =>
  entered === null
    ? before
    : { state: entered.state === 'paused' ? 'paused' : 'answering', reason: oneLine(entered.reason) };

/**
 * The profile that was entered, and what is wrong with it by field. What the form did not ask stays as it was `before`.
 * `approvedElsewhere`: rules of the workspace approve of something.
 */
export const readProfileForm = (
  entries: ProfileEntries,
  before: TeamProfile,
  approvedElsewhere: boolean,
  catalog: Catalog,
): Read<TeamProfile> => {
  const languages = readLanguages(entries.languages);
  const teamSize = readNumber('teamSize', entries.teamSize);
  const plannedHires = readNumber('plannedHires', entries.plannedHires);
  const rules = readRules(entries.rules, catalog);
  const isApproved = approvedElsewhere || rules.value.some(({ ring }) => ring === 'approved');
  const noneApproved: FormProblem[] =
    entries.onlyApproved && !isApproved && rules.problems.length === 0
      ? [{ field: 'onlyApproved', kind: 'none-approved' }]
      : [];
  const { editors: oldEditors, teamSize: _, plannedHires: __, ...rest } = before;
  const editors = entries.editors === null ? oldEditors : EDITORS.find((who) => who === entries.editors);
  return {
    value: {
      ...rest,
      languages: languages.value,
      ...(teamSize.value === undefined ? {} : { teamSize: teamSize.value }),
      ...(plannedHires.value === undefined ? {} : { plannedHires: plannedHires.value }),
      platforms: PLATFORMS.filter((id) => entries.platforms.includes(id)),
      houseRules: rules.value,
      onlyApproved: entries.onlyApproved,
      model: entries.model === 'off' ? 'off' : 'on',
      ...(editors === undefined ? {} : { editors }),
      bot: readBot(entries.bot, before.bot),
    },
    problems: [
      ...languages.problems,
      ...teamSize.problems,
      ...plannedHires.problems,
      ...rules.problems,
      ...noneApproved,
    ],
  };
};
