import type { Run } from '../../core/comparison.ts';
import type { Transcript } from '../../core/transcript.ts';
import { currencyWord } from '../../figures/print/format-figure.ts';
import { cut } from '../block-kit/escape.ts';
import { numbered } from '../citations.ts';
import { counted } from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { textTable } from '../text-table.ts';
import { currencyOf } from './comparison-rows.ts';
import { bullet, openText, quotesText, titled, warned } from './comparison-text.ts';
import { RUN_FOOT, runTitle } from './comparison-words.ts';
import { openLines } from './open-words.ts';
import { shownRun } from './run-lines.ts';

const MOST_ROWS = 20;

/** A run of quarters for a terminal: a column a call, what was restated, what became of guidance. */
export function runText(run: Run, transcripts: readonly Transcript[], terminal: Terminal): string {
  const { calls } = run;
  const { table, restated, guidance } = shownRun(run, MOST_ROWS);
  const { heads, rows, legend } = table;
  const citations = numbered([
    ...restated,
    ...openLines(run.open ?? []),
    ...guidance.flatMap(({ lines }) => lines),
  ]);
  const about = [currencyWord(currencyOf(calls)), counted(calls.length, 'call')];
  const parts = [
    [
      paint(terminal, 'bold', safe(runTitle(calls))),
      paint(terminal, 'dim', safe(about.filter(Boolean).join(' · '))),
    ],
    restated.length === 0
      ? []
      : [
          titled(terminal, 'Restated', counted(restated.length, 'figure')),
          ...restated.map(({ words, evidence }) =>
            warned(`${words} ${citations.label(evidence)}`, terminal),
          ),
        ],
    rows.length === 0
      ? ['These calls tell no figure of the same thing.']
      : [
          ...textTable(
            [heads, ...rows.map(({ label, cells, change }) => [cut(label, 40), ...cells, change])],
            terminal,
          ),
          ...(legend.length > 0 ? [paint(terminal, 'dim', legend.join(' · '))] : []),
        ],
    [openText(run.open ?? [], citations, terminal)],
    ...guidance.map(({ title, summary, lines }) => [
      titled(terminal, `Guidance, ${title}`, summary),
      ...lines.map(({ fate, topic, words, evidence }) =>
        bullet(`${fate}  ${topic}: ${words} ${citations.label(evidence)}`, terminal),
      ),
    ]),
    [quotesText(citations, transcripts, terminal)],
    [paint(terminal, 'dim', wrap(RUN_FOOT, terminal))],
  ];
  return `${parts
    .map((lines) => lines.join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
