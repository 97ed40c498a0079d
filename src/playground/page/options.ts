import { type Fields, listOf, textOf } from './block-fields.ts';

/** The options of a menu, those of its groups included. */
export function optionsOf(element: Fields): Fields[] {
  const grouped = listOf(element['option_groups']).flatMap((group) => listOf(group['options']));
  return [...listOf(element['options']), ...grouped];
}

export type OptionGroup = { label: string; options: Fields[] };

/** The options as they are shown: those without a group first, under no label. */
export function groupsOf(element: Fields): OptionGroup[] {
  const grouped = listOf(element['option_groups']).map((group) => ({
    label: textOf(group['label']),
    options: listOf(group['options']),
  }));
  return [{ label: '', options: listOf(element['options']) }, ...grouped].filter(
    (group) => group.options.length > 0,
  );
}
