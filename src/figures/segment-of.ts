import type { Sight } from './attach.ts';
import type { MetricMention } from './lexicon.ts';
import type { Carried } from './read-facts.ts';

// Words before a metric that do not make it somebody's in particular.
const NEUTRAL =
  /^(?:total|net|gross|our|the|its|their|this|that|these|a|an|and|or|of|in|for|with|to|quarterly|annual|annualized|overall|consolidated|company|group|reported|record|strong|higher|lower|increased?|decreased?|improved?|said|quarter|quarter's|quarter’s|second|first|third|fourth|full|year|full-year|fiscal|adjusted|normalized|non-gaap|gaap|diluted|basic|organic|underlying|core|while|where|our|we|had|have|generated|delivered|reported|achieved|expect|representing|whole|same|average|significant|also|as|by|on|at|from|is|was|were|be|been|all|any|each|both|more|less|additional|further|positive|negative|new|combined|continued|solid|healthy|robust|stable|current|entire|corporate|per|than|which|using|before|after|excluding|including|mainly|primarily|drive|driving|grow|growing|report|deliver|in-quarter|worldwide|operating|cash|q[1-4]|h[12]|fy\d*|\d{4})$/i;
const CUSTOMER = /^\s(?:from|of|in|for|on|at|within|across)\s(?:our |the |its )?/i;
const TIME_OR_MONEY =
  /^(?:this|last|the|first|second|third|fourth|prior|previous|same|full|fiscal|q[1-4]|quarter|year|period|approximately|about|around|over|nearly|rmb|us\$|[$€£¥\d]|negative|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|our|a|an|continuing|operations|constant|both|all|more|less|up|down|between|just)\b/i;

const MONEY = /^(?:[A-Z]{2,3}\$?|Rs\.?|[$€£¥₹₩])\s?\[?\d/; // SEK 30.4 million

/** The segment a metric is said of: named right after or before it, else the topic it stands in. */
export function segmentOf(sight: Sight, metric: MetricMention, carried: Carried): string | null {
  if (
    /^(?:largest customer|headcount|cash$|net debt|debt|operating cash|free cash|capital exp|tax rate|earnings per|dividend|share rep|cet1)/.test(
      metric.name,
    )
  )
    return null; // the whole company's by nature
  return named(sight, metric) ?? (isWhole(sight.text, metric) ? null : carried.segment);
}

function named({ text, segments }: Sight, metric: MetricMention): string | null {
  const after = text.slice(metric.end, metric.end + 80);
  const link = CUSTOMER.exec(after);
  if (link) {
    const tail = after.slice(link[0].length);
    const known = segments.find(tail)[0];
    if (known && known.start === 0) return known.name;
    const proper = /^((?:\p{Lu}[\w&'’-]*)(?:\s\p{Lu}[\w&'’-]*){0,3})/u.exec(tail)?.[1];
    if (proper && !TIME_OR_MONEY.test(tail) && !MONEY.test(tail)) return segments.canonical(proper);
  }
  const before = text.slice(Math.max(0, metric.start - 60), metric.start).trimEnd();
  const known = segments.find(before).at(-1);
  if (known && known.end >= before.length - 1) return known.name;
  const modifier = /(?:^|[\s,])((?:[\w&’'-]+\s)?[\w&’'-]+)$/.exec(before)?.[1] ?? '';
  if (metric.kind !== 'flow' && metric.kind !== 'ratio') return null;
  const words = modifier
    .split(/\s/)
    .filter((word) => word !== '' && !NEUTRAL.test(word) && /^[A-Za-z]/.test(word));
  const last = modifier.split(/\s/).at(-1) ?? '';
  return words.length > 0 &&
    words.at(-1) === last &&
    !/(?:ly|ed|ing)$/.test(
      last.replace(
        /advertising|licensing|manufacturing|streaming|gaming|banking|trading|marketing|consulting|clearing|lending|wholesaling|financing|processing|publishing|computing|networking/i,
        '',
      ),
    )
    ? segments.canonical(words.join(' '))
    : null;
}

/** "our total revenue", "company-wide", an adjusted group figure: the whole company after all. */
function isWhole(text: string, metric: MetricMention): boolean {
  const words = text.slice(Math.max(0, metric.start - 24), metric.end);
  return /\b(?:our total|company|group|consolidated|overall|companywide|company-wide)\b/i.test(
    words,
  );
}
