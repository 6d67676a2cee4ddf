import type { Brief, Question } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { revisedLabel } from '../../figures/plan/revised.ts';
import { aheadLabel, capitalised } from '../../figures/print/phrases.ts';
import { cut } from '../block-kit/escape.ts';
import { type Citations, citationsOf } from '../citations.ts';
import {
  checkedSummary,
  contextParts,
  footnote,
  guidanceSummary,
  questionsSummary,
  titleOf,
} from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { metricTable } from './metric-rows.ts';
import { speakerOf } from './quotes-blocks.ts';
import { refusalWord } from './refusal-word.ts';
import { releaseLines } from './release-words.ts';
import { sinceText } from './since-text.ts';

const MOST_ROWS = 16;

/** The brief for a terminal: what Slack shows, with the quotes numbered at the end. */
export function briefText(brief: Brief, transcript: Transcript, terminal: Terminal): string {
  const citations = citationsOf(brief);
  const parts = [
    head(brief, transcript, terminal),
    highlights(brief, citations, terminal),
    table(brief, citations, terminal),
    sinceText(brief, terminal),
    outlook(brief, citations, terminal),
    questions(brief, citations, terminal),
    checks(brief, citations, terminal),
    quotes(transcript, citations, terminal),
    paint(terminal, 'dim', wrap(footnote(brief), terminal)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head(brief: Brief, transcript: Transcript, terminal: Terminal): string {
  const about = [...contextParts(brief, transcript), brief.call.id].map(safe).join(' · ');
  const notes = brief.warnings.filter(
    ({ code }) => code === 'model_fell_back' || code === 'unstructured',
  );
  return [
    paint(terminal, 'bold', safe(titleOf(brief))),
    paint(terminal, 'dim', about),
    ...(brief.headline === ''
      ? []
      : ['', paint(terminal, 'bold', wrap(safe(brief.headline), terminal))]),
    ...notes.map(({ message }) => wrap(safe(message), terminal)),
  ].join('\n');
}

function highlights(brief: Brief, citations: Citations, terminal: Terminal): string {
  return brief.highlights
    .map(({ label, text, evidence }) => {
      const line = wrap(`${safe(label)}: ${safe(text)} ${citations.label(evidence)}`, terminal, 2);
      const bold = paint(terminal, 'bold', `${safe(label)}:`);
      return `• ${line.replace(`${safe(label)}:`, bold)}`;
    })
    .join('\n');
}

function table(brief: Brief, citations: Citations, terminal: Terminal): string {
  const { heads, rows, left, signs } = metricTable(brief, MOST_ROWS);
  if (rows.length === 0) return '';
  const cells = [
    [...heads, 'Quote'],
    ...rows.map(({ label, now, before, change, metric }) => [
      cut(label, 44),
      now,
      before,
      change,
      citations.label(metric.evidence),
    ]),
  ].map((row) => row.map(safe));
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((text, at) =>
        at === 0 ? text.padEnd(widths[0] ?? 0) : at < 4 ? text.padStart(widths[at] ?? 0) : text,
      )
      .join('  ')
      .trimEnd();
  const [top = [], ...body] = cells;
  const legend = [
    signs.conflict ? '⚠ conflicts with another figure' : null,
    signs.ours ? '† our arithmetic' : null,
    signs.unsaid ? '– not said on the call' : null,
    left > 0 ? `${left} more with --json` : null,
  ].filter((sign) => sign !== null);
  return [
    paint(terminal, 'bold', line(top)),
    ...body.map(line),
    ...(legend.length > 0 ? [paint(terminal, 'dim', legend.join(' · '))] : []),
  ].join('\n');
}

function outlook(brief: Brief, citations: Citations, terminal: Terminal): string {
  if (brief.guidance.length === 0) return '';
  const lines = brief.guidance.map((statement) => {
    const { kind, text, hedge, horizon, figure, former, evidence } = statement;
    const details = [
      horizon,
      kind === 'refusal' ? refusalWord({ hedge, evidence }) : hedge ? `“${hedge}”` : null,
      figure && former ? revisedLabel(figure, former) : null,
    ].filter((part) => part !== null);
    return `• ${wrap(
      safe(
        `${aheadLabel(
          statement,
          evidence.map(({ quote }) => quote),
        )}: ${text} (${details.join('; ')}) ${citations.label(evidence)}`,
      ),
      terminal,
      2,
    )}`;
  });
  return [titled(terminal, 'Outlook', guidanceSummary(brief)), ...lines].join('\n');
}

function questions(brief: Brief, citations: Citations, terminal: Terminal): string {
  if (brief.questions.length === 0) return '';
  const byAnalyst = Map.groupBy(brief.questions, ({ analyst, firm }) =>
    [analyst, firm].filter((part) => part !== null).join(', '),
  );
  const groups = [...byAnalyst].map(([analyst, asked]) =>
    [
      paint(terminal, 'bold', safe(analyst)),
      ...asked.map((question) => exchange(question, citations, terminal)),
    ].join('\n'),
  );
  return [titled(terminal, 'Q&A digest', questionsSummary(brief)), ...groups].join('\n');
}

function exchange(
  { question, answer, stance, evidence }: Question,
  citations: Citations,
  terminal: Terminal,
): string {
  const asked = wrap(safe(question), terminal, 2);
  const said = wrap(safe(`${answer} (${stance}) ${citations.label(evidence)}`), terminal, 4);
  return `• ${asked}\n  ${paint(terminal, 'dim', '│')} ${said}`;
}

function checks(brief: Brief, citations: Citations, terminal: Terminal): string {
  const { release } = brief;
  if (brief.checks.length === 0 && !release) return '';
  const shown = brief.checks
    .filter(({ verdict }) => verdict !== 'agrees')
    .toSorted((one, other) => one.verdict.localeCompare(other.verdict))
    .map(({ verdict, text, evidence }) => {
      const sign = verdict === 'conflict' ? paint(terminal, 'yellow', '⚠') : '≈';
      return `${sign} ${wrap(safe(`${capitalised(text)} ${citations.label(evidence)}`), terminal, 2)}`;
    });
  const noise = brief.warnings
    .filter(
      ({ code }) => !['model_fell_back', 'unstructured', 'interpreted', 'conflict'].includes(code),
    )
    .map(({ message }) => `· ${wrap(safe(message), terminal, 2)}`);
  return [
    titled(terminal, 'Number checks', checkedSummary(brief)),
    ...shown,
    ...noise,
    ...releaseLines(brief).map((line) => `· ${wrap(safe(line), terminal, 2)}`),
  ].join('\n');
}

function quotes(transcript: Transcript, { passages }: Citations, terminal: Terminal): string {
  if (passages.length === 0) return '';
  const lines = passages.map((evidence, at) => {
    const number = `[${at + 1}]`.padEnd(5);
    const who = paint(terminal, 'dim', safe(speakerOf(evidence, transcript)));
    return `${number}${who}\n     ${wrap(safe(`“${evidence.quote}”`), terminal, 5)}`;
  });
  return [titled(terminal, 'Quotes', 'word for word'), ...lines].join('\n');
}

function titled(terminal: Terminal, title: string, subtitle: string): string {
  return `${paint(terminal, 'bold', title)}  ${paint(terminal, 'dim', safe(subtitle))}`;
}
