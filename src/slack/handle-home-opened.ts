import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { SlackDeps } from './slack-deps.ts';
import { promptsFor } from './suggested-prompts.ts';

/** Somebody looks at the messages tab: offers questions to start from. Best effort. */
export const handleHomeOpened =
  (deps: SlackDeps) =>
  async ({
    event,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    if (event.tab !== 'messages') return;
    try {
      const profile = await deps.profiles.effectiveIn({ team: context.teamId ?? '', channel: event.channel });
      await client.apiCall('assistant.threads.setSuggestedPrompts', {
        channel_id: event.channel,
        title: 'Try one of these',
        prompts: promptsFor(profile, await deps.catalog()),
      });
    } catch (error) {
      deps.log.info({ err: error }, 'prompts could not be suggested');
    }
  };
