import type { Versus } from '../../../core/brief.ts';
import { readFigures } from '../../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { directionOf } from '../../../figures/role/directions.ts';
import { isLater, type PeriodMention } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { isCut, onlyPartOf, segmentIn, segmentTerms } from '../book/asked-segment.ts';
import type { Book } from '../book/book.ts';
import { looseMetric } from '../book/loose-metrics.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { alsoNamed } from './also-named.ts';
import { isHeldToGuidance, meantPeriod } from './asked-period.ts';
import { asksPlace, isKindOfPlace } from './asked-place.ts';
import { asksUse } from './asked-use.ts';
import { eventWords } from './events.ts';
import { longTermIn } from './long-term.ts';
import { type Named, speakerIn } from './named-people.ts';
import { isOfSpending } from './spending.ts';
import { settled, tellingTerms } from './telling-terms.ts';
import { type Want, wantOf } from './want.ts';
import { wayDone, withoutExpected } from './why-words.ts';

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
  /** "At the end of June", "mid 2026": a date the lexicon of periods does not name, as sentences have it. */
  readonly month: string | null;
  /** It asks for what is expected, not for what was. */
  readonly isAhead: boolean;
  readonly isYesOrNo: boolean;
  readonly direction: 'up' | 'down' | null;
  readonly figures: readonly SpokenFigure[];
  /** Figures that only set a limit: "customers above 100k". */
  readonly limits: readonly SpokenFigure[];
  readonly speaker: Named | null;
  /** What it is about. */
  readonly terms: readonly Term[];
  /** Terms that metric, segment and period leave over. */
  readonly rest: readonly Term[];
  /** Telling terms that the call never uses, nor a synonym. */
  readonly strangers: readonly Term[];
  /** Terms of what is asked to have happened, which is told in other words as often: "is the plant open yet". */
  readonly events: readonly Term[];
  /** Names in it, of places, products and people: an answer has to speak of them. */
  readonly proper: readonly Term[];
}

const AHEAD =
  /\b(?:guidance|guid(?:e|ed|ing)|outlook|forecasts?|expect(?:s|ed|ing|ations?)?|assum(?:e|es|ed|ing|ptions?)|anticipat\w+|going forward|target(?:s|ed|ing)?|goals?|next (?:quarter|year|few|half|couple|two|three|four|five|\d+)|ahead|coming|upcoming|will|plan(?:s|ned|ning)?|future|aim(?:s|ing)?|project(?:ed|ions?|ing)|(?:rest|remainder|balance) of (?:(?:the|this) )?year|second half|long(?:er)?[- ]term|mid[- ]?term|timing|timeline|(?:do|does) (?:they|management|the company|you|he|she) (?:want|hope|intend)|should .{0,20}expect|(?:are|is|am) (?:\w+ ){1,3}going to (?!(?:the|their|our|its|an?|china|europe|india|retail|be|\w+ing)\b)\w+)\b/i;
// "When is the next launch": what is past is none.
const NEXT = /^(?:and |so )?(?:on what date|when)\b.*\b(?:next|coming|upcoming|following)\b/i;
// "What did they say about next year": said then, of what comes.
const WERE_SAID =
  /\b(?:did|was) (?:they|he|she|you|management|the \w+|\w+)? ?(?:say|said|mention(?:ed)?|comment(?:ed)?|talk(?:ed)?|discuss(?:ed)?|tell|told)\b/gi;
const YES_OR_NO =
  /^(?:and |so |but |ok,? |then )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|any|am|still(?=.*\d))\b/i;
// "Will the team change": whether it does, and no figure
const TO_CHANGE = /\bchange\W*$/i;
// "What share of revenue comes from …" asks for no revenue.
const SHARE_OF =
  /(?:%|\b(?:share|percentage|percent|pct)) of (?:the )?(?:total|group|whole|company|business|mix)\b|(?:%|\b(?:share|percentage|percent|portion|proportion|part|fraction|how much)) of (?:the |their |our |its |total |group )*(?:[\w-]+ ){0,2}(?:revenues?|sales|income|profits?|loans|deposits|costs?|production|shipments|customers|headcount|employees)\b/i;
