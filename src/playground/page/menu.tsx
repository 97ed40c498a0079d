import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { type Point, pointBelow } from './point-below.ts';

export type MenuItem = { key: string; name: string; choose: () => void };
type Props = {
  label: string;
  items: readonly MenuItem[];
  className?: string;
  /** What the button shows; three dots without. */
  children?: ReactNode;
};

/** A button that opens a list of things to do. Arrow keys, Home, End and Escape work as in any menu. */
export function Menu({ label, items, className = 'button small quiet', children }: Props): ReactNode {
  const [point, setPoint] = useState<Point>();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setPoint(undefined);
    button.current?.focus();
  };
  const toggle = (): void => {
    if (button.current !== null) {
      setPoint(point === undefined ? pointBelow(button.current, items.length) : undefined);
    }
  };
  return (
    <span className="menu-anchor">
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={point !== undefined}
        onClick={toggle}
      >
        {children ?? <Icon name="more" />}
      </button>
      {point === undefined ? null : (
        <MenuList
          label={label}
          items={items}
          anchor={button.current}
          point={point}
          close={close}
          leave={() => setPoint(undefined)}
        />
      )}
    </span>
  );
}

type ListProps = {
  label: string;
  items: readonly MenuItem[];
  anchor: HTMLElement | null;
  point: Point;
  close: () => void;
  leave: () => void;
};

function MenuList({ label, items, anchor, point, close, leave }: ListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    focusItem(list.current, 0);
  }, []);
  useLeaving(list, anchor, leave);
  const move = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape' || key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const next = nextIndex(key, focusedIndex(list.current), items.length);
    if (next === undefined) return;
    event.preventDefault();
    focusItem(list.current, next);
  };
  return (
    <div
      ref={list}
      className="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      style={point}
      onKeyDown={move}
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            item.choose();
          }}
        >
          {item.name}
        </button>
      ))}
    </div>
  );
}

/** Anything else that is pressed closes the menu, and so does its button when it moves away. */
function useLeaving(
  list: RefObject<HTMLElement | null>,
  anchor: HTMLElement | null,
  leave: () => void,
): void {
  useEffect(() => {
    const top = anchor?.getBoundingClientRect().top;
    const leaveOutside = ({ target }: Event): void => {
      const isInside =
        target instanceof Node && [list.current, anchor].some((each) => each?.contains(target));
      if (!isInside) leave();
    };
    const leaveWhenMoved = (): void => {
      if (anchor?.getBoundingClientRect().top !== top) leave();
    };
    addEventListener('pointerdown', leaveOutside, true);
    addEventListener('scroll', leaveWhenMoved, true);
    return () => {
      removeEventListener('pointerdown', leaveOutside, true);
      removeEventListener('scroll', leaveWhenMoved, true);
    };
  }, [list, anchor, leave]);
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function focusedIndex(list: HTMLElement | null): number {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? itemsOf(list).indexOf(activeElement) : -1;
}

function focusItem(list: HTMLElement | null, index: number): void {
  itemsOf(list)[index]?.focus({ preventScroll: true });
}
