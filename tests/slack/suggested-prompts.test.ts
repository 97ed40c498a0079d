import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { effectiveProfile } from '../../src/profile/team-profile/effective-profile.ts';
import { emptyProfile, type TeamProfile } from '../../src/profile/team-profile/team-profile.ts';
import { promptsFor, SUGGESTED_PROMPTS } from '../../src/slack/suggested-prompts.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const promptsOf = (change: Partial<TeamProfile>) =>
  promptsFor(effectiveProfile({ ...emptyProfile(), ...change }, null, 'D1'), catalog);
const messages = (prompts: readonly { message: string }[]): string =>
  prompts.map(({ message }) => message).join('\n');

describe('the prompts of an empty messages tab', () => {
  it('are general where no profile is known', () => {
    expect(promptsFor(null, catalog)).toBe(SUGGESTED_PROMPTS);
    expect(promptsOf({})).toBe(SUGGESTED_PROMPTS);
  });

  it('speak of frameworks in the team’s languages', () => {
    const said = messages(promptsOf({ languages: [{ id: 'php', level: 'working' }] }));
    expect(said).toContain('Laravel');
    expect(said).not.toContain('Spring');
  });

  it('put up nothing that a house rule excludes', () => {
    const said = messages(
      promptsOf({
        languages: [{ id: 'python', level: 'expert' }],
        houseRules: [{ kind: 'framework', id: 'django', ring: 'banned', reason: 'too heavy', owner: 'Mira' }],
      }),
    );
    expect(said).toContain('FastAPI');
    expect(said).not.toContain('Django');
  });

  it('are four at most, each with a title', () => {
    const prompts = promptsOf({ languages: [{ id: 'go', level: 'working' }] });
    expect(prompts).toHaveLength(4);
    for (const { title } of prompts) expect(title).not.toBe('');
  });
});
