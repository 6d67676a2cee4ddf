import type { Delivered, Delivery } from './delivery.ts';
import { followAck } from './follow-ack.ts';
import { formProblems } from './methods/form.ts';
import { BOT } from './methods/method.ts';
import {
  clickPayload,
  commandFields,
  type From,
  shortcutPayload,
  submissionPayload,
  viewClickPayload,
} from './payloads.ts';
import type { ResponseUrls } from './response-urls.ts';
import { trigger } from './said.ts';
import type { OpenView, SlackState } from './state.ts';

/** What people do with what the app offers. */
export interface Interactions {
  /** Somebody types `/earnings <text>`. */
  command(text: string, from?: From & { readonly trigger?: string }): Promise<Delivered>;
  /** Somebody clicks a button of a message. */
  click(
    actionId: string,
    value: string,
    from?: From & { readonly message?: string; readonly threadTs?: string },
  ): Promise<Delivered>;
  /** Somebody clicks a button of a modal that is open, or of their Home tab. */
  press(view: OpenView, actionId: string, value: string): Promise<Delivered>;
  /** Somebody uses a message shortcut on a message. */
  shortcut(callbackId: string, message: string, from?: From): Promise<Delivered>;
  /** Somebody sends a modal; one that the app finds nothing wrong with is closed, or shows what the app says next. */
  submitView(
    id: string,
    values: ViewValues,
    from?: Pick<From, 'team' | 'userTeam'>,
  ): Promise<Delivered>;
}

/** What stands in the boxes of a modal: by block, then by box. */
export type ViewValues = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** Delivers what people do with what the app offers; `changed` is called after what they see at once. */
export function interactionsOf(options: {
  readonly delivery: Delivery;
  readonly state: SlackState;
  readonly responseUrls: ResponseUrls;
  readonly changed: () => void;
}): Interactions {
  const { delivery, state, responseUrls, changed } = options;
  return {
    command: async (text, from = {}) => {
      const url = responseUrls.issue({ from });
      const fields = commandFields(text, from, url);
      trigger(state, fields.trigger_id, from.user);
      const delivered = await delivery.command(fields);
      show(state, responseUrls, url, delivered);
      changed();
      return delivered;
    },
    click: (actionId, value, from = {}) => {
      const own = state.messages.find(({ ts }) => ts === from.message);
      const placed = { threadTs: own?.threadTs ?? null, ...from };
      const url = responseUrls.issue({ from: placed });
      const payload = clickPayload(actionId, value, placed, url);
      trigger(state, payload.trigger_id, from.user);
      return delivery.interaction(payload);
    },
    press: (view, actionId, value) => {
      const payload = viewClickPayload(view, actionId, value);
      trigger(state, payload.trigger_id, view.user);
      return delivery.interaction(payload);
    },
    shortcut: (callbackId, ts, { channel = 'C0EARN01', user = 'U0ANA' } = {}) => {
      const found = [...state.messages, ...state.said].find(
        (each) => each.channel === channel && each.ts === ts,
      );
      if (!found) throw new Error(`no message ${ts} in ${channel}`);
      const { text, threadTs } = found;
      const by =
        'user' in found ? { user: found.user } : { bot_id: BOT.botId, blocks: found.blocks };
      const message = { ts, text, ...by, ...(threadTs && { thread_ts: threadTs }) };
      const url = responseUrls.issue({ from: { channel, user, threadTs } });
      const payload = shortcutPayload(callbackId, { channel, user }, message, url);
      trigger(state, payload.trigger_id, user);
      return delivery.interaction(payload);
    },
    submitView: async (id, values, from = {}) => {
      const open = state.views.get(id);
      if (!open) throw new Error(`no modal ${id} is open`);
      const payload = submissionPayload(open, values, from);
      trigger(state, payload.trigger_id, open.user);
      const delivered = await delivery.interaction(payload);
      if (delivered.status === 200) followAck(state, open, { ...delivered.body });
      changed();
      return delivered;
    },
  };
}

/** What an ack says is shown like a response; a form that Slack would refuse is an error to see. */
function show(
  state: SlackState,
  responseUrls: ResponseUrls,
  url: string,
  { status, body }: Delivered,
): void {
  if (status !== 200 || body === null) return;
  const text = typeof body.text === 'string' ? body.text : '';
  const blocks: readonly unknown[] = Array.isArray(body.blocks) ? body.blocks : [];
  const problems = formProblems(text, blocks);
  if (problems.length > 0) throw new Error(`Slack refuses this ack: ${problems.join('; ')}`);
  const visibleTo = body.response_type === 'in_channel' ? 'channel' : 'user';
  const place = responseUrls.placeOf(url);
  state.acked.push({ ...place, url, visibleTo, text, blocks, ts: state.nextTs() });
}
