import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../../src/profile/team-profile/team-profile.ts';
import { draftOf } from '../../decisions/decide.ts';
import { platformError, rateLimitedError } from '../stub-errors.ts';
import { ADA, BEN, startHome, TEAM } from './look-at-home.ts';

const LOADING = 'I am looking up what else I may show you.';
const TROUBLE = 'I cannot read the rest right now. Please refresh in a few minutes.';

/** A promise that a test ends when it wants to. */
const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};

describe('the home', () => {
  it('is published at once with what needs nobody’s leave, and then with the rest', async () => {
    const { answered, look, published, calls } = await startHome({ members: { C1: [ADA] } });
    await answered('fastify or express?');
    await look(ADA);
    const [first = '', second = '', ...more] = published(ADA);
    expect(more).toEqual([]);
    expect(calls[0]?.method).toBe('views.publish');
    expect(first).toContain('Compare backend frameworks');
    expect(first).toMatch(/Dataset \S+ of \d{4}-\d\d-\d\d: \d+ frameworks and \d+ facts from \d+ sources/);
    expect(first).toContain(LOADING);
    expect(second).not.toContain(LOADING);
    expect(second).toContain('fastify or express?');
  });

  it('shows the profile of the workspace in short lines, without reasons and owners', async () => {
    const { deps, read } = await startHome();
    const rule = {
      kind: 'language',
      id: 'java',
      ring: 'hold',
      reason: 'licence costs',
      owner: 'Mira',
    } as const;
    const profile = { ...emptyProfile(), teamSize: 40, houseRules: [rule] };
    await deps.profiles.save({ team: TEAM, channel: '' }, profile, ADA, null);
    const seen = await read(ADA);
    expect(seen).toContain('Team size: 40');
    expect(seen).toContain('House rules: Java on hold');
    expect(seen).not.toMatch(/licence costs|Mira/);
  });

  it.each([
    ['an admin of the workspace', { is_admin: true }, true],
    ['an owner', { is_owner: true }, true],
    ['anybody else', {}, false],
  ])('offers %s to edit the workspace: %s → %s', async (_, who, isOffered) => {
    const { look, calls } = await startHome({ users: { [ADA]: who } });
    await look(ADA);
    const last = JSON.stringify(calls.findLast(({ method }) => method === 'views.publish'));
    expect(last.includes('"home_edit_workspace"')).toBe(isOffered);
  });

  it('lists a thread once, by its first question, as its newest answer stands', async () => {
    const { answered, read } = await startHome({ members: { C1: [ADA] } });
    const { threadTs } = await answered('<@U0STACK> 4 Go developers, a &lt;small&gt; API', {
      behaviour: 'clarify',
    });
    await answered('3 months', { threadTs, kind: 'press', confidence: 'likely best fit' });
    const seen = await read(ADA);
    expect(seen).toMatch(/4 Go developers, a <small> API <[^>]*> \(2026-11-20, likely best fit\)/);
    expect(seen).not.toMatch(/3 months|asked back/);
  });

  it.each([
    ['clarify', 'slight lead', ', I asked back'],
    ['recommend', 'no clear pick', ', no clear pick'],
    ['explain', undefined, ''],
    ['recommend', 'a word of another version', ''],
  ])('says of an answer that is %s with %s: "%s"', async (behaviour, confidence, said) => {
    const { deps, answered, read } = await startHome({ members: { C1: [ADA] } });
    const { id } = await answered('gin or echo?');
    await deps.inbox.noteAnswer(id, { behaviour, confidence: confidence ?? null });
    expect(await read(ADA)).toContain(`(2026-11-20${said})`);
  });

  it('is complete without links where Slack gives none', async () => {
    const { answered, decided, read } = await startHome({ members: { C1: [ADA] } }, ({ method }) =>
      method === 'chat.getPermalink' ? platformError('internal_error') : undefined,
    );
    await answered('gin or echo?');
    await decided('Django it is');
    expect(await read(ADA)).toMatch(
      /D-1 Django it is \(Django, accepted\)\ngin or echo\? \(2026-11-20, clear pick\)/,
    );
  });

  it('leads to the record of a decision, and to its thread where it has none', async () => {
    const { deps, read } = await startHome({ members: { C1: [ADA] } });
    const place = { team: TEAM, channel: 'C1', threadTs: '1700000000.000100' };
    const recording = { form: 'V1', recordId: 'record-1', replaces: null };
    await deps.decisions.record(draftOf({ title: 'Django it is' }, place), recording);
    expect(await read(ADA)).toContain('Django it is <https://acme.slack.com/archives/C1/p1700000000.000100>');
    await deps.decisions.notePost(place, 'D-1', { messageTs: '1700000009.000900' });
    expect(await read(ADA)).toContain('Django it is <https://acme.slack.com/archives/C1/p1700000009.000900>');
  });

  it('shows the newest few of each channel, the newest channel first', async () => {
    const { answered, read } = await startHome({ members: { C1: [ADA], C2: [ADA] } });
    for (let number = 1; number <= 9; number += 1) await answered(`question ${number} of one`);
    await answered('question of two', { channel: 'C2' });
    const seen = await read(ADA);
    expect(seen.match(/question \d of one/g)).toEqual(
      [9, 8, 7, 6].map((number) => `question ${number} of one`),
    );
    expect(seen.indexOf('#C2')).toBeLessThan(seen.indexOf('#C1'));
  });
});

