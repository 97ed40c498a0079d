/** Our own bounds on what is taken on, so that a flood neither costs memory nor hides somebody's question. */
export const INTAKE_LIMITS = {
  /** Questions of one person within an hour. */
  perPersonAndHour: 60,
  /** From this many questions before one's own in a channel, the asker is told their place. */
  toldInChannel: 5,
  /** Questions not answered yet, over all channels. */
  waiting: 1_000,
} as const;
