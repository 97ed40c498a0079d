import type { Framework } from '../../catalog/schemas/framework.ts';
import type { Requirements } from '../../profile/requirements.ts';
import type { GateResult } from '../ranking.ts';
import { dayMeant } from '../span-of-time.ts';

/**
 * Is security support written down to the day asked for? A line that ends sooner is "check first", not out:
 * a project usually releases a successor. Out only when every line has ended already.
 */
export const supportGate = (
  framework: Framework,
  requirements: Requirements,
  today: string,
): GateResult | null => {
  const asked = requirements.supportUntil?.value;
  if (asked === undefined) return null;
  const horizon = dayMeant(asked, today);
  const result = (outcome: GateResult['outcome'], reason: string): GateResult => ({
    gate: 'support-until',
    outcome,
    reason,
    asked: `support until ${horizon ?? asked}`,
  });
  if (horizon === null) return result('unknown', 'the support date asked for could not be read');
  const ends = framework.lifecycle.releases.map(({ securitySupportEnds }) => securitySupportEnds);
  const written = ends.filter((end) => end !== null);
  const last = written.reduce<string | null>(
    (latest, end) => (latest === null || end > latest ? end : latest),
    null,
  );
  if (last === null)
    return result('unknown', `the project publishes no end of support; your horizon is ${horizon}`);
  if (last >= horizon) return result('pass', `security support is published until ${last}`);
  if (written.length === ends.length && last < today) {
    return result('fail', `security support of its last release ended on ${last}`);
  }
  return result('unknown', `security support is published until ${last}; your horizon is ${horizon}`);
};
