import type { Versus } from '../../core/brief.ts';
import type { MetricMention } from '../../figures/lexicon.ts';
import { findMetrics } from '../../figures/lexicon.ts';
import { findPeriods, isLater, type PeriodMention } from '../../figures/periods.ts';
import { readFigures } from '../../figures/read-figures.ts';
import type { SpokenFigure } from '../../figures/spoken-figure.ts';
import { segmentIn, segmentTerms } from './asked-segment.ts';
import type { Book } from './book.ts';
import { looseMetric } from './loose-metrics.ts';
import { type Named, namedPeople } from './named-people.ts';
import { type Term, termsOf } from './terms.ts';

/** What an answer has to hold: a value, a move, a reason, a time, a name, a count, an amount, words. */
export type Want = 'value' | 'move' | 'why' | 'when' | 'who' | 'count' | 'amount' | 'words';

/** A question as it is read against one call. */
export interface Ask {
  readonly text: string;
  readonly want: Want;
  /** Standard terms that the question may mean, the likeliest first; empty: it names no metric. */
  readonly metrics: readonly string[];
  /** Metric and period as the question says them. */
  readonly metricText: string | null;
  readonly periodText: string | null;
  readonly basis: 'reported' | 'adjusted' | null;
  /** As the call's facts name it; null for the whole company. */
  readonly segment: string | null;
  readonly period: { readonly label: string; readonly versus: Versus | null } | null;
  /** It asks for what is expected, not for what was. */
  readonly isAhead: boolean;
  readonly isYesOrNo: boolean;
  readonly direction: 'up' | 'down' | null;
  readonly figures: readonly SpokenFigure[];
  readonly speaker: Named | null;
  /** What it is about. */
  readonly terms: readonly Term[];
  /** Terms that metric, segment and period leave over. */
  readonly rest: readonly Term[];
  /** Telling terms that the call never uses, nor a synonym. */
  readonly strangers: readonly Term[];
  /** Names in it, of places, products and people: an answer has to speak of them. */
  readonly proper: readonly Term[];
}

const UP =
  /\b(?:ris(?:e|es|ing|en)|rose|grow(?:s|n|ing)?|grew|increas(?:e|ed|es|ing)|improv(?:e|ed|es|ing)|higher|go(?:ne|es|ing)? up|went up|up|expand(?:ed|ing)?|jump(?:ed)?|surge[ds]?|climb(?:ed)?|gain(?:ed)?|accelerat\w+)\b/i;
const DOWN =
  /\b(?:fall(?:s|en|ing)?|fell|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|drop(?:s|ped|ping)?|lower|go(?:ne|es|ing)? down|went down|down|shr[aiu]nk(?:ing)?|slip(?:ped)?|contract(?:ed|ing)|deteriorat\w+|worsen\w*|weaken\w*|plunge[ds]?|slump(?:ed)?|slow(?:ed|ing)? down)\b/i;
const WHY =
  /\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:\w+ )?(?:drove|drives|caused|causes|explains?|explained|is driving|was driving|led to|are the drivers|were the drivers|is behind|was behind|were behind|lies behind|accounts? for|contributed to|helped|hurt|lifted|weighed on)\b|\bdrivers? (?:of|for|behind)\b|\bdue to what\b|\bbecause of what\b|\bbehind the\b|\bwhat .{0,60}\b(?:attribut\w+ to|due to|come from|came from|driven by|caused by)\b/i;
const MOVE =
  /\b(?:by )?how (?:much|far|fast|strongly)\b.{0,60}\b(?:chang\w+|mov\w+|grow\w*|grew|rise|rose|fall|fell|increas\w+|decreas\w+|declin\w+|drop\w*|improv\w+|go (?:up|down)|up|down|expand\w*|shrink|shrank|narrow\w*|widen\w*)\b|\bby how much\b|\b(?:growth|change|increase|decrease|decline|rise|drop|fall|improvement) (?:rate|in|of)\b|\bgrowth\b|\bhow (?:did|has|have|does|do)\b.{0,60}\b(?:chang\w+|develop\w*|mov\w+|compar\w+|evolv\w+|trend\w*|perform\w*|do|fare|grow|improve)\b|\b(?:compared? (?:to|with)|versus|vs\.?) (?:the )?(?:last|prior|previous|a|same)\b|\byear[- ](?:over|on)[- ]year\b|\byoy\b|\bqoq\b|\bsequential/i;
const AHEAD =
  /\b(?:guidance|guid(?:e|ed|ing)|outlook|forecasts?|expect(?:s|ed|ing|ations?)?|anticipat\w+|going forward|target(?:s|ed|ing)?|next (?:quarter|year|few|half)|ahead|coming|upcoming|will|plan(?:s|ned|ning)?|future|aim(?:s|ing)?|project(?:ed|ions?|ing)|rest of (?:the|this) year|second half|long[- ]term|mid[- ]?term|should .{0,20}expect)\b/i;
