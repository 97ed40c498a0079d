import { blankForm } from './blank-form.ts';
import type { PromptPack, WordedSegment } from './prompt-data.ts';
import { verdictOf } from './word-pack.ts';

/** Everything a liar says: names, figures, links and mentions that nobody gave it. */
export const INVENTED = {
  name: 'Turbolith',
  company: 'Nimbus Labs',
  figure: '1,400,000',
  price: '$99',
  link: 'https://turbolith.example/benchmark',
  person: 'U0MIRA',
} as const;

const { name, company, figure, price, link, person } = INVENTED;

/**
 * Sentences of the right form that say what is not so. Some rest on true claims, some on false ones, some on none;
 * the first one is true, for a liar that always lies is soon found out.
 */
export function lies(pack: PromptPack): WordedSegment[] {
  const { first, drivers } = pack.required;
  const rank = pack.facts.find(({ metric, subject }) => metric === 'rank' && subject === first);
  const behind = pack.facts.find(({ metric, subject }) => metric === 'rank' && subject !== first);
  const said = (role: string, text: string, ...claims: WordedSegment['claims']): WordedSegment => ({
    role,
    text,
    claims,
  });
  const fact = rank?.id ?? `${first}.rank`;
  return [
    ...verdictOf(pack),
    said('reason', `${name} by ${company} beats {@${first}} by 97.3 %.`, { kind: 'rank', fact }),
    said(
      'reason',
      `{@${first}} serves ${figure} requests a second, see <${link}|the benchmark> or ${link}.`,
      { kind: 'value', fact: drivers[0] ?? fact },
    ),
    said('reason', `<@${person}> and <!channel> agree that {@${first}} comes last.`, {
      kind: 'compare',
      left: fact,
      right: behind?.id ?? fact,
      relation: 'gt',
    }),
    said('tradeoff', `[${name} Cloud](${link}) costs ${price} a month, says @here.`),
    said('caveat', `{@turbolith} is rated {turbolith.hiring} on hiring.`, {
      kind: 'value',
      fact: 'turbolith.hiring',
    }),
  ];
}

/** A form with entries that stand in no question. */
export function lyingForm(prompt: string): Record<string, unknown> {
  const invented = (value: unknown, quote: string) => ({ value, turn: 1, quote });
  return {
    ...blankForm(prompt),
    options: [invented(name, `we have set our hearts on ${name}`)],
    teamSize: invented(4_000, 'the four thousand of us'),
    deadline: invented('P1D', 'by tomorrow, or else'),
    mustLanguages: [invented('php', 'PHP and nothing but PHP')],
    needs: [invented('graphql', `GraphQL, as ${company} told us`)],
  };
}
