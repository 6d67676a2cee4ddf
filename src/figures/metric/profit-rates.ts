import { guarded } from '../../core/guarded/guarded.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

const RATE = '\\d{1,2}(?:\\.\\d+)?(?:%|\\spercent)(?![\\w-])';
const POINTS =
  '(?<![\\d,.])\\d[\\d,.]{0,12}[\\s-](?:basis[\\s-]points?|bps|percentage[\\s-]points?)\\b';
const ABOUT =
  '(?:(?:about|approximately|around|roughly|just|over|nearly|a|an|record|strong|solid)\\s)*';
const TIME =
  '(?:\\s(?:in|for|during)\\s(?:the\\s)?(?:Q[1-4]|(?:first|second|third|fourth|full|current|prior|fiscal|same)\\b)(?:\\s(?:fiscal|quarter|half|year|period|of|last|20\\d\\d)){0,4})?';
// Behind a percentage that is no rate of sales: a growth, or a share of something else.
const NO_MORE = '(?!\\s(?:growth|increase|decline|decrease|higher|lower|of)\\b)';
const IS = `${TIME}\\s(?:was|were|is|of|came in at|at)${TIME}\\s${ABOUT}`;
// "operating earnings percentage"
const NAMED_RATE = /^\s(?:percentage|percent)\s(?:of|was|were|is|at|came in at)\s/i;
// "were 11%, up 120 basis points", "of 4.1% was a 600 basis point decline"
const IN_POINTS = guarded(
  new RegExp(
    `^${IS}${RATE}(?:,?\\s(?:or|up|down|was|were|is|which|represents?|representing|an?|increase|decrease|improvement|expansion|decline|improved|increased|decreased|declined|higher|lower|than|of|by|about|approximately|nearly|over)){1,8}\\s${POINTS}`,
    'i',
  ),
);
// "was 9.1% versus 8.3% in Q3"
const HELD_AGAINST = guarded(
  new RegExp(
    `^${IS}${RATE}${TIME}(?:,?\\s(?:was|were|up|down|versus|vs\\.?|compared|compares|to|with|from|against|an?|increase|decrease|improvement|and|last|prior|year|year's|quarter|quarter's)){1,8}\\s${ABOUT}${RATE}${NO_MORE}`,
    'i',
  ),
);
// "was up meaningfully from 11.2% to 12.9%"
const FROM_TO = guarded(
  new RegExp(
    `^(?:\\s(?:was|were|has|have|also|again))?\\s(?:up|down|increased|improved|expanded|rose|declined|decreased|fell|contracted|went|moved)(?:\\s\\w+ly)?${TIME}\\sfrom\\s${ABOUT}${RATE}${TIME}\\sto\\s${ABOUT}${RATE}${NO_MORE}`,
    'i',
  ),
);
// "a 310 basis point improvement in | operating earnings to 12.4%"
const POINTS_OF = guarded(
  new RegExp(
    `${POINTS}\\s(?:(?:year[- ]over[- ]year|sequential|organic)\\s)?(?:increase|decrease|improvement|decline|expansion|contraction)\\sin\\s(?:(?:our|the|its|adjusted|segment)\\s){0,4}$`,
    'i',
  ),
);
const TO_RATE = new RegExp(`^\\sto\\s${ABOUT}${RATE}`, 'i');

/** Whether a sum is told in percent and moved in points, or held against another percentage: it is a share of sales. */
export function isToldAsRate(text: string, { start, end }: MetricMention): boolean {
  const after = text.slice(end);
  if (NAMED_RATE.test(after) || IN_POINTS.test(after) || HELD_AGAINST.test(after)) return true;
  if (FROM_TO.test(after)) return true;
  return POINTS_OF.test(text.slice(Math.max(0, start - 90), start)) && TO_RATE.test(after);
}
