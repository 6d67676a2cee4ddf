import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from './lexicon.ts';

// "customers paying us over $2 million in ACV", "deals greater than $500,000 of net new ACV"
const BY_SIZE = guarded(
  /\b([Cc]ustomers|[Cc]lients|[Aa]ccounts|[Dd]eals|[Cc]ontracts|[Ww]ins|[Oo]rders|[Tt]ransactions)\s(?:(?:with|paying(?: us)?|spending|generating|contributing|worth|of|that (?:pay|spend|generate|contribute)(?: us)?)\s)?(?:(?:an? |annual |total ){0,2}(?:ACV|ARR|TCV|contract value|revenues?|spend)\s(?:of\s)?)?(?:over|above|more than|greater than|at least|in excess of|exceeding|north of)\s([$€£¥]\s?\d(?:[\d.,]*\d)?(?:\s?(?:thousand|million|billion|[kKmM]\b))?)(?:\s(?:(?:in|of)\s)?(?:(?:annual(?:ized)?|net|new|total|recurring|trailing)\s){0,4}(?:ACV|ARR|TCV|contract value|revenues?|spend)\b)?/g,
);

/** Counts of what is larger than a sum: "we have 1,266 customers paying us over $1 million". */
export function findOwnSizes(text: string): readonly MetricMention[] {
  if (!/[$€£¥]/.test(text)) return [];
  return matchesOf(text, BY_SIZE).map(({ index: start, 0: words, 1: noun = '', 2: sum = '' }) => ({
    name: `${noun.toLowerCase()} over ${sum}`,
    kind: 'count',
    isCost: false,
    isLoss: false,
    basis: null,
    start,
    end: start + words.length,
  }));
}

/** Whether a metric counts what is larger than a sum. */
export function isOfSize(name: string): boolean {
  return /^[a-z]+ over [$€£¥]/.test(name);
}
