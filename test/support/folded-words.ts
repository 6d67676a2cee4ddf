const QUOTED = /[“"][^“”"]*[”"]/g; // “…” or "…"

/** A text without what it quotes. */
export function unquoted(text: string): string {
  return text.replaceAll(QUOTED, ' ');
}

/** A text as it is compared: lower case, one kind of minus, quotation mark and space. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[−–—‐‑]/g, '-')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a text holds words; a word may go on ("declin" is in "declined"), a number may not.
 * "2.4%" is found neither in "12.4%" nor in "−2.4%" or "negative 2.4%"; "13" is not in "13.4".
 */
export function holdsWords(text: string, words: string): boolean {
  const [within, wanted] = [fold(text), fold(words)];
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1))
    if (begins(within.slice(0, at), wanted) && ends(within.slice(at + wanted.length), wanted))
      return true;
  return false;
}

function begins(before: string, wanted: string): boolean {
  if (/^\d/.test(wanted))
    return !/(?:[\d.,]|(?:^|[\s(])-(?:[^\d\s]\D{0,3})?|negative\s)$/.test(before);
  return !(/^\p{L}/u.test(wanted) && /\p{L}$/u.test(before));
}

function ends(after: string, wanted: string): boolean {
  return !(/\d$/.test(wanted) && /^(?:\d|[.,]\d)/.test(after));
}
