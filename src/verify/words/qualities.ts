const list = (words: string): string[] => words.trim().split(/\s*,\s*/);

/** Praise: needs a claim with a good value in its clause. */
export const PRAISE: readonly string[] = list(
  'good, strong, solid, easy, easily, quick, quickly, fast, light, rich, wide, large, suited, well suited, suits, suit, ' +
    'helps, help, strength, strengths, advantage, plus, benefit, benefits, short, gentle, smooth, smoothly, ready made, ' +
    'ready, comfortable, comfortably, convincing, shines, favourable, generous, healthy, well, plenty of, plenty, small, ' +
    'broad, clear strength, safe, safest bet, covered, covers, strong point, strong side, tidy, in order, deep, keeps, ' +
    'saves, saves time, a lot of, keep, starting point, fits well, speaks for, works in favour of, ahead of the field, mature',
);

/** Blame: needs a weak value, the biggest drawback, a missing part or the lesser side of a comparison. */
export const BLAME: readonly string[] = list(
  'weak, poor, slow, slowly, hard, steep, thin, narrow, limited, weakness, weaknesses, weak point, weak spot, weak side, heavy, ' +
    'extra work, extra effort, work of your own, yourself, yourselves, add, risk, concern, worry, ' +
    'sacrifice, watch out, long, expensive, speaks against, against it, less convincing, minus, give up',
);

/** Makes little of a value: said of what is not good, and of small gaps. */
export const BELITTLING: readonly string[] = ['only', 'just', 'merely'];

/** What choosing costs, however good it is in itself: said of the biggest drawback too. */
export const COSTS: readonly string[] = list(
  'drawback, drawbacks, downside, disadvantage, price, cost, costs, catch, trade off, tradeoff, trade offs, compromise',
);

/** Never proven by a dataset. */
export const ABSOLUTES: readonly string[] = list(
  'can be, will be, could be, should be, always, never, all, every, everything, everyone, everybody, anything, anyone, any, guarantee, guarantees, guaranteed, ' +
    'certain, certainly, definitely, undoubtedly, perfect, perfectly, perfection, impossible, entirely, completely, totally, ' +
    'absolutely, unbeatable, unmatched, unrivalled, flawless, ideal, zero, proven, undisputed, must, cannot fail, ' +
    'industry standard, de facto, best in class, world class, no doubt, without doubt, obviously, clearly, far, much, by far, ' +
    'significantly, dramatically, vastly, hugely, enormously, way, considerably, substantially, extremely, most popular',
);

/** Numbers in words, and words that multiply: figures come from slots only. */
export const NUMBER_WORDS: readonly string[] = list(
  'two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, ' +
    'eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, hundreds, thousand, thousands, ' +
    'million, millions, billion, billions, dozen, dozens, couple, pair, half, third of, quarter, quarters, percent, ' +
    'percentage, per cent, twice, thrice, double, doubles, doubled, triple, triples, quadruple, tenfold, twofold, threefold, ' +
    'times, fold, once, halves, halved, majority, minority, decade, decades, several, many, few, numerous, countless',
);

/** Units: only ever part of what a slot shows, so none may stand beside one. */
export const UNITS: readonly string[] = list(
  'points, point, weeks, week, days, day, hours, hour, months, month, years, year, minutes, minute, seconds, second, ms, ' +
    'milliseconds, percent, users, stars, requests, connections, respondents, developers, places, place_, mb, gb, kb, euros, dollars',
);
