import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { SlackDeps } from './slack-deps.ts';

const stopSchema = z.looseObject({ channel: z.string(), thread_ts: z.string(), user: z.string() });

/** The stop button of a session: what is still to be said in that thread to this person is not said. */
export const handleStop =
  (deps: SlackDeps) =>
  async ({
    event,
    context,
  }: SlackEventMiddlewareArgs<'agent_session_stopped'> & AllMiddlewareArgs): Promise<void> => {
    const stop = stopSchema.safeParse(event);
    if (!stop.success) return;
    const { channel, thread_ts: threadTs, user } = stop.data;
    const open = await deps.inbox.openInThread({ team: context.teamId ?? '', channel, threadTs });
    for (const request of open.filter((each) => each.user === user)) {
      await deps.inbox.finish(request.id, 'stopped');
      deps.status.done(request.id);
      deps.modelWork.end(request.id);
      deps.log.info({ requestId: request.id }, 'a question was stopped by its asker');
    }
  };
