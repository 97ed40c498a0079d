/**
 * Whose reason an evidence id spells out instead of citing something: "design: ..." is ours, "house: ..." is
 * that of whoever laid their own records over the dataset. Null for every other id.
 */
export const reasonIn = (id: string): 'design' | 'house' | null => {
  const found = /^(design|house): \S/.exec(id)?.[1];
  return found === 'design' || found === 'house' ? found : null;
};
