import { given, newView, refusedView } from './methods/views.ts';
import type { OpenView, SlackState } from './state.ts';

/** What an ack has become of a modal that was sent: it stays, shows something else, or is closed. */
export function followAck(
  state: SlackState,
  open: OpenView,
  { response_action: action, view }: Readonly<Record<string, unknown>>,
): void {
  if (action === 'errors') return;
  if (action !== 'update' && action !== 'push') {
    const all = [...state.views.values()].filter(({ user }) => user === open.user);
    for (const { id } of action === 'clear' ? all : [open]) state.views.delete(id);
    return;
  }
  const refused = refusedView(view, 'modal');
  if (refused) throw new Error(`Slack refuses this view: ${JSON.stringify(refused)}`);
  if (action === 'update') open.view = given(view);
  else {
    const pushed = { ...newView(open.user), view: given(view) };
    state.views.set(pushed.id, pushed);
  }
}
