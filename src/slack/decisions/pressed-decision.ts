import type { DecisionPlace } from '../../store/decision-rows.ts';
import { readButtonPress } from '../button-press.ts';
import { tellPresser } from '../forms/tell-presser.ts';
import { handleUnknownAction } from '../handle-unknown-action.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleAction } from '../listeners.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { DECISION_WORDS } from './decision-words.ts';

/** A press on a button under the record of a decision. The place is that of the message, not what the button says. */
export type PressedDecision = {
  place: DecisionPlace;
  id: string;
  user: string;
  triggerId: string;
  /** The message that the button stands under. */
  ts: string;
  /** Says a line to whoever pressed, alone. */
  tell: (line: string) => Promise<void>;
};

/** Handles a press under a record: strangers are told that it is not for them, and trouble is told calmly. */
export const onDecision =
  (deps: SlackDeps, handle: (pressed: PressedDecision, deps: ApiDeps) => Promise<void>): HandleAction =>
  async (args) => {
    const press = readButtonPress(args.body, deps.ownTeam);
    if (press === null || press.triggerId === null) return handleUnknownAction(deps)(args);
    await args.ack();
    const { value: id, place: pressedIn, ts, user, triggerId } = press;
    const work = { ...deps, api: args.client };
    const tell = (line: string): Promise<void> => tellPresser(press, line, work);
    if (isStranger(args.body, deps.ownTeam)) return tell(DECISION_WORDS.stranger);
    const { team, channel } = pressedIn;
    try {
      await handle({ place: { team, channel }, id, user, triggerId, ts, tell }, work);
    } catch (error) {
      deps.log.error({ err: error }, 'a press under a decision could not be worked on');
      await tell(DECISION_WORDS.trouble);
    }
  };
