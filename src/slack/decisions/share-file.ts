import { z } from 'zod';
import type { Decision } from '../../decisions/decision.ts';
import { madrFileName } from '../../decisions/madr-file-name.ts';
import { toMadr } from '../../decisions/to-madr.ts';
import { callSlack } from '../call-slack.ts';
import { isTransient } from '../is-transient.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { findFile } from './find-file.ts';
import type { Finishing } from './finish-record.ts';

const TIMEOUT_MS = 10_000;
const placeSchema = z.looseObject({ upload_url: z.url({ protocol: /^https?$/ }), file_id: z.string() });

/** Brings the text to Slack, where nobody sees it yet; returns its id there. */
const upload = async (decision: Decision, deps: ApiDeps): Promise<string> => {
  const bytes = new TextEncoder().encode(toMadr(decision, await deps.catalog()));
  const asked = { filename: madrFileName(decision), length: bytes.length };
  const { upload_url: url, file_id: fileId } = placeSchema.parse(
    await callSlack(deps, 'files.getUploadURLExternal', asked),
  );
  const response = await deps.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`an upload to Slack was answered with ${response.status}`);
  return fileId;
};

const share = async ({ place, decision }: Finishing, fileId: string, deps: ApiDeps): Promise<void> => {
  const { id, title, threadTs } = decision;
  await callSlack(deps, 'files.completeUploadExternal', {
    files: [{ id: fileId, title: `${id} ${title}` }],
    channel_id: place.channel,
    thread_ts: threadTs,
  });
};

/** Whether a file that may have been shared before still has to be; null where Slack does not let the bot look. */
const isLeft = async (begun: Finishing, deps: ApiDeps): Promise<boolean | null> => {
  const found = await findFile(begun, deps);
  return found === 'unknown' ? null : found === 'absent';
};

const shareOnce = async (begun: Finishing, deps: ApiDeps): Promise<'shared' | 'none'> => {
  const { place, decision, post } = begun;
  const { id } = decision;
  if (post.file === 'sharing' && post.fileId !== null) {
    const left = await isLeft(begun, deps);
    if (left === null) return 'none';
    if (left) await share(begun, post.fileId, deps);
    return 'shared';
  }
  const fileId = await upload(decision, deps);
  // From here on nobody knows whether Slack shared it until that is noted.
  await deps.decisions.notePost(place, id, { file: 'sharing', fileId });
  await share(begun, fileId, deps);
  return 'shared';
};

/**
 * Shares the decision as a Markdown file in its thread, once. That Slack does not take it (no scope) is logged and
 * nothing else: the record has a button that shows the text.
 * @throws when Slack is merely in trouble
 */
export const shareFile = async (begun: Finishing, deps: ApiDeps): Promise<void> => {
  const { place, decision, post } = begun;
  if (post.file === 'shared' || post.file === 'none') return;
  let file: 'shared' | 'none';
  try {
    file = await shareOnce(begun, deps);
  } catch (error) {
    // An upload that broke off is begun anew: nobody has seen anything of it.
    if (isTransient(error) || slackErrorWord(error) === null) throw error;
    deps.log.info({ err: error }, 'a decision was not shared as a file');
    file = 'none';
  }
  await deps.decisions.notePost(place, decision.id, { file });
};
