import type { SearchHit } from './search.ts';
import { type SearchWord, searchWords } from './search-words.ts';
import type { Turn } from './transcript.ts';

const LONGEST = 280;
const BEFORE = 60; // what a reader sees before the first marked word of a long sentence

type Phrases = readonly (readonly string[])[];
type Span = SearchHit['marks'][number];

/** The sentence of a turn that has most of what was looked for, with its words marked; null where none has. */
export function snippetOf(
  { text, sentences }: Pick<Turn, 'text' | 'sentences'>,
  phrases: Phrases,
): Pick<SearchHit, 'sentence' | 'snippet' | 'marks'> | null {
  // A phrase may go over the end of a sentence; its words then count alone.
  const alone = phrases.flatMap((phrase) => phrase.map((stem) => [stem]));
  const found = bestOf({ text, sentences }, phrases) ?? bestOf({ text, sentences }, alone);
  if (!found) return null;
  const { sentence, spans } = found;
  return { sentence: sentence.id, ...cutAround(text, sentence, spans) };
}

function bestOf({ text, sentences }: Pick<Turn, 'text' | 'sentences'>, phrases: Phrases) {
  let best: { sentence: Turn['sentences'][number]; spans: readonly Span[] } | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const words = searchWords(text.slice(sentence.start, sentence.end));
    const found = phrases.map((phrase) => spansOf(words, phrase));
    const distinct = found.filter((spans) => spans.length > 0).length;
    const worth = distinct * 100 + Math.min(99, found.flat().length);
    if (distinct === 0 || worth <= most) continue;
    most = worth;
    best = { sentence, spans: joined(found.flat()) };
  }
  return best;
}

/** Where the words of a phrase follow one another. */
function spansOf(words: readonly SearchWord[], phrase: readonly string[]): readonly Span[] {
  return words.flatMap((word, at) => {
    const last = words[at + phrase.length - 1];
    const isHere = phrase.every((stem, step) => words[at + step]?.stem === stem);
    return last && isHere ? [{ start: word.start, end: last.end }] : [];
  });
}

function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && span.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}

function cutAround(
  text: string,
  { start, end }: Turn['sentences'][number],
  spans: readonly Span[],
): Pick<SearchHit, 'snippet' | 'marks'> {
  const whole = text.slice(start, end);
  if (whole.length <= LONGEST) return { snippet: whole, marks: [...spans] };
  const first = spans[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - BEFORE, whole.length - LONGEST));
  const from = wanted === 0 ? 0 : Math.min(first, whole.indexOf(' ', wanted) + 1 || wanted);
  const to = lastWord(whole, from + LONGEST);
  const [lead, tail] = [from > 0 ? '…' : '', to < whole.length ? '…' : ''];
  const moved = spans.map((span) => ({
    start: span.start - from + lead.length,
    end: span.end - from + lead.length,
  }));
  const snippet = `${lead}${whole.slice(from, to)}${tail}`;
  return { snippet, marks: moved.filter((span) => span.end <= snippet.length - tail.length) };
}

/** The end of the last whole word before a place. */
function lastWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 60 ? space : at;
}
