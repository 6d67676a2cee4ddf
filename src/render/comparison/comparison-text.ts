import type { Evidence } from '../../core/brief.ts';
import type { Comparison, OpenPromise, Topic } from '../../core/comparison.ts';
import type { Transcript } from '../../core/transcript.ts';
import { currencyWord } from '../../figures/print/format-figure.ts';
import { cut } from '../block-kit/escape.ts';
import { speakerOf } from '../brief/quotes-blocks.ts';
import { type Citations, numbered } from '../citations.ts';
import { counted } from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { textTable } from '../text-table.ts';
import { comparedTable, currencyOf, toldBeside } from './comparison-rows.ts';
import {
  COMPARISON_FOOT,
  comparisonNotes,
  comparisonTitle,
  fateLines,
  fatesSummary,
  periodOf,
  restatedWords,
  topicWords,
} from './comparison-words.ts';
import { openLines, openSummary } from './open-words.ts';

const MOST_ROWS = 20;
const MOST_NAMES = 10;

/** Two calls side by side for a terminal, with the quotes numbered at the end, each with its call. */
export function comparisonText(
  compared: Comparison,
  transcripts: readonly Transcript[],
  terminal: Terminal,
): string {
  const { from, to, restated, guidance, topics } = compared;
  const table = comparedTable(compared, MOST_ROWS);
  const fates = fateLines(guidance, { from, to });
  const open = openLines(compared.open ?? []);
  const citations = numbered([
    ...restated,
    ...table.rows,
    ...open,
    ...fates,
    ...topics.new,
    ...topics.gone,
  ]);
  const parts = [
    headOf(compared, terminal),
    restatedText(compared, citations, terminal),
    tableText(compared, citations, terminal),
    openText(compared.open ?? [], citations, terminal),
    fates.length === 0
      ? ''
      : [
          titled(terminal, 'Guidance', fatesSummary(guidance)),
          ...fates.map(({ fate, topic, words, evidence }) =>
            bullet(`${fate}  ${topic}: ${words} ${citations.label(evidence)}`, terminal),
          ),
        ].join('\n'),
    topicsText(compared, citations, terminal),
    quotesText(citations, transcripts, terminal),
    paint(terminal, 'dim', wrap(COMPARISON_FOOT, terminal)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What is still to be kept, with when it is due; empty where there is nothing. */
export function openText(
  open: readonly OpenPromise[],
  citations: Citations,
  terminal: Terminal,
): string {
  if (open.length === 0) return '';
  return [
    titled(terminal, 'Still to be kept', openSummary(open)),
    ...openLines(open).map(({ fate, topic, words, evidence }) =>
      bullet(`${fate}  ${topic}: ${words} ${citations.label(evidence)}`, terminal),
    ),
  ].join('\n');
}

function headOf(compared: Comparison, terminal: Terminal): string {
  const { from, to } = compared;
  const about = [currencyWord(currencyOf([from, to])), `${from.id} → ${to.id}`];
  return [
    paint(terminal, 'bold', safe(comparisonTitle(compared))),
    paint(terminal, 'dim', safe(about.filter(Boolean).join(' · '))),
    ...comparisonNotes(compared).map((note) => wrap(safe(note), terminal)),
  ].join('\n');
}

function restatedText({ restated, to }: Comparison, citations: Citations, terminal: Terminal) {
  if (restated.length === 0) return '';
  return [
    titled(terminal, 'Restated', counted(restated.length, 'figure')),
    ...restated.map((each) =>
      warned(`${restatedWords(each, periodOf(to))} ${citations.label(each.evidence)}`, terminal),
    ),
  ].join('\n');
}

function tableText(compared: Comparison, citations: Citations, terminal: Terminal): string {
  const { heads, rows, legend } = comparedTable(compared, MOST_ROWS);
  const only = toldBeside(compared, MOST_NAMES).map(({ lead, names }) =>
    wrap(safe(`${lead}: ${names.join(', ')}.`), terminal),
  );
  if (rows.length === 0)
    return ['The two calls tell no figure of the same thing.', ...only].join('\n');
  const cells = [
    [...heads, 'Quote'],
    ...rows.map(({ label, cells, change, evidence }) => [
      cut(label, 44),
      ...cells,
      change,
      citations.label(evidence),
    ]),
  ];
  return [
    ...textTable(cells, terminal),
    ...(legend.length > 0 ? [paint(terminal, 'dim', legend.join(' · '))] : []),
    ...only,
  ].join('\n');
}

function topicsText({ topics, from, to }: Comparison, citations: Citations, terminal: Terminal) {
  const line = (lead: string, list: readonly Topic[]) =>
    list.length === 0
      ? []
      : [
          bullet(
            `${lead}: ${list.map((each) => `${topicWords(each)} ${citations.label(each.evidence)}`.trim()).join('; ')}`,
            terminal,
          ),
        ];
  const lines = [
    ...line(`New on the ${periodOf(to)} call`, topics.new),
    ...line(`Gone since the ${periodOf(from)} call`, topics.gone),
  ];
  if (lines.length === 0) return '';
  return [titled(terminal, 'Topics', 'of outlook and questions, in one call only'), ...lines].join(
    '\n',
  );
}

/** The passages with who says them, and on which call. */
export function quotesText(
  { passages }: Citations,
  transcripts: readonly Transcript[],
  terminal: Terminal,
): string {
  if (passages.length === 0) return '';
  const lines = passages.map((evidence, at) => {
    const number = `[${at + 1}]`.padEnd(5);
    const who = paint(terminal, 'dim', safe(saidBy(evidence, transcripts)));
    return `${number}${who}\n     ${wrap(safe(`“${evidence.quote}”`), terminal, 5)}`;
  });
  return [titled(terminal, 'Quotes', 'word for word'), ...lines].join('\n');
}

/** "Q2 2023 · Tao Zou, CEO, Q&A". */
export function saidBy(evidence: Evidence, transcripts: readonly Transcript[]): string {
  const transcript = transcripts.find(({ call }) => call.id === evidence.call);
  if (!transcript) return '';
  return [periodOf(transcript.call), speakerOf(evidence, transcript)].filter(Boolean).join(' · ');
}

/** The title of a part, with what it holds. */
export function titled(terminal: Terminal, title: string, subtitle: string): string {
  return `${paint(terminal, 'bold', title)}  ${paint(terminal, 'dim', safe(subtitle))}`;
}

/** A line with the sign of what does not fit. */
export function warned(text: string, terminal: Terminal): string {
  return `${paint(terminal, 'yellow', '⚠')} ${wrap(safe(text), terminal, 2)}`;
}

/** One line of a list. */
export function bullet(text: string, terminal: Terminal): string {
  return `• ${wrap(safe(text), terminal, 2)}`;
}
