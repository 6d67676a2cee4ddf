import type { Place } from './ports/slack.ts';

/**
 * Names what a question belongs to: its thread, or the whole of a direct message, where people write
 * one message under the other. Begins with team and channel, so that a channel can be forgotten.
 */
export function conversationOf({ team, channel, threadTs }: Place): string {
  const isDirect = channel.startsWith('D'); // Slack: ids of direct messages
  return isDirect || threadTs === undefined
    ? `${team}/${channel}`
    : `${team}/${channel}/${threadTs}`;
}
