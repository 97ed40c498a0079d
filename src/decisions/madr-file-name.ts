import type { Decision } from './decision.ts';
import { decisionNumber } from './decision.ts';

const LONGEST_NAME = 50;

/** Words joined by hyphens, letters of every script, accents of Latin letters taken off. */
const kebab = (title: string): string => {
  const letters = title
    .toWellFormed()
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase();
  const words = letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^-+|-+$/g, '');
};

/** `0012-django-for-the-shop.md`; a title without letters or digits becomes `decision`. */
export const madrFileName = ({ id, title }: Pick<Decision, 'id' | 'title'>): string => {
  const number = String(decisionNumber(id) ?? 0).padStart(4, '0');
  const name = kebab(title);
  return `${number}-${name === '' ? 'decision' : name}.md`;
};
