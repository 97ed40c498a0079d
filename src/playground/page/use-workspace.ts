import { useEffect, useRef, useState } from 'react';
import { keepSame, keepUnchanged } from './keep-unchanged.ts';
import type { Message, WorkspaceState } from './workspace-state.ts';

/** Somebody who did something waits for what comes of it; everybody else can wait a little. */
const EAGER_MS = 40;
const EAGER_FOR_MS = 6_000;
const CALM_MS = 250;
const HIDDEN_MS = 1_000;
const LOST_MS = 2_000;

/** Asks the workspace again and again what there is to show. `isLost` when nobody answers any more. */
export function useWorkspace(): { state: WorkspaceState | undefined; isLost: boolean; refresh: () => void } {
  const [state, setState] = useState<WorkspaceState>();
  const [isLost, setLost] = useState(false);
  const ask = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current: WorkspaceState | undefined;
    let isStopped = false;
    let isAsking = false;
    let wasLost = false;
    let eagerUntil = 0;
    const refresh = async (): Promise<void> => {
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      const answer = await readState(current, wasLost);
      isAsking = false;
      if (isStopped) return;
      wasLost = answer === 'lost';
      setLost(wasLost);
      if (typeof answer === 'object') {
        current = answer;
        setState(answer);
      }
      timer = setTimeout(() => void refresh(), waitAfter(wasLost, performance.now() < eagerUntil));
    };
    ask.current = () => {
      eagerUntil = performance.now() + EAGER_FOR_MS;
      void refresh();
    };
    void refresh();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, []);
  return { state, isLost, refresh: () => ask.current() };
}

function waitAfter(isLost: boolean, isEager: boolean): number {
  if (isLost) return LOST_MS;
  if (document.hidden) return HIDDEN_MS;
  return isEager ? EAGER_MS : CALM_MS;
}

/** Whoever answers after a silence may be another run, whose version says nothing about what is shown. */
async function readState(
  old: WorkspaceState | undefined,
  wasLost: boolean,
): Promise<WorkspaceState | 'unchanged' | 'lost'> {
  try {
    const response = await fetch(`/playground/state?since=${wasLost ? '' : (old?.version ?? '')}`);
    if (response.status === 204) return 'unchanged';
    if (!response.ok) return 'lost';
    const fresh: WorkspaceState = await response.json();
    return old === undefined ? fresh : mergeState(old, fresh);
  } catch {
    return 'lost';
  }
}

const keyOfMessage = (message: Message): string => `${message.channel} ${message.ts}`;

function mergeState(old: WorkspaceState, fresh: WorkspaceState): WorkspaceState {
  return {
    ...fresh,
    users: keepSame(old.users, fresh.users),
    channels: keepSame(old.channels, fresh.channels),
    messages: keepUnchanged(old.messages, fresh.messages, keyOfMessage),
    ephemerals: keepUnchanged(old.ephemerals, fresh.ephemerals, keyOfMessage),
    ...(fresh.homes === undefined ? {} : { homes: keepSame(old.homes, fresh.homes) ?? {} }),
    ...(fresh.views === undefined ? {} : { views: keepSame(old.views, fresh.views) ?? [] }),
    ...(fresh.welcome === undefined
      ? {}
      : { welcome: keepSame(old.welcome, fresh.welcome) ?? fresh.welcome }),
  };
}