describe('two looks at the home', () => {
  it('never leave the older one standing, however slow it is', async () => {
    const slow = gate();
    const { deps, answered, look, published, world } = await startHome({ members: { C1: [ADA] } });
    await answered('gin or echo?');
    const { apiCall } = deps.api;
    let checks = 0;
    deps.api.apiCall = async (method, options) => {
      const answer = apiCall(method, options);
      checks += method === 'conversations.members' ? 1 : 0;
      if (method === 'conversations.members' && checks === 1) await slow.passed;
      return answer;
    };
    const older = look(ADA);
    await expect.poll(() => checks).toBe(1);
    world.members['C1'] = [];
    await look(ADA);
    slow.open();
    await older;
    expect(published(ADA)).toHaveLength(3);
    expect(published(ADA).join('\n')).not.toContain('gin or echo?');
  });

  it('ask Slack nothing more for the older one once the newer has begun', async () => {
    const slow = gate();
    const channels = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'];
    const { deps, answered, look, calls } = await startHome();
    for (const channel of channels) await answered('gin or echo?', { channel });
    const { apiCall } = deps.api;
    const checks = (): number => calls.filter(({ method }) => method === 'conversations.members').length;
    let isSlow = true;
    deps.api.apiCall = async (method, options) => {
      const answer = apiCall(method, options);
      if (isSlow && method === 'conversations.members') await slow.passed;
      return answer;
    };
    const older = look(ADA);
    await expect.poll(checks).toBe(5);
    isSlow = false;
    await look(ADA);
    slow.open();
    await older;
    expect(checks()).toBe(5 + channels.length);
  });

  it('of two people do not wait for each other', async () => {
    const slow = gate();
    const { deps, look, published } = await startHome();
    const { apiCall } = deps.api;
    deps.api.apiCall = async (method, options) => {
      if (method === 'views.publish' && options?.['user_id'] === ADA) await slow.passed;
      return apiCall(method, options);
    };
    const adas = look(ADA);
    await look(BEN);
    expect(published(BEN)).toHaveLength(2);
    slow.open();
    await adas;
    expect(published(ADA)).toHaveLength(2);
  });

  it('by another process meanwhile let what it published stand', async () => {
    const { look, calls, lines } = await startHome({}, ({ method, options }) => {
      if (method !== 'views.publish') return undefined;
      return options['hash'] === undefined
        ? { ok: true, view: { hash: 'h1' } }
        : platformError('hash_conflict');
    });
    await look(ADA);
    const hashes = calls.flatMap(({ method, options }) =>
      method === 'views.publish' ? [options['hash']] : [],
    );
    expect(hashes).toEqual([undefined, 'h1']);
    expect(lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });
});

describe('a home that fails', () => {
  it.each(['not_enabled', 'missing_scope', 'user_not_found'])(
    'by %s is one line in the log',
    async (word) => {
      const { look, calls, lines } = await startHome({}, ({ method }) =>
        method === 'views.publish' ? platformError(word) : undefined,
      );
      await look(ADA);
      expect(calls.map(({ method }) => method)).toEqual(['views.publish']);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({
        level: 'warn',
        msg: 'App Home could not be shown',
        err: expect.anything(),
      });
    },
  );

  it('for a moment is published all the same', async () => {
    let failed = 0;
    const { look, published, waits } = await startHome({}, ({ method }) => {
      if (method !== 'views.publish' || failed > 0) return undefined;
      failed += 1;
      return rateLimitedError(2);
    });
    await look(ADA);
    expect(waits).toEqual([2_000]);
    expect(published(ADA)).toHaveLength(3);
  });

  it.each(['requests', 'decisions', 'team_profiles', 'feedback'])(
    'because %s cannot be read keeps its first part, with a calm line',
    async (table) => {
      const { deps, answered, read, lines } = await startHome({
        users: { [ADA]: { is_admin: true } },
        members: { C1: [ADA] },
      });
      await answered('the ledger');
      await deps.store.db.schema.alterTable(table).renameTo('elsewhere').execute();
      const seen = await read(ADA);
      expect(seen).toContain(TROUBLE);
      expect(seen).toContain('How fresh the figures are');
      expect(seen).not.toContain('the ledger');
      expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    },
  );

  it('says nothing of what people said in the log', async () => {
    const { deps, answered, look, lines } = await startHome({ members: { C1: [ADA] } });
    await answered('the secret ledger');
    await look(ADA);
    await deps.store.db.schema.alterTable('decisions').renameTo('elsewhere').execute();
    await look(ADA);
    expect(JSON.stringify(lines)).not.toContain('ledger');
  });
});
