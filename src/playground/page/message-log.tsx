import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { FilePreview } from './file-preview.tsx';
import { MessageRow } from './message-row.tsx';
import { useNews } from './use-news.ts';
import type { Message, SharedFile } from './workspace-state.ts';

const NEAR_END_PX = 120;

type Props = {
  label: string;
  messages: readonly Message[];
  files: readonly SharedFile[];
  /**
   * A channel begins at its end, a thread at its beginning. Both go along with what is new for whoever is at the end
   * or wrote it, and show its beginning: of a long answer that matters more than the end.
   */
  start: 'end' | 'beginning';
  isThread?: boolean;
  children?: ReactNode;
};

/** Messages, oldest first. One that changes is drawn in its place: nothing moves, and nothing is read out. */
export function MessageLog({ label, messages, files, start, isThread = false, children }: Props): ReactNode {
  const scroll = useRef<HTMLDivElement>(null);
  const countBefore = useRef<number>(undefined);
  const isAtEnd = useRef(true);
  const news = useNews(messages);
  useLayoutEffect(() => {
    const count = countBefore.current;
    countBefore.current = messages.length;
    const box = scroll.current;
    if (box === null) return;
    if (count === undefined) {
      if (start === 'end') box.scrollTop = messages.length === 0 ? 0 : box.scrollHeight;
    } else if (messages.length !== count) {
      const isOwn = messages
        .slice(count)
        .some(({ bot_id: bot, via }) => bot === undefined && via === undefined);
      if (isAtEnd.current || isOwn) showNew(box, count);
    }
    isAtEnd.current = isNearEnd(box);
  }, [messages, start]);
  return (
    <div
      ref={scroll}
      className="scroll"
      onScroll={({ currentTarget: box }) => {
        isAtEnd.current = isNearEnd(box);
      }}
    >
      {children}
      <div className="log" role="log" aria-live="off" aria-label={label}>
        {messages.map((message) => (
          <MessageRow key={message.ts} message={message} isThread={isThread}>
            {files
              .filter((file) => file.ts === message.ts && file.channel === message.channel)
              .map((file) => (
                <FilePreview key={file.id} file={file} />
              ))}
          </MessageRow>
        ))}
      </div>
      <p className="hidden" aria-live="polite">
        {news}
      </p>
    </div>
  );
}

function isNearEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
}

function showNew(box: HTMLElement, count: number): void {
  const fresh = box.querySelectorAll('.message')[count];
  if (fresh instanceof HTMLElement) box.scrollTop = fresh.offsetTop - 8;
}
