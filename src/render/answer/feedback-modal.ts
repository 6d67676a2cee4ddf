import type { Problem } from '../../core/feedback.ts';
import { section } from '../block-kit/blocks.ts';
import { option, words } from '../block-kit/modal.ts';
import type { View } from '../block-kit/view-rules.ts';

/** Names the modal that asks what is wrong, and its blocks and boxes. */
export const WRONG_MODAL = {
  view: 'wrong',
  claim: 'claim',
  problem: 'problem',
  words: 'words',
  box: 'box',
} as const;

/** Stands for a statement that is not there. */
export const MISSING = 'missing';

const MOST_CLAIMS = 99; // Slack: a hundred options, one of which is that something is missing
const LONGEST = 1000;

const PROBLEMS: Readonly<Record<Problem, string>> = {
  figure: 'A figure is wrong',
  period: 'The figure is of another period, metric or part',
  meaning: 'The call says something else, or not that',
  missing: 'Something important is missing',
  other: 'Something else',
};

/** A modal that asks which statement is wrong, and in which way. */
export function renderWrong(claims: readonly string[], carried: string): View {
  return {
    type: 'modal',
    callback_id: WRONG_MODAL.view,
    title: words('What is wrong?'),
    submit: words('Send'),
    close: words('Cancel'),
    private_metadata: carried,
    blocks: [
      section(
        'It is kept with the sentences of the call that the statement rests on, so that whoever runs this can check it and hold the next release to it.',
      ),
      {
        type: 'input',
        block_id: WRONG_MODAL.claim,
        label: words('Statement'),
        element: {
          type: 'static_select',
          action_id: WRONG_MODAL.box,
          placeholder: words('Choose the statement'),
          options: [
            ...claims.slice(0, MOST_CLAIMS).map((claim, at) => option(claim, String(at))),
            option('Something that is missing', MISSING),
          ],
        },
      },
      {
        type: 'input',
        block_id: WRONG_MODAL.problem,
        label: words('What is wrong with it'),
        element: {
          type: 'radio_buttons',
          action_id: WRONG_MODAL.box,
          options: Object.entries(PROBLEMS).map(([value, text]) => option(text, value)),
        },
      },
      {
        type: 'input',
        block_id: WRONG_MODAL.words,
        optional: true,
        label: words('What does the call say?'),
        element: {
          type: 'plain_text_input',
          action_id: WRONG_MODAL.box,
          multiline: true,
          max_length: LONGEST,
        },
      },
    ],
  };
}
