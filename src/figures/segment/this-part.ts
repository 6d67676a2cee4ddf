import { guarded } from '../../core/guarded/guarded.ts';
import type { Carried } from '../carry/carried.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Owner } from '../metric/owner-of.ts';
import type { Sight } from '../sight.ts';
import { namedBehind, segmentBeside } from './names-near.ts';

const OF_SEGMENTS = /^segment (?:profit|income)$/;
// "net sales in this segment": of the one before, whichever that was
const OF_THIS =
  /^\s(?:in|of|for|within|from|to)\s(?:(?:this|that|the)\s(?:segment|division|business unit)|(?:this|that)\s(?:business|group|(?:end[- ])?market|channel|region|strategy|category|vehicle|platform|country|state|geography))\b(?!\s(?:of|level))/i;
// "EBITDA was $17 million or 15.1% of segment revenues": a segment's, whichever that is
const OF_ITS_SALES =
  /^(?:(?:[^;.]|\.(?=\d)){0,80}\d(?:%|\spercent)\s)?of (?:the )?segment (?:net )?(?:revenues?|sales)\b/i;
const IN_THIS = guarded(
  /\b(?:in|of|for|within|from)\s(?:this|that)\s(?:segment|division|business unit|channel|region|strategy|category|vehicle|platform|country|state|geography)\b(?:[^.;]|\.(?=\d))*$/i,
);
// "this business will generate operating losses"
const THIS_ONE = guarded(
  /\b(?:this\s|that\s|(?<the>the\s))(?:segment|division|(?:(?<!the\s)business(?: unit)?))\s(?:also\s|again\s)?(?:to|will|would|should|had|has|generated|delivered|posted|reported|recorded|achieved|earned|produced|contributed|saw|made|was|is)\b[^,;.]*$/i,
);

/** "Kiln revenue was $12 million. Segment profit was": of the part whose revenue was told last. */
function earnerOf({ name }: MetricMention, { earner }: Carried): string | null {
  return name === 'revenue' ? null : (earner?.part ?? null);
}

/** The part that "this segment" means: null where the words leave it open, undefined where none is pointed at. */
export function thisPart(
  sight: Sight,
  { metric, index }: Owner,
  spoken: SpokenFigure,
  carried: Carried,
): { readonly segment: string | null } | null | undefined {
  const ahead = sight.text.slice(0, metric.start);
  const before = ahead.slice(-24);
  const isOfSegment = metric.name.startsWith('segment ');
  const isOfThis =
    /\b(?:this |the )?segment(?:['’]s)?\s$/i.test(before) ||
    isOfSegment ||
    OF_THIS.test(sight.text.slice(metric.end)) ||
    OF_ITS_SALES.test(sight.text.slice(metric.start)) ||
    IN_THIS.test(ahead) ||
    THIS_ONE.test(ahead);
  if (!isOfThis) return undefined;
  const open = carried.segment ?? carried.page ?? carried.section ?? earnerOf(metric, carried);
  const last = sight.metrics[index - 1];
  const isTold =
    /\bthe segment(?:['’]s)?\s$/i.test(before) || THIS_ONE.exec(ahead)?.groups?.the !== undefined;
  // "Kiln revenue was $12 million, and the segment margin was": of the part of its own sentence first
  const its = (isTold || isOfSegment) && last ? segmentBeside(sight, last) : null;
  const there = metric.end <= spoken.start ? namedBehind(sight, spoken) : null;
  const whose = its ?? there ?? open;
  // Of all segments, or of one that nobody names: once the call is read the parts tell.
  return whose === null && !OF_SEGMENTS.test(metric.name) ? null : { segment: whose };
}
