import { guarded } from '../../core/guarded/guarded.ts';
import type { Carried } from '../carry/carried.ts';
import type { Labelled, Sight } from '../sight.ts';

// "Revenue there was", "revenue there fell 4%", "grew by 4% there", never "but there was" or "from there"
const BEHIND =
  /^\sthere (?:was|were)\b|^\s(?:(?:(?!from|get|got|out|up|been|and|but|so|because|that|as|while|where)[a-z]+)\s){0,2}there\b(?!['’]|\s(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|seems?|remains?|to be)\b)/i;
// "installation work there fell 17%": of whatever it is that moved
const MOVED =
  /(?<!\b(?:from|and|but)\s)\bthere\s(?:also\s|again\s|only\s)?(?:grew|rose|fell|declined|increased|decreased|dropped|improved|doubled|tripled|halved|reached|stood at|came in)\b/i;
const WHOLE = guarded(/\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b/i);

/**
 * Whether a figure is of a place that the words before call by its name: "China remained weak: orders there
 * fell 17%, while service orders grew 2%". Only where the topic is that part, and nothing else, is it told.
 */
export function isSaidThere(
  { text, metrics, figures }: Sight,
  { fact, groupAt }: Labelled,
  { segment }: Carried,
): boolean {
  if (!/\bthere\b/i.test(text)) return false;
  const isThere = ({ end }: { readonly end: number }) => BEHIND.test(text.slice(end, end + 40));
  const since = Math.min(
    MOVED.exec(text)?.index ?? Infinity,
    ...metrics.filter(isThere).map(({ start }) => start),
    ...figures.filter(isThere).map(({ start }) => start),
  );
  const metric = metrics[groupAt];
  const isBehind = fact.spoken.start >= since || (metric !== undefined && metric.start >= since);
  if (!isBehind || (segment !== null && fact.segment === segment)) return false;
  // "Service profit was up, and the margin there expanded": of the part that the sentence has named
  if (fact.segment !== null && text.slice(0, since).toLowerCase().includes(fact.segment))
    return false;
  return fact.segment !== null || !WHOLE.test(text.slice(since, fact.spoken.start));
}
