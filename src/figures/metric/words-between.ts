import { withoutBasis } from '../basis/basis-of.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { DEFINITION } from './in-relative.ts';

// "revenue from wearables, home, and accessories was": whose it is may hold joins of its own
const WHOSE =
  /^\s(?:for|from|of|in|at|on|within|across)\s[^.;:$€£¥\d]{3,70}?(?=\s(?:was|were|is|are|increased|decreased|grew|declined|rose|fell|reached|totaled|came|amounted|averaged|stood|landed|ended|climbed|jumped|remained|stayed)\b)/i;
// "Operating expenses, excluding restructuring and spin-related costs, were up"
const ASIDE =
  /^(?:\son an?\s[\w-]+(?:\s[\w-]+)?\sbasis)?,\s(?:excluding|including|net of|as defined)\s[^.;:$€£¥\d]{3,90}?(?=,?\s(?:(?:in|for|during)\sthe\s(?:\w+\s){0,2}(?:quarter|half|year)(?:\sof\s(?:fiscal\s)?20\d\d)?\sof\s$|was|were|is|are|increased|decreased|grew|declined|rose|fell|totaled|came|amounted|versus|vs\.?|against|compared|up from|down from)(?:\b|$)),?/i;
// "Net debt excluding lease obligations came down to"
const WITHOUT =
  /^\s(?:excluding|including|before|net of|ex)\s[^.,;:$€£¥\d]{3,60}?(?=\s(?:was|were|is|are|stood|came|fell|rose|grew|declined|decreased|increased|reached|totaled|amounted|went|ended|improved)\b)/i;
// "Freight costs, which vary with volume, rose"
const WHICH_ASIDE =
  /^,\swhich\s[^,.;:\d]{3,90},(?=\s(?:also\s|again\s)?(?:rose|grew|fell|declined|increased|decreased|dropped|was|were|is|are)\b)/i;

/** A time that stands for what is told of it: "84 million for the year, while Q4 was", "and the fourth quarter alone came in at". */
export const TIME_AS_SUBJECT =
  /\b(?:and|while|whereas)\s(?:the\s)?(?:(?:first|second|third|fourth|last|final)\s(?:quarter|half)|Q[1-4]|H[12]|quarter|half)(?:\s(?:alone|itself|by itself|on its own))?(?<did>\s(?:was|came in at|stood at|amounted to)\s(?:(?:about|around|nearly)\s)?)$/i;

/** The words between a metric and a figure, without asides, whose it is, a basis, and a time that stands for it. */
export function wordsBetween(text: string, metric: MetricMention, spoken: SpokenFigure): string {
  return withoutBasis(
    text
      .slice(metric.end, spoken.start)
      .replace(ASIDE, '')
      .replace(WITHOUT, '')
      .replace(WHICH_ASIDE, '')
      .replace(DEFINITION, '')
      .replace(WHOSE, '')
      .replace(isByMore(text, spoken) ? /^$/ : TIME_AS_SUBJECT, 'and it$<did>'),
  );
}

/** "The fourth quarter was $10 million better": by so much. */
function isByMore(text: string, { end }: SpokenFigure): boolean {
  return /^\s(?:better|worse|higher|lower|more|less|stronger|weaker|above|below|up|down)\b/i.test(
    text.slice(end, end + 12),
  );
}
