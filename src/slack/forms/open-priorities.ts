import type { Catalog } from '../../catalog/catalog.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { prioritiesModal, type Standing, standings } from '../../render/forms/priorities-modal.ts';
import type { ModalView } from '../../render/forms/view.ts';
import type { FormPlace } from './form-values.ts';
import { choicesIn } from './read-priorities-form.ts';

type Around = { catalog: Catalog; today: string; place: FormPlace };

/** What the form was opened with, as its submission reads it. */
const metadataOf = (place: FormPlace, before: readonly Standing[]): string =>
  JSON.stringify({
    ...place,
    before: Object.fromEntries(
      before.map(({ criterion, chosen, assumed }) => [criterion, { chosen, assumed }]),
    ),
  });

/** The form of priorities as a thread stands; `state` holds what was chosen in it so far. */
export const openPriorities = (
  requirements: Requirements,
  { catalog, today, place }: Around,
  state: Parameters<typeof choicesIn>[0] = { values: {} },
): ModalView => {
  const before = standings(requirements, catalog, today);
  const choices = choicesIn(state, before);
  const metadata = metadataOf(place, before);
  return prioritiesModal(requirements, before, choices, { catalog, today, lang: place.lang, metadata });
};
