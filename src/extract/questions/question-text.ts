import { matchesOf } from '../../core/matches.ts';
import { pointsBack, shorten, stemsOf, withoutFiller } from '../words.ts';
import type { SubQuestion } from './sub-questions.ts';

const LONGEST = 160;
const SHORTEST_LEAD = 40;
// Where the asking itself begins inside a long sentence: ", can you remind us how …".
const OPENING =
  /(?:^|[,;–—]\s|\s--?\s|\.\.\.\s|\s(?:and|so|but)\s)(?=(?:(?:and|so|but|just|maybe|i guess|then|also)[,\s]+){0,3}(?:can|could|would|will|do|did|does|is|are|should|how|what(?:['’]s)?|why|when|where|which|any (?:color|update|thoughts?|sense|comments?)|i (?:was |am |['’]m )?(?:just )?wonder(?:ing)?|i ?['’]?m (?:just )?(?:wondering|curious)|(?:just )?(?:wondering|curious)|if you (?:can|could))\b)/gi;

/** The sub-question in the analyst's words; with its lead-in where it only points back ("behind that"). */
export function questionText({ asked, context }: SubQuestion): string {
  const own = shorten(tidy(askingPart(asked.text)), LONGEST);
  const lead = context.at(-1);
  const room = LONGEST - own.length - 3;
  const isBare = stemsOf(own).length < 3 || (pointsBack(own) && own.length < 90);
  if (!isBare || !lead || room < SHORTEST_LEAD) return own;
  return `${own} (${shorten(tidy(withoutFiller(lead.text)), room)})`;
}

/** A long sentence from its asking clause on: the earliest that fits, else the last one cut short. */
function askingPart(text: string): string {
  const plain = withoutFiller(text);
  if (plain.length <= LONGEST) return plain;
  const starts = matchesOf(plain, OPENING).map(({ index, 0: mark }) => index + mark.length);
  const fitting = starts.find((start) => plain.length - start <= LONGEST);
  const start = fitting ?? starts[0] ?? 0;
  return withoutFiller(plain.slice(start));
}

/** Takes stutters' dashes and a dangling comma off; the words stay the analyst's. */
function tidy(text: string): string {
  return text.replace(/\s--?(?=\s)/g, ' –').replace(/(?<![,;:\s])[,;:\s]+$/, '');
}
