import { type Mutator, replaceOne, withText } from './mutator.ts';

const VERBS: Readonly<Record<string, string>> = {
  brings: 'bring',
  comes: 'come',
  includes: 'include',
  leads: 'lead',
  takes: 'take',
  fits: 'fit',
  keeps: 'keep',
  needs: 'need',
  starts: 'start',
  carries: 'carry',
  suits: 'suit',
  scores: 'score',
  gets: 'get',
};

/** A negation where the sentence asserts: "is not", "isn't", "does not bring", "has no", "hardly", "without". */
export const negationAdd: Mutator = ({ segment }, random) => {
  const isNegative = segment.claims.some(
    (claim) => claim.kind === 'gap' || (claim.kind === 'has' && !claim.value),
  );
  if (isNegative) return null;
  const text = replaceOne(
    segment.text,
    new RegExp(`\\b(?:is|are|has|would|with|${Object.keys(VERBS).join('|')})\\b(?!-)`, 'g'),
    (verb) => {
      if (verb === 'with') return 'without';
      if (verb === 'has') return random.pick(['has no', 'does not have', "doesn't have"]) ?? null;
      if (verb === 'would') return random.pick(['would not', "wouldn't"]) ?? null;
      if (verb === 'is' || verb === 'are') {
        return (
          random.pick([
            `${verb} not`,
            `${verb}n't`,
            `${verb} hardly`,
            `${verb} no longer`,
            `${verb} neither`,
          ]) ?? null
        );
      }
      return random.pick([`does not ${VERBS[verb]}`, `doesn't ${VERBS[verb]}`, `hardly ${verb}`]) ?? null;
    },
    random,
  );
  return text === null ? null : withText(segment, text);
};

const REMOVALS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/is not known/, ['is known', 'is well known', 'is certainly known']],
  [/is unknown/, ['is known', 'is not unknown']],
  [/There is no evidence/, ['There is evidence', 'There is good evidence']],
  [/does not (bring|include)(?: (\{[^}]*\}) itself)?/, ['does $1 $2', 'can $1 $2']],
  [/doesn't include/, ['does include', 'includes']],
  [/, but (\{@[^}]*\}) does not/, [', and $1 does', ', but $1 does']],
  [/\blacks\b/, ['has', 'brings', 'does not lack']],
  [/comes without/, ['comes with', 'does not come without']],
];

/** The negation of a denied or unknown thing taken away, or doubled. */
export const negationRemove: Mutator = ({ segment }, random) => {
  const present = REMOVALS.filter(([pattern]) => pattern.test(segment.text));
  const removal = random.pick(present);
  if (removal === undefined) return null;
  const [pattern, replacements] = removal;
  const text = segment.text.replace(pattern, random.pick(replacements) ?? '').replaceAll(/ {2,}/g, ' ');
  return withText(segment, text.replace(/ ([.:,])/g, '$1'));
};
