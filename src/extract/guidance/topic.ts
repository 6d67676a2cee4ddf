import { findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { isNoNoun, withoutKind } from './empty-noun.ts';
import type { Hedge } from './hedges.ts';
import { isLeftOut } from './may-own.ts';
import { nounAtEnd } from './noun-before.ts';
import { nounPhrase, plainSegment, TIMES } from './noun-phrase.ts';

const NEAR = 110; // a metric farther from the hedge than this belongs to another thought
const OF_A_DRIVER = /\b(?:weaker|stronger|softer|slower|higher|lower)\s$/i; // "on weaker data center sales"
const OPENS = 12; // what is named this early is what the sentence is about
const TIME =
  /\b(?:Q[1-4]|FY(?:\d\d)?|H[12]|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|quarter|year|half|total|summary|addition|fact|general|particular|short|terms)\b/;

const LEAD =
  /^(?:\w+,? )?(?:as for|on|regarding|in terms of|with (?:respect|regards?) to|about)\s/i;

// "should remain strong": how it will be, not what
const IS_SO =
  /^\s(?:\w+ly )?(?:remain|stay|be|continue to be) (?:\w+ly )?(?:strong|solid|healthy|robust|weak|soft|stable|flat|favou?rable|challenging|elevated|muted|positive|negative|similar|consistent|higher|lower)\b/;
// What follows is a verb, and what it is done to follows that: "on track to close the deal".
const MODAL = /(?:\bto|\b(?:may|might|will|shall|would|could|should|can)|['’]ll)(?: not)?$/i;

const PROFITABLE =
  /^\sto (?:be(?:come)?|remain|turn|reach|return to|break)[ -]?(?:\w+ )?(?:profitab\w+|even)\b/i; // "We expect to be profitable in the fourth quarter"

/** What a statement is about: its segment and metric, else the words that follow the hedge; null if vague. */
export function topicOf(
  text: string,
  hedge: Pick<Hedge, 'start' | 'end'>,
  { metrics, segments }: { metrics: readonly MetricMention[]; segments: Segments },
): string | null {
  if (metrics.length === 0 && PROFITABLE.test(text.slice(hedge.end))) return 'profitability';
  const led = leadBefore(text, hedge, metrics);
  if (led !== null) return led;
  const metric = nearest(metrics, hedge);
  const object = IS_SO.test(text.slice(hedge.end))
    ? null
    : nounPhrase(text.slice(hedge.end), {
        isAfterModal: isBeforeVerb(text.slice(hedge.start, hedge.end)),
      });
  if (!metric) {
    // "On price, I'd expect low single-digit declines"
    const lead = LEAD.exec(text)?.[0].length;
    const led = lead === undefined || lead > hedge.start ? null : nounPhrase(text.slice(lead));
    if (led !== null) return led;
    const found = segments
      .find(text)
      .filter(({ start }) => !OF_A_DRIVER.test(text.slice(0, start)));
    const segment = found.find(({ start }) => start < OPENS) ?? nearest(found, hedge);
    return (
      object ?? (segment ? plainSegment(segment.name) : null) ?? subjectBefore(text, hedge.start)
    );
  }
  const owner =
    ownerOf(text, metric, segments) ??
    partLed(text) ??
    nearbySegment(text, metric, segments) ??
    giverOf(text, hedge, metric);
  const basis = metric.basis === 'adjusted' ? 'adjusted' : null;
  return [basis, owner, metric.name].filter((part) => part !== null).join(' ');
}

/** "On leverage, after the buyback, I see us at": what leads, where the clause has no metric of its own. */
function leadBefore(
  text: string,
  { start }: Pick<Hedge, 'start'>,
  metrics: readonly MetricMention[],
): string | null {
  const lead = LEAD.exec(text)?.[0].length;
  const comma = text.indexOf(',', lead);
  if (lead === undefined || comma === -1 || comma > start) return null;
  const clause = text.lastIndexOf(',', start);
  if (metrics.length === 0 || metrics.some((metric) => metric.start > clause)) return null;
  const named = metrics.find(({ end }) => end <= comma);
  return named ? null : nounPhrase(` ${text.slice(lead, comma)}`);
}

const WEIGHS = String.raw`be (?:an? |some )?(?:[\w-]+ ){0,3}(?:headwind|tailwind|drag)s?\b`;
// "have a favorable impact on revenue of $80 million", "limit revenue growth by 3 points"
const WEIGHS_SO_MUCH = String.raw`(?:(?:be|have|represent|create) (?:an? |some |about |approximately |roughly )*(?:[\w.%$-]+ (?:to [\w.%$-]+ )?){0,5}(?:headwind|tailwind|drag|impact|effect|benefit)s?\b|(?:limit|reduce|decrease|lower|hurt|impact|affect|depress|dilute) (?:[\w-]+ ){1,6}by\b)`;
const [HAS_EFFECT, HAS_EFFECT_OF] = [WEIGHS, WEIGHS_SO_MUCH].map(
  (does) => new RegExp(`^\\s(?:to )?(?:also |now |still )?${does}`, 'i'),
);
const [IS_EFFECT, IS_EFFECT_OF] = [WEIGHS, WEIGHS_SO_MUCH].map(
  (does) =>
    new RegExp(
      `^\\s(?:that )?(.{2,60}?)\\s(?:to|will|should|would|could|may) (?:also )?${does}`,
      'i',
    ),
);
// "a 2% tailwind to revenue from | currency"
const EFFECT_FROM =
  /\b(?:headwind|tailwind|drag|impact|benefit)s? (?:to|on) [^,;.\d]{3,50}? (?:from|due to|related to) (?=\w)/i;
// "Currency, at today's rates, will be"
const TIMED = /(?<=^[^,]{3,40}), [^,;\d]{3,40}, $/;

/**
 * What weighs on or helps something: "Currency will be a headwind of 2 points on sales" is of currency.
 * `isSized`: the sentence has one amount, so that an effect of any kind is what it tells.
 */
export function effectOf(
  text: string,
  { start, end }: Pick<Hedge, 'start' | 'end'>,
  { isSized }: { readonly isSized: boolean },
): string | null {
  const after = text.slice(end);
  if ((isSized ? HAS_EFFECT_OF : HAS_EFFECT)?.test(after))
    return subjectBefore(text.slice(0, start).replace(TIMED, ' '), start);
  const within = (isSized ? IS_EFFECT_OF : IS_EFFECT)?.exec(after)?.[1];
  if (within !== undefined) return nounPhrase(` ${within}`);
  const from = isSized ? EFFECT_FROM.exec(text) : null;
  return from && nounPhrase(` ${text.slice(from.index + from[0].length)}`);
}

// "think of food at", "I'd model freight at"
const OBJECT =
  /\b(?:think (?:of|about)|keep|hold|leave|have|model|pencil|plug) (?:the |our )?(?!(?:it|that|this|them|us)\b)([\w&' -]{2,40}?) (?:in )?(?:at|as|in the)$|^our \w+ (?:in|at|for|with) (?:the |our )?([\w&' -]{2,30}) (?:is|remains) to \w+$/i;

/** What a hedge itself is of: "think of food at 28% of sales"; null where it names nothing. */
export function objectIn({ text }: Pick<Hedge, 'text'>): string | null {
  const found = OBJECT.exec(text);
  const part = found?.[2];
  if (part !== undefined && /^\p{Lu}/u.test(part)) return part; // "our job in Kilns is to": a name
  const object = found?.[1] ?? part;
  return object === undefined ? null : (findMetrics(object)[0]?.name ?? nounPhrase(` ${object}`));
}

/** What a sentence is led in with: "On marketing, …"; null where it is not. */
export function leadOf(text: string): string | null {
  const length = LEAD.exec(text)?.[0].length;
  return length === undefined ? null : nounPhrase(text.slice(length));
}

const GIVES =
  /^(?: to)? (?:\w+ly )?(?:contribute|add|bring(?: in)?|generate|yield|provide|earn|produce)\b/;
const WHOLE = /\b(?:company|group|business|team|organi[sz]ation|strategy|actions|guidance)\b/i;

/** "The Fenwick plant should contribute $8 million of revenue": of what gives it, not of the company. */
function giverOf(
  text: string,
  hedge: Pick<Hedge, 'start' | 'end'>,
  metric: MetricMention,
): string | null {
  if (metric.start < hedge.end || !GIVES.test(text.slice(hedge.end))) return null;
  const giver = subjectBefore(text, hedge.start);
  return giver !== null && WHOLE.test(giver) ? null : giver;
}

/** Whether a hedge takes a verb: "will", "on track to". */
export function isBeforeVerb(hedge: string): boolean {
  return MODAL.test(hedge);
}

// "Tonne miles would fall", "First ore is expected": what stands before the hedge
const SUBJECT = new RegExp(
  String.raw`(?:^|[,;] (?:and |but )?|\bthat )(?:the |our )?(?:${TIMES} )?((?:[a-z][\w&-]* ){1,3})$`,
  'i',
);
// "And Atlas, our new booking service, will"
const ASIDE = /(?<=^[^,]{3,60}), (?:our|the|an?|which) [^,]{3,70}, $/;
// "demand for our hybrid products and premium offerings should"
const HEAD =
  /(?:^|[,;] (?:and |but )?)(?:[Tt]he |[Oo]ur )?((?:[a-z]+ ){1,2})(?:for|of|in|from) [^,;.\d]{3,90}$/;
// "an $8 million note, which | we expect to repay", "two lines that | are expected to open"
const RELATIVE = /,?\s(?:which|that)\s$/;
const FORESEES = /\b(?:expect|anticipat|estimat|forecast|project|plan|intend|schedul|slated)/i;
const NO_SUBJECT =
  /\b(?:we|i|it|they|he|she|you|this|that|these|those|there|which|who|what|and|but|so|not|also|now|still|one|some|all|is|are|was|were|be|to|for|of|into|with|us|came|come|enabling|in|at|on|while|thus|given|although|though|since|management|even|if|when|where|as|because|however|including|any|reflect|results?|references?|digits?|teens|note|remember)\b/i;

// "The third quarter is expected to land"
const IS_TIME =
  /^(?:(?:first|second|third|fourth)[- ](?:quarter|half)|(?:full[- ])?year|quarter|Q[1-4])$/i;

function subjectBefore(text: string, until: number): string | null {
  const before = text
    .slice(0, until)
    .replace(ASIDE, ' ')
    .replace(/^(?:And|But|So) /, '');
  const found = SUBJECT.exec(before) ?? HEAD.exec(before);
  const words = found?.[1]?.trim();
  if (!found || words === undefined || NO_SUBJECT.test(words) || IS_TIME.test(words)) return null;
  const name = plainSegment(words);
  const isFirst = found.index === 0 && found[0].startsWith(words);
  return isFirst ? uncapitalized(name) : name;
}

/** What a relative clause is of: "an $8 million note, which we expect to repay"; null where there is none. */
export function antecedentOf(text: string, { start, text: hedge }: Hedge): string | null {
  const before = text.slice(0, start);
  const relative = FORESEES.test(hedge) ? RELATIVE.exec(before) : null;
  const name = relative && nounAtEnd(before.slice(0, relative.index));
  return name !== null && isNoNoun(name) ? null : name;
}

// "The 300-room hotel | is expected to open"
const OF_SUBJECT =
  /^(?:(?:is|are) (?:\w+ )?(?:expected|projected|anticipated|forecast|slated|scheduled)|likely|on (?:track|pace|target|course))\b/i;

/** What stands right before a hedge that only tells what becomes of it; null where it names nothing. */
export function doerBefore(text: string, { start, text: hedge }: Hedge): string | null {
  if (!OF_SUBJECT.test(hedge)) return null;
  const before = text
    .slice(0, start)
    .replace(/\s(?:(?:is|are|remains?|still|now|also)\s)*$/, '')
    .replace(/\s(?:in|at|on|near)\s(?:the\s)?\p{Lu}[^,;]*$/u, '');
  const name = nounAtEnd(before);
  if (name === null || isNoNoun(name) || NO_SUBJECT.test(name) || IS_TIME.test(name)) return null;
  return before === name ? uncapitalized(name) : name;
}

/** "Kilns" -> "kilns", at the head of a sentence; "Maple Lane" is a name. */
function uncapitalized(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !/ \p{Lu}/u.test(name)
    ? `${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name;
}

/** What a question is about: its last metric, else what it is "about"; null where neither is told. */
export function topicAsked(text: string): string | null {
  const metric = findMetrics(text).at(-1)?.name;
  const about = /\s(?:about|on|regarding|of|for)\s/i.exec(text);
  return metric ?? (about && nounPhrase(text.slice(about.index + about[0].length)));
}

function nearest<M extends { readonly start: number; readonly end: number }>(
  mentions: readonly M[],
  hedge: Pick<Hedge, 'start' | 'end'>,
): M | null {
  const gap = ({ start, end }: M) =>
    start >= hedge.end ? start - hedge.end : (hedge.start - end) * 1.2;
  const [one] = mentions.toSorted((a, b) => gap(a) - gap(b));
  return one && gap(one) <= NEAR ? one : null;
}

/** "revenue from AI" -> "AI": a proper name right behind the metric, or a segment beside it. */
function ownerOf(text: string, { start, end }: MetricMention, segments: Segments): string | null {
  // "revenue of NOK 2,200 million": a currency is no owner
  const after =
    /^\s(?:(?:growth|declines?|increases?|decreases?|performance)\s)?(?:from|of|for|in|at)\s(?:our |the |this )?(?!\p{Lu}{3}\s?\d)((?:\p{Lu}[\p{L}\d&-]+)(?:\s\p{Lu}[\p{L}\d&-]+){0,3})/u.exec(
      text.slice(end, end + 60),
    )?.[1];
  if (
    after &&
    !/^(?:Q[1-4]|FY(?:\d\d)?|January|February|March|April|May|June|July|August|September|October|November|December|RMB|US)\b/.test(
      after,
    )
  )
    return plainSegment(segmentOver(text, text.indexOf(after, end), { after, segments }));
  const before = segments.find(text.slice(Math.max(0, start - 50), start)).at(-1);
  return before && before.end >= Math.min(start, 50) - 2 ? plainSegment(before.name) : null;
}

/** The segment that a proper name begins or is: "Glaze" of "Glaze and Kilns"; the name itself where it is none. */
function segmentOver(
  text: string,
  at: number,
  { after, segments }: { readonly after: string; readonly segments: Segments },
): string {
  const whole = segments
    .find(text)
    .find(({ start, end }) => start <= at && end >= at + after.length);
  return (whole ?? segments.find(after)[0])?.name ?? after;
}

/** "In Personal Systems, we expect revenue …": the topic a sentence opens with. */
function partLed(text: string): string | null {
  const lead =
    /^(?:(?:And|Then|So|Now|Next|Finally|Also),?\s)?(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]t|[Oo]n|[Tt]urning to|[Ll]ooking at)\s(?:our\s|the\s)?([\p{L}\d&'’-]+(?:\s[\p{L}\d&'’-]+){0,4}\s?),\s(?:we|our|i)\b/u.exec(
      text,
    )?.[1];
  if (!lead || !/^(?:\p{Lu}|\p{Ll}\p{Lu})/u.test(lead) || TIME.test(lead)) return null;
  return plainSegment(lead.trim());
}

// "For Aviation, we expect growth", "At Kilns, growth is expected"
const PART_LED =
  /^(?:(?:and|so|now|then|but|finally),? )?(?:in|for|at|within|across)\s(?:our\s|the\s)?$/i;
const PART_BEHIND = /\s(?:in|for|at|from|of)\s(?:our\s|the\s)?$/;

/** A noun that says little with the part that its sentence is of: "results" -> "pumps results". */
export function withPart(noun: string, text: string, segments: Segments): string {
  const plain = withoutKind(noun);
  const found = segments.find(text).find(({ start, end }) => {
    const before = text.slice(0, start);
    return (
      (PART_LED.test(before) && /^(?: \w+)?,/.test(text.slice(end))) ||
      (PART_BEHIND.test(before) && before.replace(PART_BEHIND, '').endsWith(` ${plain}`))
    );
  });
  const part = partLed(text) ?? (found ? plainSegment(found.name) : null);
  return part === null || noun.includes(part) ? noun : `${part} ${plain}`;
}

function nearbySegment(
  text: string,
  { start, end }: MetricMention,
  segments: Segments,
): string | null {
  const found = segments.find(text).filter((each) => !isLeftOut(text, each));
  const close = found.find(
    (each) =>
      (each.start >= end && each.start - end < 30 && !/[,;]/.test(text.slice(end, each.start))) ||
      (each.end <= start && start - each.end < 45),
  );
  const lead = found.find((each) => each.start < 6 && /^\s?,/.test(text.slice(each.end)));
  const one = close ?? lead;
  return one ? plainSegment(one.name) : null;
}
