import type { Outcome } from '../../src/inbox/inbox-request.ts';
import type { Store } from '../../src/store/open-store.ts';
import { questionOf, START, startInbox, type TestInbox } from '../inbox/start-inbox.ts';

/** Words that no output may hold. */
export const WORDS = 'our secret plan';

const MINUTE = 60_000;
/** What a filled inbox holds, in order of receipt. */
const ENDS: readonly { id: string; outcome: Outcome | null }[] = [
  { id: 'failed-one', outcome: 'failed' },
  { id: 'answered-one', outcome: 'answered' },
  { id: 'failed-two', outcome: 'failed' },
  { id: 'waiting-one', outcome: null },
  { id: 'forgotten-one', outcome: 'failed' },
];

/**
 * An inbox with three questions that were given up after 62 minutes, the words of one of them wiped, one that is
 * answered and one that is open. They came a minute apart, in a channel each.
 */
export const fillQueue = async (given?: Store): Promise<TestInbox> => {
  const test = await startInbox(given);
  for (const [index, { id, outcome }] of ENDS.entries()) {
    const receivedAt = START + index * MINUTE;
    const body = JSON.stringify({ text: WORDS });
    const fields = { text: WORDS, body, channel: `C${index}`, receivedAt };
    await test.inbox.accept([`event:${id}`], questionOf(id, fields));
    test.time.now = receivedAt + 62 * MINUTE;
    if (outcome !== null) await test.inbox.finish(id, outcome);
  }
  const forgotten = test.store.db.updateTable('requests').where('id', '=', 'forgotten-one');
  await forgotten.set({ text: null, body: null }).execute();
  return test;
};
