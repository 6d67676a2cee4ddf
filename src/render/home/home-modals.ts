import { section } from '../block-kit/blocks.ts';
import { words } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';

/** Names the modal that takes a transcript, and in it the block and the box of the file. */
export const ADD_MODAL = { view: 'add', block: 'file', box: 'files' } as const;

/** Names the modal that follows a company, and in it the block and the box of its name. */
export const FOLLOW_MODAL = { view: 'follow', block: 'company', box: 'name' } as const;

const KINDS = ['txt', 'text', 'html', 'htm', 'pdf', 'docx', 'json', 'vtt', 'srt', 'md'];

/** A modal to add a transcript by its file. */
export function renderAdd(carried: string): View {
  return {
    type: 'modal',
    callback_id: ADD_MODAL.view,
    title: words('Add a transcript'),
    submit: words('Add'),
    close: words('Cancel'),
    private_metadata: carried,
    blocks: [
      section(
        'Its brief comes under Messages, and only you see the call until you share it. A transcript can also be dropped in a channel I am in, or pasted under Messages.',
      ),
      {
        type: 'input',
        block_id: ADD_MODAL.block,
        label: words('Transcript'),
        hint: words(
          'Text, a saved page, PDF, Word, captions or JSON; named like company-q2-2023 where its text does not say which call it is.',
        ),
        element: { type: 'file_input', action_id: ADD_MODAL.box, filetypes: KINDS, max_files: 1 },
      },
    ],
  };
}

/** A modal to follow a company in the conversation with the app. */
export function renderFollowModal(carried: string): View {
  return {
    type: 'modal',
    callback_id: FOLLOW_MODAL.view,
    title: words('Follow a company'),
    submit: words('Follow'),
    close: words('Cancel'),
    private_metadata: carried,
    blocks: [
      section(
        'The brief of each new call comes under Messages by itself. For a channel, type `/earnings follow` with the company there.',
      ),
      {
        type: 'input',
        block_id: FOLLOW_MODAL.block,
        label: words('Company'),
        element: {
          type: 'plain_text_input',
          action_id: FOLLOW_MODAL.box,
          max_length: 100,
          focus_on_load: true,
          placeholder: words('Kingsoft Cloud, or its ticker'),
        },
      },
    ],
  };
}
