import type { ReactNode } from 'react';
import { findButton } from '../find-button.ts';
import { focusOn } from '../focus-on.ts';
import { exampleOf } from '../guide.ts';
import { usePage } from '../page-context.ts';
import type { Channel, Message, Welcome } from '../workspace-state.ts';

type Props = { messages: readonly Message[]; channel: Channel | undefined; welcome: Welcome };

/** What one can do with an answer: ask on, weigh it anew, see how it came about. Nothing while there is none. */
export function ThreadSteps({ messages, channel, welcome }: Props): ReactNode {
  const { act, inspect, guide, member, bot } = usePage();
  const [root, ...replies] = messages;
  const answer = replies.findLast(({ bot_id: by }) => by !== undefined);
  if (!guide.isShown || root === undefined || answer === undefined || channel === undefined) return null;
  const where = { channel: channel.id, user: member };
  const followUp = exampleOf(root, welcome.examples)?.followUp;
  const said = replies.filter(({ bot_id: by }) => by === undefined);
  const isSaid = followUp === undefined || said.some(({ text }) => text.includes(followUp));
  const weigh = findButton(replies, welcome.prioritiesAction ?? '');
  const askOn = (text: string): void => {
    // In a channel a mention is sure to be heard, and shows how one goes on.
    const typed = channel.kind === 'direct' ? text : `<@${bot.user}> ${text}`;
    void act('message', { ...where, text: typed, threadTs: root.ts });
    // The button goes when it was asked.
    focusOn('thread-composer');
  };
  return (
    <section className="prompts steps" aria-label="What to do with the answer">
      <span className="faint">Next:</span>
      {isSaid ? null : (
        <button
          type="button"
          className="button small"
          onClick={({ detail }) => {
            // A double click is one question.
            if (detail < 2) askOn(followUp);
          }}
        >
          “{followUp}”
        </button>
      )}
      {weigh === undefined ? null : (
        <button
          type="button"
          className="button small"
          onClick={() => void act('act', { ...where, messageTs: weigh.ts, ...weigh.ids })}
        >
          Change what counts
        </button>
      )}
      <button type="button" className="button small" onClick={() => inspect(answer)}>
        See how it came about
      </button>
    </section>
  );
}
