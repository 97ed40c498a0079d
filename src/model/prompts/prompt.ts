/** A prompt with its values in place, ready to be sent. `tokens` is estimated. */
export type RenderedPrompt = {
  id: string;
  version: number;
  /** sha256 of the prompt's file, as hexadecimal digits. */
  hash: string;
  system: string;
  user: string;
  tokens: number;
};

/** The prompt would be longer than its ceiling: nothing may be sent, or less has to go in. */
export type TooLong = { ok: false; tokens: number; ceiling: number };

/** A checked prompt file. `Name`: what it takes. */
export type Prompt<Name extends string = string> = {
  id: string;
  version: number;
  hash: string;
  /** Most tokens, estimated, of the whole prompt with its values. */
  ceiling: number;
  variables: readonly Name[];
  /** Each value goes as JSON into the prompt's one data block, where it cannot end the block. */
  render: (values: Record<Name, unknown>) => { ok: true; prompt: RenderedPrompt } | TooLong;
};
