/** The percentile of a latency limit as it was asked for ("p99"); p95 where none was named, as the limit is judged. */
export const percentileOf = (words: string): string => {
  const named = /\bp(9\d(?:\.\d+)?)(?!\d)|\b(9\d(?:\.\d+)?)th percentile/i.exec(words);
  return `p${named?.[1] ?? named?.[2] ?? '95'}`;
};
