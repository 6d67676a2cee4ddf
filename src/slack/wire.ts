import type { Message } from '../core/ports/slack.ts';

/** A message as Slack's Web API, acks and response URLs take it; links are never unfolded. */
export function wire(message: Message): {
  text: string;
  blocks: Record<string, unknown>[];
  unfurl_links: false;
  unfurl_media: false;
} {
  return {
    text: inert(message),
    blocks: message.blocks.map((block) => ({ ...block })),
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The metadata that finds a message again, or nothing. */
export function wireMetadata({ metadata }: Message) {
  if (!metadata) return {};
  const { eventType, payload } = metadata;
  return { metadata: { event_type: eventType, event_payload: { ...payload } } };
}

/**
 * The top-level text is mrkdwn even where it is only read aloud. Beside blocks it is plain words; a
 * message that stepped down to text alone carries links of ours, so there only mentions are stopped.
 */
function inert({ text, blocks }: Message): string {
  if (blocks.length === 0) return text.replaceAll(/<(?!https?:\/\/)/g, '&lt;');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
