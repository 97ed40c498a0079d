import { useEffect, useRef, useState } from 'react';
import { newsOf } from './news-of.ts';
import { usePage } from './page-context.ts';
import type { Message } from './workspace-state.ts';

/** What a screen reader is to be told: the messages that came, and not the ones that only changed. */
export function useNews(messages: readonly Message[]): string {
  const { people, bot } = usePage();
  const before = useRef<readonly Message[]>(undefined);
  const [news, setNews] = useState('');
  useEffect(() => {
    const told = newsOf(before.current, messages, { people, bot });
    before.current = messages;
    if (told !== '') setNews(told);
  }, [messages, people, bot]);
  return news;
}
