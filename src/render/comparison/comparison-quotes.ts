import type { Message } from '../../core/ports/slack.ts';
import type { Transcript } from '../../core/transcript.ts';
import { section, textElement } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import type { Citations } from '../citations.ts';
import { counted } from '../summaries.ts';
import { saidBy } from './comparison-text.ts';

// Well under Slack's total, since speakers and numbers come on top of the quotes.
const MOST_CHARACTERS = 7500;
const [SHORTEST, LONGEST] = [80, 600];

/** The quotes behind a comparison, numbered, each with its call and speaker; long ones are cut. */
export function quotesMessage(
  title: string,
  { passages }: Citations,
  transcripts: readonly Transcript[],
): readonly Message[] {
  if (passages.length === 0) return [];
  const room = MOST_CHARACTERS / passages.length - 50;
  const most = Math.round(Math.max(SHORTEST, Math.min(LONGEST, room)));
  const elements = passages.flatMap((evidence, at) => [
    {
      type: 'rich_text_section',
      elements: [
        textElement(`[${at + 1}] `, { bold: true }),
        textElement(plain(`${saidBy(evidence, transcripts)} `)),
      ],
    },
    { type: 'rich_text_quote', elements: [textElement(cut(plain(evidence.quote), most) || '–')] },
  ]);
  return [
    guard({
      text: plain(`Quotes behind ${title}.`),
      blocks: [
        section(`*Quotes behind ${mrkdwn(title)}*  ·  ${counted(passages.length, 'passage')}`),
        { type: 'rich_text', elements },
      ],
    }),
  ];
}
