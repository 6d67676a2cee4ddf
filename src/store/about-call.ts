import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { CallId } from '../core/call.ts';
import type { Channel, Posted } from '../core/ports/owned.ts';
import { isOfChannel } from './answers.ts';
import { forgetSaid } from './feedback.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;
type Tx = Transaction<Tables>;

// 1700000000.000100, F0A1B2C3; marks that are neither stand in the outbox, too
const POSTED = /^(?:\d+\.\d+|F[A-Z0-9]+)$/;

/** The channels in which a call of this id was briefed or asked about. */
export async function spokenOfIn(db: Db, id: CallId): Promise<readonly Channel[]> {
  const threads = await db
    .selectFrom('thread')
    .select(['team', 'channel'])
    .distinct()
    .where('call_id', '=', id)
    .execute();
  const answers = await db
    .selectFrom('answer')
    .select('conversation')
    .distinct()
    .where('call_id', '=', id)
    .execute();
  const asked = answers.map(({ conversation }) => {
    const [team = '', channel = ''] = conversation.split('/');
    return { team, channel };
  });
  const all = [...threads, ...asked].map(
    (place) => [`${place.team}/${place.channel}`, place] as const,
  );
  return [...new Map(all).values()];
}

/** What we posted about a call in these channels, each message once. */
export async function postedAbout(
  db: Db,
  id: CallId,
  channels: readonly Channel[],
): Promise<readonly Posted[]> {
  const posted = new Map<string, Posted>();
  for (const place of channels) {
    const { team } = place;
    const add = (channel: string, id: string | null) => {
      if (id !== null && POSTED.test(id)) posted.set(`${channel} ${id}`, { team, channel, id });
    };
    const { threads, answers } = await spokenIn(db, id, place);
    for (const { ts, sha256 } of threads) if (sha256 !== null) add(place.channel, ts);
    for (const { channel, ts } of await postsOf(db, keysOf(place, threads, answers)))
      add(channel, ts);
  }
  return [...posted.values()];
}

/** Deletes what was asked, answered and posted about a call in these channels. */
export async function forgetAsked(tx: Tx, id: CallId, channels: readonly Channel[]): Promise<void> {
  for (const place of channels) {
    const { threads, answers } = await spokenIn(tx, id, place);
    const keys = keysOf(place, threads, answers);
    const posts = [...threads, ...(await postsOf(tx, keys))].flatMap(({ ts }) => ts ?? []);
    await forgetSaid(tx, place, { id, posts: new Set(posts) });
    for (const key of keys) await tx.deleteFrom('outbox').where(isUnder(key)).execute();
    await tx
      .deleteFrom('request')
      .where('key', 'in', keys)
      .where('state', 'in', ['done', 'failed'])
      .execute();
    await tx.deleteFrom('thread').where('call_id', '=', id).where(isIn(place)).execute();
    await tx.deleteFrom('answer').where('call_id', '=', id).where(isOfChannel(place)).execute();
  }
}

/** Has what was asked and posted about a call be about it under its other id. */
export async function moveAsked(
  tx: Tx,
  { from, to }: { readonly from: CallId; readonly to: CallId },
  channels: readonly Channel[],
): Promise<void> {
  const moved = { call_id: to };
  for (const place of channels) {
    await tx
      .updateTable('thread')
      .set(moved)
      .where('call_id', '=', from)
      .where(isIn(place))
      .execute();
    await tx
      .updateTable('answer')
      .set(moved)
      .where('call_id', '=', from)
      .where(isOfChannel(place))
      .execute();
  }
}

async function spokenIn(db: Db, id: CallId, place: Channel) {
  const threads = await db
    .selectFrom('thread')
    .select(['ts', 'sha256', 'brief_key'])
    .where('call_id', '=', id)
    .where(isIn(place))
    .execute();
  const answers = await db
    .selectFrom('answer')
    .select('key')
    .where('call_id', '=', id)
    .where(isOfChannel(place))
    .execute();
  return { threads, answers };
}

/** The requests that posted something: briefs, their revisions and files, answers. */
function keysOf(
  { team, channel }: Channel,
  threads: readonly { readonly ts: string; readonly brief_key: string | null }[],
  answers: readonly { readonly key: string }[],
): readonly string[] {
  return [
    ...threads.flatMap(({ ts, brief_key }) => [
      ...(brief_key === null ? [] : [brief_key]),
      `revise:${team}:${channel}:${ts}`,
      `csv:${team}/${channel}/${ts}`,
      `charts:${team}/${channel}/${ts}`,
    ]),
    ...answers.map(({ key }) => key),
  ];
}

async function postsOf(db: Db, keys: readonly string[]) {
  const found: { readonly channel: string; readonly ts: string | null }[] = [];
  for (const key of keys)
    found.push(
      ...(await db.selectFrom('outbox').select(['channel', 'ts']).where(isUnder(key)).execute()),
    );
  return found;
}

/** Whether an outbox key is that of something a request posted: "key:brief", "key/sha:shown". */
export function isUnder(key: string) {
  return ({ eb, or, and }: ExpressionBuilder<Tables, 'outbox'>) =>
    or([
      eb('key', '=', key),
      // ";" follows ":", and "0" follows "/", in both engines' byte order.
      and([eb('key', '>', `${key}:`), eb('key', '<', `${key};`)]),
      and([eb('key', '>', `${key}/`), eb('key', '<', `${key}0`)]),
    ]);
}

function isIn({ team, channel }: Channel) {
  return ({ eb, and }: ExpressionBuilder<Tables, 'thread'>) =>
    and([eb('thread.team', '=', team), eb('thread.channel', '=', channel)]);
}
