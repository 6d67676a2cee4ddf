import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isCause, isOfCalendar, mayBePart } from './may-be-part.ts';
import { PROPER } from './proper-name.ts';

const MADE =
  '(?:generated|delivered|contributed|brought in|achieved|posted|recorded|reached|produced|had)';
const SIZED =
  '(?:(?:about|approximately|over|nearly|more than|net|quarterly|annual|global|worldwide|record)\\s){0,3}';
// "the launch of Larkspur Plus, which generated | sales of"
const WHICH_MADE = guarded(
  new RegExp(
    `(?:^|\\s)${PROPER},?\\s(?:which|that)\\s(?:(?:has|have|also|again|alone)\\s){0,2}${MADE}\\s${SIZED}$`,
    'u',
  ),
);
const FARED =
  '(?:again\\s|also\\s|once again\\s)?(?:performed|did|sold|fared|continued|had|saw|showed|demonstrated|delivered|posted|enjoyed|got off|remained|was)\\b';
// "Larkspur Plus did well again this quarter with | sales of"
const FARED_WITH = guarded(
  new RegExp(
    `^(?:(?:And|Finally|Lastly|Meanwhile),?\\s)?(?:Our\\s)?${PROPER}\\s${FARED}[^.;:\\d]{0,70},?\\swith\\s(?:an?\\s)?${SIZED}$`,
    'u',
  ),
);
// "Our home repair products again had good growth in the quarter with | $25 million of revenue"
const OURS_WITH = guarded(
  new RegExp(
    `^(?:(?:And|Finally|Lastly|Meanwhile),?\\s)?Our\\s((?:[\\w&'’-]+\\s){1,3}?)(?:products|portfolio|franchise|business|category|range|line|brands?)(?:,\\s[^.;:\\d]{3,60}?)?\\s${FARED}[^.;:]{0,120}?,?\\s(?:with|generating|delivering|reaching|bringing in)\\s${SIZED}$`,
    'u',
  ),
);
const OF_ALL = /\b(?:total|overall|company|group|consolidated|our|its|whose)\s(?:\w+\s){0,2}$/i;

/**
 * The product that a sentence is about and whose sales it tells: "Larkspur Plus did well again, with sales
 * of $12 million", "the launch of Larkspur Plus, which generated revenue of $12 million". Null where it is
 * about none, or where the words before the metric are about the company after all.
 */
export function productSubject(
  { text, segments }: Sight,
  { name, start, end }: MetricMention,
  until: number,
): string | null {
  if (name !== 'revenue' || /^total\b/i.test(text.slice(start, end))) return null;
  const before = text.slice(0, Math.min(start, until));
  const own = (WHICH_MADE.exec(before) ?? FARED_WITH.exec(before))?.[1];
  const ours = OURS_WITH.exec(before)?.[1]?.trim();
  const words = own ?? ours;
  if (words === undefined || (own === undefined && OF_ALL.test(before.slice(words.length + 4))))
    return null;
  if (own !== undefined && !segments.isName(own) && !own.includes(' ')) return null;
  const isPart = mayBePart(words) && !isCause(words) && !isOfCalendar(words);
  if (!isPart || segments.isCompany(words) || findMetrics(words).length > 0) return null;
  return segments.canonical(words);
}
