import type { Brief, Evidence } from '../../core/brief.ts';
import { onceOf } from '../../core/once-of.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Transcript, Warning } from '../../core/transcript.ts';
import { revisedLabel } from '../../figures/plan/revised.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { aheadLabel, capitalised } from '../../figures/print/phrases.ts';
import { feedbackBlock } from '../answer/feedback-blocks.ts';
import {
  type Block,
  button,
  container,
  context,
  header,
  section,
  textElement,
} from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { citationsOf } from '../citations.ts';
import { type CompareOffer, compareButton } from '../comparison/compare-buttons.ts';
import {
  checkedSummary,
  contextParts,
  counted,
  footnote,
  guidanceSummary,
  questionsSummary,
  titleOf,
} from '../summaries.ts';
import { releaseLink } from './audit-blocks.ts';
import { metricTable } from './metric-rows.ts';
import { quoteParts } from './quote-parts.ts';
import { refusalWord } from './refusal-word.ts';
import { releaseLines } from './release-words.ts';
import { sinceBlock } from './since-blocks.ts';

const MOST_ROWS = 14;
const NOISE: ReadonlySet<string> = new Set([
  'unit_slip',
  'doubtful_figure',
  'silent_comparison',
  'foreign_language',
  'false_start',
]);

/** A citation: its label, and where its first quote stands when that has an address. */
type Cite = (evidence: readonly Evidence[]) => {
  readonly label: string;
  readonly url: string | null;
};

/** The brief as one message within Slack's limits; `[n]` links to the message of quotes that has it. */
export function renderBrief(
  brief: Brief,
  options: {
    readonly transcript: Transcript;
    /** The address of each message of quotes; none before they are posted. */
    readonly quotesUrls: readonly (string | null)[];
    /** False where there is no thread to ask in. */
    readonly isAskable?: boolean;
    /** The comparison that it offers; null where there is no other call of the company. */
    readonly compare?: CompareOffer | null;
    readonly notes?: readonly string[];
  },
): Message {
  const citations = citationsOf(brief);
  const parts = partsOf(brief);
  const cite: Cite = (evidence) => {
    const [first = 0] = citations.numbers(evidence);
    const part = parts.findIndex((numbers) => numbers.includes(first - 1));
    return { label: citations.label(evidence), url: options.quotesUrls[part] ?? null };
  };
  const fellBack = brief.warnings.filter(
    ({ code }) => code === 'model_fell_back' || code === 'unstructured',
  );
  const blocks = [
    header(cut(plain(titleOf(brief)), LIMITS.header)),
    context(
      [...contextParts(brief, options.transcript).map(mrkdwn), `\`${brief.call.id}\``].join(
        '  ·  ',
      ),
    ),
    ...headlineBlock(brief.headline),
    ...highlightsBlock(brief, cite),
    ...tableBlocks(brief, cite),
    ...sinceBlock(brief),
    ...outlookBlock(brief, cite),
    ...questionsBlock(brief, cite),
    ...checksBlock(brief, cite),
    ...[...fellBack.map(({ message }) => mrkdwn(message)), ...(options.notes ?? [])].map(context),
    ...(options.isAskable === false
      ? []
      : [doBlock(brief, options.compare ?? null), feedbackBlock('brief')]),
    context(footnote(brief)),
  ];
  return guard({
    text: cut(plain(`${titleOf(brief)}: ${brief.headline}`), LIMITS.text),
    blocks,
    metadata: { eventType: 'earnings_brief', payload: { call: brief.call.id } },
  });
}

// What every showing of a brief has alike, whatever its links.
const partsOf = onceOf((brief: Brief) => quoteParts(citationsOf(brief).passages));
const tableOf = onceOf((brief: Brief) => metricTable(brief, MOST_ROWS));
const outlookOf = onceOf(guidanceSummary);

function headlineBlock(headline: string): readonly Block[] {
  if (headline === '') return [];
  const [first = '', ...rest] = headline.split(/(?<=[a-z%BMKx)]\.)\s(?=[A-Z])/);
  return [section(cut(`*${mrkdwn(first)}* ${mrkdwn(rest.join(' '))}`.trim(), LIMITS.section))];
}

function highlightsBlock({ highlights }: Brief, cite: Cite): readonly Block[] {
  if (highlights.length === 0) return [];
  const items = highlights.map(({ label, text, evidence }) => {
    const found = cite(evidence);
    const link = found.label === '' ? [] : [textElement(' '), citedElement(found)];
    return {
      type: 'rich_text_section',
      elements: [
        textElement(`${plain(label)}: `, { bold: true }),
        textElement(cut(plain(text), 600)),
        ...link,
      ],
    };
  });
  return [
    { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: items }] },
  ];
}

function citedElement({ label, url }: ReturnType<Cite>): Block {
  return url === null ? textElement(label) : { type: 'link', url, text: label };
}

/** The same at the end of a line of mrkdwn. */
function cited({ label, url }: ReturnType<Cite>): string {
  return label === '' ? '' : url === null ? ` ${label}` : ` <${url}|${label}>`;
}