const YES_OR_NO =
  /^(?:and |so |but |ok,? |then )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|any|am)\b/i;
// "What share of revenue comes from …" asks for no revenue.
const SHARE_OF =
  /\b(?:share|percentage|percent|portion|proportion|part|fraction|how much) of (?:the |their |our |its |total |group )*(?:revenues?|sales|income|profits?|loans|deposits|costs?|production|shipments|customers|headcount|employees)\b/i;
const ADJUSTED = /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying)\b/i;
const REPORTED = /\b(?:reported|(?<!non-)(?<!non)gaap|ifrs|unadjusted|statutory)\b/i;
const LEGAL_FORM =
  /^(?:plc|inc\.?|ltd\.?|limited|corp\.?|corporation|co\.?|company|holdings?|group|ag|sa|s\.a\.|nv|ab|asa|oyj|se|llc|the|&|\(publ\))$/i;
const SAID_ONLY = new Set([
  'segment',
  'adjust',
  'report',
  'gaap',
  'non',
  'normaliz',
  'sequential',
  'basis',
  'sequentiall',
  'statement',
  'quarterli',
]);

/** Reads a question that stands alone against the call it is asked of. */
export function readAsk(text: string, book: Book): Ask {
  const { call } = book.transcript;
  const found = SHARE_OF.test(text) ? [] : findMetrics(text);
  const mention = found.find(({ name }) => name !== 'customers' && name !== 'stores') ?? found[0];
  const loose = mention ? null : looseMetric(text);
  const periods = findPeriods(text, call).filter(({ label }) => label !== null);
  const period = periods.find(({ isTime }) => isTime) ?? periods[0] ?? null;
  const figures = readFigures(text, { currency: call.currency ?? null });
  const speaker = namedPeople(text, book.transcript);
  const about = blank(text, [...periods, ...(speaker ? [speaker] : [])]);
  const all = termsOf(withoutCompany(about, book)).map((term) => settled(term, book));
  const terms = telling(all, text, book);
  const named = mention ?? loose;
  const segment = segmentIn(termsOf(text), text, book);
  const want = wantOf(text);
  // "Azure growth": of its revenue.
  const unnamed = want === 'move' && segment !== null ? ['revenue'] : [];
  const metrics = mention ? [mention.name] : (loose?.names ?? unnamed);
  const spans = [
    ...(mention ? [mention] : []),
    ...(loose ? [loose] : []),
    ...periods,
    ...figures,
    ...book.segments.find(text),
  ];
  const rest = restOf(
    speaker ? blank(text, [...spans, speaker]) : blank(text, spans),
    segment,
    book,
  );
  return {
    text,
    want,
    metrics,
    metricText: named ? text.slice(named.start, named.end) : null,
    periodText: period ? text.slice(period.start, period.end) : null,
    basis: basisOf(text, mention),
    segment,
    period: periodOf(period),
    isAhead: isAheadOf(text, period, book),
    isYesOrNo: YES_OR_NO.test(text),
    direction: directionOf(text),
    figures: figures.filter(({ figure, noun }) => figure.unit !== 'count' || noun !== null),
    speaker,
    terms: [...new Set(terms)],
    rest,
    strangers: (named ? rest : terms).filter((term) => !book.has(term)),
    proper: properIn(text, rest),
  };
}

// Said of anything: that the call lacks them tells nothing.
const SOFT = new Set(
  'safe good bad great strong weak happi concern worri confid optimist pleas surpris plan hop do spend work run deal handl manag help expos sustain import signific major exact rough healthi solid difficult hard easi possibl abl feel believ show see rais remain stand account contribut deriv attribut rel associat relat rang trend track mov go announc confirm percentag percent share portion proport fraction averag overal'.split(
    ' ',
  ),
);

/** An unknown word that begins like one the call uses is that word: "seasonal" of "seasonality". */
function settled(term: Term, book: Book): Term {
  if (book.has(term) || term.length < 5) return term;
  const kin = book.kin(term.slice(0, Math.max(5, Math.ceil(term.length * 0.75))));
  return kin !== null && Math.abs(kin.length - term.length) <= 3 ? kin : term;
}

/** Terms the question writes with a capital inside it: "China", "Nestlé", "EUV". */
function properIn(text: string, rest: readonly Term[]): readonly Term[] {
  const names = [...text.slice(1).matchAll(/(?<![.?!]\s)\p{Lu}[\p{L}\p{N}&.-]*/gu)].flatMap(
    ([word]) => termsOf(word),
  );
  return rest.filter((term) => names.includes(term));
}

