import { guarded } from '../../core/guarded/guarded.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';

// What two parts may be told of together
const OF_BOTH = /^(?:market share|volumes?|volume growth|retail sales|shipments)$/;
// "Both Ovens and Kilns' volume was strong, and market share rose": of the two
const BOTH = guarded(
  /^(?:And |But )?Both\s(?:our\s|the\s)?(\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*)?\sand\s\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*)?)['’]s?\s[^.;]{3,120}\band\s/u,
);

/** The two parts that a sentence tells of together; null where it does not. */
export function bothParts({ text, segments }: Sight, { name }: MetricMention): string | null {
  const both = OF_BOTH.test(name) ? BOTH.exec(text)?.[1] : undefined;
  return both === undefined ? null : segments.canonical(both);
}

// "Strong fibre growth continued, with revenue": of what grew
const GROWN_ON =
  /^(?:And )?(?:(?:Strong|Solid|Healthy|Continued|Robust)\s)*(?!Revenue|Sales|The|Our|This|Volume|Profit|Margin|Earnings)((?:[\w&'’-]+\s){1,3}?)(?:growth|(?:(?:sales|revenue) )?(?:momentum|strength)) (?:also )?(?:continued|remained)[^,.;\d]{0,30},?\swith\s(?:its\s)?$/i;

/** The part whose growth went on, with a metric behind it; null where none did. */
export function grownOn({ text, segments }: Sight, { start }: MetricMention): string | null {
  const grown = GROWN_ON.exec(text.slice(0, start))?.[1]?.trim();
  return grown !== undefined && mayBePart(grown) && !segments.isCompany(grown)
    ? segments.canonical(grown)
    : null;
}

// "It was a record quarter for tiles and | revenue was up 23%": of tiles
const GOOD_FOR = guarded(
  /\b(?:it|this|that) was an?(?:other)?\s(?:[a-z-]+\s){1,3}(?:quarter|year|half)\s(?:for|in)\s(?!(?:the (?:company|group|firm|industry|market|quarter|year)|us|our (?:company|business|shareholders|industry))\b)([^,;.\d]{3,40})\s(?:and|with)\s(?:(?:our|total|net)\s)*$/i,
);

/** Whether a time was good for some part or trade, and what stands behind that is of it. */
export function isOfGoodTime(ahead: string, { segments }: Sight): boolean {
  const goodFor = GOOD_FOR.exec(ahead)?.[1];
  return goodFor !== undefined && !segments.isCompany(goodFor);
}

/** "Glazeworks' earnings grew 25%, with | operating margins of 28%": of what that metric's name names. */
export function isOfPossessor({ name }: MetricMention, between: string): boolean {
  return /^[\w&-]+['’]s?\s/.test(name) && /^[^;]{0,60},\swith\s(?:an?\s)?$/.test(between);
}

// "Fibre growth continued, with revenue up": of the clause's own subject, whatever that is
const WITH = guarded(/^([^,\d]{3,70}),\swith\s(?:an?\s|both\s)?$/);
// "Our zoos, lidos, and inns family continues to lift the group, with both revenue and"
const PARTS_WITH = guarded(
  /^(?:And )?(?:Our |The )?((?:(?!\b(?:continue[sd]?|has|had|have|is|was|were|saw|delivered|performed|grew|remained)\b)[^\d.;]){3,90}\b(?:portfolio|business(?:es)?|segments?|divisions?|brands?)\b[^\d.;]{0,20})\s(?:continue[sd]?|has|had|have|is|was|were|saw|delivered|performed|grew|remained)\b[^\d.;]*,\swith\s(?:an?\s|both\s)?(?:[\w\s]*\band\s)?$/,
);
// "Rural lines continued to be led by strong ARPU growth"
const LED_BY = guarded(
  /^(?:And )?((?!Growth|Increases?|The|Our|We)[A-Z][\w&'’-]*(?:\s[\w&'’-]+){0,3})\s(?:continue[ds]? to be|was|were)\s(?:again\s|once again\s)?led by\b/,
);
const OF_ALL =
  /\b(?:quarter|year|half|we|our|results?|performance|it|company|period|months|group|overall|total)\b/i;
// "The general industries market, which was weak in 2019, recovered with bookings up 18.6%"
const OF_MARKET =
  /^(?:And |But |So )?(?:The|Our|the|our)\s[^.;,\d]{3,60}?\bmarkets?\b(?!\sshare)[^;]*\bwith\s(?:an?\s|its\s)?$/;
// "As expected, bakery end markets remained soft, organic revenue was down 9%": of them, whoever they are
const OF_MARKETS = guarded(
  /^(?:[A-Z][a-z ]{2,20},\s)?(?:(?:the|our)\s)?[^.;,\d]{3,60}?\bmarkets?\s(?:remain(?:ed|s)?|were|was|continued?|stayed|softened|weakened|improved|recovered)\b[^.;,]{0,50},\s$/i,
);

/** Whether a metric is of its clause's own subject, whatever that is. */
export function isOfSubject({ text, segments }: Sight, metric: MetricMention): boolean {
  const before = text.slice(0, metric.start);
  if (OF_MARKET.test(before) || OF_MARKETS.test(before)) return true;
  const subject = metric.isCost
    ? undefined
    : (WITH.exec(before) ?? PARTS_WITH.exec(before) ?? LED_BY.exec(before))?.[1];
  return subject !== undefined && !OF_ALL.test(subject) && !segments.isCompany(subject);
}
