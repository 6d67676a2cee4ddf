import type { Block } from './blocks.ts';

// Block Kit reference, elements of an input: characters and counts.
const PLACEHOLDER = 150;
const TYPED = 3000;
const OPTIONS = 100;
const RADIOS = 10;
const OPTION = 75;
const VALUE = 150;
const FILES = 10;

type Rule = (element: Block, at: string) => readonly string[];

const RULES: ReadonlyMap<unknown, Rule> = new Map<unknown, Rule>([
  ['plain_text_input', checkText],
  ['static_select', ({ options }, at) => checkOptions(options, OPTIONS, at)],
  ['radio_buttons', ({ options }, at) => checkOptions(options, RADIOS, at)],
  ['file_input', checkFiles],
]);

/** What Slack would refuse in the element of an input, each with a JSON pointer. */
export function checkElement(element: Block, at: string): readonly string[] {
  const rule = RULES.get(element.type);
  if (!rule) return [`${at} unsupported: ${String(element.type)}`];
  const { placeholder } = element;
  return [
    ...rule(element, at),
    ...(placeholder === undefined ? [] : plainText(placeholder, PLACEHOLDER, `${at}/placeholder`)),
  ];
}

function checkText({ max_length: most = 1 }: Block, at: string): readonly string[] {
  return Number(most) >= 1 && Number(most) <= TYPED
    ? []
    : [`${at}/max_length must be 1 to ${TYPED}`];
}

function checkFiles({ max_files: most = 1 }: Block, at: string): readonly string[] {
  return Number(most) >= 1 && Number(most) <= FILES
    ? []
    : [`${at}/max_files must be 1 to ${FILES}`];
}

function checkOptions(options: unknown, most: number, at: string): readonly string[] {
  const list = Array.isArray(options) ? (options as readonly Block[]) : []; // views are plain data
  if (list.length === 0) return [`${at}/options must not be empty`];
  if (list.length > most) return [`${at}/options more than ${most}`];
  return list.flatMap(({ text, value }, index) => [
    ...plainText(text, OPTION, `${at}/options/${index}/text`),
    ...(typeof value === 'string' && value.length > 0 && value.length <= VALUE
      ? []
      : [`${at}/options/${index}/value must be 1 to ${VALUE}`]),
  ]);
}

/** Whether a text is plain and neither empty nor too long. */
export function plainText(value: unknown, most: number, at: string): readonly string[] {
  const { type, text }: Block = { ...(value as Block | undefined) };
  if (type !== 'plain_text') return [`${at} must be plain text`];
  if (typeof text !== 'string' || text === '') return [`${at} must not be empty`];
  return text.length > most ? [`${at} more than ${most}`] : [];
}
