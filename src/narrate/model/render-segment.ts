import type { EvidencePack } from '../../evidence/pack/pack.ts';

/** `{@django}`, `{django.rank}`, `{need.orm}`: what code fills in a model's prose. */
const SLOT = /\{(@?)([a-z0-9][a-z0-9._-]*)\}/g;

/** What a slot shows; null for one that the pack does not hold. */
const slotDisplay = (isName: boolean, id: string, pack: EvidencePack): string | null => {
  if (isName) return pack.names.find((name) => name.id === id)?.display ?? null;
  const fact = pack.facts.find((each) => each.id === id);
  return fact?.display ?? pack.requirements.find((each) => each.id === id)?.words ?? null;
};

/** The prose with every slot filled, first letter in upper case; null when a slot is not in the pack. */
export const renderSegment = (text: string, pack: EvidencePack): string | null => {
  let isComplete = true;
  const filled = text.replace(SLOT, (_slot, at: string, id: string, offset: number) => {
    const display = slotDisplay(at === '@', id, pack);
    if (display === null) isComplete = false;
    const opens = at === '' && /(?:^|[.?!] )$/.test(text.slice(0, offset));
    return opens ? upperFirst(display ?? '') : (display ?? '');
  });
  return isComplete ? upperFirst(filled.trim()) : null;
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
