import type { Brief, Evidence } from '../../core/brief.ts';
import { onceOf } from '../../core/once-of.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Block, section, textElement } from '../block-kit/blocks.ts';
import { cut, plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { citationsOf } from '../citations.ts';
import { counted, titleOf } from '../summaries.ts';
import { quoteParts } from './quote-parts.ts';

/** The quotes behind a brief, word for word and numbered; several messages when they are long. */
export function renderQuotes(brief: Brief, transcript: Transcript): readonly Message[] {
  return quotesOf(brief)(transcript);
}

const quotesOf = onceOf((brief: Brief) =>
  onceOf((transcript: Transcript) => quotesIn(brief, transcript)),
);

function quotesIn(brief: Brief, transcript: Transcript): readonly Message[] {
  const { passages } = citationsOf(brief);
  if (passages.length === 0) return [];
  const parts = quoteParts(passages);
  return parts.map((numbers, part) => {
    const title = parts.length > 1 ? `, part ${part + 1} of ${parts.length}` : '';
    const elements = numbers.flatMap((at) => passageElements(at + 1, passages[at], transcript));
    return guard({
      text: `Quotes behind the ${titleOf(brief)} brief${title}: ${counted(passages.length, 'passage')}, word for word.`,
      blocks: [
        section(
          `*Quotes behind the brief*  ·  ${counted(passages.length, 'passage')}, word for word${title}`,
        ),
        { type: 'rich_text', elements },
      ],
      metadata: { eventType: 'earnings_quotes', payload: { call: brief.call.id } },
    });
  });
}

/** One numbered passage: who says it where, then the words, cut at `most` characters. */
export function passageElements(
  number: number,
  evidence: Evidence | undefined,
  transcript: Transcript,
  most = 1500,
): readonly Block[] {
  if (!evidence) return [];
  return [
    {
      type: 'rich_text_section',
      elements: [
        textElement(`[${number}] `, { bold: true }),
        ...(evidence.call ? [textElement(plain(`${transcript.call.period} call · `))] : []),
        textElement(plain(`${speakerOf(evidence, transcript)} `)),
        textElement(evidence.sentences.join('–'), { code: true }),
      ],
    },
    { type: 'rich_text_quote', elements: [textElement(cut(plain(evidence.quote), most))] },
  ];
}

// "Vice Chairman of the Board & Acting CEO" is the CEO to a reader.
const OFFICES = [/\bC[EFOT]O\b/, /\bChief \w+ Officer\b/, /\b(?:President|Chair\w*|Analyst)\b/];
const LONGEST_OFFICE = 32; // any other office, where it is no list of offices

/** "Tao Zou, CEO, through an interpreter, Q&A"; only "The call" where it tells nobody apart. */
export function speakerOf(
  { sentences }: Evidence,
  { turns, participants, structure }: Transcript,
): string {
  if (structure === 'unstructured') return 'The call';
  const turn = turns.find((each) => each.sentences.some(({ id }) => id === sentences[0]));
  if (!turn) return '';
  const role = participants.find(({ name }) => name === turn.speaker)?.role ?? null;
  const known = OFFICES.map((each) => each.exec(role ?? '')?.[0]).find(Boolean) ?? null;
  const office = known ?? (role !== null && role.length <= LONGEST_OFFICE ? role : null);
  return [
    turn.speaker,
    office,
    turn.interpreted ? 'through an interpreter' : null,
    turn.section === 'qa' ? 'Q&A' : 'prepared remarks',
  ]
    .filter((part) => part !== null)
    .join(', ');
}
