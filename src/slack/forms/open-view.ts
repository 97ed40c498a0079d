import { answerAgain } from '../../answer-again.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import type { Remembered } from '../../profile/remembered.ts';
import { changesModal } from '../../render/forms/changes-modal.ts';
import { evidenceModal } from '../../render/forms/evidence-modal.ts';
import type { ModalView } from '../../render/forms/view.ts';
import { openDecision } from '../decisions/open-decision.ts';
import { handleUnknownAction } from '../handle-unknown-action.ts';
import type { HandleAction } from '../listeners.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';
import { openVote } from '../vote/open-vote.ts';
import { isTool, MORE_ACTION, type Tool } from './answer-tools.ts';
import { findAnswer } from './find-answer.ts';
import { openPriorities } from './open-priorities.ts';
import { openRequirements } from './open-requirements.ts';
import { type PressOnAnswer, readPressOnAnswer } from './press-on-answer.ts';
import { tellPresser } from './tell-presser.ts';

const viewFor = async (
  tool: Tool,
  press: PressOnAnswer,
  remembered: Remembered,
  deps: ApiDeps,
): Promise<ModalView> => {
  const { place, lang } = press;
  const catalog = await deps.catalog();
  const today = todayOf(deps);
  const around = { catalog, today, place: { ...place, lang } };
  switch (tool) {
    case 'form.priorities':
      return openPriorities(remembered.requirements, around);
    case 'form.requirements':
      return openRequirements(remembered.requirements, around);
    case 'form.decision':
      return openDecision(press, remembered, deps);
    case 'form.vote':
      return openVote(press, remembered, deps);
    case 'show.changes':
    case 'show.evidence': {
      const answer = answerAgain(remembered, lang, { catalog, today });
      return tool === 'show.changes' ? changesModal(answer, catalog) : evidenceModal(answer, catalog);
    }
  }
};

const open = async (tool: Tool, press: PressOnAnswer, deps: ApiDeps): Promise<void> => {
  const { say } = messagesIn(press.lang);
  const remembered = await findAnswer(press.place, deps);
  if (remembered === null) return tellPresser(press, say('form.stale'), deps);
  try {
    const view = await viewFor(tool, press, remembered, deps);
    await deps.api.apiCall('views.open', { trigger_id: press.triggerId, view });
  } catch (error) {
    deps.log.warn({ err: error, tool }, 'a view could not be opened');
    await tellPresser(press, say('form.trouble'), deps);
  }
};

/** A button under an answer that opens a view. Slack takes a view within three seconds of the press. */
export const handleOpenView =
  (deps: SlackDeps): HandleAction =>
  async (args) => {
    const press = readPressOnAnswer(args.body, deps.ownTeam);
    if (press === null || !isTool(press.what) || press.triggerId === null) {
      return handleUnknownAction(deps)(args);
    }
    await args.ack();
    await open(press.what, press, { ...deps, api: args.client });
  };

/** The actions that it handles. */
export const OPEN_ACTION = new RegExp(`^(?:form\\.\\w+|show\\.\\w+|${MORE_ACTION.replace('.', '\\.')})$`);
