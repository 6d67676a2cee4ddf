import { answerQuestion } from './ask/answer-question.ts';
import { noteFeedback } from './ask/note-feedback.ts';
import { postHint } from './ask/post-hint.ts';
import { answerAudit } from './brief/answer-audit.ts';
import { postBrief } from './brief/post-brief.ts';
import { reviseBrief } from './brief/revise-brief.ts';
import { shareMetrics } from './brief/share-metrics.ts';
import { showCharts } from './brief/show-charts.ts';
import { answerCompare } from './compare/answer-compare.ts';
import { shareCompared } from './compare/share-compared.ts';
import type { Flow } from './flow.ts';
import { announceCall } from './follow/announce-call.ts';
import { deliverBrief } from './follow/deliver-brief.ts';
import { followChannel } from './follow/follow-channel.ts';
import { forgetChannel } from './follow/forget-channel.ts';
import { listFollows } from './follow/list-follows.ts';
import { moveChannel } from './follow/move-channel.ts';
import { pauseChannel } from './follow/pause-channel.ts';
import { resumeChannel } from './follow/resume-channel.ts';
import { unfollowChannel } from './follow/unfollow-channel.ts';
import { showHome } from './home/show-home.ts';
import { fileDropped } from './intake/file-dropped.ts';
import { forgetShared } from './intake/forget-shared.ts';
import { nameUpload } from './intake/name-upload.ts';
import { paste } from './intake/paste.ts';
import { replaceCall } from './intake/replace-call.ts';
import { aliasCompany } from './own/alias-company.ts';
import { chooseModel } from './own/choose-model.ts';
import { leaveWorkspace } from './own/leave-workspace.ts';
import { removeClicked, unpost } from './own/remove-call.ts';
import { renameAsked } from './own/rename-call.ts';
import { shareCall } from './own/share-call.ts';
import { showOutside } from './own/show-outside.ts';
import { keepUp } from './upkeep/keep-up.ts';

/** What works each kind of stored request. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  brief: postBrief,
  audit: answerAudit,
  compare: answerCompare,
  compareCsv: shareCompared,
  charts: showCharts,
  home: showHome,
  csv: shareMetrics,
  hint: postHint,
  follow: followChannel,
  unfollow: unfollowChannel,
  following: listFollows,
  left: forgetChannel,
  archived: pauseChannel,
  back: resumeChannel,
  moved: moveChannel,
  announce: announceCall,
  deliver: deliverBrief,
  revise: reviseBrief,
  file: fileDropped,
  paste,
  name: nameUpload,
  replace: replaceCall,
  forget: forgetShared,
  share: shareCall,
  remove: removeClicked,
  rename: renameAsked,
  unpost,
  uninstalled: leaveWorkspace,
  show: showOutside,
  alias: aliasCompany,
  model: chooseModel,
  question: answerQuestion,
  feedback: noteFeedback,
  upkeep: keepUp,
};
