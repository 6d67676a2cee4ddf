// Control and invisible characters say nothing to a reader, and hide things from one.
const HIDDEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Untrusted text for `plain_text` and rich-text elements: typed as text, so only hidden characters go. */
export function plain(text: string): string {
  return text.replaceAll(/[\n\t]+/g, ' ').replaceAll(HIDDEN, '');
}

/**
 * Untrusted text for mrkdwn: mentions, links and markup stay inert. Slack has no escape for `*`, `_`,
 * `~` and backticks, so their look-alikes stand in for them.
 */
export function mrkdwn(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('*', '∗')
    .replaceAll('_', 'ˍ')
    .replaceAll('~', '∼')
    .replaceAll('`', 'ˋ');
}

/** Cuts at a word, with an ellipsis, to at most `most` characters. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, Math.max(0, most - 1));
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > most / 2 ? space : head.length).trimEnd()}…`;
}