function tableBlocks(brief: Brief, cite: Cite): readonly Block[] {
  const { heads, rows, left, signs } = tableOf(brief);
  if (rows.length === 0) return [];
  const cell = (text: string): Block => ({ type: 'raw_text', text: plain(text) });
  const quoteCell = (found: ReturnType<Cite>): Block =>
    found.url === null
      ? cell(found.label || '–')
      : {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [citedElement(found)] }],
        };
  const legend = [
    signs.conflict ? '⚠ conflicts with another figure, see Number checks' : null,
    signs.ours ? '† our arithmetic' : null,
    signs.unsaid ? '– not said on the call' : null,
    left > 0 ? `${left} more in the file of metrics` : null,
  ].filter((sign) => sign !== null);
  return [
    {
      type: 'table',
      block_id: 'metrics',
      column_settings: [{}, ...Array.from({ length: 4 }, () => ({ align: 'right' }))],
      rows: [
        [...heads, 'Quote'].map(cell),
        ...rows.map(({ label, now, before, change, metric }) => [
          ...[label, now, before, change].map(cell),
          quoteCell(cite(metric.evidence)),
        ]),
      ],
    },
    ...(legend.length > 0 ? [context(legend.join('  ·  '))] : []),
  ];
}

function outlookBlock(brief: Brief, cite: Cite): readonly Block[] {
  const { guidance } = brief;
  if (guidance.length === 0) return [];
  const lines = guidance.map((statement) => {
    const { kind, text, hedge, horizon, figure, former, evidence } = statement;
    const details = [
      figure ? formatFigure(figure) : null,
      figure && former ? mrkdwn(revisedLabel(figure, former) ?? '') : null,
      horizon ? mrkdwn(horizon) : null,
      kind === 'refusal' ? refusalWord({ hedge, evidence }) : hedge ? `_“${mrkdwn(hedge)}”_` : null,
    ].filter((part) => part !== null);
    return `•  *${mrkdwn(
      aheadLabel(
        statement,
        evidence.map(({ quote }) => quote),
      ),
    )}*  ${mrkdwn(cut(text, 220))}  ·  ${details.join('  ·  ')}${cited(cite(evidence))}`;
  });
  return [container('outlook', 'Outlook', outlookOf(brief), sectionsOf(lines))];
}

function questionsBlock(brief: Brief, cite: Cite): readonly Block[] {
  const { questions } = brief;
  if (questions.length === 0) return [];
  const byAnalyst = Map.groupBy(questions, ({ analyst, firm }) =>
    [analyst, firm].filter((part) => part !== null).join(', '),
  );
  const children = [...byAnalyst].map(([analyst, asked]) => {
    const lines = asked.map(
      ({ question, answer, stance, evidence }) =>
        `${mrkdwn(cut(question, 170))}\n>${mrkdwn(cut(answer, 220))} _(${stance})_${cited(cite(evidence))}`,
    );
    return [`*${mrkdwn(analyst)}*`, ...lines].join('\n');
  });
  return [container('qa', 'Q&A digest', questionsSummary(brief), sectionsOf(children))];
}

function checksBlock(brief: Brief, cite: Cite): readonly Block[] {
  const { checks, release } = brief;
  if (checks.length === 0 && !release) return [];
  const conflicts = checks.filter(({ verdict }) => verdict === 'conflict');
  const roundings = checks.filter(({ verdict }) => verdict === 'rounding');
  const noise = brief.warnings.filter(({ code }) => NOISE.has(code));
  const lines = [
    ...conflicts.map(
      ({ text, evidence }) => `⚠ ${mrkdwn(capitalised(text))}${cited(cite(evidence))}`,
    ),
    ...roundings.map(
      ({ text, evidence }) => `*Rounding*  ${mrkdwn(capitalised(text))}${cited(cite(evidence))}`,
    ),
    ...(noise.length > 0
      ? [`*Transcript noise*  ${noise.map((each: Warning) => mrkdwn(each.message)).join(' ')}`]
      : []),
  ];
  const match =
    lines.length === 0 && checks.length > 0
      ? [`All ${counted(checks.length, 're-computed figure')} match.`]
      : [];
  const all = [
    ...lines,
    ...match,
    ...releaseLines(brief).map((line) => mrkdwn(line)),
    ...(release ? [releaseLink(release)] : []),
  ];
  return [container('checks', 'Number checks', checkedSummary(brief), sectionsOf(all))];
}

/** What can be done with a brief where there is a thread to do it in. */
function doBlock({ call, metrics }: Brief, compare: CompareOffer | null): Block {
  const ask = { ...button('Ask a question', 'earnings.ask', call.id), style: 'primary' };
  const quotes = button('Quotes', 'earnings.quotes', call.id);
  const csv = metrics.length > 0 ? [button('Metrics as CSV', 'earnings.csv', call.id)] : [];
  return {
    type: 'actions',
    block_id: 'do',
    elements: [ask, quotes, ...csv, ...(compare ? [compareButton(compare)] : [])],
  };
}

/** Lines packed into at most ten sections of a container, each within Slack's limit. */
function sectionsOf(lines: readonly string[]): readonly Block[] {
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.length - 1;
    const joined = last >= 0 ? `${packed[last]}\n${line}` : line;
    if (last >= 0 && joined.length <= LIMITS.section) packed[last] = joined;
    else packed.push(cut(line, LIMITS.section));
  }
  return packed.slice(0, LIMITS.containerChildren).map(section);
}
