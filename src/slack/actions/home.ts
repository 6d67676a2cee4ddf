import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Log } from '../../core/ports/host.ts';
import { renderAdd, renderFollowModal } from '../../render/home/home-modals.ts';
import { renderPick } from '../../render/library/pick-modal.ts';
import { readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { followLane, keyOf } from '../keys.ts';
import { openView } from '../open-view.ts';
import { directOf, readViewClick, type ViewClick } from '../view-click.ts';

/** The buttons of the Home tab: "home.pick", "home.brief.0", "home.unfollow.1" … */
export const HOME = /^home\.(?:pick|add|follow|brief\.\d+|unfollow\.\d+)$/;

const Followed = z.object({ channel: z.string(), words: z.string().min(1) });
const MINUTE_S = 60;

/** A click on the Home tab: opens a modal, or is stored before the ack and answered under Messages. */
export function onHome(earnings: Earnings, log: Log) {
  return async ({
    body,
    ack,
    client,
  }: {
    body: unknown;
    ack: () => Promise<void>;
    client: webApi.WebClient;
  }): Promise<void> => {
    const click = readViewClick(body);
    const channel = click && directOf(click.carried);
    if (!click || !channel) return ack();
    const isWork = /^home\.(?:brief|unfollow)/.test(click.actionId);
    if (isWork) await takeWork(earnings, click, channel);
    await ack();
    if (isWork) return;
    const { trigger, team, carried } = click;
    await openView({ client, log }, trigger, await modalOf(click.actionId));

    async function modalOf(actionId: string) {
      if (actionId === 'home.add') return renderAdd(carried);
      if (actionId === 'home.follow') return renderFollowModal(carried);
      return renderPick('brief', await earnings.callsIn({ team, channel }).list(), carried);
    }
  };
}

async function takeWork(
  earnings: Earnings,
  { team, user, actionId, value, at }: ViewClick,
  channel: string,
): Promise<void> {
  const callId = CallId.safeParse(value).data;
  const minute = String(Math.floor(Number(at) / MINUTE_S)); // a double click is one
  if (actionId.startsWith('home.brief') && callId)
    await earnings.take({
      key: keyOf('click', team, channel, 'home', user, callId, minute),
      kind: 'brief',
      payload: { team, channel, user, callId, responseUrl: null, isAsked: true },
    });
  const followed = actionId.startsWith('home.unfollow') ? readValue(Followed, value) : undefined;
  if (!followed) return;
  const place = { team, channel: followed.channel };
  await earnings.take({
    key: keyOf('unfollow', team, followed.channel, user, followed.words, at),
    kind: 'unfollow',
    payload: { ...place, user, words: followed.words, responseUrl: null },
    lane: followLane(place),
  });
}
