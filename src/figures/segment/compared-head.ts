import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';

// "Harbor Hotels is still above its level of then, 17% higher in | revenue"
const HIGHER_IN =
  /\d(?:%|\spercent)\s(?:higher|lower|up|down)\sin\s(?:its\s|our\s|total\s|net\s)?$/;
const HEAD =
  /^(?:(?:However|Still|And|But|Meanwhile|Overall|Today),?\s)?(?:The\s|Our\s|the\s|our\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3})\s(?:is|was|are|were|remains?|remained|continues?|continued|has|have)\b/u;
const SUBJECT_AGAIN = /[,;]\s(?:and\s|but\s|while\s)?(?:we|our|the)\b/i;

// "Our shops and kiosks business had a strong year, with both revenue and"
const PARTS_WITH =
  /^(?:And\s)?(?:Our|The)\s((?:[\w&'’-]+,?\s){1,7}?)(?:portfolio|business(?:es)?|segments?|divisions?|brands?)(?:\sof\s\w+)?\s(?:also\s|again\s)?(?:continue[sd]?|has|had|have|is|was|are|were|saw|did|delivered|performed|grew|rebounded|remain(?:s|ed))\b[^.;\d]*,\swith\s(?:an?\s|both\s)?(?:[\w\s]{0,40}\band\s)?$/;
const NO_PART =
  /^(?:entire|overall|whole|total|full|broad(?:er)?|diverse|diversified|balanced|product|brand|core|global|unique|strong|current|existing|new|own|other|two|three|four|all|both|underlying|base|legacy)\b/i;

/** The part a sentence begins with, where its figure or metric stands far behind it; null for none. */
export function comparedHead({ text, segments }: Sight, metric: MetricMention): string | null {
  const before = text.slice(0, metric.start);
  const words = PARTS_WITH.exec(before)?.[1]?.trim();
  if (words) return NO_PART.test(words) || !mayBePart(words) ? null : segments.canonical(words);
  if (!HIGHER_IN.test(before)) return null;
  const name = HEAD.exec(text)?.[1] ?? '';
  const isPart = name !== '' && segments.isName(name) && !segments.isCompany(name);
  return isPart && !SUBJECT_AGAIN.test(before.slice(name.length)) ? segments.canonical(name) : null;
}
