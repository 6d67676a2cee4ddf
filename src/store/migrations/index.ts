import { start } from './001-start.ts';
import { askAndFollow } from './002-ask-and-follow.ts';
import { pastesAndFailures } from './003-pastes-and-failures.ts';
import { askedUploads } from './004-asked-uploads.ts';
import { notes } from './005-notes.ts';
import { notesBound } from './006-notes-bound.ts';
import { workers } from './007-workers.ts';
import { pausedFollows } from './008-paused-follows.ts';
import { fairShare } from './009-fair-share.ts';
import { feeds } from './010-feeds.ts';
import { spaces } from './011-spaces.ts';
import { removed } from './012-removed.ts';
import { modelCalls } from './013-model-calls.ts';
import { homes } from './014-homes.ts';
import { workspaces } from './015-workspaces.ts';
import { feedbackDetails } from './016-feedback-details.ts';
import { channels } from './017-channels.ts';
import { search } from './018-search.ts';
import { searchableRevision } from './019-searchable-revision.ts';
import { companyAliases } from './020-company-aliases.ts';
import { passageWeights } from './021-passage-weights.ts';
import { deaths } from './022-deaths.ts';

/** Forward only, in order; a database at version n has run the first n. */
export const MIGRATIONS: readonly string[] = [
  start,
  askAndFollow,
  pastesAndFailures,
  askedUploads,
  notes,
  notesBound,
  workers,
  pausedFollows,
  fairShare,
  feeds,
  spaces,
  removed,
  modelCalls,
  homes,
  workspaces,
  feedbackDetails,
  channels,
  search,
  searchableRevision,
  companyAliases,
  passageWeights,
  deaths,
];
