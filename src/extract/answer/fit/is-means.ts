import type { Ask } from '../ask/ask.ts';
import { paidForIn, paysOtherwise } from '../sentences/tells-means.ts';
import type { Shown } from './shown.ts';

/** Whether no word of paying in it is of something else, or denied, where it is asked how a thing is paid for. */
export function isMeans(ask: Ask, { said }: Shown): boolean {
  const names = paidForIn(ask);
  return names.length === 0 || !said.some(({ text }) => paysOtherwise(text, names));
}
