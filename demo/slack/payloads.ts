import { randomUUID } from 'node:crypto';
import { TEAM } from './methods/method.ts';
import type { OpenView } from './state.ts';

/** Somebody's place in the workspace; what is not given is Ana in #earnings. */
export interface From {
  readonly channel?: string;
  readonly user?: string;
  /** The workspace in which it is done; ours when not given. */
  readonly team?: string;
  /** The workspace of whoever does it, where that is another: Slack Connect. */
  readonly userTeam?: string;
  /** The organisation that the app is installed in as a whole. */
  readonly enterprise?: string;
}

/** What Slack posts for `/earnings <text>`. */
export function commandFields(
  text: string,
  {
    channel = 'C0EARN01',
    user = 'U0ANA',
    team = TEAM.id,
    enterprise,
    trigger = randomUUID(),
  }: From & { trigger?: string },
  responseUrl: string,
): Readonly<Record<string, string>> {
  return {
    command: '/earnings',
    text,
    team_id: team,
    team_domain: 'playground',
    channel_id: channel,
    user_id: user,
    api_app_id: 'A0EARN',
    is_enterprise_install: String(enterprise !== undefined),
    ...(enterprise !== undefined && { enterprise_id: enterprise }),
    trigger_id: trigger,
    response_url: responseUrl,
  };
}

/** What Slack posts for a click on a button; without a thread, of an ephemeral message. */
export function clickPayload(
  actionId: string,
  value: string,
  {
    channel = 'C0EARN01',
    user = 'U0ANA',
    message = '1692777600.000900',
    threadTs = null,
    team: teamId = TEAM.id,
    userTeam = teamId,
  }: From & { message?: string; threadTs?: string | null },
  responseUrl: string,
): Readonly<Record<string, unknown>> {
  const now = String(Date.now() / 1000);
  return {
    type: 'block_actions',
    team: { id: teamId, domain: 'playground' },
    user: { id: user, team_id: userTeam },
    api_app_id: 'A0EARN',
    channel: { id: channel, name: 'earnings' },
    container: {
      type: 'message',
      message_ts: message,
      channel_id: channel,
      is_ephemeral: threadTs === null,
      ...(threadTs && { thread_ts: threadTs }),
    },
    trigger_id: randomUUID(),
    response_url: responseUrl,
    actions: [
      { type: typeOf(actionId), action_id: actionId, block_id: 'near', value, action_ts: now },
    ],
  };
}

function typeOf(actionId: string): string {
  return actionId === 'feedback' ? 'feedback_buttons' : 'button';
}

/** What somebody has put into a box of a view, as Slack's state gives it. */
type Value = string | readonly string[];

/** What Slack posts for a modal that somebody sends. */
export function submissionPayload(
  { id, user, view }: OpenView,
  values: Readonly<Record<string, Readonly<Record<string, Value>>>>,
  from: Pick<From, 'team' | 'userTeam'> = {},
): Readonly<Record<string, unknown>> {
  const typed = Object.entries(values).map(([block, boxes]) => [
    block,
    Object.fromEntries(
      Object.entries(boxes).map(([box, value]) => [box, stateOf(elementOf(view, block), value)]),
    ),
  ]);
  return {
    type: 'view_submission',
    ...viewFields(user, from),
    response_urls: [],
    view: {
      ...view,
      id,
      team_id: from.team ?? TEAM.id,
      state: { values: Object.fromEntries(typed) },
    },
  };
}

/** What Slack posts for a click on a button of a modal or a Home tab: no message, no response_url. */
export function viewClickPayload(
  { id, user, view }: OpenView,
  actionId: string,
  value: string,
): Readonly<Record<string, unknown>> {
  const now = String(Date.now() / 1000);
  return {
    type: 'block_actions',
    ...viewFields(user),
    container: { type: 'view', view_id: id },
    view: { ...view, id, team_id: TEAM.id, state: { values: {} } },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: now }],
  };
}

/** What Slack posts for a message shortcut, with the message that it was used on. */
export function shortcutPayload(
  callbackId: string,
  { channel, user }: { readonly channel: string; readonly user: string },
  message: Readonly<Record<string, unknown>>,
  responseUrl: string,
): Readonly<Record<string, unknown>> {
  return {
    type: 'message_action',
    callback_id: callbackId,
    ...viewFields(user),
    channel: { id: channel, name: 'earnings' },
    message_ts: message.ts,
    message: { type: 'message', ...message },
    response_url: responseUrl,
  };
}

function viewFields(
  user: string,
  { team = TEAM.id, userTeam = team }: Pick<From, 'team' | 'userTeam'> = {},
) {
  return {
    team: { id: team, domain: 'playground' },
    user: { id: user, team_id: userTeam },
    api_app_id: 'A0EARN',
    trigger_id: randomUUID(),
  };
}

function elementOf({ blocks }: OpenView['view'], block: string): Readonly<Record<string, unknown>> {
  const input = blocks.find((each) => each.block_id === block);
  return { ...(input?.element as object | undefined) };
}

function stateOf(element: Readonly<Record<string, unknown>>, value: Value) {
  const { type = 'plain_text_input', options } = element;
  if (type === 'file_input') return { type, files: [value].flat().map((id) => ({ id })) };
  if (type === 'plain_text_input') return { type, value: value === '' ? null : value };
  const list = Array.isArray(options)
    ? (options as readonly Readonly<Record<string, unknown>>[])
    : [];
  return { type, selected_option: list.find((option) => option.value === value) ?? null };
}

/** Where an event happens. */
export interface EventOf {
  readonly team?: string;
  readonly enterprise?: string | null;
  /** Whether its channel is shared with another organisation. */
  readonly isShared?: boolean;
}

/** What Slack posts for an event. */
export function eventPayload(
  event: Readonly<Record<string, unknown>>,
  { team = TEAM.id, isShared = false, enterprise = null }: EventOf = {},
): Readonly<Record<string, unknown>> {
  return {
    type: 'event_callback',
    team_id: team,
    enterprise_id: enterprise,
    api_app_id: 'A0EARN',
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        ...{ team_id: team, enterprise_id: enterprise, user_id: 'U0EARN', is_bot: true },
        is_enterprise_install: enterprise !== null,
      },
    ],
    is_ext_shared_channel: isShared,
    event,
  };
}
