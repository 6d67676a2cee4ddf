import { randomUUID } from 'node:crypto';
import { checkView, type View } from '../../../src/render/block-kit/view-rules.ts';
import type { OpenView, SlackState } from '../state.ts';
import { type Args, failed, type Method, type Result, TEAM } from './method.ts';

const TRIGGER_LIFE_MS = 3000; // Slack: a trigger is good for three seconds, once
const LARGEST = 250_000; // Slack: bytes of a view
const MOST_PUSHED = 3; // Slack: views of one stack

/** The views.* methods, with the error codes of their reference pages. */
export const VIEWS: Readonly<Record<string, Method>> = {
  'views.open': (state, args) => onTop(state, args),
  'views.push': (state, args) => {
    const user = state.triggers.get(String(args.trigger_id))?.user;
    const stack = [...state.views.values()].filter((each) => each.user === user);
    if (user !== undefined && stack.length === 0) return failed('not_found');
    return stack.length >= MOST_PUSHED ? failed('push_limit_reached') : onTop(state, args);
  },
  'views.update': (state, { view_id: id, view }) => {
    const open = state.views.get(String(id));
    if (!open) return failed('not_found');
    const refused = refusedView(view, 'modal');
    if (refused) return refused;
    open.view = given(view);
    return answered(open);
  },
  'views.publish': (state, { user_id: user, view }) => {
    if (typeof user !== 'string' || user === '') return failed('invalid_arguments');
    if (!state.isHomeEnabled) return failed('not_enabled');
    const refused = refusedView(view, 'home');
    if (refused) return refused;
    const home = state.homes.get(user) ?? { ...newView(user), view: given(view) };
    home.view = given(view);
    state.homes.set(user, home);
    return answered(home);
  },
};

function onTop(state: SlackState, { trigger_id: id, view }: Args): Result {
  const trigger = state.triggers.get(String(id));
  if (!trigger) return failed('invalid_trigger_id');
  if (trigger.isExchanged) return failed('exchanged_trigger_id');
  if (Date.now() - trigger.at > TRIGGER_LIFE_MS) return failed('expired_trigger_id');
  const refused = refusedView(view, 'modal');
  if (refused) return refused;
  trigger.isExchanged = true;
  const opened = { ...newView(trigger.user), view: given(view) };
  state.views.set(opened.id, opened);
  return answered(opened);
}

/** What Slack would refuse in a view, or null. */
export function refusedView(view: unknown, type: 'modal' | 'home'): Result | null {
  if (typeof view !== 'object' || view === null) return failed('invalid_arguments');
  if (JSON.stringify(view).length > LARGEST) return failed('view_too_large');
  const problems = [
    ...checkView(given(view)),
    ...('type' in view && view.type === type ? [] : [`/type must be ${type}`]),
  ].map((problem) => `[ERROR] ${problem}`);
  if (problems.length === 0) return null;
  return failed('invalid_arguments', { response_metadata: { messages: problems } });
}

/** A view as it came over the wire. */
export function given(view: unknown): View {
  return { blocks: [], ...(view as object) };
}

/** A view of somebody's under a name of its own. */
export function newView(user: string): Pick<OpenView, 'id' | 'user'> {
  return { id: `V${randomUUID().slice(0, 8).toUpperCase()}`, user };
}

function answered({ id, view }: OpenView): Result {
  return { ok: true, view: { ...view, id, team_id: TEAM.id } };
}
