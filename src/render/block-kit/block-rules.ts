import { checkChart } from '../chart/chart-rules.ts';
import type { Block } from './blocks.ts';

/** Slack's numbers (Block Kit reference; the total is measured: 13,202 was refused, 11,000 is safe). */
export const LIMITS = {
  blocks: 50,
  header: 150,
  section: 3000,
  contextElements: 10,
  containerChildren: 10,
  containerTitle: 150,
  buttonText: 75,
  buttonValue: 2000,
  actionElements: 25,
  contextActions: 5,
  tableRows: 100,
  tableColumns: 20,
  id: 255,
  text: 3900,
  total: 11_000,
} as const;

type Rule = (block: Block, at: string) => readonly string[];

const NO_RULE: Rule = () => [];

// Every block we may send, each with what Slack would refuse in it.
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['header', ({ text }, at) => worded(text, LIMITS.header, `${at}/text`)],
  ['section', checkSection],
  ['context', checkContext],
  ['actions', checkActions],
  ['context_actions', checkContextActions],
  ['rich_text', ({ elements }, at) => filled(elements, `${at}/elements`)],
  ['table', checkTable],
  ['container', checkContainer],
  ['data_visualization', checkChart],
  ['divider', NO_RULE],
  ['plan', NO_RULE],
  ['task_card', NO_RULE],
]);

/** What Slack would refuse in one block, each with a JSON pointer. */
export function checkBlock(block: Block, at: string): readonly string[] {
  const rule = RULES.get(String(block.type));
  if (!rule) return [`${at}/type unsupported: ${String(block.type)}`];
  return [...identified(block.block_id, `${at}/block_id`), ...rule(block, at)];
}

/** The blocks inside a container. */
export function childrenOf(block: Block): readonly Block[] {
  return list(block.child_blocks);
}

function checkSection({ text, accessory }: Block, at: string): readonly string[] {
  const beside = objectOf(accessory);
  return [
    ...worded(text, LIMITS.section, `${at}/text`),
    ...(accessory === undefined
      ? []
      : beside.type === 'button'
        ? pressed(beside, `${at}/accessory`)
        : [`${at}/accessory unsupported: ${String(beside.type)}`]),
  ];
}

function checkContext({ elements }: Block, at: string): readonly string[] {
  return [
    ...too(list(elements).length, LIMITS.contextElements, `${at}/elements`),
    ...list(elements).flatMap(({ text }, index) =>
      too(lengthOf({ text }), LIMITS.section, `${at}/elements/${index}`),
    ),
  ];
}

function checkActions({ elements }: Block, at: string): readonly string[] {
  const ids = list(elements).flatMap(({ action_id: id }) => (id === undefined ? [] : [id]));
  return [
    ...counted(elements, LIMITS.actionElements, `${at}/elements`),
    ...(new Set(ids).size < ids.length ? [`${at}/elements action_id twice`] : []),
    ...list(elements).flatMap((element, index) => {
      const here = `${at}/elements/${index}`;
      return [
        ...identified(element.action_id, `${here}/action_id`),
        ...(element.type === 'button'
          ? pressed(element, here)
          : too(lengthOf(element.text), LIMITS.buttonText, `${here}/text`)),
      ];
    }),
  ];
}

function checkContextActions({ elements }: Block, at: string): readonly string[] {
  return [
    ...counted(elements, LIMITS.contextActions, `${at}/elements`),
    ...list(elements).flatMap((element, index) => {
      const here = `${at}/elements/${index}`;
      if (element.type === 'icon_button')
        return [...identified(element.action_id, `${here}/action_id`), ...pressed(element, here)];
      if (element.type !== 'feedback_buttons')
        return [`${here}/type unsupported: ${String(element.type)}`];
      return [
        ...identified(element.action_id, `${here}/action_id`),
        ...(['positive_button', 'negative_button'] as const).flatMap((name) =>
          pressed(objectOf(element[name]), `${here}/${name}`),
        ),
      ];
    }),
  ];
}

/** What is pressed has words, and a value that fits. */
function pressed(button: Block, at: string): readonly string[] {
  return [
    ...worded(button.text, LIMITS.buttonText, `${at}/text`),
    ...too(String(button.value ?? '').length, LIMITS.buttonValue, `${at}/value`),
    ...too(
      String(button.accessibility_label ?? '').length,
      LIMITS.buttonText,
      `${at}/accessibility_label`,
    ),
  ];
}

function checkTable({ rows: given }: Block, at: string): readonly string[] {
  const rows = Array.isArray(given) ? (given as readonly (readonly Block[])[]) : []; // what our renderer makes
  return [
    ...too(rows.length, LIMITS.tableRows, `${at}/rows`),
    ...rows.flatMap((row, index) => [
      ...too(row.length, LIMITS.tableColumns, `${at}/rows/${index}`),
      ...(row.length === rows[0]?.length ? [] : [`${at}/rows/${index} ragged`]),
      ...row.flatMap((each, column) => cellProblems(each, `${at}/rows/${index}/${column}`)),
    ]),
  ];
}

function cellProblems({ type, text, elements }: Block, at: string): readonly string[] {
  if (type === 'rich_text') return filled(elements, `${at}/elements`);
  if (type !== 'raw_text') return [`${at}/type unsupported: ${String(type)}`];
  return text === '' ? [`${at} must not be empty`] : [];
}

function checkContainer(block: Block, at: string): readonly string[] {
  const children = childrenOf(block);
  return [
    ...too(lengthOf(block.title), LIMITS.containerTitle, `${at}/title`),
    ...counted(block.child_blocks, LIMITS.containerChildren, `${at}/child_blocks`),
    ...children.flatMap((child, index) => checkBlock(child, `${at}/child_blocks/${index}`)),
  ];
}

/** Rich text: no list of elements is empty, no text either. */
function filled(elements: unknown, at: string): readonly string[] {
  if (list(elements).length === 0) return [`${at} must not be empty`];
  return list(elements).flatMap((element, index) => {
    if (element.type === 'text' && element.text === '')
      return [`${at}/${index}/text must not be empty`];
    return Array.isArray(element.elements)
      ? filled(element.elements, `${at}/${index}/elements`)
      : [];
  });
}

function worded(value: unknown, limit: number, at: string): readonly string[] {
  return lengthOf(value) === 0 ? [`${at} must not be empty`] : too(lengthOf(value), limit, at);
}

function counted(value: unknown, limit: number, at: string): readonly string[] {
  const { length } = list(value);
  return length === 0 ? [`${at} must not be empty`] : too(length, limit, at);
}

function identified(id: unknown, at: string): readonly string[] {
  return typeof id === 'string' ? too(id.length, LIMITS.id, at) : [];
}

function too(length: number, limit: number, at: string): readonly string[] {
  return length > limit ? [`${at} more than ${limit}`] : [];
}

function lengthOf(value: unknown): number {
  const { text } = objectOf(value);
  return typeof text === 'string' ? text.length : 0;
}

function list(value: unknown): readonly Block[] {
  return Array.isArray(value) ? (value as readonly Block[]) : []; // blocks are plain data
}

function objectOf(value: unknown): Block {
  return typeof value === 'object' && value !== null ? (value as Block) : {}; // blocks are plain data
}
