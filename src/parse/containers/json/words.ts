import type { DraftTurn } from '../../turns/draft.ts';
import { cleanText } from '../clean-text.ts';
import { type Fields, type Nested, objectsOf, wordsIn } from './walk.ts';

const SPEAKER = ['speaker', 'speaker_name', 'speakerName', 'speaker_id', 'speaker_label'];
const WORD = ['punctuated_word', 'word', 'text', 'value', 'content'];
const LOOKED_AT = 200;
// Share of entries that are one word each where a list spells out what was said.
const MOSTLY = 0.9;

/** Whether a list has an entry a word, each with its speaker, as services of speech recognition send. */
export function isWordList({ value }: Nested): boolean {
  const objects = objectsOf(value)?.slice(0, LOOKED_AT) ?? [];
  const words = objects.map((each) => wordsIn(each, WORD) ?? '');
  const single = words.filter((word) => word !== '' && !word.includes(' '));
  return (
    single.length >= Math.max(2, objects.length * MOSTLY) &&
    objects.some((each) => SPEAKER.some((key) => key in each))
  );
}

/** The turns that a list of words spells out: one ends where the speaker changes. */
export function readWords(
  { value }: Nested,
  personOf: (said: Fields) => Pick<DraftTurn, 'speaker' | 'role' | 'affiliation'>,
): readonly DraftTurn[] {
  const runs: { readonly first: Fields; readonly words: string[] }[] = [];
  let last: string | null = null;
  for (const each of objectsOf(value) ?? []) {
    const speaker = wordsIn(each, SPEAKER);
    const word = wordsIn(each, WORD) ?? '';
    const run = runs.at(-1);
    if (run && (speaker === null || speaker === last)) run.words.push(word);
    else runs.push({ first: each, words: [word] });
    last = speaker ?? last;
  }
  return runs.map(({ first, words }) => ({
    ...personOf(first),
    section: 'prepared',
    text: cleanText(words.join(' ')).replaceAll(/ (?=[.,?!;:]+(?: |$))/g, ''),
  }));
}
