import { z } from 'zod';
import { type ProfilePlace, WORKSPACE } from '../../store/team-profiles.ts';

/** Stands for the app's home where a profile says the channel it was shown in. */
export const SHOWN_AT_HOME = '';

const metadataSchema = z.strictObject({
  team: z.string(),
  /** Where the profile was shown. */
  shownIn: z.string(),
  isWorkspace: z.boolean(),
  /** When the profile that is edited was changed last, in milliseconds since 1970; null: nobody wrote one. */
  over: z.number().nullable(),
  /** Takes the message with the profile that was shown, for half an hour. */
  responseUrl: z.string().optional(),
});

/** What a form knows of the profile it edits. */
export type FormMetadata = z.infer<typeof metadataSchema>;

/** Metadata of a form as Slack hands it back; null when it is none of ours. */
export const parseMetadata = (json: string): FormMetadata | null => {
  try {
    return metadataSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
};

/** The place of the profile that a form edits. */
export const editedPlace = ({ team, shownIn, isWorkspace }: FormMetadata): ProfilePlace => ({
  team,
  channel: isWorkspace ? WORKSPACE : shownIn,
});
