import { answerAudit } from './answer-audit.ts';
import type { Flow } from './flow.ts';
import { postBrief } from './post-brief.ts';
import { postHint } from './post-hint.ts';

/** What works each kind of stored request. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  brief: postBrief,
  audit: answerAudit,
  hint: postHint,
};
