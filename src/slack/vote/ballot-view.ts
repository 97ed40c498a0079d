import { CRITERIA } from '../../catalog/vocabulary.ts';
import { type Choices, type Standing, standings } from '../../render/forms/priorities-modal.ts';
import type { ModalView } from '../../render/forms/view.ts';
import { ballotModal } from '../../render/vote/ballot-modal.ts';
import type { Tiers, Vote } from '../../vote/vote.ts';
import { choicesIn } from '../forms/read-priorities-form.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';

type State = Parameters<typeof choicesIn>[0];

const UNTOUCHED: State = { values: {} };

/** The choices of somebody's tiers; what they left alone is chosen as it stands in the thread. */
const choicesOf = (tiers: Tiers, opened: readonly Standing[]): Choices =>
  choicesIn(
    UNTOUCHED,
    opened.map((standing) => ({ ...standing, chosen: tiers[standing.criterion] ?? standing.chosen })),
  );

/** The tiers of a form: those chosen otherwise than the thread stands. */
export const tiersIn = (state: State, opened: readonly Standing[]): Tiers => {
  const choices = choicesIn(state, opened);
  const tiers: Tiers = {};
  for (const criterion of CRITERIA) {
    const standing = opened.find((each) => each.criterion === criterion);
    const choice = choices[criterion];
    if (standing === undefined || choice === standing.chosen) continue;
    tiers[criterion] = choice === 'assumed' ? standing.assumed : choice;
  }
  return tiers;
};

/** Every criterion as a vote began. */
export const standingsOf = async ({ requirements }: Vote, deps: ApiDeps): Promise<Standing[]> =>
  standings(requirements, await deps.catalog(), todayOf(deps));

/**
 * The form of one person's weighting: with what they sent before, which nobody else is ever shown, or as the thread
 * stands. `state` holds what is chosen in it so far.
 */
export const ballotView = async (
  vote: Vote,
  user: string,
  deps: ApiDeps,
  state: State | null = null,
): Promise<ModalView> => {
  const { id: voteId, team, channel, threadTs, lang } = vote;
  const opened = await standingsOf(vote, deps);
  const ballot = await deps.votes.ballotOf(voteId, user);
  const before = choicesOf(ballot?.tiers ?? {}, opened);
  const choices = state === null ? before : choicesIn(state, opened);
  const metadata = JSON.stringify({ voteId, team, channel, threadTs, lang });
  const around = { catalog: await deps.catalog(), today: todayOf(deps), metadata };
  return ballotModal(vote, opened, { before, choices, ballot }, around);
};
