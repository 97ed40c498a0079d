import type { Message } from '../render/message.ts';
import { type ExplainedWords, renderExplained } from '../render/render-explained.ts';
import { type PostDeps, type Posted, postMessage } from './post.ts';
import { RequestEndedError } from './request-ended-error.ts';
import { updateMessage } from './update-message.ts';

/** The step under which the words of a model stand. */
export const EXPLAINED_STEP = 'explained.1';

/** Slack asks for no more than one update a second. */
const BETWEEN_UPDATES_MS = 1_000;

export type ExplanationShown = {
  /** Takes all sentences so far; the first ones are posted at once, later ones when it is their turn. */
  show: (words: ExplainedWords) => void;
  /** Resolves when the last ones stand; rejects with what kept them from it. */
  settled: () => Promise<void>;
};

/**
 * Posts an explanation in its thread and lets it grow: one message, updated at most once a second, always with the
 * newest words. Nothing is written any more for a request that was removed or stopped meanwhile.
 */
export const showExplanation = (
  deps: PostDeps,
  place: { channel: string; threadTs: string; requestId: string },
): ExplanationShown => {
  let latest: ExplainedWords | null = null;
  let posted: Posted | null = null;
  let writing: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;
  const post = async (message: Message): Promise<Posted> => {
    const isRepeated = (await deps.posts.find(place.requestId, EXPLAINED_STEP)) !== null;
    const stands = await postMessage(deps, { ...place, step: EXPLAINED_STEP }, message);
    // What a former process posted may hold less than what is known now.
    if (isRepeated) await updateMessage(deps, stands, message);
    return stands;
  };
  const write = async (words: ExplainedWords): Promise<void> => {
    const outcome = (await deps.ended?.()) ?? null;
    if (outcome !== null) throw new RequestEndedError();
    const message = renderExplained(words);
    if (posted === null) posted = await post(message);
    else await updateMessage(deps, posted, message);
  };
  const writeAll = async (): Promise<void> => {
    for (let words = latest; words !== null; words = latest) {
      await write(words);
      if (latest === words) return;
      await deps.sleep(BETWEEN_UPDATES_MS);
    }
  };
  const begin = (): Promise<void> =>
    writeAll()
      .catch((error: unknown) => {
        failure = { error };
      })
      .finally(() => {
        writing = null;
      });
  return {
    show: (words) => {
      latest = words;
      if (failure === null) writing ??= begin();
    },
    settled: async () => {
      await writing;
      if (failure !== null) throw failure.error;
    },
  };
};
