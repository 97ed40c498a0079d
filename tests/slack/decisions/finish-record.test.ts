import { describe, expect, it } from 'vitest';
import { finishRecord, finishRecords } from '../../../src/slack/decisions/finish-record.ts';
import { keepRecords } from '../../../src/slack/decisions/keep-records.ts';
import { repeatHere } from '../../../src/slack/repeat.ts';
import type { Reply } from '../stub-api.ts';
import { httpError, platformError } from '../stub-errors.ts';
import { AUTHOR, PLACE, startDecisions, THREAD } from './start-decisions.ts';

const UPLOAD = { ok: true, upload_url: 'https://files.example.com/upload/1', file_id: 'F1' };

/** Slack that takes uploads; `more` answers first. */
const taking =
  (more: Reply = () => undefined): Reply =>
  (call) =>
    more(call) ?? (call.method === 'files.getUploadURLExternal' ? UPLOAD : undefined);

const failing = (method: string, error: Error): Reply =>
  taking((call) => (call.method === method ? error : undefined));

describe('finishing a record', () => {
  it('posts, pins and shares once, however often it is called', async () => {
    const { deps, record, methods, fetch } = await startDecisions(taking());
    await record();
    await Promise.all([
      finishRecord(PLACE, 'D-1', deps),
      finishRecord(PLACE, 'D-1', deps),
      finishRecords(deps),
    ]);
    expect(methods()).toEqual([
      'chat.postMessage',
      'pins.add',
      'files.getUploadURLExternal',
      'files.completeUploadExternal',
    ]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({
      ...{ state: 'done', messageTs: '1.1', pin: 'pinned', file: 'shared', fileId: 'F1' },
    });
  });

  it('goes into the thread in which it was decided, and tells Slack how long the file is', async () => {
    const { deps, record, calls, fetch } = await startDecisions(taking());
    await record();
    await finishRecord(PLACE, 'D-1', deps);
    const of = (method: string) => calls.find((call) => call.method === method)?.options;
    const { channel, threadTs: thread_ts } = THREAD;
    expect(of('chat.postMessage')).toMatchObject({ channel, thread_ts });
    expect(of('files.completeUploadExternal')).toMatchObject({ channel_id: channel, thread_ts });
    const body = fetch.mock.calls[0]?.[1]?.body;
    expect(body).toHaveLength(Number(of('files.getUploadURLExternal')?.['length']));
  });

  it('writes down what those who decided are called', async () => {
    const { deps, record } = await startDecisions(
      taking(({ method }) => (method === 'users.info' ? { user: { real_name: 'Mira Okonjo' } } : undefined)),
    );
    await record({ deciders: [{ id: AUTHOR, name: '' }] });
    await finishRecord(PLACE, 'D-1', deps);
    expect((await deps.decisions.find(PLACE, 'D-1'))?.deciders).toEqual([
      { id: AUTHOR, name: 'Mira Okonjo' },
    ]);
  });

  it('is done later while Slack is in trouble, and given up after an hour with a word to its author', async () => {
    const { deps, record, noticed } = await startDecisions(failing('chat.postMessage', httpError(400)));
    await record();
    for (let minute = 1; minute < 60; minute += 1) await finishRecords(deps);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'due', attempts: 59 });
    expect(noticed()).toEqual([]);
    await finishRecords(deps);
    await finishRecords(deps);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'gone' });
    expect(noticed()).toEqual([
      expect.stringMatching(/^D-1 is recorded and kept, but .*Slack does not let me/),
    ]);
  });

  it('is done without its file when that cannot be uploaded for an hour, and nobody is told of trouble', async () => {
    const { deps, record, noticed, fetch } = await startDecisions(taking());
    fetch.mockImplementation(async () => new Response('no', { status: 503 }));
    await record();
    await finishRecords(deps);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'due', attempts: 1 });
    await deps.decisions.notePost(PLACE, 'D-1', { attempts: 59 });
    await finishRecords(deps);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'done', messageTs: '1.1' });
    expect(noticed()).toEqual([]);
  });

  it('takes a record that is pinned already for pinned', async () => {
    const { deps, record } = await startDecisions(failing('pins.add', platformError('already_pinned')));
    await record();
    await finishRecord(PLACE, 'D-1', deps);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'done', pin: 'pinned' });
  });

  it.each([
    ['shares a file again that its thread does not show', [], 1],
    ['shares no file again that its thread shows', [{ ts: '2.1', files: [{ id: 'F1' }] }], 0],
  ])('%s', async (_, messages, times) => {
    const { deps, record, methods } = await startDecisions(
      taking(({ method }) => (method === 'conversations.replies' ? { ok: true, messages } : undefined)),
    );
    await record();
    await deps.decisions.notePost(PLACE, 'D-1', {
      messageTs: '1.1',
      pin: 'none',
      file: 'sharing',
      fileId: 'F1',
    });
    await finishRecord(PLACE, 'D-1', deps);
    expect(methods().filter((method) => method === 'files.completeUploadExternal')).toHaveLength(times);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ file: 'shared', state: 'done' });
  });

  it('tells each change of the status once, those made before a restart too', async () => {
    const { deps, record, calls } = await startDecisions(taking());
    await record();
    await finishRecord(PLACE, 'D-1', deps);
    await deps.decisions.setStatus(PLACE, 'D-1', { kind: 'rejected' }, 'U2');
    await deps.decisions.setStatus(PLACE, 'D-1', { kind: 'proposed' }, 'U3');
    await finishRecords(deps);
    await finishRecords(deps);
    const lines = calls
      .filter(({ method }) => method === 'chat.postMessage')
      .map(({ options }) => options['text']);
    expect(lines.slice(1)).toEqual([
      'Somebody changed the status of D-1 from accepted to rejected.',
      'Somebody changed the status of D-1 from rejected to proposed.',
    ]);
    expect(calls.filter(({ method }) => method === 'chat.update')).toHaveLength(1);
  });

  it('says nothing of a decision that still holds, which was told already', async () => {
    const { deps, record, calls } = await startDecisions(taking());
    await record();
    await deps.decisions.answerNews(PLACE, 'D-1', 'reaffirmed', 'U2');
    await deps.decisions.notePost(PLACE, 'D-1', { toldChange: 1 });
    await finishRecord(PLACE, 'D-1', deps);
    expect(calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'done', toldChange: 2 });
  });

  it('shows that what took its place was deleted, and posts nothing more of it', async () => {
    const { deps, record, calls } = await startDecisions(taking());
    await record();
    const made = await record();
    await deps.decisions.setStatus(PLACE, 'D-1', { kind: 'superseded', by: made.id }, 'U2');
    await finishRecords(deps);
    const before = calls.length;
    await deps.decisions.wipe(PLACE, made.id);
    await finishRecords(deps);
    expect(calls.slice(before).map(({ method }) => method)).toEqual(['chat.update']);
    expect(JSON.stringify(calls.at(-1)?.options)).toContain('Superseded by D-2, which was deleted');
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'done' });
  });

  it('shows what somebody changed while it was being finished', async () => {
    const { deps, record, calls } = await startDecisions(taking());
    await record();
    const first = finishRecord(PLACE, 'D-1', deps);
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    await deps.decisions.setStatus(PLACE, 'D-1', { kind: 'rejected' }, 'U2');
    await Promise.all([first, finishRecord(PLACE, 'D-1', deps)]);
    expect(await deps.decisions.post(PLACE, 'D-1')).toMatchObject({
      ...{ state: 'done', shown: 'rejected', toldChange: 2 },
    });
  });

  it('tells whoever changed it when the thread takes nothing any more', async () => {
    let isArchived = false;
    const { deps, record, calls } = await startDecisions(
      taking(({ method }) =>
        isArchived && method.startsWith('chat.') && method !== 'chat.postEphemeral'
          ? platformError('is_archived')
          : undefined,
      ),
    );
    await record();
    await finishRecord(PLACE, 'D-1', deps);
    isArchived = true;
    await deps.decisions.setStatus(PLACE, 'D-1', { kind: 'rejected' }, 'U2');
    await finishRecords(deps);
    const told = calls.find(({ method }) => method === 'chat.postEphemeral');
    expect(told?.options).toMatchObject({
      user: 'U2',
      text: expect.stringMatching(/^D-1 is changed and kept/),
    });
  });

  it('never rejects', async () => {
    const { deps, record } = await startDecisions(taking());
    await record();
    await deps.store.db.schema.dropTable('decision_posts').execute();
    await expect(finishRecord(PLACE, 'D-1', deps)).resolves.toBeUndefined();
    await expect(finishRecords(deps)).resolves.toBeUndefined();
  });

  it('begins at the start of the program', async () => {
    const { deps, record, methods } = await startDecisions(taking());
    await record();
    const jobs: Promise<unknown>[] = [];
    const stop = keepRecords(
      deps,
      repeatHere((work) => void jobs.push(work)),
    );
    await Promise.all(jobs);
    stop();
    expect(methods()).toContain('pins.add');
  });
});
