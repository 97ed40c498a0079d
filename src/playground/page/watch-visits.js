/**
 * A function to call with every drawing of the page: it calls `open` once for each visit of a conversation of
 * the person with the bot, however often that conversation is drawn.
 */
export function watchVisits(open) {
  let current = '';
  return (channel, user) => {
    const isOwn = channel.kind === 'direct' && channel.members.includes(user);
    const visit = isOwn ? `${channel.id} ${user}` : '';
    const isNew = visit !== current;
    current = visit;
    if (isNew && isOwn) open(user);
  };
}
