import { type ReactNode, useState } from 'react';
import { LOST } from './lost-words.ts';
import { readSetting, writeSetting } from './settings.ts';
import { useTheme } from './use-theme.ts';
import { useWorkspace } from './use-workspace.ts';
import { Workspace } from './workspace.tsx';

export function App(): ReactNode {
  const { state, isLost, refresh } = useWorkspace();
  const colours = useTheme();
  const [chosen, setChosen] = useState(() => readSetting('member') ?? '');
  if (state === undefined) {
    return (
      <p className="loading" role="status">
        {isLost ? LOST : 'Opening the workspace…'}
      </p>
    );
  }
  const known = state.users.find((user) => user.id === chosen && !user.isBot);
  const speakAs = (id: string): void => {
    writeSetting('member', id);
    setChosen(id);
  };
  return (
    <Workspace
      state={state}
      isLost={isLost}
      refresh={refresh}
      colours={colours}
      member={known?.id ?? state.defaults.user}
      speakAs={speakAs}
    />
  );
}
