// Slack's tiers: calls a minute, app and workspace, that are always granted
// (docs.slack.dev/apis/web-api/rate-limits; the tier of a method stands on its reference page).
const TIER_2 = 20;
const TIER_3 = 50;
const TIER_4 = 100;

/**
 * Calls a minute by method. Methods of the special tier (setStatus, getPermalink, auth.test: hundreds a
 * minute) are not listed: they wait only when Slack says so.
 */
export const CALLS_A_MINUTE: Readonly<Record<string, number>> = {
  'agents.sessions.setStatus': TIER_3,
  'assistant.threads.setSuggestedPrompts': TIER_4,
  'chat.appendStream': TIER_4,
  'chat.delete': TIER_3,
  'chat.postEphemeral': TIER_4,
  'chat.startStream': TIER_2,
  'chat.stopStream': TIER_2,
  'chat.update': TIER_3,
  'conversations.history': TIER_3,
  'conversations.info': TIER_3,
  'conversations.replies': TIER_3,
  'files.completeUploadExternal': TIER_4,
  'files.getUploadURLExternal': TIER_4,
  'files.delete': TIER_3,
  'files.info': TIER_4,
  'reactions.add': TIER_3,
  'users.info': TIER_4,
  'views.open': TIER_4,
  'views.publish': TIER_4,
};

/** chat.postMessage has a limit of its own: one post a second and channel, and short bursts. */
export const POST = 'chat.postMessage';
export const POST_EVERY_MS = 1000;

/** How much of a limit bulk work may use; the rest is for whom somebody waits. */
export const BULK_SHARE = 0.96;
