import * as z from 'zod';

/** The parts of a click that we depend on. */
const Click = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string(), thread_ts: z.string() }).partial().optional(),
  message: z.object({ thread_ts: z.string().optional() }).nullish(),
  response_url: z.string().nullish(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string(), action_ts: z.string().optional() }))
    .min(1),
});

/** A click on one of our buttons: who, where, and what the button carries. */
export interface ButtonClick {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The workspace of whoever clicked; null where Slack does not say. */
  readonly userTeam: string | null;
  /** The message with the button, and the root of its thread; null where it stands in none. */
  readonly ts: string;
  readonly threadTs: string | null;
  readonly actionId: string;
  readonly value: string;
  readonly at: string;
  /** Answers this person alone; null where Slack gave none. */
  readonly responseUrl: string | null;
}

/** Reads a click; null when it is none of ours. */
export function readClick(body: unknown): ButtonClick | null {
  const click = Click.safeParse(body).data;
  const action = click?.actions[0];
  const ts = click?.container?.message_ts;
  if (!click || !action || ts === undefined) return null;
  return {
    team: click.team?.id ?? click.user.team_id ?? '',
    channel: click.channel.id,
    user: click.user.id,
    userTeam: click.user.team_id ?? null,
    ts,
    threadTs: click.container?.thread_ts ?? click.message?.thread_ts ?? null,
    actionId: action.action_id,
    value: action.value,
    at: action.action_ts ?? '',
    responseUrl: click.response_url ?? null,
  };
}

/** What a button carries as JSON; undefined when it is none, or of another form. */
export function readValue<T>(schema: z.ZodType<T>, value: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined; // not JSON: no button of ours
  }
}
