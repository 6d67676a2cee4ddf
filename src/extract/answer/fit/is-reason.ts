import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { givesCause, isReasonOf } from '../sentences/reasons.ts';
import type { Shown } from './shown.ts';

/** Whether a reason that is shown is one of the asked metric, and none only of the line before it. */
export function isReason(ask: Ask, { said }: Shown, book: Book): boolean {
  if (ask.want !== 'why' || said.some(({ worth }) => worth === 0)) return true;
  const reasons = said.filter(givesCause);
  return reasons.length === 0 || reasons.some((each) => isReasonOf(each, ask, book));
}
