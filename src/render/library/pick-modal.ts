import type { CallSummary } from '../../core/library.ts';
import { type Block, section } from '../block-kit/blocks.ts';
import { mrkdwn } from '../block-kit/escape.ts';
import { callOptions, infoModal, isTooMany, words } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';

/** Names the blocks and boxes of the modal that picks a call: a menu, and words where there are many. */
export const PICK = { menu: 'call', chosen: 'chosen', words: 'typed', box: 'words' } as const;

/** What a call is picked for: what the modal is called by, and how it speaks of it. */
const PURPOSES = {
  brief: {
    ...{ view: 'pick.brief', title: 'Brief me on a call', submit: 'Brief' },
    lead: 'The brief comes in your direct messages with me, where you can ask about it.',
  },
  check: {
    ...{ view: 'pick.check', title: 'Check these figures', submit: 'Check' },
    lead: 'Which call are they of? What it says to them is shown to you alone.',
  },
} as const;

export type Purpose = keyof typeof PURPOSES;

/** The name of the modal of a purpose. */
export function pickView(purpose: Purpose): string {
  return PURPOSES[purpose].view;
}

/** A modal to pick a call for something; what is `carried` comes back with the choice. */
export function renderPick(purpose: Purpose, calls: readonly CallSummary[], carried: string): View {
  const { view, title, submit, lead } = PURPOSES[purpose];
  if (calls.length === 0)
    return infoModal(title, [
      section(
        'There are no calls yet: drop a transcript in a conversation with me, and try again.',
      ),
    ]);
  const isLong = isTooMany(calls);
  return {
    type: 'modal',
    callback_id: view,
    title: words(title),
    submit: words(submit),
    close: words('Cancel'),
    private_metadata: carried,
    blocks: [section(mrkdwn(lead)), menu(calls, isLong), ...(isLong ? [typed()] : [])],
  };
}

function menu(calls: readonly CallSummary[], isOptional: boolean): Block {
  return {
    type: 'input',
    block_id: PICK.menu,
    optional: isOptional,
    label: words(isOptional ? 'One of the latest calls' : 'Call'),
    element: {
      type: 'static_select',
      action_id: PICK.chosen,
      placeholder: words('Choose a call'),
      options: callOptions(calls),
    },
  };
}

function typed(): Block {
  return {
    type: 'input',
    block_id: PICK.words,
    optional: true,
    label: words('Or any other'),
    hint: words(
      'Named any usual way: “kingsoft q2 2023”, “KC Q2’23”, or a company alone for its latest call.',
    ),
    element: { type: 'plain_text_input', action_id: PICK.box, max_length: 200 },
  };
}
