import { z } from 'zod';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { type ProfileEntries, readProfileForm } from '../../profile/team-profile/profile-form.ts';
import { changedFields, emptyProfile, type TeamProfile } from '../../profile/team-profile/team-profile.ts';
import type { FormView } from '../../render/profile/form-parts.ts';
import { problemsByField } from '../../render/profile/problem-words.ts';
import { FIELD } from '../../render/profile/render-profile-form.ts';
import type { ChannelProfile, StoredProfile } from '../../store/team-profiles.ts';
import { publishHome } from '../home/publish-home.ts';
import { isAdmin } from '../is-admin.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleView } from '../listeners.ts';
import { sendResponse } from '../response-url.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { formValuesSchema, readEntries } from './form-entries.ts';
import { editedPlace, type FormMetadata, parseMetadata, SHOWN_AT_HOME } from './form-metadata.ts';
import { mayEditProfile } from './may-edit-profile.ts';
import { profileFormView } from './profile-form-view.ts';
import { profileMessage } from './profile-message.ts';

const submissionSchema = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({
    private_metadata: z.string(),
    state: z.looseObject({ values: formValuesSchema }),
  }),
});
type Submission = z.infer<typeof submissionSchema>;

/** What a sent form comes to. */
type Outcome =
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'again'; view: FormView }
  | { kind: 'saved'; metadata: FormMetadata };

/** Told at the first field: Slack shows errors at fields alone. */
const refused = (key: 'profile.error.rights' | 'profile.error.store', { say }: Messages): Outcome => ({
  kind: 'errors',
  errors: { [FIELD.languages('expert')]: say(key) },
});

/** The form once more, with what was entered: to be sent over what somebody else saved meanwhile. */
const askAgain = async (
  metadata: FormMetadata,
  sent: { entries: ProfileEntries; profile: TeamProfile },
  now: StoredProfile | null,
  messages: Messages,
  deps: ApiDeps,
): Promise<Outcome> => {
  const names = now === null || now.updatedBy === '' ? {} : await deps.names.find([now.updatedBy]);
  const changed = {
    name: names[now?.updatedBy ?? ''] ?? null,
    at: now?.updatedAt ?? deps.clock().getTime(),
    fields: changedFields(sent.profile, now?.profile ?? emptyProfile()),
  };
  const over = { ...metadata, over: now?.updatedAt ?? null };
  return { kind: 'again', view: await profileFormView(over, sent.entries, changed, messages, deps) };
};

/** A form by somebody who may edit its profile. */
type Allowed = { metadata: FormMetadata; held: ChannelProfile; isAdmin: boolean };

/** Null for a form that is none of ours, of another team, or by somebody who may not edit the profile. */
const allowedIn = async ({ user, team, view }: Submission, deps: ApiDeps): Promise<Allowed | null> => {
  const metadata = parseMetadata(view.private_metadata);
  // The team is the one Slack names, whatever the form says of itself.
  if (metadata === null || metadata.team !== (team?.id ?? '')) return null;
  const place = editedPlace(metadata);
  const held = await deps.profiles.inChannel(place);
  const editor = { isAdmin: await isAdmin(user.id, deps) };
  return mayEditProfile(place.channel, held, editor) ? { metadata, held, ...editor } : null;
};

/** What was entered, as far as this person is asked it. */
const entriesIn = ({ view }: Submission, { metadata, isAdmin: mayAll }: Allowed): ProfileEntries => {
  const entered = readEntries(view.state.values);
  return {
    ...entered,
    editors: mayAll ? entered.editors : null,
    bot: metadata.isWorkspace ? entered.bot : null,
  };
};

const take = async (sent: Submission, messages: Messages, deps: ApiDeps): Promise<Outcome> => {
  if (isStranger(sent, deps.ownTeam)) return refused('profile.error.rights', messages);
  const allowed = await allowedIn(sent, deps);
  if (allowed === null) return refused('profile.error.rights', messages);
  const { metadata, held } = allowed;
  const place = editedPlace(metadata);
  const stored = metadata.isWorkspace ? held.workspace : held.own;
  const before = stored?.profile ?? emptyProfile();
  const entries = entriesIn(sent, allowed);
  const approvedElsewhere =
    !metadata.isWorkspace &&
    held.effective.houseRules.rules.some(({ ring, from }) => ring === 'approved' && from === 'workspace');
  const catalog = await deps.catalog();
  const { value: profile, problems } = readProfileForm(entries, before, approvedElsewhere, catalog);
  if (problems.length > 0) {
    return { kind: 'errors', errors: problemsByField(problems, catalog, messages) };
  }
  const isNewest = (stored?.updatedAt ?? null) === metadata.over;
  if (!isNewest || !(await deps.profiles.save(place, profile, sent.user.id, metadata.over))) {
    return askAgain(metadata, { entries, profile }, await deps.profiles.find(place), messages, deps);
  }
  // Who, where and which fields; never what they hold.
  const fields = changedFields(before, profile);
  deps.log.info({ ...place, user: sent.user.id, fields }, 'a team profile was changed');
  return { kind: 'saved', metadata };
};

/** Shows the profile as it is now in the place of the one that was edited. That is extra: its failure is only logged. */
const showSaved = async (
  { team, shownIn, responseUrl }: FormMetadata,
  user: string,
  deps: ApiDeps,
): Promise<void> => {
  if (responseUrl === undefined) return;
  try {
    const { text, blocks } = await profileMessage({ team, channel: shownIn, user }, true, deps);
    await sendResponse(deps, responseUrl, { replace_original: true, text, blocks });
  } catch (error) {
    deps.log.info({ err: error }, 'a changed team profile could not be shown');
  }
};

/** The form of a profile, sent: checked, stored, and only then closed. What is wrong is told on the form. */
export const handleProfileForm =
  (deps: SlackDeps): HandleView =>
  async ({ ack, body, client, context }) => {
    const work = { ...deps, api: client };
    const sent = submissionSchema.safeParse(body);
    if (!sent.success) {
      deps.log.warn({ err: sent.error }, 'the form of a team profile came in an unknown shape');
      return ack();
    }
    // Known since the form was opened, as a rule.
    const messages = messagesIn(await deps.names.languageOf(sent.data.user.id));
    const outcome = await take(sent.data, messages, work).catch((error: unknown): Outcome => {
      deps.log.error({ err: error }, 'a team profile could not be stored');
      return refused('profile.error.store', messages);
    });
    switch (outcome.kind) {
      case 'errors':
        return ack({ response_action: 'errors', errors: outcome.errors });
      case 'again':
        return ack({ response_action: 'update', view: outcome.view });
      case 'saved':
        await ack();
        if (outcome.metadata.shownIn === SHOWN_AT_HOME) {
          const { team } = outcome.metadata;
          return publishHome({ team, user: sent.data.user.id, botUserId: context.botUserId }, work);
        }
        await showSaved(outcome.metadata, sent.data.user.id, work);
    }
  };
