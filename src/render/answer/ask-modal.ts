import type { CallId } from '../../core/call.ts';
import { section } from '../block-kit/blocks.ts';
import { cut, mrkdwn } from '../block-kit/escape.ts';
import { words } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';

/** Names the modal, and in it the block and the box of the question. */
export const ASK_MODAL = { view: 'ask', block: 'question', box: 'words' } as const;

/** What the modal carries until it is sent: where the answer goes, and about which call. */
export interface AskedFrom {
  readonly channel: string;
  readonly threadTs: string;
  readonly call: CallId;
}

const LONGEST_TITLE = 150;
const LONGEST_QUESTION = 1000; // as everywhere a question is put

/** A modal to ask about one call; `title` is what people know the call by. */
export function renderAskModal(from: AskedFrom, title: string): View {
  return {
    type: 'modal',
    callback_id: ASK_MODAL.view,
    title: words('Ask about a call'),
    submit: words('Ask'),
    close: words('Cancel'),
    private_metadata: JSON.stringify(from),
    blocks: [
      section(
        `*${mrkdwn(cut(title, LONGEST_TITLE))}*\nThe answer comes in the thread of the brief, for everybody there.`,
      ),
      {
        type: 'input',
        block_id: ASK_MODAL.block,
        label: words('Your question'),
        element: {
          type: 'plain_text_input',
          action_id: ASK_MODAL.box,
          multiline: true,
          max_length: LONGEST_QUESTION,
          focus_on_load: true,
          placeholder: words('What was the gross margin, and why did it change?'),
        },
      },
    ],
  };
}
