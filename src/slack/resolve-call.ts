import { earningsError } from '../core/faults.ts';
import { faultText } from '../render/fault-text.ts';
import { choicesOf } from '../render/library/choice-blocks.ts';
import { renderHidden } from '../render/library/owner-blocks.ts';
import { renderNearMisses, renderNotice } from '../render/notice-blocks.ts';
import type { Answer } from './command.ts';
import type { Calls } from './earnings.ts';
import { mayNameCall } from './typed.ts';

/** Work on the call that these words name, or what to show when they name none, or several. */
export async function resolveCall(
  words: string,
  work: 'brief' | 'audit',
  calls: Calls,
): Promise<Answer> {
  if (words === '') {
    const { fault } = earningsError('input.no_call_named', {});
    return { kind: 'show', message: renderNotice(faultText(fault)) };
  }
  const found = mayNameCall(words)
    ? await calls.findCall(words)
    : ({ kind: 'unknown', near: [] } as const);
  if (found.kind === 'found') return { kind: 'work', work, callId: found.id };

  const hidden = found.kind === 'unknown' ? await calls.hidden(words) : null;
  if (hidden) return { kind: 'show', message: renderHidden(hidden) };
  const near = found.kind === 'unknown' ? found.near : found.matches;
  const choices = choicesOf(near, near.length > 0 ? await calls.list() : []);
  return { kind: 'show', message: renderNearMisses(words, choices, { kind: found.kind, work }) };
}
