import type { Requests } from '../../core/ports/requests.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { isDelivery } from '../delivery-key.ts';
import type { Asked } from './find-asked-call.ts';
import { isDirect, type Question } from './question.ts';

// What ends in a brief where it was asked for.
const BRIEF = ['brief'] as const;
const BRIEF_OR_TRANSCRIPT = [...BRIEF, 'file', 'paste'] as const;

/**
 * Whether the brief in whose thread a question stands is still being made. One that came by itself was
 * posted whole: only its quotes may be missing, for as long as Slack takes no more posts.
 */
export async function isBriefAwaited(
  requests: Pick<Requests, 'isOpen'>,
  thread: Thread | null,
): Promise<boolean> {
  if (!thread?.briefKey || isDelivery(thread.briefKey)) return false;
  return requests.isOpen(thread.briefKey);
}

/**
 * Whether a question that names no call and stands in no thread of ours is about what somebody asked for
 * a moment before in the same channel, of which nothing stands there yet.
 */
export async function isCallAwaited(
  requests: Pick<Requests, 'isOpenIn'>,
  asked: Question,
  about: Asked,
  by: number,
): Promise<boolean> {
  const isAssumed = about.kind === 'call' && about.isAssumed === true;
  if (!isAssumed && about.kind !== 'open' && about.kind !== 'unknown') return false;
  // People talk of files among themselves; whatever is dropped in a direct message is dropped for us.
  return requests.isOpenIn(asked, isDirect(asked) ? BRIEF_OR_TRANSCRIPT : BRIEF, by);
}