/** Without words that are said of anything, and verbs that are only a way of asking. */
function telling(
  terms: readonly Term[],
  text: string,
  book: Book,
  otherwise = terms,
): readonly Term[] {
  const verb =
    /\b(?:did|do|does|will|would|can|could) (?:they|it|we|he|she|management|the company|you) ([a-z]+)/i.exec(
      text,
    )?.[1];
  const asking = verb ? termsOf(verb)[0] : undefined;
  const kept = terms.filter(
    (term) => !SOFT.has(term) && (term !== asking || book.has(term) || EVENTS.has(term)),
  );
  return kept.length > 0 ? kept : otherwise;
}

// Things that either happened on a call or did not: never taken for a way of speaking.
const EVENTS = new Set(
  'acquire merger layoff sell buy sue fir resign split default hack cancel withdraw recall issu lawsuit cyber buyback dividend strike close order licens borrow ipo list delist restat impair writ'.split(
    ' ',
  ),
);

function wantOf(text: string): Want {
  if (WHY.test(text)) return 'why';
  if (
    /^(?:and |so )?(?:on what date|when|since when|until when|by when|(?:.*[, ])(?:since |until |by )?when\s*\?*$|how (?:soon|long|quickly))\b|\bwhen (?:will|do|does|did|is|was|are|were|would|should|can)\b|\bwhat (?:is|was) the (?:tim(?:ing|eline)|date|deadline|schedule)\b/i.test(
      text,
    )
  )
    return 'when';
  if (
    /^(?:and |so )?(?:who|whom|which (?:analysts?|executives?|speakers?|person|people))\b/i.test(
      text,
    )
  )
    return 'who';
  if (/\bhow many\b|\bnumber of\b/i.test(text)) return 'count';
  if (MOVE.test(text)) return 'move';
  if (
    /\bhow (?:much|large|big|high|low)\b|\bwhat (?:percentage|percent|share|portion|proportion|amount|fraction)\b|\bsize of\b|\b(?:impact|headwind|tailwind)\b(?! on (?:customers|demand|consumers))/i.test(
      text,
    )
  )
    return 'amount';
  if (
    /\bwhat did\b|\bwhat (?:was|is|has been) said\b|\b(?:say|said|talk|mention|comment|discuss)\b|\bhow (?:do|does|did|will|would|are|is)\b/i.test(
      text,
    )
  )
    return 'words';
  return 'value';
}

function isAheadOf(text: string, period: PeriodMention | null, { transcript }: Book): boolean {
  if (period?.label && isLater(period.label, transcript.call)) return true;
  if (period?.versus) return false;
  return (
    AHEAD.test(text) && !/\b(?:was|were|did)\b(?!.*\b(?:guid|outlook|target|expect))/i.test(text)
  );
}

function periodOf(period: PeriodMention | null): Ask['period'] {
  return period?.label ? { label: period.label, versus: period.versus } : null;
}

function directionOf(text: string): Ask['direction'] {
  const [up, down] = [UP.test(text), DOWN.test(text)];
  return up === down ? null : up ? 'up' : 'down';
}

function basisOf(text: string, mention: MetricMention | undefined): Ask['basis'] {
  if (mention?.basis) return mention.basis;
  if (ADJUSTED.test(text)) return 'adjusted';
  return REPORTED.test(text) && !/\b(?:they|it|was|company) reported\b/i.test(text)
    ? 'reported'
    : null;
}

function restOf(text: string, segment: string | null, book: Book): readonly Term[] {
  const known = new Set(segment ? [...segmentTerms(segment), 'servic'] : []);
  const terms = telling(
    termsOf(withoutCompany(text, book)).map((term) => settled(term, book)),
    text,
    book,
    [],
  );
  return [...new Set(terms.filter((term) => !known.has(term) && !SAID_ONLY.has(term)))];
}

/** The question without the company's name, which every sentence of the call is about. */
function withoutCompany(text: string, { transcript: { call } }: Book): string {
  const words = call.company.split(/\s+/).filter((word) => !LEGAL_FORM.test(word));
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const [first = ''] = escaped;
  const names = [
    escaped.join('\\s+'),
    ...(first.length > 3 ? [`${first}(?!\\s\\p{Lu}|\\s(?:group|cloud|bank)\\b)`] : []),
    ...(call.ticker ? [call.ticker.replaceAll(/[^A-Za-z]/g, '')] : []),
  ].filter((name) => name !== '');
  if (names.length === 0) return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}])(?:${names.join('|')})(?:['’]s)?(?![\\p{L}])`, 'giu'),
    (name) => ' '.repeat(name.length),
  );
}

function blank(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let blanked = text;
  for (const { start, end } of spans)
    blanked = `${blanked.slice(0, start)}${' '.repeat(end - start)}${blanked.slice(end)}`;
  return blanked;
}
