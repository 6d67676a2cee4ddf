import type { Sight } from './attach.ts';
import type { MetricMention } from './lexicon.ts';

// "Harbor Hotels is still above its level of then, 17% higher in | revenue"
const HIGHER_IN =
  /\d(?:%|\spercent)\s(?:higher|lower|up|down)\sin\s(?:its\s|our\s|total\s|net\s)?$/;
const HEAD =
  /^(?:(?:However|Still|And|But|Meanwhile|Overall|Today),?\s)?(?:The\s|Our\s|the\s|our\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3})\s(?:is|was|are|were|remains?|remained|continues?|continued|has|have)\b/u;
const SUBJECT_AGAIN = /[,;]\s(?:and\s|but\s|while\s)?(?:we|our|the)\b/i;

// "Our parks, rides, and shops portfolio of businesses continues to drive us, with both revenue and"
const PORTFOLIO =
  /^(?:And\s)?(?:Our|The)\s((?:[\w&'’-]+,?\s){1,7}?)portfolio(?:\sof\s(?:businesses|brands|products))?\s(?:continue[sd]?|has|had|is|was|saw|delivered|performed|grew|remained)\b[^.;\d]*,\swith\s(?:an?\s|both\s)?(?:[\w\s]{0,40}\band\s)?$/;
const NO_PART =
  /^(?:entire|overall|whole|total|full|broad(?:er)?|diverse|diversified|balanced|product|brand|core|global|unique|strong|current|existing|new|own)\b/i;

/** The part a sentence begins with, where its figure or metric stands far behind it; null for none. */
export function comparedHead({ text, segments }: Sight, metric: MetricMention): string | null {
  const before = text.slice(0, metric.start);
  const words = PORTFOLIO.exec(before)?.[1]?.trim();
  if (words) return NO_PART.test(words) ? null : segments.canonical(words);
  if (!HIGHER_IN.test(before)) return null;
  const name = HEAD.exec(text)?.[1] ?? '';
  const isPart = name !== '' && segments.isName(name) && !segments.isCompany(name);
  return isPart && !SUBJECT_AGAIN.test(before.slice(name.length)) ? segments.canonical(name) : null;
}
