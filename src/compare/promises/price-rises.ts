import type { Transcript } from '../../core/transcript.ts';
import type { Placed } from '../../extract/evidence.ts';
import type { DeedVerb } from './deed-words.ts';

const RATE = /(?<![\d.])(\d{1,2}(?:\.\d+)?) ?(?:%|per ?cent\b)/g;
const PRICES = /\b(?:prices?|pricing|tariffs?|price (?:lists?|increases?))\b/i;
const TAKES_EFFECT =
  /\b(?:go(?:es)? in|went in|gone in|tak(?:es?|ing) effect|took effect|(?:is|was) effective|com(?:es?|ing) (?:in|into (?:force|effect))|came (?:in|into (?:force|effect)))\b/i;

// "The price increase went through in July"
const WENT_THROUGH =
  /\b(?:the|our) (?:[\w-]+ )?(?:price|fee|fare|rate|tariff)s? (?:increase|rise)s? (?:went|(?:has|have) gone|took effect|came into (?:force|effect))\b/i;

/** The rate by which a text raises prices; null where it speaks of none, or of several. */
export function priceRiseOf(text: string, { name }: DeedVerb): string | null {
  const [rate, another] = ratesOf(text);
  return name === 'raise' && PRICES.test(text) && another === undefined ? (rate ?? null) : null;
}

/** "The 3% now goes in from the first of September": the same rate, where a call speaks of prices. */
export function speaksOfRise(rate: string, { text, turn }: Placed, { turns }: Transcript): boolean {
  const rates = ratesOf(text);
  if (rates.length === 0 && WENT_THROUGH.test(text)) return true;
  if (!TAKES_EFFECT.test(text) || rates.length !== 1 || rates[0] !== rate) return false;
  const before = turns[turn.index - 1];
  const isAnswer = turn.section === 'qa' && before !== undefined && PRICES.test(before.text);
  return isAnswer || PRICES.test(turn.text);
}

function ratesOf(text: string): readonly string[] {
  return [...text.matchAll(RATE)].flatMap(([, rate]) => rate ?? []);
}
