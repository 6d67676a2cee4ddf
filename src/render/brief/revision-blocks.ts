import type { Metric, Statement } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Figure } from '../../core/figure.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { BriefChange, FigureChange } from '../../figures/print/diff-briefs.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { topicLabel } from '../../figures/print/phrases.ts';
import { context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { titleOf } from '../summaries.ts';
import { labelOf } from './metric-rows.ts';

const MOST_LINES = 10;
const MOST_LOOSE = 6;
const LEGEND = 'Figures before an arrow, and those gone, are of the earlier transcript.';

/**
 * What a thread is told when its call's transcript was revised: which figures changed, each with what
 * it was before. `changes` null: the earlier text cannot be read any more.
 */
export function renderRevision(
  changes: readonly BriefChange[] | null,
  { call, isEdited }: { readonly call: Call; readonly isEdited: boolean },
): Message {
  const head = 'The transcript of this call was revised.';
  const state = isEdited
    ? 'The brief above shows the new one.'
    : 'The brief above could not be edited and still shows the earlier one.';
  const lines = changes?.map(lineOf) ?? [];
  const listed = lines.slice(0, MOST_LINES).map((line) => `•  ${mrkdwn(cut(line, 280))}`);
  const rest = lines.length - listed.length;
  const what =
    changes === null
      ? 'What changed cannot be told: the earlier transcript cannot be read any more.'
      : lines.length === 0
        ? 'No figure changed.'
        : [...listed, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
  return guard({
    text: plain(`${titleOf({ call })}: ${head} ${lines.length === 0 ? what : lines[0]}`),
    blocks: [
      section(`*${head}* ${state}`),
      section(cut(what, LIMITS.section)),
      ...(lines.length > 0 ? [context(LEGEND)] : []),
    ],
    metadata: { eventType: 'earnings_revision', payload: { call: call.id } },
  });
}

/** What a thread is told when its call got another name: what was answered before still has the old one. */
export function renderNamedAnew({
  call,
  isEdited,
}: {
  readonly call: Call;
  readonly isEdited: boolean;
}): Message {
  const title = titleOf({ call });
  const head = `This call has another name now: it is ${title}.`;
  const rest = isEdited
    ? 'The brief above shows it; answers that were given before name the call, and its time, as it was taken for.'
    : 'The brief above could not be edited; it and the answers that were given before name the call, and its time, as it was taken for.';
  return guard({
    text: plain(`${head} ${rest}`),
    blocks: [section(`*${mrkdwn(head)}* ${rest}`)],
    metadata: { eventType: 'earnings_revision', payload: { call: call.id } },
  });
}

/** A brief that was brought to another revision says so first. */
export function withRevised(brief: Message): Message {
  const words =
    'Edited: the transcript of this call was revised. What changed stands in the thread.';
  return guard({ ...brief, blocks: [context(words), ...brief.blocks] });
}

/** What stands in place of quotes that a revised brief no longer has. */
export function renderQuotesGone(call: Call): Message {
  const words =
    'The quotes that stood here were of the earlier transcript; the brief no longer uses them.';
  return guard({
    text: plain(`${titleOf({ call })}: ${words}`),
    blocks: [section(words)],
    metadata: { eventType: 'earnings_quotes', payload: { call: call.id } },
  });
}

function lineOf(change: BriefChange): string {
  switch (change.kind) {
    case 'metric':
      return metricLine(change.metric, change.fate, change.figures);
    case 'guidance':
      return guidanceLine(change.before, change.after);
    case 'words':
      return wordsLine(change.before, change.after);
  }
}

/** "Revenue: RMB 1,835.4M → RMB 1,853.4M; a year ago RMB 1,900M → RMB 1,907M". */
function metricLine(
  metric: Metric,
  fate: 'changed' | 'new' | 'gone',
  figures: readonly FigureChange[],
): string {
  const parts = figures.map(({ part, before, after }) => {
    const show = (figure: Figure) =>
      formatFigure(figure, { isChange: part === 'change' && figure.unit !== 'multiple' });
    const [one] = fate === 'changed' ? [] : [after, before].filter((each) => each !== null);
    return `${NAMES[part](metric)}${one ? show(one) : arrow(before, after, show)}`;
  });
  const label = `${labelOf(metric)}${fate === 'changed' ? '' : ` (${fate})`}`;
  return `${label}: ${parts.join('; ')}`;
}

const NAMES: Readonly<Record<FigureChange['part'], (metric: Metric) => string>> = {
  figure: () => '',
  prior: ({ prior }) => (prior ? `${prior.period} ` : 'before '),
  change: () => 'change ',
};

function guidanceLine(before: Statement | null, after: Statement | null): string {
  const { topic = '', evidence = [] } = after ?? before ?? {};
  const quotes = evidence.map(({ quote }) => quote);
  const label = /^outlook$/i.test(topic) ? 'Outlook' : `Outlook, ${topicLabel(topic, quotes)}`;
  const show = ({ figure, horizon }: Statement) =>
    [figure ? formatFigure(figure) : '–', horizon === null ? '' : ` (${horizon})`].join('');
  if (before && after) return `${label}: ${show(before)} → ${show(after)}`;
  if (after) return `${label} (new): ${show(after)}`;
  return before ? `${label} (gone): ${show(before)}` : '';
}

function wordsLine(before: readonly Figure[], after: readonly Figure[]): string {
  const list = (figures: readonly Figure[]) =>
    [
      ...figures.slice(0, MOST_LOOSE).map((figure) => formatFigure(figure)),
      ...(figures.length > MOST_LOOSE ? [`${figures.length - MOST_LOOSE} more`] : []),
    ].join(', ');
  return [
    'Elsewhere in the brief',
    [
      ...(after.length > 0 ? [`${list(after)} (new)`] : []),
      ...(before.length > 0 ? [`${list(before)} (gone)`] : []),
    ].join('; '),
  ].join(': ');
}

function arrow(
  before: Figure | null,
  after: Figure | null,
  show: (figure: Figure) => string,
): string {
  return `${before ? show(before) : '–'} → ${after ? show(after) : 'not said any more'}`;
}
