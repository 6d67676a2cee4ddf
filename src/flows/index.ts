import { answerAudit } from './answer-audit.ts';
import { fileDropped } from './file-dropped.ts';
import type { Flow } from './flow.ts';
import { nameUpload } from './name-upload.ts';
import { paste } from './paste.ts';
import { postBrief } from './post-brief.ts';
import { postHint } from './post-hint.ts';

/** What works each kind of stored request. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  brief: postBrief,
  audit: answerAudit,
  hint: postHint,
  file: fileDropped,
  paste,
  name: nameUpload,
};
