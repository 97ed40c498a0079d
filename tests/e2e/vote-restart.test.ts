import { expect, it } from 'vitest';
import { startSlackBot } from './start-slack-bot.ts';
import { KENJI, MIRA, SUNNIVA, THROUGHPUT, voteIn } from './vote-in.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** The bot's clock, which a restart may find moved. */
const startMoving = async () => {
  const moved = { ms: 0 };
  const clock = (): Date => new Date(Date.now() + moved.ms);
  const bot = await startSlackBot({ clock });
  const app = { ...bot, url: bot.slackUrl };
  const restart = async (later: number): Promise<void> => {
    await bot.stop();
    moved.ms += later;
    await bot.start({ clock });
    await bot.settle();
  };
  return { ...bot, app, restart };
};

it('a vote whose time passes while the bot is down is closed at its start, once', async () => {
  const { app, restart } = await startMoving();
  const { startVote, vote, posted, words } = await voteIn(app);
  await startVote({ closes: '1d' });
  for (const user of [MIRA, SUNNIVA]) await vote(user);
  await vote(KENJI, { tiers: THROUGHPUT });
  await restart(DAY / 2);
  expect(posted('result')).toEqual([]);
  await restart(DAY);
  expect(posted('result')).toHaveLength(1);
  expect(words('result')).toContain('FastAPI: first for 2 people');
  expect(words('ballot')).not.toContain('vote_set');
  await restart(DAY);
  expect(posted('result')).toHaveLength(1);
});

it('a vote goes on over a restart, with what people set before', async () => {
  const { app, restart } = await startMoving();
  const { startVote, vote, ballot, close, words, openBallot } = await voteIn(app);
  await startVote({ quorum: '2' });
  await vote(MIRA, { tiers: THROUGHPUT });
  await restart(0);
  expect(JSON.stringify(await openBallot(MIRA))).toContain('This is how you set it before.');
  await vote(SUNNIVA);
  expect(ballot().text).toContain('2 people have answered.');
  await close();
  expect(words('result')).toContain('The weightings do not agree');
});

it('a vote that was stored but not posted is posted after the next start, once', async () => {
  const { app, restart, workspace } = await startMoving();
  const { openVote, submitVote, posted, ballot, vote } = await voteIn(app);
  const { id } = await openVote();
  workspace.addFault({ method: 'chat.postMessage', status: 503, times: 9 });
  expect(await submitVote(id)).toMatchObject({ outcome: 'closed' });
  expect(posted('ballot')).toEqual([]);
  workspace.clearFaults();
  await restart(90_000);
  expect(posted('ballot')).toHaveLength(1);
  await restart(90_000);
  expect(posted('ballot')).toHaveLength(1);
  await vote(MIRA);
  expect(ballot().text).toContain('1 person has answered.');
});
