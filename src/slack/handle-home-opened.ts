import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { publishHome } from './home/publish-home.ts';
import { ownTeamOr } from './own-team.ts';
import type { ApiDeps, SlackDeps } from './slack-deps.ts';
import { promptsFor } from './suggested-prompts.ts';

/** Offers questions to start from. Best effort. */
const suggestPrompts = async (place: { team: string; channel: string }, deps: ApiDeps): Promise<void> => {
  try {
    const profile = await deps.profiles.effectiveIn(place);
    await deps.api.apiCall('assistant.threads.setSuggestedPrompts', {
      channel_id: place.channel,
      title: 'Try one of these',
      prompts: promptsFor(profile, await deps.catalog()),
    });
  } catch (error) {
    deps.log.info({ err: error }, 'prompts could not be suggested');
  }
};

/** Somebody looks at the app: shows the home on its own tab, and what to ask on that of messages. */
export const handleHomeOpened =
  (deps: SlackDeps) =>
  async ({
    event,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    const work = { ...deps, api: client };
    const team = context.teamId ?? '';
    if (event.tab === 'messages') await suggestPrompts({ team, channel: event.channel }, work);
    if (event.tab !== 'home') return;
    const own = ownTeamOr(team, deps.ownTeam);
    await publishHome({ team: own, user: event.user, botUserId: context.botUserId }, work);
  };