// "Impact of fuel on margin" asks for no margin.
const EFFECT_ON =
  /^(?!why\b)(?:.*\s)?(?:impact|effect|headwinds?|tailwinds?|hit|drag|boost) (?:of|from)\b.*\b(?:on|to)\b|\b(?:did|does|do|will|would|is|are|was|were|has|have|how|how much)\b.*\b(?:impact(?:ed|s|ing)?|affect(?:ed|s|ing)?|weigh(?:ed|s|ing)? on|hurt(?:ing|s)?|hit(?:ting|s)?)\s(?:the |their |its |our |group |total )*(?:\w+ ){0,2}(?:revenues?|sales|margins?|earnings|profits?|income|results|eps|ebitda|growth|costs?)\W*$/i;
// "communities by mid 2022"
const YEAR = /\b(?:mid|early|late)[- ](20\d\d)\b/i;
const MONTH =
  /\b(?:end of|as of|as at|at|in|since|vs\.?|versus|from|than|to)\s(?:the\s)?(?:end of\s)?(january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
// "October trend"
const BARE_MONTH =
  /\b([Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember)\b(?! (?:quarter|qtr|q)\b)/;
const AGAINST = /\b(?:vs\.?|versus|compared (?:to|with)|against) (?:the |a )?$/i;
// "customers above 100k": a limit, nothing that is taken for granted
const LIMIT =
  /\b(?:above|over|below|under|more than|less than|at least|exceed\w*|up to)\s(?:\w+\s)?$/i;
const ADJUSTED = /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying)\b/i;
const REPORTED = /\b(?:reported|(?<!non-)(?<!non)gaap|ifrs|unadjusted|statutory)\b/i;
// "Timing of the launch": when it is, and no word of an answer.
const OF_TIME = new Set(termsOf('timing timeline date deadline schedule'));
// "How did loans develop?": a move, and no word of an answer.
const OF_MOVE = new Set(termsOf('develop evolve trend perform fare'));
// "Cargo growth yoy": by how much it moved, whichever way.
const GROWTH =
  /^(?!(?:why|how|is|are|did|does|will|was|were)\b)(?:what(?:['’]?s| is| was| were| about)? )?(?:[\w&'’+-]+ ){0,6}growth(?: (?:rate|yoy|qoq|cc|in q[1-4]|q[1-4]|year-over-year|this quarter))*\W*$|^(?:what(?:['’]?s| is| was) )?(?:the )?(?:rate of )?growth(?: rate)? (?:in|of|for) [\w&'’+-]+(?: [\w&'’+-]+){0,7}[^\w&'’+-]*$/i;
// "What did the strike cost": an amount of money, in whatever words.
const COSTS =
  /\b(?:what|how much)\b.*\b(?:did|does|do|will|would|could|can)\b.*\bcost(?: in total| altogether| them| us| you)?\W*$/i;
// "The discount stores" of a part that the call names "discount".
const OF_PARTS = [
  'servic',
  ...termsOf('stores banner side arm chain business segment division unit franchise'),
];
const SAID_ONLY = new Set(
  termsOf(
    'segment adjusted reported consolidated gaap non normalized sequential sequentially basis statement quarterly',
  ),
);

/** Reads a question that stands alone against the call it is asked of. */
export function readAsk(question: string, book: Book): Ask {
  const text = inTheCallsWords(question, book);
  const { call } = book.transcript;
  const { named, basis, names } = metricIn(text);
  const isOfChange = YES_OR_NO.test(text) && names.length === 0 && TO_CHANGE.test(text);
  const want = isOfChange ? 'value' : wantOf(text);
  // "How many members now, vs last year": how many, and how many then
  const isOfBoth = want === 'count' || want === 'amount';
  const periods = findPeriods(text, call).filter(
    ({ label, start }) => label !== null && !(isOfBoth && AGAINST.test(text.slice(0, start))),
  );
  const period = meantPeriod(
    periods.find(({ isTime }) => isTime) ?? periods[0] ?? null,
    text,
    book,
  );
  const figures = readFigures(text, { currency: call.currency ?? null });
  const speaker = speakerIn(text, book);
  const said = speaker ? [speaker] : [];
  const isAhead = isAheadOf(want === 'why' ? withoutExpected(text) : text, period, book);
  const spans = isAhead ? longTermIn(text) : [];
  const plain = blank(text, [...periods, ...said, ...spans, ...sums(figures)]);
  const isSubject = (term: Term) =>
    !(want === 'when' && OF_TIME.has(term)) &&
    !(want === 'move' && OF_MOVE.has(term)) &&
    !(isKindOfPlace(term) && asksPlace(text)) &&
    // "How many new stores will they open": what is new is opened
    !(term === 'open' && names[0] === 'new stores') &&
    !(term === 'cost' && !book.has(term) && COSTS.test(text));
  const terms = tellingTerms(plain, book, { keepsAll: true }).filter(isSubject);
  const segment =
    segmentIn(
      termsOf(text).map((term) => settled(term, book)),
      text,
      book,
    ) ?? onlyPartOf(names, text, book);
  const parts = [...(named ? [named] : []), ...book.segments.find(text)];
  const left = blank(text, [...parts, ...periods, ...figures, ...said, ...spans]);
  const rest = restOf(left, segment, book).filter(
    (term) => isSubject(term) && !isOfSpending(term, names),
  );
  const isYesOrNo = YES_OR_NO.test(text);
  const events = isYesOrNo ? termsOf(eventWords(text)) : [];
  const isOfPart = want === 'move' && segment !== null && rest.every((term) => MOVES.has(term));
  return {
    text,
    want,
    // "gripper growth": of its revenue
    metrics: named || !isOfPart ? names : ['revenue'],
    metricText: named ? text.slice(named.start, named.end) : null,
    periodText: period ? text.slice(period.start, period.end) : null,
    basis,
    segment,
    period: period?.label ? { label: period.label, versus: period.versus } : null,
    month:
      period === null
        ? ((MONTH.exec(text) ?? BARE_MONTH.exec(text))?.[1]?.toLowerCase() ??
          YEAR.exec(text)?.[1] ??
          null)
        : null,
    isAhead,
    isYesOrNo,
    direction: GROWTH.test(text)
      ? null
      : (directionOf(text.replaceAll(/\bh(?:old(?:s|ing)?|eld) up\b/gi, ' ')) ??
        (want === 'why' ? wayDone(text) : null)),
    figures: figures.filter(
      ({ figure, noun, start }) =>
        (figure.unit !== 'count' || noun !== null) &&
        !LIMIT.test(text.slice(0, start)) &&
        figure.bound === undefined,
    ),
    limits: figures.filter(({ start }) => LIMIT.test(text.slice(0, start))),
    speaker,
    terms,
    rest,
    strangers: (named ? rest : terms).filter(
      (term) => !book.has(term) && !MOVES.has(term) && !FORWARD.has(term) && !events.includes(term),
    ),
    events,
    proper: properIn(text, rest, book),
  };
}

/** Amounts, which are no words of a question: "2.1bn". */
function sums(figures: readonly SpokenFigure[]): readonly SpokenFigure[] {
  return figures.filter(
    ({ figure: { unit, value } }) => unit === 'money' || unit === 'percent' || value >= 1e6,
  );
}

const BASIS_LEAD = /^(?:adjusted|non-?GAAP|GAAP|IFRS|reported|underlying|normali[sz]ed|core)\s/i;

/** "NRR" as "net revenue retention" where the call never says it short. */
function inTheCallsWords(text: string, book: Book): string {
  const { named, names } = metricIn(text);
  if (!named) return text;
  const said = termsOf(text.slice(named.start, named.end));
  if (said.length === 0 || said.some((term) => book.has(term))) return text;
  const isSaid = (name: string) =>
    termsOf(name).every((term) => book.has(term)) &&
    book.said.some((each) => findMetrics(each.text).some((metric) => metric.name === name));
  const name = names.find(isSaid);
  if (name === undefined) return text;
  const [basis = ''] = BASIS_LEAD.exec(text.slice(named.start, named.end)) ?? [];
  return `${text.slice(0, named.start)}${basis}${name}${text.slice(named.end)}`;
}

/** The metric a question names, in a term of the lexicon or the way people type it. */
function metricIn(text: string): {
  readonly named: { readonly start: number; readonly end: number } | null;
  readonly names: readonly string[];
  readonly basis: Ask['basis'];
} {
  const found =
    SHARE_OF.test(text) || EFFECT_ON.test(text) || asksUse(text) ? [] : findMetrics(text);
  // "customers" beside another metric says whose it is.
  const mention = found.find(({ name }) => name !== 'customers' && name !== 'stores') ?? found[0];
  const loose = mention || EFFECT_ON.test(text) || asksUse(text) ? null : looseMetric(text);
  return {
    named: mention ?? loose,
    names: ofWhatIsLeft(
      mention ? alsoNamed(mention.name) : (loose?.names ?? []).flatMap(alsoNamed),
      text,
    ),
    basis: basisOf(text, mention),
  };
}

/** "How much buyback is left": of what may still be bought, where the call tells it apart. */
function ofWhatIsLeft(names: readonly string[], text: string): readonly string[] {
  // "How many stores are they opening": how many new ones
  if (names[0] === 'stores' && /\b(?:how many|number of)\b.*\bopening\b/i.test(text))
    return ['new stores', ...names];
  const isLeft = /\b(?:left|remain\w*|available|unused|unspent)\b/i.test(text);
  return isLeft && names[0] === 'share repurchases'
    ? ['remaining buyback authorization', ...names]
    : names;
}

/** Terms that the question, or else the call, writes with a capital: "China", "Nestlé", "euv". */
function properIn(text: string, rest: readonly Term[], book: Book): readonly Term[] {
  const names = [...text.slice(1).matchAll(/(?<![.?!]\s)\p{Lu}[\p{L}\p{N}&.-]*/gu)].flatMap(
    ([word]) => termsOf(word),
  );
  return rest.filter((term) => names.includes(term) || book.isName(term));
}

function isAheadOf(text: string, period: PeriodMention | null, { transcript }: Book): boolean {
  if (period?.label && isLater(period.label, transcript.call)) return true;
  if (Number(YEAR.exec(text)?.[1] ?? 0) > Number(transcript.call.fiscalYear)) return true;
  if (period?.versus) return false;
  if (isHeldToGuidance(period, text, transcript.call) && !/\bcompar/i.test(text)) return false;
  if (NEXT.test(text)) return true;
  const asked = text.replace(WERE_SAID, ' ');
  return (
    AHEAD.test(asked) &&
    !/\b(?:was|were|did)\b(?!.*\b(?:guid|outlook|target|expect|forecast))/i.test(asked)
  );
}

function basisOf(text: string, mention: MetricMention | undefined): Ask['basis'] {
  if (mention?.basis) return mention.basis;
  if (ADJUSTED.test(text)) return 'adjusted';
  return REPORTED.test(text) && !/\b(?:they|it|was|company) reported\b/i.test(text)
    ? 'reported'
    : null;
}

function restOf(text: string, segment: string | null, book: Book): readonly Term[] {
  const known = segment ? [...segmentTerms(segment), ...OF_PARTS] : [];
  return tellingTerms(text, book).filter(
    (term) => !known.some((word) => isCut(term, word)) && !SAID_ONLY.has(term),
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
