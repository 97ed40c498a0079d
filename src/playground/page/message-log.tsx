import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { FilePreview } from './file-preview.tsx';
import { MessageRow } from './message-row.tsx';
import type { Message, SharedFile } from './workspace-state.ts';

const NEAR_END_PX = 120;

type Props = {
  label: string;
  messages: readonly Message[];
  files: readonly SharedFile[];
  /**
   * A channel begins at its end and, once there, goes along with what is new; a thread begins at its beginning. Both
   * show the beginning of what is new: of a long answer it matters more than the end.
   */
  stick: 'end' | 'new';
  isThread?: boolean;
  children?: ReactNode;
};

export function MessageLog({ label, messages, files, stick, isThread = false, children }: Props): ReactNode {
  const scroll = useRef<HTMLDivElement>(null);
  const countBefore = useRef<number>(undefined);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const count = countBefore.current;
    countBefore.current = messages.length;
    const box = scroll.current;
    if (box === null || messages.length === count) return;
    if (count !== undefined && (stick === 'new' || isAtEnd.current)) showNew(box, count);
    else if (count === undefined && stick === 'end')
      box.scrollTop = messages.length === 0 ? 0 : box.scrollHeight;
  }, [messages, stick]);
  return (
    <div
      ref={scroll}
      className="scroll"
      onScroll={({ currentTarget: box }) => {
        isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
      }}
    >
      {children}
      <div className="log" role="log" aria-live="polite" aria-label={label}>
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
    </div>
  );
}

function showNew(box: HTMLElement, count: number): void {
  const fresh = box.querySelectorAll('.message')[count];
  if (fresh instanceof HTMLElement) box.scrollTop = fresh.offsetTop - 8;
}
