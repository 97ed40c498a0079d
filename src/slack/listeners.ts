import type {
  AllMiddlewareArgs,
  SlackActionMiddlewareArgs,
  SlackViewAction,
  SlackViewMiddlewareArgs,
} from '@slack/bolt';

export type HandleAction = (args: SlackActionMiddlewareArgs & AllMiddlewareArgs) => Promise<void>;
export type HandleView = (
  args: SlackViewMiddlewareArgs<SlackViewAction> & AllMiddlewareArgs,
) => Promise<void>;

/**
 * The buttons of a feature by their action, and its forms by their callback id. An action that is a pattern is anchored
 * at both ends.
 */
export type Listeners = {
  actions: [action: string | RegExp, handle: HandleAction][];
  views: [view: string, handle: HandleView][];
};
