import type { Line } from './explanation.ts';
import { nameOf } from './names.ts';
import type { Telling } from './telling.ts';

const SHOWN = 5;

/**
 * Which of the subjects an answer speaks of rest on records of the house (an overlay laid over the dataset), all of
 * them or in part. Nothing without an overlay.
 */
export const houseNote = ({ reading, ranking, catalog, messages }: Telling): Line[] => {
  const subjects = new Set([...reading.named, ...(ranking?.options ?? []).map(({ id }) => id)]);
  const own = (catalog.house ?? []).filter(({ id }) => subjects.has(id));
  const isNew = new Set(own.filter((record) => record.isNew).map(({ id }) => id));
  const names = [...new Set(own.map(({ id }) => id))].map((id) =>
    isNew.has(id) ? nameOf(id, catalog) : messages.say('note.parts-of', { name: nameOf(id, catalog) }),
  );
  if (names.length === 0) return [];
  const text = messages.say('note.house', { names: messages.listSome(names, SHOWN) });
  return [{ text, factIds: [] }];
};
