import type { ReactNode } from 'react';

/** A link that leaves the page, or its words alone when the address is not an ordinary one. */
export function OutsideLink({ url, children }: { url: string; children: ReactNode }): ReactNode {
  const address = URL.parse(url);
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') return <span>{children}</span>;
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
