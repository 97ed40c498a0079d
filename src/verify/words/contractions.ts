const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["can't", 'cannot'],
  ["won't", 'will not'],
  ["let's", 'let us'],
]);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'ll$/, ' will'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'d$/, ' would'],
  [/^(it|that|there|what|here|he|she|who)'s$/, '$1 is'],
  [/'s$/, ''],
];

/** "doesn't" as "does not", "team's" as "team": what a negation counts must not hide in an apostrophe. */
export const expand = (word: string): string[] => {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular.split(' ');
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  return (ending === undefined ? word : word.replace(ending[0], ending[1])).split(' ').filter(Boolean);
};
