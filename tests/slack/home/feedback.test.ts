import { describe, expect, it } from 'vitest';
import { NOON } from '../create-deps.ts';
import { platformError } from '../stub-errors.ts';
import { ADA, BEN, startHome, TEAM } from './look-at-home.ts';

const DAY = 24 * 60 * 60_000;
const ADMIN = { users: { [ADA]: { is_admin: true } } };

const startRated = async (members: string[] | Error = [ADA]) => {
  const home = await startHome({ ...ADMIN, members: { C1: members } });
  const { deps } = home;
  const thumb = async (requestId: string, reason: string | null, user = BEN) => {
    const opinion = { requestId, team: TEAM, user };
    if (reason === null) await deps.feedback.note({ ...opinion, value: 'down' });
    else await deps.feedback.explain(opinion, reason);
  };
  return { ...home, thumb };
};

describe('the summary for admins', () => {
  it('counts the questions of the whole team in thirty days, and the thumbs', async () => {
    const { deps, answered, thumb, read } = await startRated();
    const first = await answered('one');
    await answered('two', { channel: 'C9', confidence: 'no clear pick' });
    await answered('three', { posted: false });
    const failed = await answered('four');
    await deps.store.db
      .updateTable('requests')
      .set({ outcome: 'failed' })
      .where('id', '=', failed.id)
      .execute();
    await answered('asks back', { behaviour: 'clarify', confidence: 'slight lead' });
    await answered('old', { receivedAt: NOON - 31 * DAY });
    await answered('of another team', { team: 'TOTHER' });
    await thumb(first.id, 'misread');
    await deps.feedback.note({ requestId: first.id, team: TEAM, user: ADA, value: 'up' });
    expect(await read(ADA)).toContain(
      '4 questions answered, 1 of them with little confidence; 1 not answered. 1 thumbs up, 1 thumbs down.',
    );
  });

  it('gives the most common reasons, and people’s words without who said them', async () => {
    const { answered, thumb, read } = await startRated();
    const { id } = await answered('one');
    await thumb(id, 'misread: we said <!channel> Go', 'U0CLEO');
    await thumb(id, 'misread', 'U0DORA');
    await thumb(id, 'too long', 'U0EMIL');
    await thumb(id, 'unclear', BEN);
    const seen = await read(ADA);
    expect(seen).toMatch(/not helpful:\nIt misread what we need: 2\nIt is hard to follow: 1\n/);
    expect(seen).toContain('we said <!channel> Go');
    expect(seen).toContain('too long');
    expect(seen).not.toMatch(/U0CLEO|U0DORA|U0EMIL|U0BEN/);
  });

  it('leads to answers that are not sure or got thumbs down, and says which', async () => {
    const { answered, thumb, read } = await startRated();
    await answered('sure enough');
    await answered('not sure', { confidence: 'no clear pick' });
    const both = await answered('neither sure nor liked', { confidence: 'slight lead' });
    const down = await answered('not liked');
    await thumb(both.id, null);
    await thumb(down.id, null);
    const [, list = ''] = (await read(ADA)).split('Answers worth a look, in channels you are in:\n');
    expect(list.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^#C1 thumbs down: not liked <https:\S+> \(/),
      expect.stringMatching(/^#C1 thumbs down and little confidence: neither sure nor liked </),
      expect.stringMatching(/^#C1 little confidence: not sure </),
    ]);
    expect(list).not.toContain('sure enough');
  });

  it.each([
    ['which the admin is not in', [BEN]],
    ['whose members Slack does not tell', platformError('missing_scope')],
  ])('gives counts and nothing else of a channel %s', async (_, members) => {
    const { answered, thumb, read } = await startRated(members);
    const { id } = await answered('the ledger', { confidence: 'no clear pick' });
    await thumb(id, 'wrong-fact: our ledger is in Java');
    const seen = await read(ADA);
    expect(seen).toContain('1 question answered, 1 of them with little confidence');
    expect(seen).toContain('A fact is wrong: 1');
    expect(seen).not.toMatch(/ledger|#C1/);
  });

  it('gives no words about an answer that is known no longer', async () => {
    const { deps, answered, thumb, read } = await startRated();
    const { id } = await answered('the ledger');
    await thumb(id, 'our ledger');
    await deps.store.db.deleteFrom('requests').execute();
    expect(await read(ADA)).not.toContain('ledger');
  });

  it('is not for others', async () => {
    const { answered, thumb, look, published } = await startRated([ADA, BEN]);
    const { id } = await answered('one');
    await thumb(id, 'too long');
    await look(BEN);
    expect(published(BEN).join('\n')).not.toMatch(/too long|for admins|thumbs/);
  });

  it('is for those in STACK_ADMINS where Slack does not say who they are', async () => {
    const { deps, read } = await startHome({ users: { [ADA]: platformError('missing_scope') } });
    deps.admins = [ADA];
    expect(await read(ADA)).toContain('The last 30 days, for admins');
  });
});
