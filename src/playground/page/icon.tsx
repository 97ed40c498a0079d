import type { ReactNode } from 'react';

const paths = {
  'thumbs-up': 'M7 10v9H4v-9zm2 9h7.5l2.3-7V9.5h-5.3L14.3 4 9 10z',
  'thumbs-down': 'M7 14V5H4v9zm2-9h7.5l2.3 7v2.5h-5.3l.8 5.5L9 14z',
  trash: 'M5 7h14M9 7V4.5h6V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v6M13.5 10.5v6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  reply: 'M20 12a7.5 7.5 0 0 1-11 6.6L4 20l1.4-5A7.5 7.5 0 1 1 20 12z',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  send: 'M4 12 20 4.5 15.5 20l-3.5-6.5z',
  restart: 'M5 12a7 7 0 1 0 2.2-5.1M7 3v4h4',
  file: 'M7 3.5h7l4 4V20.5H7zM14 3.5v4h4',
  lock: 'M6.5 11h11v9h-11zM9 11V8a3 3 0 0 1 6 0v3',
  eye: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  pin: 'M9 4h6l-.8 6 3.3 3.5v1.5h-11V13.5L9.8 10zM12 15v5.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  copy: 'M9 9h10v11H9zM6 15H5V4h10v2',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} strokeWidth={name === 'more' ? 3 : undefined} />
    </svg>
  );
}
