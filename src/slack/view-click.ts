import * as z from 'zod';
import { readValue } from './click.ts';

const Click = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  view: z.object({ id: z.string(), private_metadata: z.string() }),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string(), action_ts: z.string().optional() }))
    .min(1),
});

/** A click on a button of one of our views: who, what the view carries, and what the button does. */
export interface ViewClick {
  readonly team: string;
  readonly user: string;
  readonly trigger: string;
  readonly view: string;
  readonly carried: string;
  readonly actionId: string;
  readonly value: string;
  readonly at: string;
}

/** Reads a click in a view; null when it is none of ours. */
export function readViewClick(body: unknown): ViewClick | null {
  const click = Click.safeParse(body).data;
  const [action] = click?.actions ?? [];
  if (!click || !action) return null;
  return {
    team: click.team?.id ?? click.user.team_id ?? '',
    user: click.user.id,
    trigger: click.trigger_id,
    view: click.view.id,
    carried: click.view.private_metadata,
    actionId: action.action_id,
    value: action.value,
    at: action.action_ts ?? '',
  };
}

/** Where somebody's conversation with the app is, as their Home tab and its modals carry it. */
export const Direct = z.object({ channel: z.string().regex(/^[DCG]\w+$/) });

/** Reads it; null where there is none. */
export function directOf(carried: string): string | null {
  return readValue(Direct, carried)?.channel ?? null;
}
