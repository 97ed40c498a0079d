/** What keeps its order: the questions of one channel. */
export const laneOf = ({ team, channel }: { team: string; channel: string }): string => `${team}:${channel}`;
