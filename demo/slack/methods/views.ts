import { randomUUID } from 'node:crypto';
import { checkView, type View } from '../../../src/render/view-rules.ts';
import { failed, type Method, TEAM } from './method.ts';

const TRIGGER_LIFE_MS = 3000; // Slack: a trigger is good for three seconds, once
const LARGEST = 250_000; // Slack: bytes of a view

/** The views.* methods, with the error codes of their reference pages. */
export const VIEWS: Readonly<Record<string, Method>> = {
  'views.open': (state, { trigger_id: id, view }) => {
    const trigger = state.triggers.get(String(id));
    if (!trigger) return failed('invalid_trigger_id');
    if (trigger.isExchanged) return failed('exchanged_trigger_id');
    if (Date.now() - trigger.at > TRIGGER_LIFE_MS) return failed('expired_trigger_id');
    if (typeof view !== 'object' || view === null) return failed('invalid_arguments');
    if (JSON.stringify(view).length > LARGEST) return failed('view_too_large');
    const given: View = { blocks: [], ...view };
    const problems = checkView(given).map((problem) => `[ERROR] ${problem}`);
    if (problems.length > 0)
      return failed('invalid_arguments', { response_metadata: { messages: problems } });
    trigger.isExchanged = true;
    const opened = {
      id: `V${randomUUID().slice(0, 8).toUpperCase()}`,
      user: trigger.user,
      view: given,
    };
    state.views.set(opened.id, opened);
    return { ok: true, view: { ...given, id: opened.id, team_id: TEAM.id } };
  },
};
