/** Slack takes about one message a second in a channel and tolerates short bursts (docs.slack.dev, rate limits). */
const INTERVAL_MS = 1_000;
const BURST = 5;
/** Channels that have long been quiet are forgotten when more than this many are known. */
const MANY_CHANNELS = 1_000;

/** Keeps what is posted within Slack's limits, each channel for itself: none ever waits for another. */
export type ChannelPace = {
  /** Resolves when the next message may go to the channel. Turns come in the order they were asked for. */
  turn: (channel: string) => Promise<void>;
  /** Slack asked to wait: nothing goes to this channel for `ms`. */
  holdBack: (channel: string, ms: number) => void;
};

/**
 * A token bucket a channel, kept as the time its next token is due (generic cell rate algorithm). `now` gives
 * milliseconds that never run back, so that a clock that is set does not stop a channel.
 */
export const createChannelPace = (deps: {
  now: () => number;
  sleep: (ms: number) => Promise<void>;
}): ChannelPace => {
  /** When the bucket of a channel is full again. */
  const fullAt = new Map<string, number>();
  const heldUntil = new Map<string, number>();
  const forgetQuiet = (now: number): void => {
    for (const times of [fullAt, heldUntil]) {
      for (const [channel, time] of times) if (time <= now) times.delete(channel);
    }
  };
  return {
    turn: async (channel) => {
      const now = deps.now();
      if (fullAt.size + heldUntil.size > MANY_CHANNELS) forgetQuiet(now);
      const held = heldUntil.get(channel) ?? 0;
      // Counted from the end of a wait, so that no more than a burst goes when it is over.
      const start = Math.max(fullAt.get(channel) ?? 0, held, now);
      fullAt.set(channel, start + INTERVAL_MS);
      const free = start - (BURST - 1) * INTERVAL_MS;
      const wait = Math.max(free, held) - now;
      if (wait > 0) await deps.sleep(Math.ceil(wait));
    },
    holdBack: (channel, ms) => {
      heldUntil.set(channel, Math.max(heldUntil.get(channel) ?? 0, deps.now() + ms));
    },
  };
};
