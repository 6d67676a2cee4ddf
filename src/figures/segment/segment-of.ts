import type { Carried } from '../carry/carried.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Owner } from '../metric/owner-of.ts';
import type { Sight } from '../sight.ts';
import {
  adverbBehind,
  builtUp,
  elseIn,
  ledField,
  otherFor,
  partToDeliver,
  partWith,
} from './beside-figure.ts';
import { bothParts, grownOn, isOfGoodTime, isOfPossessor, isOfSubject } from './clause-subject.ts';
import { comparedHead } from './compared-head.ts';
import { withRegion } from './fronted-place.ts';
import { judgedBefore } from './judged-part.ts';
import { listedPart } from './listed-part.ts';
import { hasNameForm, isOrderedName } from './may-be-part.ts';
import { namedBefore } from './named-before.ts';
import {
  headPart,
  MARKETS,
  namedAfter,
  namedBehind,
  namedBeside,
  segmentBeside,
} from './names-near.ts';
import { isOfOthers } from './of-others.ts';
import { isElsewhere, isOfGoods, isOfUnnamed } from './of-unnamed.ts';
import { isMostlyOne, isOneOnly } from './only-of-whole.ts';
import { productSubject } from './product-subject.ts';
import { soldTo } from './sold-to.ts';
import { isAboveTotal, isTurnedToPart, startsAnew } from './still-of-part.ts';
import { headSubject, isMadeByNoPart, subjectOf } from './subject-of.ts';
import { thereToo } from './there-too.ts';
import { thisPart } from './this-part.ts';
import {
  isAndTotal,
  isForAll,
  isOfTotal,
  isWholeName,
  saysWhole,
  withoutWhole,
} from './told-of-whole.ts';

// "driven by foreign exchange depreciation of 1 billion and net outflows of 2 billion"
const RATES_OF_WORLD = /^(?:foreign exchange|fx|forex|currenc(?:y|ies)|interest rates?)$/;

/** Whose figure it is: `segment` null for the whole company; null when the words leave it open. */
export function segmentOf(
  sight: Sight,
  owner: Owner,
  spoken: SpokenFigure,
  carried: Carried,
): { readonly segment: string | null } | null {
  const found = partIn(sight, owner, spoken, carried);
  if (found?.segment && RATES_OF_WORLD.test(found.segment)) return null;
  const part = found?.segment;
  return part && !hasNameForm(part) && !isOrderedName(part, sight.text) ? null : found;
}

