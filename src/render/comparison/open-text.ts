import { companyName } from '../../core/company-words.ts';
import type { OpenPromise } from '../../core/comparison.ts';
import type { Transcript } from '../../core/transcript.ts';
import { numbered } from '../citations.ts';
import { counted } from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { openText, quotesText } from './comparison-text.ts';
import { periodOf } from './comparison-words.ts';
import { openLines } from './open-words.ts';

/** What a company has still to keep after the latest of its calls, for a terminal; `transcripts` ends with it. */
export function openPromisesText(
  open: readonly OpenPromise[],
  transcripts: readonly Transcript[],
  terminal: Terminal,
): string {
  const call = transcripts.at(-1)?.call;
  if (!call) return '';
  const citations = numbered(openLines(open));
  const calls = counted(transcripts.length, 'call');
  const title = `${companyName(call.company)} · after the ${periodOf(call)} call`;
  const parts = [
    `${paint(terminal, 'bold', safe(title))}\n${paint(terminal, 'dim', safe(`of ${calls}`))}`,
    open.length === 0
      ? wrap('Nothing with a date of its own is still to be kept.', terminal)
      : openText(open, citations, terminal),
    quotesText(citations, transcripts, terminal),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
