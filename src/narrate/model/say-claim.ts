import type { EvidencePack, PackFact } from '../../evidence/pack/pack.ts';
import { metricWords } from './metric-words.ts';
import type { ModelClaim } from './segments.ts';

const BANDS: readonly string[] = ['very good', 'good', 'fair', 'weak', 'poor'];

/**
 * Our own sentence for a claim: plain, always true when the claim is. Empty for a claim about facts that the pack does
 * not hold; whether it is true is for the verifier to say.
 */
export const sayClaim = (claim: ModelClaim, pack: EvidencePack): string => {
  const words = wordsOf(claim, pack);
  return words === null ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

const factOf = (id: string, pack: EvidencePack): PackFact | null =>
  pack.facts.find((fact) => fact.id === id) ?? null;

const nameOf = (id: string | null, pack: EvidencePack): string =>
  pack.names.find((name) => name.id === id)?.display ?? '';

const wordsOf = (claim: ModelClaim, pack: EvidencePack): string | null => {
  if (claim.kind === 'compare') return comparison(claim, pack);
  const fact = factOf(claim.fact, pack);
  if (fact === null) return null;
  switch (claim.kind) {
    case 'value':
    case 'rank':
      return sayFact(fact, pack);
    case 'extreme':
      return extreme(claim, fact, pack);
    case 'has':
      return has(fact, claim.value, pack);
    case 'fit': {
      const words = pack.requirements.find(({ id }) => id === claim.requirement)?.words;
      return words === undefined ? null : `for ${words}: ${sayFact(fact, pack)}`;
    }
    case 'gap':
      return fact.subject === null
        ? `${metricWords(fact, pack)} is not known`
        : `how ${nameOf(fact.subject, pack)} does on ${metricWords(fact, pack)} is not known`;
  }
};

const has = (fact: PackFact, value: boolean, pack: EvidencePack): string => {
  const verb = value ? 'brings' : 'does not bring';
  const itself = value ? '' : ' itself';
  return `${nameOf(fact.subject, pack)} ${verb} ${metricWords(fact, pack)}${itself}: ${fact.display}`;
};

/** A fact in words, without a full stop. */
const sayFact = (fact: PackFact, pack: EvidencePack): string => {
  const name = nameOf(fact.subject, pack);
  const told = standing(fact, name, pack);
  if (told !== null) return told;
  if (fact.kind === 'bool') return has(fact, fact.value === true, pack);
  if (name === '') return `${metricWords(fact, pack)}: ${fact.display}`;
  return BANDS.includes(fact.display)
    ? `${name} is ${fact.display} on ${metricWords(fact, pack)}`
    : `${name}, ${metricWords(fact, pack)}: ${fact.display}`;
};

/** Facts about the answer as a whole, each with a sentence of its own; null for others. */
const standing = (fact: PackFact, name: string, pack: EvidencePack): string | null => {
  switch (fact.metric) {
    case 'rank':
      return `${name} is in ${fact.display} place`;
    case 'points':
      return `${name} scores ${fact.display}`;
    case 'gap': {
      const other = nameOf(fact.id.split('.')[2] ?? null, pack);
      return other === '' ? `${name}: ${fact.display}` : `${name} and ${other} are ${fact.display} apart`;
    }
    case 'confidence':
      return fact.kind === 'number'
        ? `${name} comes first in ${fact.display} of the plausible weightings and readings of the evidence`
        : `how sure the first place is: ${fact.display}`;
    case 'flip':
      return `${name} would lead ${fact.display}`;
    default:
      return null;
  }
};

/** Better or worse where one end is better, above or below where figures are compared. */
const comparison = (claim: Extract<ModelClaim, { kind: 'compare' }>, pack: EvidencePack): string | null => {
  const [left, right] = [factOf(claim.left, pack), factOf(claim.right, pack)];
  if (left === null || right === null) return null;
  const [one, other] = [nameOf(left.subject, pack), nameOf(right.subject, pack)];
  const isGoodness = left.kind === 'score' || left.kind === 'bool' || left.kind === 'rank';
  const isMore = (claim.relation === 'gt') === (left.kind !== 'rank');
  const relation = isGoodness ? (isMore ? 'ahead of' : 'behind') : isMore ? 'above' : 'below';
  const values = left.display === right.display ? '' : `: ${left.display} against ${right.display}`;
  const topic = ['points', 'rank'].includes(left.metric) ? '' : `on ${metricWords(left, pack)}, `;
  return claim.relation === 'eq'
    ? `${topic}${one} and ${other} are level${values}`
    : `${topic}${one} is ${relation} ${other}${values}`;
};

const extreme = (
  claim: Extract<ModelClaim, { kind: 'extreme' }>,
  fact: PackFact,
  pack: EvidencePack,
): string => {
  const name = nameOf(fact.subject, pack);
  const most = fact.kind === 'score' ? ['strongest', 'weakest'] : ['highest', 'lowest'];
  const word = claim.end === 'max' ? most[0] : most[1];
  return `of the options shown, ${name} is ${word} on ${metricWords(fact, pack)}: ${fact.display}`;
};
