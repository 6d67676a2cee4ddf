import type { Brief } from '../../core/brief.ts';
import { onceOf } from '../../core/once-of.ts';
import type { Message } from '../../core/ports/slack.ts';
import { type Block, context, section } from '../block-kit/blocks.ts';
import { plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { shortTitle } from '../summaries.ts';
import { type Chart, chartsOf } from './charts.ts';

/** The charts of a brief as one message; null where its metrics let nothing be compared. */
export const renderCharts = onceOf((brief: Brief): Message | null => {
  const charts = chartsOf(brief);
  if (charts.length === 0) return null;
  return guard({
    text: plain(
      `Charts of ${shortTitle(brief.call)}: ${charts.map(({ title }) => title).join('; ')}.`,
    ),
    blocks: [
      ...charts.map(chartBlock),
      context('Every bar is a figure of the brief above, as the call gives it.'),
    ],
    metadata: metadataOf(brief),
  });
});

/** What stands where charts stood that a revised text no longer bears out. */
export function renderNoCharts(brief: Brief): Message {
  const words = 'The charts that stood here are gone: the revised call gives nothing to compare.';
  return guard({ text: words, blocks: [section(words)], metadata: metadataOf(brief) });
}

function metadataOf({ call }: Brief): NonNullable<Message['metadata']> {
  return { eventType: 'earnings_charts', payload: { call: call.id } };
}

/** A chart as Slack draws it. */
export function chartBlock({ title, unit, categories, series }: Chart): Block {
  return {
    type: 'data_visualization',
    title,
    chart: {
      type: 'bar',
      axis_config: { categories, ...(unit !== '' && { y_label: unit }) },
      series: series.map(({ name, values }) => ({
        name,
        data: categories.map((label, at) => ({ label, value: values[at] ?? 0 })),
      })),
    },
  };
}
