import { answerAudit } from './answer-audit.ts';
import { answerQuestion } from './answer-question.ts';
import type { Flow } from './flow.ts';
import { noteFeedback } from './note-feedback.ts';
import { postBrief } from './post-brief.ts';
import { postHint } from './post-hint.ts';

/** What works each kind of stored request. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  brief: postBrief,
  audit: answerAudit,
  hint: postHint,
  question: answerQuestion,
  feedback: noteFeedback,
};
