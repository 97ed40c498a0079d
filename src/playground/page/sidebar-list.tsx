import { type ReactNode, useId } from 'react';

type Item = { id: string; name: string; sign: ReactNode; href: string; isCurrent: boolean };

export function SidebarList({ title, items }: { title: string; items: readonly Item[] }): ReactNode {
  const titleId = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul>
        {items.map(({ id, name, sign, href, isCurrent }) => (
          <li key={id}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              <span className="sign" aria-hidden="true">
                {sign}
              </span>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
