// What says nothing to a reader and may say much to a model: controls, direction marks, tag
// letters.
const HIDDEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Somebody's words on one line of a prompt: no angle brackets, so that they cannot close the tag around
 * them; no line of their own, so that they cannot look like a heading or another turn; nothing hidden.
 */
export function quotedWords(text: string, most = Number.POSITIVE_INFINITY): string {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(HIDDEN, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
