import type { Channel, Example, Message } from './workspace-state.ts';

/** A guided question: `root` is where it was asked last; it is answered when anything came of that. */
export type GuideStep = { example: Example; root: Message | undefined; isAnswered: boolean };
export type GuideProgress = {
  steps: readonly GuideStep[];
  tried: number;
  /** The first that nobody has asked yet. */
  next: Example | undefined;
  /** The guided question asked last. */
  latest: GuideStep | undefined;
};

/** How far the guide has come. Read from what was said, so that it is right after a restart and a fresh start too. */
export function readProgress(
  examples: readonly Example[],
  { messages, ephemerals }: { messages: readonly Message[]; ephemerals: readonly Message[] },
): GuideProgress {
  const steps = examples.map((example) => {
    const root = messages.findLast((each) => each.is_reply !== true && asks(each, example.text));
    const isTold = ephemerals.some(({ channel, ts }) => channel === root?.channel && ts > root.ts);
    return { example, root, isAnswered: isTold || (root?.replies ?? 0) > 0 };
  });
  const tried = steps.filter(({ root }) => root !== undefined);
  return {
    steps,
    tried: tried.length,
    next: steps.find(({ root }) => root === undefined)?.example,
    latest: tried.toSorted((one, other) => tsOf(one) - tsOf(other)).at(-1),
  };
}

/** Where the guide is at hand: in a channel that the app is in. The app's own messages have questions of their own. */
export function hasGuide(channel: Channel, bot: string): boolean {
  return channel.kind !== 'direct' && channel.members.includes(bot);
}

/** The guided question that a thread began with. */
export function exampleOf(root: Message | undefined, examples: readonly Example[]): Example | undefined {
  return root === undefined ? undefined : examples.find(({ text }) => asks(root, text));
}

/** The bot repeats a command's question in a line of its own; whoever mentions it writes the question. */
function asks({ text }: Message, question: string): boolean {
  return text.includes(question);
}

function tsOf({ root }: GuideStep): number {
  return Number(root?.ts ?? 0);
}
