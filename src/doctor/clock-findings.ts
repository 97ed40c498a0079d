import { type Finding, ok, problem, warning } from './finding.ts';

/** Slack's signatures are refused when they are older. */
const REFUSED_AFTER_S = 5 * 60;
const NOTABLE_S = 60;

const amount = (seconds: number): string =>
  seconds < 2 * 60 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;

/** How far this machine's clock is from Slack's, by the date of a reply that came in at `at`. */
export const clockFindings = (
  { headers, at }: { headers: Headers; at: Date },
  door: 'http' | 'socket',
): Finding[] => {
  const slack = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(slack)) return [];
  const ahead = Math.round((at.getTime() - slack) / 1_000);
  const off = Math.abs(ahead);
  if (off < NOTABLE_S) return [ok("this machine's clock agrees with Slack's")];
  const text = `this machine's clock is ${amount(off)} ${ahead > 0 ? 'ahead of' : 'behind'} Slack's`;
  const todo = 'synchronise it with a time server';
  // The limit is met by what is still on its way, too.
  if (door === 'http' && off > REFUSED_AFTER_S - NOTABLE_S)
    return [problem(`${text}, so Slack's requests are refused`, todo)];
  return [warning(text, todo)];
};
