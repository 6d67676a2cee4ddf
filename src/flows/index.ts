import { announceCall } from './announce-call.ts';
import { answerAudit } from './answer-audit.ts';
import { answerQuestion } from './answer-question.ts';
import { deliverBrief } from './deliver-brief.ts';
import { fileDropped } from './file-dropped.ts';
import type { Flow } from './flow.ts';
import { followChannel } from './follow-channel.ts';
import { forgetChannel } from './forget-channel.ts';
import { forgetShared } from './forget-shared.ts';
import { listFollows } from './list-follows.ts';
import { moveChannel } from './move-channel.ts';
import { nameUpload } from './name-upload.ts';
import { noteFeedback } from './note-feedback.ts';
import { paste } from './paste.ts';
import { postBrief } from './post-brief.ts';
import { postHint } from './post-hint.ts';
import { replaceCall } from './replace-call.ts';
import { reviseBrief } from './revise-brief.ts';
import { unfollowChannel } from './unfollow-channel.ts';

/** What works each kind of stored request. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  brief: postBrief,
  audit: answerAudit,
  hint: postHint,
  follow: followChannel,
  unfollow: unfollowChannel,
  following: listFollows,
  left: forgetChannel,
  moved: moveChannel,
  announce: announceCall,
  deliver: deliverBrief,
  revise: reviseBrief,
  file: fileDropped,
  paste,
  name: nameUpload,
  replace: replaceCall,
  forget: forgetShared,
  question: answerQuestion,
  feedback: noteFeedback,
};
