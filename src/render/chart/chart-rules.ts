import type { Block } from '../block-kit/blocks.ts';

/** Slack's numbers for a chart (Block Kit reference, "Data visualization"). */
export const CHART_LIMITS = {
  title: 50,
  label: 20,
  axis: 50,
  series: 6,
  points: 20,
  charts: 2,
} as const;

/** What Slack would refuse in a chart of bars or lines, each with a JSON pointer. */
export function checkChart({ title, chart }: Block, at: string): readonly string[] {
  const { type, series, axis_config: axis } = objectOf(chart);
  const { categories, x_label: x, y_label: y } = objectOf(axis);
  const names = listOf(series).map(({ name }) => name);
  const wanted = Array.isArray(categories) ? (categories as readonly unknown[]) : [];
  return [
    ...named(title, CHART_LIMITS.title, `${at}/title`),
    ...(/^(?:bar|line|area)$/.test(String(type))
      ? []
      : [`${at}/chart/type unsupported: ${String(type)}`]),
    ...between(names.length, CHART_LIMITS.series, `${at}/chart/series`),
    ...between(wanted.length, CHART_LIMITS.points, `${at}/chart/axis_config/categories`),
    ...once(names, `${at}/chart/series`),
    ...once(wanted, `${at}/chart/axis_config/categories`),
    ...wanted.flatMap((each, index) =>
      named(each, CHART_LIMITS.label, `${at}/chart/axis_config/categories/${index}`),
    ),
    ...[x, y].flatMap((label) =>
      label === undefined ? [] : named(label, CHART_LIMITS.axis, `${at}/chart/axis_config`),
    ),
    ...listOf(series).flatMap(({ name, data }, index) => [
      ...named(name, CHART_LIMITS.label, `${at}/chart/series/${index}/name`),
      ...checkPoints(listOf(data), wanted, `${at}/chart/series/${index}/data`),
    ]),
  ];
}

function checkPoints(
  points: readonly Block[],
  categories: readonly unknown[],
  at: string,
): readonly string[] {
  const labels = points.map(({ label }) => label);
  const isEach =
    labels.length === categories.length && categories.every((each) => labels.includes(each));
  const isNumber = points.every(({ value }) => typeof value === 'number' && Number.isFinite(value));
  return [
    ...(isEach ? [] : [`${at} must have one point for each category`]),
    ...(isNumber ? [] : [`${at} must be numbers`]),
  ];
}

function named(value: unknown, most: number, at: string): readonly string[] {
  if (typeof value !== 'string' || value === '') return [`${at} must not be empty`];
  return value.length > most ? [`${at} more than ${most}`] : [];
}

function between(count: number, most: number, at: string): readonly string[] {
  return count === 0
    ? [`${at} must not be empty`]
    : count > most
      ? [`${at} more than ${most}`]
      : [];
}

function once(values: readonly unknown[], at: string): readonly string[] {
  return new Set(values).size < values.length ? [`${at} named twice`] : [];
}

function listOf(value: unknown): readonly Block[] {
  return Array.isArray(value) ? (value as readonly Block[]) : []; // blocks are plain data
}

function objectOf(value: unknown): Block {
  return typeof value === 'object' && value !== null ? (value as Block) : {}; // blocks are plain data
}
