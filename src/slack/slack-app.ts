import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { CallId } from '../core/call.ts';
import type { Clock, Log, Message } from '../core/ports.ts';
import { renderNotice } from '../render/notice-blocks.ts';
import { boltLog } from './bolt-log.ts';
import { commandFor } from './commands/index.ts';
import type { Earnings } from './earnings.ts';
import { onDirectMessage } from './events/direct-message.ts';
import type { Identity } from './identity.ts';
import { keyOf } from './keys.ts';
import { guardedListener } from './receiver.ts';
import { clientOptions } from './web-client.ts';

export { identify } from './identity.ts';
export { createPoster } from './post.ts';

export interface SlackAppOptions {
  readonly access: {
    readonly botToken: string;
    readonly apiUrl: string | null;
    readonly signingSecret: string | null;
    readonly appToken: string | null;
  };
  readonly identity: Identity;
  readonly earnings: Earnings;
  readonly clock: Clock;
  readonly log: Log;
}

/** Slack's side of the service: `listener` takes its HTTP requests; null in Socket Mode. */
export interface SlackApp {
  readonly listener: RequestListener | null;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SORRY = 'This could not be taken in. Please try again in a minute.';

/** Builds the Bolt app: each listener stores what was asked before it acks, and works after. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { access, earnings, identity, log } = options;
  const http = access.appToken === null ? httpReceiver(access.signingSecret ?? '', log) : null;
  const socket = access.appToken === null ? null : socketReceiver(access, log);
  const app = new App({
    receiver: http ?? socket ?? httpReceiver('', log),
    authorize: async () => ({
      botToken: access.botToken,
      botId: identity.botId,
      botUserId: identity.userId,
    }),
    clientOptions: clientOptions(access.apiUrl, log),
    convoStore: false,
    logger: boltLog(log),
  });

  app.command('/earnings', async ({ command, ack }) => {
    const { command: called, words } = commandFor(command.text ?? '');
    const asked = {
      team: command.team_id,
      channel: command.channel_id,
      user: command.user_id,
      responseUrl: command.response_url ?? null,
      words,
      key: keyOf(
        'command',
        command.team_id,
        command.channel_id,
        command.user_id,
        command.text ?? '',
        command.trigger_id ?? '',
        command.response_url ?? '',
      ),
    };
    try {
      const answer = await called.run(asked, earnings);
      await (answer ? ack(ephemeral(answer)) : ack());
    } catch (error) {
      log.error('command not taken in', { error });
      await ack(ephemeral(renderNotice(SORRY)));
    }
  });

  app.action(/^earnings\.run/, async ({ action, body, ack }) => {
    const value = 'value' in action && typeof action.value === 'string' ? action.value : '';
    const id = CallId.safeParse(value).data;
    const channel = body.channel?.id;
    if (id && channel) {
      const message =
        'container' in body && body.container ? String(body.container.message_ts ?? '') : '';
      const team = body.team?.id ?? identity.teamId;
      const responseUrl =
        'response_url' in body && typeof body.response_url === 'string' ? body.response_url : null;
      await earnings.take({
        key: keyOf('click', team, channel, message, body.user.id, id),
        kind: 'brief',
        payload: { team, channel, user: body.user.id, responseUrl, callId: id },
      });
    }
    await ack();
  });

  app.message(onDirectMessage(earnings, identity));
  app.error(async (error) => log.error('listener failed', { error }));

  return {
    listener: http ? guardedListener(http, options.clock) : null,
    start: async () => {
      await socket?.start();
    },
    stop: async () => {
      await socket?.stop();
    },
  };
}

function httpReceiver(signingSecret: string, log: Log): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, endpoints: '/slack/events', logger: boltLog(log) });
}

function socketReceiver(
  { appToken, apiUrl }: SlackAppOptions['access'],
  log: Log,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: appToken ?? '',
    logger: boltLog(log),
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
  });
}

function ephemeral({ text, blocks }: Message) {
  // Built by render/ within Slack's rules; Bolt's block types lag behind Slack's.
  return { response_type: 'ephemeral' as const, text, blocks: blocks as never };
}
