import type { Remembered } from '../../profile/remembered.ts';
import { decisionModal, strangersModal } from '../../render/decisions/decision-modal.ts';
import { prefilledDecision } from '../../render/decisions/prefilled-decision.ts';
import type { ModalView } from '../../render/forms/view.ts';
import type { PressOnAnswer } from '../forms/press-on-answer.ts';
import { ownTeamOr } from '../own-team.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';
import { decidedAnswer } from './decided-answer.ts';

/**
 * The form that records a decision on the answer it is opened under. People of another company get one that says why
 * they cannot.
 * @throws when the thread ranks nothing, or the store cannot be read
 */
export const openDecision = async (
  press: PressOnAnswer,
  remembered: Remembered,
  deps: ApiDeps,
): Promise<ModalView> => {
  const { place, lang, user, userTeam } = press;
  const own = ownTeamOr(place.team, deps.ownTeam);
  if (userTeam !== own) return strangersModal(lang);
  const catalog = await deps.catalog();
  const today = todayOf(deps);
  const decided = decidedAnswer(remembered, { catalog, today });
  const prefilled = decided && prefilledDecision(decided.answer, catalog);
  if (decided === null || prefilled === null) throw new Error('the thread ranks nothing');
  const earlier = await deps.decisions.list({ team: own, channel: place.channel });
  const metadata = JSON.stringify({ ...place, lang, digest: decided.digest });
  const replaceable = earlier.filter(({ status }) => status.kind !== 'superseded');
  return decisionModal(
    {
      ...{ lang, metadata, prefilled, today, presser: user },
      ranking: decided.ranking,
      earlier: replaceable,
    },
    catalog,
  );
};
