import type { Comparison, Run } from '../../core/comparison.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Transcript } from '../../core/transcript.ts';
import { currencyWord } from '../../figures/print/format-figure.ts';
import { type Block, container, context, header, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { chartBlock } from '../chart/chart-blocks.ts';
import { type Citations, numbered } from '../citations.ts';
import { counted } from '../summaries.ts';
import { type CompareOffer, compareButtons } from './compare-buttons.ts';
import { quotesMessage } from './comparison-quotes.ts';
import { type ComparedTable, comparedTable, currencyOf, toldBeside } from './comparison-rows.ts';
import {
  COMPARISON_FOOT,
  comparisonNotes,
  comparisonTitle,
  type FateLine,
  fateLines,
  fatesSummary,
  periodOf,
  RUN_FOOT,
  restatedWords,
  runTitle,
  topicWords,
} from './comparison-words.ts';
import { openLines, openSummary } from './open-words.ts';
import { runCharts } from './run-charts.ts';
import { shownRun } from './run-lines.ts';

const MOST_ROWS = 14;
const MOST_NAMES = 8;

/** What is compared, from where it is asked on, and what can be done with it. */
interface Shown {
  readonly transcripts: readonly Transcript[];
  readonly offers: readonly CompareOffer[];
}

/** Two calls side by side for whoever asked: the comparison, then the quotes behind it. */
export function renderComparison(
  compared: Comparison,
  { transcripts, offers }: Shown,
): readonly Message[] {
  const { from, to, restated, guidance, topics } = compared;
  const table = comparedTable(compared, MOST_ROWS);
  const fates = fateLines(guidance, { from, to });
  const open = compared.open ?? [];
  const citations = numbered([
    ...restated,
    ...table.rows,
    ...openLines(open),
    ...fates,
    ...topics.new,
    ...topics.gone,
  ]);
  const about = [currencyWord(currencyOf([from, to])), from.id, to.id];
  const only = toldBeside(compared, MOST_NAMES).map(
    ({ lead, names }) => `${lead}: ${names.join(', ')}.`,
  );
  const title = comparisonTitle(compared);
  const message = guard({
    text: cut(plain(title), LIMITS.text),
    blocks: [
      header(cut(plain(title), LIMITS.header)),
      context(about.filter(Boolean).map(mrkdwn).join('  ·  ')),
      ...comparisonNotes(compared).map((note) => section(mrkdwn(note))),
      ...restatedBlocks(
        restated.map((each) => ({ words: restatedWords(each, periodOf(to)), ...each })),
        citations,
      ),
      ...tableBlocks(table, citations),
      ...only.map((words) => context(mrkdwn(cut(words, LIMITS.section)))),
      ...fatesBlocks('open', 'Still to be kept', openSummary(open), openLines(open), citations),
      ...fatesBlocks('guidance', 'Guidance', fatesSummary(guidance), fates, citations),
      ...topicBlocks(compared, citations),
      ...compareButtons(offers),
      context(COMPARISON_FOOT),
    ],
  });
  return [message, ...quotesMessage(title, citations, transcripts)];
}

/** A run of quarters for whoever asked: its table, the quotes behind what was restated, the trend. */
export function renderRun(run: Run, { transcripts, offers }: Shown): readonly Message[] {
  const { calls } = run;
  const { table, restated, guidance } = shownRun(run, MOST_ROWS);
  const open = run.open ?? [];
  const citations = numbered([
    ...restated,
    ...openLines(open),
    ...guidance.flatMap(({ lines }) => lines),
  ]);
  const title = runTitle(calls);
  const about = [currencyWord(currencyOf(calls)), counted(calls.length, 'call')];
  const message = guard({
    text: cut(plain(title), LIMITS.text),
    blocks: [
      header(cut(plain(title), LIMITS.header)),
      context(about.filter(Boolean).map(mrkdwn).join('  ·  ')),
      ...restatedBlocks(restated, citations),
      ...tableBlocks(table, null),
      ...fatesBlocks('open', 'Still to be kept', openSummary(open), openLines(open), citations),
      ...guidance.flatMap(({ title: when, summary, lines }, at) =>
        fatesBlocks(`guidance.${at}`, `Guidance, ${when}`, summary, lines, citations),
      ),
      ...compareButtons(offers),
      context(RUN_FOOT),
    ],
  });
  const charts = runCharts(run);
  return [
    message,
    ...quotesMessage(title, citations, transcripts),
    ...(charts.length === 0
      ? []
      : [
          guard({
            text: plain(`Trend of ${title}.`),
            blocks: [
              ...charts.map(chartBlock),
              context('Every bar is a figure of its call, as the call gives it.'),
            ],
          }),
        ]),
  ];
}

function restatedBlocks(
  restated: readonly {
    readonly words: string;
    readonly evidence: Comparison['restated'][number]['evidence'];
  }[],
  citations: Citations,
): readonly Block[] {
  if (restated.length === 0) return [];
  const lines = restated.map(
    ({ words, evidence }) => `⚠ ${mrkdwn(`${words} ${citations.label(evidence)}`)}`,
  );
  return sectionsOf([`*Restated*  ${counted(restated.length, 'figure')}`, ...lines]);
}

/** The table; with a column of quotes where they are numbered. */
function tableBlocks(
  { heads, rows, legend }: ComparedTable,
  citations: Citations | null,
): readonly Block[] {
  if (rows.length === 0) return [section('The calls tell no figure of the same thing.')];
  const cell = (text: string) => ({ type: 'raw_text', text: plain(text) || '–' });
  const quote = (text: string) => (citations ? [text] : []);
  return [
    {
      type: 'table',
      block_id: 'compared',
      column_settings: [{}, ...heads.slice(1).map(() => ({ align: 'right' }))],
      rows: [
        [...heads, ...quote('Quote')].map(cell),
        ...rows.map(({ label, cells, change, evidence }) =>
          [label, ...cells, change, ...quote(citations?.label(evidence) || '–')].map(cell),
        ),
      ],
    },
    ...(legend.length > 0 ? [context(legend.join('  ·  '))] : []),
  ];
}

function fatesBlocks(
  id: string,
  title: string,
  summary: string,
  fates: readonly FateLine[],
  citations: Citations,
): readonly Block[] {
  if (fates.length === 0) return [];
  const lines = fates.map(
    ({ fate, topic, words, evidence }) =>
      `•  *${mrkdwn(fate)}*  ${mrkdwn(`${topic}: ${cut(words, 300)} ${citations.label(evidence)}`)}`,
  );
  return [container(id, title, summary, sectionsOf(lines).slice(0, LIMITS.containerChildren))];
}

function topicBlocks({ topics, from, to }: Comparison, citations: Citations): readonly Block[] {
  const lines = [
    { lead: `New on the ${periodOf(to)} call`, list: topics.new },
    { lead: `Gone since the ${periodOf(from)} call`, list: topics.gone },
  ].flatMap(({ lead, list }) => {
    const said = list.map((each) => `${topicWords(each)} ${citations.label(each.evidence)}`.trim());
    return list.length > 0 ? [`*${mrkdwn(lead)}*  ${mrkdwn(said.join('; '))}`] : [];
  });
  return lines.length > 0 ? sectionsOf(lines) : [];
}

/** Lines packed into sections, each within Slack's limit. */
function sectionsOf(lines: readonly string[]): readonly Block[] {
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + line.length < LIMITS.section - 1)
      packed[packed.length - 1] = `${last}\n${line}`;
    else packed.push(cut(line, LIMITS.section));
  }
  return packed.map(section);
}
