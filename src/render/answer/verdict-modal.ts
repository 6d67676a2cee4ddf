import type { Call } from '../../core/call.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Verdict } from '../../core/verdict.ts';
import { capitalised } from '../../figures/print/phrases.ts';
import { type Block, context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn } from '../block-kit/escape.ts';
import { infoModal } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';
import { speakerOf } from '../brief/quotes-blocks.ts';
import { counted, shortTitle } from '../summaries.ts';

const LONGEST_CLAIM = 600;
const LONGEST_QUOTE = 700;

/** What a call says to the figures of a message, for the person who asked alone. */
export function renderVerdicts(
  {
    transcript,
    verdicts,
  }: { readonly transcript: Transcript; readonly verdicts: readonly Verdict[] },
  left: number,
): View {
  const good = verdicts.filter(({ verdict }) => verdict === 'supported').length;
  const { call } = transcript;
  return infoModal('Figures checked', [
    section(
      `*${mrkdwn(shortTitle(call))}*\n${good} of ${counted(verdicts.length, 'statement')} with figures ${good === 1 ? 'is' : 'are'} borne out by the call.`,
    ),
    ...verdicts.flatMap((verdict) => [{ type: 'divider' }, ...verdictBlocks(verdict, transcript)]),
    context(
      [
        left > 0 ? `${counted(left, 'more statement')} of this message not looked at.` : null,
        'Held against this call alone, sentence by sentence. Only you see this.',
      ]
        .filter((part) => part !== null)
        .join(' '),
    ),
  ]);
}

/** What to say of a message that states no figure. */
export function renderNoClaims(): View {
  return infoModal('Figures checked', [
    section('This message states no figure that could be checked.'),
  ]);
}

function verdictBlocks(verdict: Verdict, transcript: Transcript): readonly Block[] {
  const { claim, details, evidence } = verdict;
  const [first] = evidence;
  const said = details.map((detail) => `\n${mrkdwn(cut(capitalised(detail), 300))}`).join('');
  const quote = first
    ? [
        context(
          `${mrkdwn(speakerOf(first, transcript))}  \`${mrkdwn(first.sentences.join('–'))}\`  “${mrkdwn(cut(first.quote, LONGEST_QUOTE))}”`,
        ),
      ]
    : [];
  return [
    section(`>${mrkdwn(cut(claim, LONGEST_CLAIM))}\n${headOf(verdict, transcript.call)}${said}`),
    ...quote,
  ];
}

function headOf({ verdict, reasons }: Verdict, call: Call): string {
  switch (verdict) {
    case 'supported':
      return '✓ *Borne out by the call*';
    case 'contradicted':
      return '✗ *The call says otherwise*';
    case 'unsupported':
      return reasons.includes('not_found')
        ? `? *Not found* on the call of ${mrkdwn(shortTitle(call))}`
        : '? *Not borne out*';
  }
}
