import { onceOf } from '../../core/once-of.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Transcript } from '../../core/transcript.ts';
import { header } from '../block-kit/blocks.ts';
import { cut, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { counted, titleOf } from '../summaries.ts';

/** What stands in the channel while the brief is being made. */
export const renderProgress = onceOf((transcript: Transcript): Message => {
  const words = transcript.turns.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const analysts = transcript.participants.filter(({ side }) => side === 'analyst').length;
  const read = `Read the transcript: ${words.toLocaleString('en-US')} words, ${counted(analysts, 'analyst')}`;
  const task = (id: string, title: string, status: string) => ({
    type: 'task_card',
    task_id: id,
    title,
    status,
  });
  return guard({
    text: plain(`Reading ${titleOf(transcript)} …`),
    blocks: [
      header(cut(plain(titleOf(transcript)), LIMITS.header)),
      {
        type: 'plan',
        title: 'Preparing the brief',
        tasks: [
          task('read', read, 'complete'),
          task('extract', 'Extract figures, highlights and guidance', 'in_progress'),
          task('check', 'Trace every figure to a quote and re-compute it', 'pending'),
          task('post', 'Write the brief', 'pending'),
        ],
      },
    ],
    metadata: { eventType: 'earnings_brief', payload: { call: transcript.call.id } },
  });
});
