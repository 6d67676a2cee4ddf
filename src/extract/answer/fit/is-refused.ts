import { isLater } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import type { Shown } from './shown.ts';

const BACK = 4; // sentences before a refusal that it may take up
const YES_OR_NO =
  /^(?:\[interpreted\] )?(?:yes|no|not|yeah|absolutely|correct|right)\b(?! (?:question|doubt))/i;

/** Whether a refusal is of the asked period, and no afterthought to a plain yes or no. */
export function isRefused({ period, isYesOrNo }: Ask, { said }: Shown, book: Book): boolean {
  return said.some((refusal) => {
    const before = book.said
      .slice(Math.max(0, refusal.at - BACK), refusal.at)
      .filter(({ turn }) => turn === refusal.turn);
    if (isYesOrNo && before.some(({ text }) => YES_OR_NO.test(text))) return false;
    if (period !== null && isOfOtherSpan(refusal, period.label, book)) return false;
    const named = lastNamed([...before, refusal], book);
    return period === null || named.length === 0 || named.includes(period.label);
  });
}

/** "I won't give a rate for the second quarter" turns down no fourth, of whichever year it is. */
function isOfOtherSpan({ text }: Said, asked: string, { transcript: { call } }: Book): boolean {
  const spans = findPeriods(text, call).flatMap(
    ({ label }) => /^[QH][1-4]/.exec(label ?? '') ?? [],
  );
  const [span] = /^[QH][1-4]/.exec(asked) ?? [];
  return span !== undefined && spans.length > 0 && !spans.includes(span);
}

/** The periods that were named last: what is only compared with, or gone by, is none that is turned down. */
function lastNamed(breath: readonly Said[], { transcript: { call } }: Book): readonly string[] {
  for (const { text } of breath.toReversed()) {
    const labels = findPeriods(text, call).flatMap(({ label }) => label ?? []);
    const open = labels.filter((label) => label === call.period || isLater(label, call));
    if (open.length > 0) return open;
  }
  return [];
}
