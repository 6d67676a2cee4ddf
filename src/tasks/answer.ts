import type { Earlier } from '../core/answer.ts';
import type { Transcript } from '../core/transcript.ts';
import { loadPrompt, renderPrompt } from '../prompt/load-prompt.ts';
import { quotedWords } from '../prompt/quoted-words.ts';
import { transcriptLines } from '../prompt/transcript-lines.ts';
import { AnswerDraft } from './answer-draft.ts';
import { sentSchema, type Task } from './task.ts';

/** What somebody asked, and what was asked and answered before in the same conversation. */
export interface Asked {
  readonly question: string;
  readonly earlier: readonly Earlier[];
}

// What a follow-up can refer to; more would only push the question away from the transcript.
const MOST_EARLIER = 6;
const LONGEST_EARLIER = 600;

/**
 * One question in one structured answer. Rules and transcript come first and are the same bytes for
 * every question about a call, so that a provider reads them once; the question comes last.
 */
export const answerTask: Task<typeof AnswerDraft, [transcript: Transcript, asked: Asked]> = {
  name: 'answer',
  schema: AnswerDraft,
  jsonSchema: () => sentSchema(AnswerDraft),
  messages: (transcript, { question, earlier }) =>
    renderPrompt(loadPrompt('answer'), {
      call: transcript.call.id,
      transcript: transcriptLines(transcript),
      conversation: conversationOf(earlier),
      question: quotedWords(question),
    }),
};

function conversationOf(earlier: readonly Earlier[]): string {
  if (earlier.length === 0) return 'none yet';
  return earlier
    .slice(-MOST_EARLIER)
    .flatMap(({ question, status, text }) => [
      `asked: ${quotedWords(question, LONGEST_EARLIER)}`,
      `${status}: ${quotedWords(text, LONGEST_EARLIER)}`,
    ])
    .join('\n');
}
