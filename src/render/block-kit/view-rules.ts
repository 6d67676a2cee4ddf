import { checkBlock } from './block-rules.ts';
import type { Block } from './blocks.ts';
import { checkElement, plainText as worded } from './input-rules.ts';

/** A modal or a Home tab as plain data, within Slack's rules. */
export type View = Readonly<Record<string, unknown>> & { readonly blocks: readonly Block[] };

// Block Kit reference, "Modal" and "Home tab": characters of title and buttons, of what is carried, blocks.
const TITLE = 24;
const CARRIED = 3000;
const BLOCKS = 100;
const LABEL = 2000;
const HINT = 2000;

/** What Slack would refuse in a view, each with a JSON pointer; empty when it may be shown. */
export function checkView(view: View): readonly string[] {
  const { type, blocks, private_metadata: carried = '' } = view;
  return [
    ...(type === 'modal'
      ? checkModal(view)
      : type === 'home'
        ? []
        : ['/type must be modal or home']),
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

function checkModal({ title, submit, close, blocks }: View): readonly string[] {
  const hasInput = blocks.some((block) => block.type === 'input');
  return [
    ...worded(title, TITLE, '/title'),
    ...(submit === undefined ? [] : worded(submit, TITLE, '/submit')),
    ...(close === undefined ? [] : worded(close, TITLE, '/close')),
    ...(hasInput && submit === undefined ? ['/submit must be given beside an input'] : []),
  ];
}

function checkInput({ label, element, hint }: Block, at: string): readonly string[] {
  return [
    ...worded(label, LABEL, `${at}/label`),
    ...(hint === undefined ? [] : worded(hint, HINT, `${at}/hint`)),
    ...checkElement({ ...(element as Block | undefined) }, `${at}/element`),
  ];
}
