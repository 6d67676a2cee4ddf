import type { Block } from '../block-kit/blocks.ts';

/** The thumbs under a message; `key` tells which answer it is. */
export function feedbackBlock(subject: 'answer' | 'brief', key?: string): Block {
  const value = (verdict: string) => (key === undefined ? verdict : `${verdict} ${key}`);
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: thumb('Useful', value('up'), `This ${subject} is useful`),
        negative_button: thumb(
          'Something is wrong',
          value('down'),
          `Report a problem with this ${subject}`,
        ),
      },
    ],
  };
}

function thumb(text: string, value: string, label: string): Block {
  return {
    text: { type: 'plain_text', text, emoji: false },
    value,
    accessibility_label: label,
  };
}
