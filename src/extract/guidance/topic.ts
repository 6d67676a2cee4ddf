import { findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import type { Hedge } from './hedges.ts';
import { nounPhrase, plainSegment } from './noun-phrase.ts';
import { nearbySegment, ownerOf, partLed } from './owner-named.ts';
import { subjectBefore } from './subject-before.ts';

const NEAR = 110; // a metric farther from the hedge than this belongs to another thought
const OF_A_DRIVER = /\b(?:weaker|stronger|softer|slower|higher|lower)\s$/i; // "on weaker data center sales"
const OPENS = 12; // what is named this early is what the sentence is about

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
// "we expect | the Fenwick plant to | contribute"
const WITHIN =
  /^\s(?:that\s|for\s)?(?!(?:we|it|this|that|they|these|those|you|our)\b)([^,;\d]{2,50}?)\s(?:to|will|should|would|could|may)(?=\s)/;
const WHOLE = /\b(?:company|group|business|team|organi[sz]ation|strategy|actions|guidance)\b/i;

/** "The Fenwick plant should contribute $8 million of revenue": of what gives it, not of the company. */
function giverOf(
  text: string,
  hedge: Pick<Hedge, 'start' | 'end'>,
  metric: MetricMention,
): string | null {
  if (metric.start < hedge.end) return null;
  const after = text.slice(hedge.end);
  const within = WITHIN.exec(after);
  const isWithin = within !== null && GIVES.test(after.slice(within[0].length));
  if (!isWithin && !GIVES.test(after)) return null;
  const giver = isWithin ? nounPhrase(` ${within[1]}`) : subjectBefore(text, hedge.start);
  return giver !== null && WHOLE.test(giver) ? null : giver;
}

/** Whether a hedge takes a verb: "will", "on track to". */
export function isBeforeVerb(hedge: string): boolean {
  return MODAL.test(hedge);
}

/** The mention nearest to a hedge; null where all are far. */
function nearest<M extends { readonly start: number; readonly end: number }>(
  mentions: readonly M[],
  hedge: Pick<Hedge, 'start' | 'end'>,
): M | null {
  const gap = ({ start, end }: M) =>
    start >= hedge.end ? start - hedge.end : (hedge.start - end) * 1.2;
  const [one] = mentions.toSorted((a, b) => gap(a) - gap(b));
  return one && gap(one) <= NEAR ? one : null;
}
