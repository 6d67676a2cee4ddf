import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';

/** The figures of a sentence. */
export function figuresOf({ id }: Said, { index }: Book): readonly SpokenFigure[] {
  return index.sentences.get(id)?.figures ?? [];
}

/** "Active rewards members": whether a sentence counts them, all the words beside the count. */
export function countsAsked(said: Said, ask: Ask, book: Book): boolean {
  const { want, metrics, isYesOrNo, terms } = ask;
  if (want !== 'value' || metrics.length > 0 || isYesOrNo || terms.length < 2) return false;
  return figuresOf(said, book)
    .filter(({ figure }) => figure.unit === 'count')
    .some(({ end }) => {
      const [after = ''] = said.text.slice(end, end + 70).split(/[,;.]\s/);
      const counted = termsOf(after).slice(0, terms.length + 2);
      return terms.every((term) => counted.includes(term));
    });
}

const IS =
  /\b(?:was|were|(?:increased|rose|grew|fell|declined|decreased|improved) to|total(?:ed|led|ing|ling)|reached|earned(?: for us)?|made|averaged|fetched|came to|stood at) (?:\w+ )?$/i;
const BEFORE = /[,;:]\s|\s(?:and|but|while|with)\s/;

/** "Punctuality was 78%": whether a clause says of the asked thing alone how much it is. */
export function levelsAsked(said: Said, ask: Ask, book: Book): boolean {
  const { want, metrics, isYesOrNo, terms } = ask;
  if (want !== 'value' || metrics.length > 0 || isYesOrNo || terms.length === 0) return false;
  return figuresOf(said, book)
    .filter(({ figure, start }) => figure.unit !== 'count' || IS.test(said.text.slice(0, start)))
    .some(({ start }) => {
      const head = said.text.slice(0, start).replace(IS, '').split(BEFORE).findLast(tells) ?? '';
      const named = termsOf(head).filter((term) => !MOVES.has(term));
      return terms.every((term) => named.includes(term)) && named.length <= terms.length;
    });
}

function tells(piece: string): boolean {
  return termsOf(piece).length > 0;
}

/** "how many new AI customers did they" -> the terms of what is counted. */
export function countedIn(text: string): readonly Term[] {
  const words =
    /\b(?:how many|number of)\s((?:(?!did|do|does|are|is|was|were|have|has|had|will|would|can|could|in|at|on|of|per|for|from|to|by|took|take|got|get|use|used|buy|bought|opted|joined|left|signed|made|sold|moved|that|who|which|there)\b[\w&'’-]+\s?){1,4})/i.exec(
      text,
    )?.[1] ?? '';
  return termsOf(words.trim().replace(/(?<=\S)\s\w+ed$/, '')); // "new cards acquired"
}

/** "700 markets with fewer stores" counts no stores. */
function isOfNoun(noun: string, nouns: readonly Term[]): boolean {
  return termsOf(noun).some((term) => nouns.includes(term));
}

const SPELLED =
  /\b(?:one (?=new |more |additional |single |further )|a dozen|dozens?|hundreds?|thousands?|a couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)\b/gi;

// "Headcount ended the year at 2,310"
const LEVEL =
  /(?<![\w-])([\w-]+) (?:was|were|is|are|(?:ended|closed|finished)(?: the \w+)?(?: at| with)|stood at|came to|reached|remained at|of) (?:about |around |approximately |some |roughly )?$/i;

// "The top 3 customers" are not all of them.
const LARGEST = /\b(?:top|first|largest|biggest|last|next|every)\s$/i;

/** Whether a count stands right before the last of the nouns, and the sentence has them all. */
export function counts(
  { text, own, about }: Said,
  nouns: readonly Term[],
  figures: readonly SpokenFigure[],
): boolean {
  const head = nouns.at(-1);
  const amounts = [
    ...figures.filter(
      ({ figure, noun, start }) =>
        figure.unit === 'count' &&
        figure.value !== 1 &&
        !LARGEST.test(text.slice(0, start)) &&
        (noun === null || !head || termsOf(noun).length === 0 || isOfNoun(noun, nouns)),
    ),
    ...[...text.matchAll(SPELLED)]
      .filter(({ index }) => !LARGEST.test(text.slice(0, index)))
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
  ];
  if (head === undefined) return amounts.length > 0;
  if (!own.has(head) || !nouns.every((noun) => (about.get(noun) ?? 0) >= 0.5)) return false;
  return amounts.some(({ start, end }) => {
    const [after = ''] = text.slice(end, end + 70).split(/[,;.]\s/);
    const [counted] = termsOf(LEVEL.exec(text.slice(0, start))?.[1] ?? '');
    return (
      counted === head ||
      termsOf(after)
        .slice(0, nouns.length + 2)
        .includes(head)
    );
  });
}
