import type { Catalog } from '../../catalog/catalog.ts';
import { CRITERIA } from '../../catalog/vocabulary.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { settleRequirements } from '../../profile/say-requirements/settle-requirements.ts';
import { requirementsModal } from '../../render/forms/requirements-modal.ts';
import type { ModalView } from '../../render/forms/view.ts';
import type { FormPlace } from './form-values.ts';
import { digestOf } from './read-requirements-form.ts';

type Around = { catalog: Catalog; today: string; place: FormPlace };

/** The form of all requirements as a thread stands. */
export const openRequirements = (
  requirements: Requirements,
  { catalog, today, place }: Around,
): ModalView => {
  const priorities = Object.fromEntries(
    CRITERIA.flatMap((criterion) => {
      const stated = requirements.priorities[criterion];
      return stated === undefined || stated.origin === 'assumed' ? [] : [[criterion, stated.value]];
    }),
  );
  const said = digestOf(settleRequirements(requirements, catalog), catalog);
  const metadata = JSON.stringify({ ...place, priorities, said });
  return requirementsModal(requirements, { catalog, today, lang: place.lang, metadata });
};
