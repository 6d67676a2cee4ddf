import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { choicesOf } from '../../render/library/choice-blocks.ts';
import {
  renderCommandSaid,
  renderHint,
  renderNearMisses,
  renderTooOften,
} from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { offerHidden } from '../offer-hidden.ts';
import { postOnce } from '../post-once.ts';

/** What a stored `hint` request carries. */
export const HintPayload = z.object({
  team: z.string(),
  channel: z.string(),
  threadTs: z.string().optional(),
  /** What to do; that no call bears this name, or several do; that this is a command; or to ask later. */
  says: z.enum(['help', 'miss', 'several', 'command', 'slow']).default('help'),
  typed: z.string(),
  near: z.array(CallId),
  /** Whom alone it is said to, and how long to wait, where it is to ask later. */
  user: z.string().optional(),
  userTeam: z.string().nullable().default(null),
  seconds: z.number().optional(),
});
export type HintPayload = z.input<typeof HintPayload>;

/** Answers a message that asks nothing of a call: what to type, with the nearest calls. */
export async function postHint(
  { store, poster, sightOf }: Pick<FlowPorts, 'store' | 'poster' | 'sightOf'>,
  { key, payload, receivedAt }: StoredRequest,
): Promise<null> {
  const hint = HintPayload.parse(payload);
  const { team, channel, threadTs, says, typed, near, user, userTeam, seconds } = hint;
  const place = { team, channel, ...(threadTs !== undefined && { threadTs }) };
  if (says === 'slow') {
    await poster.postEphemeral(place, user ?? '', renderTooOften(seconds ?? 0));
    return null;
  }
  const choices = choicesOf(near, near.length > 0 ? await store.library.list() : []);
  const message = {
    help: () => renderHint(choices),
    miss: () => renderNearMisses(typed, choices, { kind: 'unknown', work: 'brief' }),
    several: () => renderNearMisses(typed, choices, { kind: 'ambiguous', work: 'brief' }),
    command: () => renderCommandSaid(typed),
  }[says]();
  await postOnce(
    { outbox: store.outbox, poster },
    { key: `${key}:hint`, place, message, since: receivedAt },
  );
  if (says === 'miss' && user !== undefined)
    await offerHidden(
      { store, poster, sightOf },
      { team, channel, threadTs, user, userTeam },
      typed,
    );
  return null;
}
