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
}

/** What Slack posts for `/earnings <text>`. */
export function commandFields(
  text: string,
  {
    channel = 'C0EARN01',
    user = 'U0ANA',
    team = TEAM.id,
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
    is_enterprise_install: 'false',
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

/** What Slack posts for a modal that somebody sends. */
export function submissionPayload(
  { id, user, view }: OpenView,
  values: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { team = TEAM.id, userTeam = team }: Pick<From, 'team' | 'userTeam'> = {},
): Readonly<Record<string, unknown>> {
  const typed = Object.entries(values).map(([block, boxes]) => [
    block,
    Object.fromEntries(
      Object.entries(boxes).map(([box, value]) => [
        box,
        { type: 'plain_text_input', value: value === '' ? null : value },
      ]),
    ),
  ]);
  return {
    type: 'view_submission',
    team: { id: team, domain: 'playground' },
    user: { id: user, team_id: userTeam },
    api_app_id: 'A0EARN',
    trigger_id: randomUUID(),
    response_urls: [],
    view: { ...view, id, team_id: team, state: { values: Object.fromEntries(typed) } },
  };
}

/** Where an event happens. */
export interface EventOf {
  readonly team?: string;
  /** Whether its channel is shared with another organisation. */
  readonly isShared?: boolean;
}

/** What Slack posts for an event. */
export function eventPayload(
  event: Readonly<Record<string, unknown>>,
  { team = TEAM.id, isShared = false }: EventOf = {},
): Readonly<Record<string, unknown>> {
  return {
    type: 'event_callback',
    team_id: team,
    api_app_id: 'A0EARN',
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: team, user_id: 'U0EARN', is_bot: true }],
    is_ext_shared_channel: isShared,
    event,
  };
}
