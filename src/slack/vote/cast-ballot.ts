import { orderAgain } from '../../answer-again.ts';
import { CRITERIA } from '../../catalog/vocabulary.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { CONSENT, CONSENTS } from '../../render/vote/ballot-modal.ts';
import { type Ballot, VOTE_LIMITS, type Vote } from '../../vote/vote.ts';
import { withTiers } from '../../vote/with-tiers.ts';
import { noteMessage } from '../add-note.ts';
import { allChosenIn, readMetadata } from '../forms/form-values.ts';
import { sentFormSchema } from '../forms/sent-form.ts';
import { isSameThread } from '../is-same-thread.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleView } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';
import { ballotMetadataSchema } from './ballot-metadata.ts';
import { standingsOf, tiersIn } from './ballot-view.ts';
import { showCount } from './show-count.ts';
import { whyNoVote } from './vote-press.ts';

type Taken = { kind: 'taken'; vote: Vote; ballot: Ballot } | { kind: 'refused'; why: string };

const refused = (why: string): Taken => ({ kind: 'refused', why });

/** Stores what somebody sent, or says why not. The team is the bot's, whatever the form says of itself. */
const take = async (body: unknown, deps: ApiDeps): Promise<Taken> => {
  const sent = sentFormSchema.safeParse(body);
  const metadata = sent.success ? readMetadata(sent.data.view.private_metadata, ballotMetadataSchema) : null;
  const { say } = messagesIn(metadata?.lang ?? 'en');
  if (!sent.success || metadata === null) return refused(say('vote.gone'));
  if (isStranger(body, deps.ownTeam)) return refused(say('vote.stranger'));
  if (metadata.team !== teamOfBody(body, deps.ownTeam)) return refused(say('vote.gone'));
  const vote = await deps.votes.find(metadata.voteId);
  if (vote === null || !isSameThread(vote, metadata)) {
    return refused(await whyNoVote(metadata, metadata.voteId, deps));
  }
  const { state } = sent.data.view;
  const ballot = {
    user: sent.data.user.id,
    tiers: tiersIn(state, await standingsOf(vote, deps)),
    consents: allChosenIn(state, CONSENT).includes(CONSENTS),
  };
  switch (await deps.votes.put(vote.id, ballot)) {
    case 'stored':
      return { kind: 'taken', vote, ballot };
    case 'closed':
      return refused(say('vote.closed'));
    case 'full':
      return refused(say('vote.full', { most: VOTE_LIMITS.ballots }));
    case 'gone':
      return refused(say('vote.gone'));
  }
};

/** Tells a voter alone what comes first with their own weights. That is extra: its failure is only logged. */
const confirm = async (vote: Vote, { user, tiers, consents }: Ballot, deps: ApiDeps): Promise<void> => {
  const { say, sentences } = messagesIn(vote.lang);
  const { channel, threadTs } = vote;
  try {
    const catalog = await deps.catalog();
    const today = todayOf(deps);
    const [first] = orderAgain(withTiers(vote.requirements, tiers), { catalog, today }).options;
    const line = sentences([
      first === undefined ? say('vote.taken.none') : say('vote.taken', { name: nameOf(first.id, catalog) }),
      ...(consents ? [say('vote.taken.named')] : []),
      say('vote.taken.private'),
    ]);
    const asker = { ephemeral: { channel, threadTs, user }, direct: user };
    await reachAsker(deps, asker, deps.newId(), 'notice', [noteMessage(line)]);
  } catch (error) {
    deps.log.info({ err: error, voteId: vote.id }, 'a voter could not be told that their ballot counts');
  }
};

/** The form of a weighting, sent: stored, and only then acknowledged. The last one of each person counts. */
export const handleBallot =
  (deps: SlackDeps): HandleView =>
  async ({ ack, body, client }) => {
    const work = { ...deps, api: client };
    const taken = await take(body, work).catch((error: unknown): Taken => {
      deps.log.error({ err: error }, 'a ballot could not be stored');
      return refused(messagesIn('en').say('vote.error.store'));
    });
    if (taken.kind === 'refused') {
      return ack({ response_action: 'errors', errors: { [CRITERIA[0]]: taken.why } });
    }
    await ack();
    // Who it was is not logged, and never what was set.
    deps.log.info({ voteId: taken.vote.id }, 'a ballot was taken');
    await Promise.all([showCount(taken.vote.id, work), confirm(taken.vote, taken.ballot, work)]);
  };
