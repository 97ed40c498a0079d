import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import { EXAMPLES } from '../narrate/hints.ts';
import type { EffectiveProfile } from '../profile/team-profile/effective-profile.ts';
import { forbids, houseVerdict } from '../profile/team-profile/house-verdict.ts';

type Prompt = { title: string; message: string };

const HELP: Prompt = { title: 'What can you do?', message: 'help' };
const asIs = (question: string): Prompt => ({ title: question, message: question });

/** Offered in an empty messages tab where no team profile is known: questions that work as they stand. Slack takes four. */
export const SUGGESTED_PROMPTS: readonly Prompt[] = [...EXAMPLES.slice(0, 3).map(asIs), HELP];

const isAllowed = (framework: Framework, { houseRules }: EffectiveProfile, catalog: Catalog): boolean => {
  const verdict = houseVerdict(framework, houseRules, catalog);
  return verdict === null || (verdict.kind === 'rule' && !forbids(verdict.rule));
};

/** Two frameworks in a language of the team that no house rule excludes. */
const twoFor = (profile: EffectiveProfile, catalog: Catalog): string[] => {
  const languages = profile.languages?.value.map(({ id }) => id) ?? [];
  return [...catalog.frameworks.values()]
    .filter((framework) => framework.languages.some((language) => languages.includes(language)))
    .filter((framework) => isAllowed(framework, profile, catalog))
    .map(({ name }) => name)
    .slice(0, 2);
};

/** Prompts that fit what is written down of the team: its languages go without saying then. */
export const promptsFor = (profile: EffectiveProfile | null, catalog: Catalog): readonly Prompt[] => {
  const [one, other] = profile === null ? [] : twoFor(profile, catalog);
  if (one === undefined) return SUGGESTED_PROMPTS;
  const between = other === undefined ? one : `${one} or ${other} for a new API?`;
  return [
    asIs('Which framework for a CRUD back office with login, live in 3 months?'),
    asIs(between),
    asIs(`Which version of ${one} is still supported?`),
    HELP,
  ];
};
