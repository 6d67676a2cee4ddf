import { checkBlock } from './block-rules.ts';
import type { Block } from './blocks.ts';

/** A modal as plain data, within Slack's rules. */
export type View = Readonly<Record<string, unknown>> & { readonly blocks: readonly Block[] };

// Block Kit reference, "Modal": characters of its title and buttons, of what it carries, and its blocks.
const TITLE = 24;
const CARRIED = 3000;
const BLOCKS = 100;
const LABEL = 2000;
const PLACEHOLDER = 150;
const TYPED = 3000;

/** What Slack would refuse in a modal, each with a JSON pointer; empty when it may be opened. */
export function checkView(view: View): readonly string[] {
  const { type, title, submit, close, blocks, private_metadata: carried = '' } = view;
  const hasInput = blocks.some((block) => block.type === 'input');
  return [
    ...(type === 'modal' ? [] : ['/type must be modal']),
    ...worded(title, TITLE, '/title'),
    ...(submit === undefined ? [] : worded(submit, TITLE, '/submit')),
    ...(close === undefined ? [] : worded(close, TITLE, '/close')),
    ...(hasInput && submit === undefined ? ['/submit must be given beside an input'] : []),
    ...(String(carried).length > CARRIED ? [`/private_metadata more than ${CARRIED}`] : []),
    ...(blocks.length === 0 ? ['/blocks must not be empty'] : []),
    ...(blocks.length > BLOCKS ? [`/blocks more than ${BLOCKS}`] : []),
    ...blocks.flatMap((block, at) =>
      block.type === 'input'
        ? checkInput(block, `/blocks/${at}`)
        : checkBlock(block, `/blocks/${at}`),
    ),
  ];
}

function checkInput({ label, element }: Block, at: string): readonly string[] {
  const { type, max_length: most, placeholder }: Block = { ...(element as Block | undefined) };
  return [
    ...worded(label, LABEL, `${at}/label`),
    ...(type === 'plain_text_input' ? [] : [`${at}/element unsupported: ${String(type)}`]),
    ...(placeholder === undefined
      ? []
      : worded(placeholder, PLACEHOLDER, `${at}/element/placeholder`)),
    ...(Number(most ?? 1) >= 1 && Number(most ?? 1) <= TYPED
      ? []
      : [`${at}/element/max_length must be 1 to ${TYPED}`]),
  ];
}

function worded(value: unknown, most: number, at: string): readonly string[] {
  const { type, text }: Block = { ...(value as Block | undefined) };
  if (type !== 'plain_text') return [`${at} must be plain text`];
  if (typeof text !== 'string' || text === '') return [`${at} must not be empty`];
  return text.length > most ? [`${at} more than ${most}`] : [];
}
