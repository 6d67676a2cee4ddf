import type { Metric } from '../core/brief.ts';
import type { Run, RunLine } from '../core/comparison.ts';
import type { Transcript } from '../core/transcript.ts';
import { currencyWord } from '../figures/format-figure.ts';
import { numbered } from './citations.ts';
import { tableOf } from './comparison-rows.ts';
import { quotesText, titled } from './comparison-text.ts';
import {
  COMPARISON_FOOT,
  fateLines,
  fatesSummary,
  periodOf,
  restatedWords,
  runTitle,
} from './comparison-words.ts';
import { cut } from './escape.ts';
import { counted } from './summaries.ts';
import { paint, safe, type Terminal, wrap } from './terminal.ts';
import { textTable } from './text-table.ts';

const MOST_ROWS = 20;

/** The lines of a run that are told often enough to be followed, the fullest of what matters first. */
export function followedLines({ metrics, calls }: Run, most: number): readonly RunLine[] {
  const isTold = (cell: Metric | null) => cell !== null && cell.figure !== null;
  const least = Math.min(calls.length, Math.max(2, Math.ceil(calls.length / 2)));
  return metrics.filter(({ cells }) => cells.filter(isTold).length >= least).slice(0, most);
}

/** A run of quarters for a terminal: a column a call, what was restated, what became of guidance. */
export function runText(run: Run, transcripts: readonly Transcript[], terminal: Terminal): string {
  const { calls, restated, guidance } = run;
  const lines = followedLines(run, MOST_ROWS);
  const [first, last] = [calls[0], calls.at(-1)];
  const { heads, rows, legend } = tableOf(
    calls,
    lines.map(({ cells, change }) => ({ metrics: cells, change, why: null })),
    first && last ? `${periodOf(first)}–${periodOf(last)}` : 'Change',
  );
  const fates = guidance.flatMap(({ from, to, fates: of }) => {
    const [then, now] = [calls.find(({ id }) => id === from), calls.find(({ id }) => id === to)];
    return then && now
      ? [
          {
            title: `${periodOf(then)} to ${periodOf(now)}`,
            of,
            lines: fateLines(of, { from: then, to: now }),
          },
        ]
      : [];
  });
  const citations = numbered([...restated, ...fates.flatMap((each) => each.lines)]);
  const by = (id: string) => periodOf(calls.find((call) => call.id === id) ?? (calls[0] as never));
  const parts = [
    [
      paint(terminal, 'bold', safe(runTitle(calls))),
      paint(
        terminal,
        'dim',
        safe(
          [currencyWord(last?.currency), counted(calls.length, 'call')].filter(Boolean).join(' · '),
        ),
      ),
    ].join('\n'),
    restated.length === 0
      ? ''
      : [
          titled(terminal, 'Restated', counted(restated.length, 'figure')),
          ...restated.map(
            (each) =>
              `${paint(terminal, 'yellow', '⚠')} ${wrap(safe(`${restatedWords(each, by(each.by))} ${citations.label(each.evidence)}`), terminal, 2)}`,
          ),
        ].join('\n'),
    rows.length === 0
      ? 'These calls tell no figure of the same thing.'
      : [
          ...textTable(
            [heads, ...rows.map(({ label, cells, change }) => [cut(label, 40), ...cells, change])],
            terminal,
          ),
          ...(legend.length > 0 ? [paint(terminal, 'dim', legend.join(' · '))] : []),
        ].join('\n'),
    ...fates.map(({ title, of, lines: told }) =>
      told.length === 0
        ? ''
        : [
            titled(terminal, `Guidance, ${title}`, fatesSummary(of)),
            ...told.map(
              ({ fate, topic, words, evidence }) =>
                `• ${wrap(safe(`${fate}  ${topic}: ${words} ${citations.label(evidence)}`), terminal, 2)}`,
            ),
          ].join('\n'),
    ),
    quotesText(citations, transcripts, terminal),
    paint(terminal, 'dim', wrap(COMPARISON_FOOT, terminal)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
