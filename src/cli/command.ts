/** A flag of a command. A flag of type `string` is followed by a value, which its usage calls `value`. */
export type Flag =
  | { type: 'boolean'; does: string }
  | { type: 'string'; value: string; does: string; multiple?: true };

export type Flags = Readonly<Record<string, Flag>>;

/** How a command of the shell is called, and what its `--help` says. Every command has `--help` besides its flags. */
export type Command<Given extends Flags = Flags> = {
  /** What begins it, without the words that go to the program: `npm run --silent doctor`. */
  call: string;
  /** What may follow, a line for each way: `-- [--json]`. */
  ways: readonly string[];
  /** What it does, in a sentence or a few. */
  does: string;
  flags: Given;
  /** Words that may stand beside the flags, each with what it means; `any` are of the person's own. */
  words: 'none' | 'any' | Readonly<Record<string, string>>;
  example: string;
  /** What its exit codes say, and whatever else is worth a paragraph. */
  ends?: string;
  /** Its words and values may be secrets: they are not repeated. */
  isSecret?: true;
};

/** For declaring one: keeps the names of its flags, so that a flag that is asked for has to be there. */
export const command = <const Given extends Flags>(declared: Command<Given>): Command<Given> => declared;
