import type { Brief, Evidence } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Transcript, Turn } from '../../core/transcript.ts';
import { type Block, button, context, section, textElement } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { infoModal } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';
import { citationsOf } from '../citations.ts';
import { counted, shortTitle } from '../summaries.ts';
import { speakerOf } from './quotes-blocks.ts';

const ON_PAGE = 20;
const LONGEST = 900;
const NEIGHBOURS = 3; // sentences before and after
const NEIGHBOUR = 500; // characters of one

/** What the modal carries: the message of the brief whose quotes it shows. */
export interface QuotesOf {
  readonly channel: string;
  readonly ts: string;
}

interface Briefed {
  readonly brief: Brief;
  readonly transcript: Transcript;
}

/** The quotes behind a brief, a page of them: who says each where, and a button for what stands around it. */
export function renderQuotesModal({ brief, transcript }: Briefed, of: QuotesOf, page = 0): View {
  const { passages } = citationsOf(brief);
  const pages = Math.max(1, Math.ceil(passages.length / ON_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = passages.slice(at * ON_PAGE, (at + 1) * ON_PAGE);
  const where = pages > 1 ? `, page ${at + 1} of ${pages}` : '';
  return {
    ...infoModal('Quotes', [
      section(
        `*${mrkdwn(cut(shortTitle(brief.call), 150))}*  ·  ${counted(passages.length, 'passage')}, word for word${where}`,
      ),
      ...shown.map((passage, index) => passageBlock(passage, at * ON_PAGE + index, transcript)),
      ...pageButtons(at, pages),
    ]),
    callback_id: 'quotes',
    private_metadata: JSON.stringify(of),
  };
}

function passageBlock(passage: Evidence, at: number, transcript: Transcript): Block {
  const who = mrkdwn(cut(speakerOf(passage, transcript), 200));
  const words = `*[${at + 1}]*  ${who}  \`${passage.sentences.map(mrkdwn).join('–')}\`\n>${mrkdwn(cut(plain(passage.quote), LONGEST))}`;
  return { ...section(words), accessory: button('In context', `quotes.context.${at}`, `${at}`) };
}

function pageButtons(at: number, pages: number): readonly Block[] {
  const elements = [
    ...(at > 0 ? [button('Earlier quotes', `quotes.page.${at - 1}`, `${at - 1}`)] : []),
    ...(at < pages - 1 ? [button('More quotes', `quotes.page.${at + 1}`, `${at + 1}`)] : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 'pages', elements }];
}

/** One quote with the sentences before and after it, and the question that it answers. */
export function renderInContext({ brief, transcript }: Briefed, at: number): View {
  const passage = citationsOf(brief).passages[at];
  const title = `Quote [${at + 1}]`;
  const view = passage && renderAround(transcript, passage.sentences, { title, call: brief.call });
  return view ?? infoModal('Quote', [section('This quote is no longer part of the brief.')]);
}

/** A passage that search found, in the same way. */
export function renderFoundInContext(transcript: Transcript | null, sentence: string): View {
  const title = 'Passage';
  const view = transcript && renderAround(transcript, [sentence], { title, call: transcript.call });
  return view ?? infoModal(title, [section('This passage is no longer in the library.')]);
}

function renderAround(
  transcript: Transcript,
  ids: readonly string[],
  { title, call }: { readonly title: string; readonly call: Call },
): View | null {
  const passage: Evidence = { sentences: [...ids], quote: '' };
  const turn = transcript.turns.find(({ sentences }) => holds(sentences, passage));
  if (!turn) return null;
  const asked = questionBefore(turn, transcript);
  return infoModal(title, [
    section(
      `*${mrkdwn(cut(speakerOf(passage, transcript), 200))}*  ·  ${mrkdwn(cut(shortTitle(call), 150))}`,
    ),
    ...(asked ? [context(`${mrkdwn(asked.by)} asked: ${mrkdwn(cut(asked.words, 600))}`)] : []),
    { type: 'rich_text', elements: aroundOf(passage, turn) },
    context('The quote is bold; around it stands what the same speaker says before and after.'),
  ]);
}

function holds(sentences: Turn['sentences'], { sentences: [first] }: Evidence): boolean {
  return sentences.some(({ id }) => id === first);
}

function aroundOf({ sentences: ids }: Evidence, { sentences, text }: Turn): readonly Block[] {
  const places = sentences.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const shown = sentences.slice(Math.max(0, from - NEIGHBOURS), to + 1 + NEIGHBOURS);
  const elements = shown.flatMap(({ id, start, end }) => {
    const words = cut(plain(text.slice(start, end)).trim(), ids.includes(id) ? LONGEST : NEIGHBOUR);
    if (words === '') return [];
    return [textElement(`${words} `, ids.includes(id) ? { bold: true } : undefined)];
  });
  return [
    { type: 'rich_text_quote', elements: elements.length > 0 ? elements : [textElement('–')] },
  ];
}

/** The question that a turn answers, as it was put. */
function questionBefore(
  { index }: Turn,
  { exchanges, turns }: Transcript,
): { readonly by: string; readonly words: string } | null {
  const exchange = exchanges.find(({ answerTurns }) => answerTurns.includes(index));
  const last = exchange?.questionTurns.findLast((each) => each < index);
  const words = turns.find((each) => each.index === last)?.text;
  return exchange && words ? { by: exchange.analyst, words: plain(words) } : null;
}
