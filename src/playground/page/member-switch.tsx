import type { ReactNode } from 'react';
import { usePage } from './page-context.ts';
import type { Person } from './workspace-state.ts';

type Props = { people: readonly Person[]; slackbot: string; speakAs: (id: string) => void };

/** Who speaks: any of the made-up people of this workspace. */
export function MemberSwitch({ people, slackbot, speakAs }: Props): ReactNode {
  const { member } = usePage();
  const speakers = people.filter((each) => !each.isBot && each.id !== slackbot);
  return (
    <label className="setting">
      <span>Speaking as</span>
      <select className="field" value={member} onChange={(event) => speakAs(event.target.value)}>
        {speakers.map((each) => (
          <option key={each.id} value={each.id}>
            {each.realName}
            {each.title ? `, ${each.title}` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
