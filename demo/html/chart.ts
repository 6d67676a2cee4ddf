import { chartSvg } from '../../src/render/chart/chart-svg.ts';
import type { Chart } from '../../src/render/chart/charts.ts';
import { type Html, html } from './html.ts';
import { type Part, partOf, partsOf, wordsOf } from './parts.ts';

/** A chart as Slack draws it: from the block alone, whoever made it. */
export function chartHtml(block: Part): Html {
  // `chartSvg` escapes every word; its numbers are numbers.
  return html`<figure class="chart">${{ markup: chartSvg(chartOf(block)) }}</figure>`;
}

function chartOf({ title, chart }: Part): Chart {
  const { series, axis_config: given } = partOf(chart);
  const axis = partOf(given);
  const categories = Array.isArray(axis.categories) ? axis.categories.map(String) : [];
  return {
    title: wordsOf(title),
    unit: wordsOf(axis.y_label),
    categories,
    series: partsOf(series).map(({ name, data }) => {
      const points = new Map(partsOf(data).map(({ label, value }) => [label, Number(value)]));
      return {
        name: wordsOf(name),
        values: categories.map((label) => points.get(label) ?? 0),
      };
    }),
  };
}
