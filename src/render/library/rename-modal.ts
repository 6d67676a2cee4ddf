import type { CallId } from '../../core/call.ts';
import { section } from '../block-kit/blocks.ts';
import type { View } from '../block-kit/view-rules.ts';

/** Names the modal, and in it the block and the box of the right name. */
export const RENAME_MODAL = { view: 'rename', block: 'name', box: 'words' } as const;

/** What the modal carries until it is sent: the call, and the message that spoke of it. */
export interface RenamedFrom {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly call: CallId;
  readonly space: string;
}

/** A modal that asks which call a transcript is. */
export function renderRenameModal(from: RenamedFrom): View {
  return {
    type: 'modal',
    callback_id: RENAME_MODAL.view,
    title: words('Which call is this?'),
    submit: words('Rename'),
    close: words('Cancel'),
    private_metadata: JSON.stringify(from),
    blocks: [
      section(`It was taken in as \`${from.call}\`. Its brief is made anew under the right name.`),
      {
        type: 'input',
        block_id: RENAME_MODAL.block,
        label: words('Company and fiscal period'),
        element: {
          type: 'plain_text_input',
          action_id: RENAME_MODAL.box,
          max_length: 100,
          focus_on_load: true,
          placeholder: words('Northwind Robotics Q3 2024'),
        },
      },
    ],
  };
}

function words(text: string) {
  return { type: 'plain_text', text, emoji: false };
}
