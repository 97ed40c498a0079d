import { z } from 'zod';

const eventBody = z.looseObject({
  event: z.looseObject({ user_team: z.string().optional(), team: z.string().optional() }),
  /** The organization through which the bot gets the event, where it is in one. */
  context_enterprise_id: z.string().nullish(),
});
const commandBody = z.looseObject({ command: z.string(), team_id: z.string().optional() });
const interactionBody = z.looseObject({ user: z.looseObject({ team_id: z.string().optional() }) });

/**
 * The team of whoever asks, presses or sends a form, as a delivery names it: in a channel that is shared with another
 * company it may be that company's. Null where the delivery does not say, or names the bot's own organization.
 */
export const askersTeam = (body: unknown): string | null => {
  const event = eventBody.safeParse(body);
  if (event.success) {
    const { user_team, team } = event.data.event;
    const told = user_team ?? team ?? null;
    return told === event.data.context_enterprise_id ? null : told;
  }
  const command = commandBody.safeParse(body);
  if (command.success) return command.data.team_id ?? null;
  const interaction = interactionBody.safeParse(body);
  return interaction.success ? (interaction.data.user.team_id ?? null) : null;
};
