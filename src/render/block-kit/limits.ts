import type { Message } from '../../core/ports/slack.ts';
import { CHART_LIMITS } from '../chart/chart-rules.ts';
import { checkBlock, childrenOf, LIMITS } from './block-rules.ts';
import type { Block } from './blocks.ts';
import { cut } from './escape.ts';

export { LIMITS } from './block-rules.ts';

/** What Slack would refuse in a message, each with a JSON pointer; empty when it may be sent. */
export function checkLimits(message: Message): readonly string[] {
  const problems: string[] = [];
  const { blocks, text } = message;
  if (text === '' && blocks.length === 0) problems.push('/text no text');
  if (text.length > 40_000) problems.push('/text too long');
  if (blocks.length > LIMITS.blocks) problems.push('/blocks more than 50 items');
  const tables = blocks
    .flatMap((block) => [block, ...childrenOf(block)])
    .filter(({ type }) => type === 'table');
  if (tables.length > 1) problems.push('/blocks more than one table');
  const charts = blocks.filter(({ type }) => type === 'data_visualization');
  if (charts.length > CHART_LIMITS.charts) problems.push('/blocks more than two charts');
  if (textOf(blocks) > LIMITS.total) problems.push('/blocks msg_blocks_too_long');
  for (const [at, block] of blocks.entries()) problems.push(...checkBlock(block, `/blocks/${at}`));
  return problems;
}

/** Brings a message within the limits: details go first, from the last container up, never the head. */
export function guard(message: Message): Message {
  let blocks = message.blocks.slice(0, LIMITS.blocks);
  for (let most = 200; textOf(blocks) > LIMITS.total && most >= 40; most -= 40) {
    const [limit] = [most];
    blocks = blocks.map((block) =>
      block.type === 'container' ? shortenContainer(block, limit) : block,
    );
  }
  while (textOf(blocks) > LIMITS.total) {
    const last = blocks.findLastIndex(({ type }) => type === 'container');
    const at = last === -1 ? blocks.length - 2 : last;
    if (at < 1) break;
    blocks = blocks.toSpliced(at, 1);
  }
  return { ...message, text: cut(message.text, LIMITS.text), blocks };
}

// The newest kinds of block go first when a message is refused, and what only a click reads goes last.
const NEWEST: ReadonlySet<unknown> = new Set(['plan', 'context_actions']);
const CLICKED: ReadonlySet<unknown> = new Set(['actions', 'context_actions']);

/** A plainer form of a message that Slack refused: no containers, then no table, then text only. */
export function stepDown(message: Message): Message | null {
  const { blocks } = message;
  if (blocks.some(({ type }) => type === 'container' || NEWEST.has(type)))
    return guard({
      ...message,
      blocks: blocks.filter(({ type }) => !NEWEST.has(type)).flatMap(flatten),
    });
  if (blocks.some(({ type }) => type === 'table' || type === 'rich_text'))
    return guard({ ...message, blocks: blocks.flatMap(withoutTable) });
  if (blocks.length === 0) return null;
  const read = blocks.filter(({ type }) => !CLICKED.has(type));
  return {
    ...message,
    text: cut([escaped(message.text), ...read.map(mrkdwnOf)].join('\n'), LIMITS.text),
    blocks: [],
  };
}

function flatten(block: Block): readonly Block[] {
  if (block.type !== 'container') return [block];
  const title = wordsOf({ text: block.title });
  return [
    { type: 'section', text: { type: 'mrkdwn', text: `*${title}*`, verbatim: true } },
    ...childrenOf(block),
  ];
}

function withoutTable(block: Block): readonly Block[] {
  if (block.type !== 'table' && block.type !== 'rich_text') return [block];
  const rows =
    block.type === 'table' && Array.isArray(block.rows)
      ? (block.rows as readonly (readonly Block[])[])
      : null;
  const text = rows ? rows.map((row) => row.map(wordsOf).join('  ·  ')).join('\n') : wordsOf(block);
  return [
    {
      type: 'section',
      text: { type: 'plain_text', text: cut(text, LIMITS.section), emoji: false },
    },
  ];
}

function shortenContainer(block: Block, most: number): Block {
  const children = childrenOf(block).map((child) => {
    const { text } = child as { readonly text?: { readonly text?: string } };
    if (typeof text?.text !== 'string') return child;
    const lines = text.text.split('\n').map((line) => cutLine(line, most));
    return { ...child, text: { ...text, text: lines.join('\n') } };
  });
  return { ...block, child_blocks: children };
}

/** Shortens the words of a line and keeps the link and stance at its end whole. */
function cutLine(line: string, most: number): string {
  const tail = /(?:\s\s·\s\s[^<]*)?(?:\s_\([a-z ]+\)_)?(?:\s<[^<>]+>)?$/.exec(line)?.[0] ?? '';
  const head = line.slice(0, line.length - tail.length);
  return `${cut(head, most)}${tail}`;
}

/** Characters of all texts in the blocks, addresses of links included. */
function textOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const each of value) sum += textOf(each); // by its places, which costs less than their names
    return sum;
  }
  const parts = value as Readonly<Record<string, unknown>>;
  for (const key in parts) {
    const each = parts[key];
    if (typeof each === 'object') sum += textOf(each);
    else if (key === 'text' && typeof each === 'string') sum += each.length;
  }
  return sum;
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, each]) => (typeof each === 'string' ? (key === 'text' ? each : '') : wordsOf(each)))
    .filter((words) => words !== '')
    .join(' ');
}

/** The words of a block for a mrkdwn text: what is mrkdwn stays, what is plain is escaped. */
function mrkdwnOf(block: Block): string {
  const { text } = block as { readonly text?: { readonly type?: string; readonly text?: string } };
  if (text?.type === 'mrkdwn' && typeof text.text === 'string') return text.text;
  if (block.type === 'context' && Array.isArray(block.elements)) return wordsOf(block.elements);
  return escaped(wordsOf(block));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