/** The part that the sentence names, points at or goes on about; what it names stands before what is carried. */
function partIn(
  sight: Sight,
  owner: Owner,
  spoken: SpokenFigure,
  carried: Carried,
): { readonly segment: string | null } | null {
  const { metric, index } = owner;
  if (isOfOthers(sight.text, metric)) return null;
  if (isOfTotal(sight.text, metric, spoken)) return { segment: null };
  if (metric.part !== undefined)
    return { segment: sight.segments.isCompany(metric.part) ? null : metric.part };
  if (isOneOnly(metric.name)) return { segment: null };
  if (isMadeByNoPart(sight, metric)) return null;
  const adverb = adverbBehind(sight, metric, spoken);
  if (adverb !== null) return { segment: adverb };
  if (isAndTotal(sight.text, metric)) return { segment: null };
  const ahead = sight.text.slice(0, Math.min(metric.start, spoken.start));
  if (isOfUnnamed(sight, metric, ahead)) return null;
  const both = bothParts(sight, metric);
  if (both !== null) return { segment: both };
  const buyers = soldTo(sight, metric);
  if (buyers !== undefined) return buyers === null ? null : { segment: buyers };
  const field = ledField(sight, metric, spoken);
  if (field !== undefined) return field === null ? null : { segment: field };
  const doer = partToDeliver(sight, metric);
  if (doer !== undefined) return doer === null ? null : { segment: doer };
  const holder = partWith(sight, metric, spoken);
  if (holder !== undefined) return holder === null ? null : { segment: holder };
  const built = builtUp(sight, metric, spoken);
  if (built !== null) return { segment: built };
  const named =
    comparedHead(sight, metric) ??
    namedAfter(sight, metric) ??
    headSubject(sight, metric) ??
    namedBefore(sight, metric) ??
    productSubject(sight, metric, spoken.start) ??
    subjectOf(sight, metric, spoken.start);
  const place = elseIn(sight, metric, spoken);
  if (place !== undefined) return place === null ? null : { segment: place };
  const other = otherFor(sight, metric, spoken);
  if (other !== null) return { segment: other };
  const listed = listedPart(sight, metric, spoken);
  if (listed !== undefined) return listed === null ? null : { segment: listed };
  const part = named === null ? null : withoutWhole(named);
  if (part === '' && isTurnedToPart(sight.text, carried)) return null;
  // "Our Ceramics business returned to growth. Product margin was": of its products
  const isItsProduct = part === 'product' && carried.segment !== null && !carried.isOwnTopic;
  if (part !== null && !isItsProduct)
    return { segment: isWholeName(part, sight) ? null : withRegion(sight, metric, part) };
  const pointedAt = thisPart(sight, owner, spoken, carried);
  if (pointedAt !== undefined) return pointedAt;
  const market = MARKETS.exec(sight.text.slice(spoken.end, spoken.end + 80))?.[1];
  if (market) return { segment: sight.segments.canonical(market) };
  const behind = metric.end <= spoken.start ? namedBehind(sight, spoken) : null;
  // "our consolidated ROE was 22.4%, and | 23.6% in Brazil"
  const isFurther = sight.figures.some(
    ({ start, end }) => start >= metric.end && end <= spoken.start,
  );
  const its = behind !== null && isWholeName(behind, sight) ? null : behind;
  if (behind !== null && isFurther) return { segment: its };
  if (saysWhole(sight.text, metric))
    return isTurnedToPart(sight.text, carried) ? null : { segment: null };
  if (behind !== null) return { segment: its };
  const judged = judgedBefore(sight.text, metric.start, sight.segments);
  if (judged !== null) return { segment: judged };
  const there = thereToo(sight, spoken);
  if (there !== null) return { segment: there };
  if (metric.start < spoken.end && isElsewhere(sight, metric, spoken)) return null;
  if (startsAnew(sight, metric)) {
    // "Turning to Nails. Nails grew 3%, and our margin was", "…, and our margin there was": whose cannot be told
    const isOpen = carried.isAfterPart && carried.segment === null;
    if (isOpen || /^\sthere\b/.test(sight.text.slice(metric.end))) return null;
    if (carried.isOwnTopic) return { segment: null };
  }
  const last = sight.metrics[index - 1];
  const isOn = last && / on (?:about |roughly )?$/.test(sight.text.slice(0, spoken.start));
  const rested = isOn && metric.name === 'volume growth' ? segmentBeside(sight, last) : null;
  const beside = rested ?? namedBeside(sight, index) ?? headPart(sight, metric);
  if (beside !== null) return { segment: beside };
  if (last && isOfPossessor(last, sight.text.slice(last.end, metric.start))) return null;
  if (isMostlyOne(metric.name)) return { segment: carried.isOwnTopic ? carried.segment : null };
  // "Skin net sales increased 6%. Organic net sales declined 2%"
  if (isForAll(sight.text, spoken)) return { segment: null };
  const isItsOrganic = metric.name === 'organic revenue' && metric.start === 0;
  if (isItsOrganic && carried.segment === null && carried.grower !== null)
    return { segment: carried.grower };
  const grown = grownOn(sight, metric);
  if (grown !== null) return { segment: grown };
  if (isOfGoods(sight.text, metric)) return null;
  if (carried.isUnknown || isOfSubject(sight, metric)) return null;
  if (isOfGoodTime(ahead, sight)) return null;
  return { segment: isAboveTotal(sight, metric, spoken, carried) ? null : carried.segment };
}
