import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import type { PlatformId } from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { midpoint } from '../interval.ts';
import { familyOf, ratedLanguage } from '../language-family.ts';
import type { GateResult } from '../ranking.ts';

/** What one platform says of one framework. */
type Judgement = Pick<GateResult, 'outcome' | 'reason'>;

const result = (outcome: GateResult['outcome'], reason: string): Judgement => ({ outcome, reason });

const nameOf = (platform: PlatformId, catalog: Catalog): string =>
  catalog.platforms.get(platform)?.name ?? platform;

const judge = (platform: PlatformId, framework: Framework, catalog: Catalog): Judgement => {
  const name = nameOf(platform, catalog);
  const gate = catalog.scoring.platformGates[platform];
  if (gate === undefined) return result('pass', `${name}: runs there like any server`);
  const language = catalog.languages.get(familyOf(ratedLanguage(framework), catalog));
  const cell = language?.platforms[platform];
  const check = result('unknown', `${name}: ${gate.check}`);
  if (cell === undefined) return check;
  if (cell.hi < gate.failBelow) {
    const runs = cell.hi === 0 ? 'does not run' : 'rarely runs';
    return result('fail', `${name} ${runs} ${language?.name ?? 'its language'} applications`);
  }
  return midpoint(cell) >= gate.passFrom ? result('pass', `${name}: its language is at home there`) : check;
};

/**
 * The platforms asked for, by the language's rating where a platform rules options out (`platformGates`).
 * With several platforms an option is out only when none of them takes it; one doubt makes it "check first".
 */
export const platformGate = (
  framework: Framework,
  requirements: Requirements,
  catalog: Catalog,
): GateResult | null => {
  const wanted = [...new Set(requirements.platforms.map(({ value }) => value))];
  const results = wanted.map((platform) => judge(platform, framework, catalog));
  const [first] = results;
  if (first === undefined) return null;
  const of = (judgement: Judgement): GateResult => ({
    gate: 'platform',
    ...judgement,
    asked: wanted.map((platform) => nameOf(platform, catalog)).join(' or '),
  });
  if (results.every(({ outcome }) => outcome === 'fail')) return of(first);
  const doubt = results.find(({ outcome }) => outcome !== 'pass');
  return of(doubt === undefined ? first : { ...doubt, outcome: 'unknown' });
};
