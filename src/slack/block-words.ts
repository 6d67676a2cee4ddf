import * as z from 'zod';

const Block = z.looseObject({ type: z.string() });

// What a reader sees without unfolding: no table, whose cells are no sentences, and nothing beside the words.
const WORDS: ReadonlySet<string> = new Set(['header', 'section', 'rich_text', 'markdown']);
// What people write arrives as rich text, and whole as text as well.
const OF_APPS: ReadonlySet<string> = new Set(['header', 'section', 'markdown']);

/**
 * The lines of a message that an app made of blocks: its text is what a notification shows, often no more
 * than a title. Empty where nobody but a person wrote it.
 */
export function wordsOfBlocks(blocks: unknown): string {
  const all = z.array(z.unknown()).safeParse(blocks).data ?? [];
  const read = all.flatMap((each) => Block.safeParse(each).data ?? []);
  if (!read.some(({ type }) => OF_APPS.has(type))) return '';
  return read
    .filter(({ type }) => WORDS.has(type))
    .flatMap(textsIn)
    .join('\n')
    .replaceAll(CITATION, '');
}

/** Every text in what Slack sends of a message, a line of rich text in one piece. */
export function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && LINES.has(value.type) && 'elements' in value)
    return [textsIn(value.elements).join('')];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string'
      ? /^(?:text|fallback|pretext)$/.test(key)
        ? [each]
        : []
      : textsIn(each),
  );
}

const LINES: ReadonlySet<unknown> = new Set([
  ...['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'],
]);
// "[2, 3]", with its address or without: no words
const CITATION = / ?(?:<[^<>|]*\|)?\[\d{1,2}(?:, ?\d{1,2})*\]>?/g;
