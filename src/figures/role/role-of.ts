import { guarded } from '../../core/guarded/guarded.ts';
import { isWithoutItems } from '../basis/basis-of.ts';
import type { Fact } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { PIPELINE_ROOMS } from '../lexicon/count-terms.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { isShare } from '../lexicon/share-names.ts';
import { isOrganicMove } from '../metric/as-measured.ts';
import { isMoveTold } from '../metric/told-as-move.ts';
import type { Sight } from '../sight.ts';
import { type Direction, directionAfter } from './directions.ts';
import { directionOf, LED_TO, wayOf } from './way-of.ts';

/** What a figure says of its metric; a change carries the sign of its direction word. */
export interface Role {
  readonly role: Fact['role'];
  readonly spoken: SpokenFigure;
}

const SHARE_OF =
  /^\sof\s(?!growth|which)|^\sin\s(?:our |the |its )?(?:total |overall |consolidated |group |net |global )*(?:revenues?|sales|loans|deposits|portfolio|company|group|business|mix|customers|users|traffic|volume|orders|base|employees|team|cost|costs|expenses)\b/i;
const MADE_OF = guarded(
  /\b(?:represent\w*|account\w* for|contribut\w+|compris\w+|made up|make up|makes up|mix)\s(?:an? |about |approximately |around |nearly |over )?$/i,
);
// "up 14% and 16% in constant currency": the second is another measure of the same move
const OTHER_MEASURE =
  /^\s(?:(?:increase|decrease|growth|decline|rise)\s)?(?:in|at|on an?)\s(?:constant|local)[- ]currenc|^\s(?:increase|decrease|growth|decline|rise)\son an?\s(?:currency[- ]neutral|organic|FX[- ]neutral)|^\s(?:in|at|on an?)\s(?:constant|local)[- ]currenc|^\s(?:on an?\s)?(?:currency[- ]neutral|organic\w*|FX[- ]neutral|excluding|(?:when )?adjust(?:ed|ing) for)\b|^,\s(?:excluding|without|adjust(?:ed|ing) for)\s|^\s\(?(?:on an?\s)?(?:fully[- ])?(?:tax(?:able)?[- ]equivalent|FTE)\b|^\s(?:including\s|ex[- ](?!items\b))\w|^\son an? operating basis/i;
const BY =
  /\bby\s(?:about |approximately |around |roughly |nearly |over |up to |an? (?:additional )?)?$/i;
const MULTIPLE_OF =
  /^\s(?:the amount|that of|compared|versus|from|year|the level|last|in the|,|over)/i;
// A change against a plan or a limit is none against an earlier period.
const AGAINST_PLAN =
  /^\s(?:beat(?!\s(?:our|the|its|guidance|consensus|expectations|estimates|analysts?|street)\b)|miss|outperformance|shortfall)\b|^\s(?:(?:less|more|better|worse|lower|higher|fewer)\s)?than (?:we|i)(?:['’]d| had)? (?:guided|expected|planned|forecast|budgeted|said)\b|^\s(?:(?:better|worse|higher|lower|more|less)\s)?(?:from|versus|over|compared (?:to|with)|than|above|below|ahead of|behind|short of)\s(?:(?:the )?(?:mid-?point|high end|low end|top end|upper end|lower end|top|bottom|middle) of )?(?:the |our |Q[1-4] |(?:first|second|third|fourth)[- ]quarter |prior |previous |initial |original |earlier |internal ){0,3}(?:forecast|guidance|outlook|expectations?|consensus|plan|budget|target|estimates?)\b|^\s(?:above|below|ahead of|better than|worse than|short of|higher than|lower than|over|under)\s(?:the )?(?:very )?(?:top|high[- ]end|low[- ]end|upper end|lower end|mid-?point|middle|bottom)\b/i;
// "| versus our prior guidance of $540 million": the plan has a figure of its own, and this one is the level
const BESIDE_OLD_PLAN =
  /^\s(?:versus|compared (?:to|with))\s[^,;.\d]{3,50}\s(?:of|at|between)\s(?:(?:about|approximately|around|up|down)\s)?[A-Z]{0,3}\s?[$€£¥₹]?\d/i;

// "compared to the 17% guidance we gave"
const PLANNED =
  /^\s(?:\w+\s){0,2}(?:guidance|guide|outlook|consensus|target|midpoint|forecast|budget|range|expectations?)\b/i;
const BESIDE_PLAN =
  /\b(?:compared (?:to|with)|versus|vs\.?|above|below|than|against|ahead of|exceed(?:s|ed|ing)|beat(?:s|ing)?|short of|in line with|within)\s(?:the |our )?(?:\w+\s){0,2}$/i;
// "$3.25 billion, plus or minus | $100 million"
const SPREAD = /\b(?:plus(?: or | and |\/)minus|give or take)\s(?:about\s)?$/i;
// "4.2%, against a | 5.1% comparison last year": what it is held against
const COMPARISON =
  /^\s(?:(?:higher|lower)\s)?(?:year-over-year\s)?(?:comparison|compare|comp)\b(?!\s(?:sales|store|growth|in\b))/i;
const HELD_AGAINST =
  /\b(?:against|over|on top of|versus|lapping|lapped|cycling|cycled|up against|compared (?:to|with)|despite)\s(?:(?:an?|our|the|last year['’]s|prior[- ]year)\s)?(?:(?:tough|strong|difficult|hard|easy|challenging|very|plus)\s)*$/i;
// "The pipeline has reached a record | 231,000 rooms", "We opened 94 hotels, | 14,200 rooms": of what is to be, or of those alone
const NOT_ALL =
  /\bpipeline\b[^.;,]*$|\b(?:opened|added|signed|closed|sold|removed|converted)\s[^.;,]{0,24}\d[^.;,]{0,24},\s(?:or\s|with\s)?(?:about\s)?$/i;
// "pricing was 90 basis points | favorable to gross margin": what it did to something else
const DID_TO_OTHER =
  /^[\s-](?:(?:favou?rable|unfavou?rable|accretive|dilutive|beneficial|detrimental|additive) to\b(?! (?:(?:the|our) )?(?:(?:very )?(?:last|prior|previous|same)|year|a year)\b)|(?:headwind|tailwind|drag)s?\b)/i;
// "off a prior-year base that grew | 23%"
const BASE_GREW =
  /\b(?:prior|last|previous|year-ago|strong|tough|difficult)['’\w\s-]{0,24}\b(?:base|comparisons?|comps?|compare|comparable|quarter|period)\s(?:that|which|(?:in which|when)\s\w+)\s(?:grew|rose|increased|declined|fell|(?:was|were)\s(?:up|down))[^.;,\d]{0,20}$/i;
// "hiring contributed | 80 basis points of gross margin improvement": a part of its move
const CONTRIBUTED = /\bcontribut(?:ed|es|ing)\s(?:an?\s|about\s|approximately\s|another\s)*$/i;
// "41.2%, not 42.1%"
const NOT_IT = /\d[^,;]{0,24},?\s(?:and\s)?not\s(?:the\s|at\s)?$/i;
// "12%, our eighth consecutive quarter of | double-digit growth": of all of them
const STREAK =
  /(?:\d|\bdigits?\b).{0,120}\b(?:straight|consecutive|successive)\s(?:quarter|year|month)s?\s(?:of|with)\s(?:\w+\s){0,2}$/i;
// "our fifth straight quarter of lending revenues greater than | $300 million": what each of them had
const STREAK_ABOVE =
  /\b(?:straight|consecutive|successive)\s(?:quarter|year|month)s?\s(?:of|with)\s(?:[\w-]+\s){1,5}(?:greater than|above|over|more than|exceeding|in excess of|north of|at least)\s$/i;
// "EPS of $1.91 was above our range of | $1.80 to $1.86": what was foreseen, beside what came of it
const OVER_RANGE =
  /\d.{0,120}\b(?:above|below|ahead of|exceed(?:s|ed|ing)|(?:better|higher|lower) than|in line with|within)\s(?:the|our)\s(?:[\w-]+\s){0,4}range\s(?:of|between|from)\s$/i;

// "an increase of $150 million at the midpoint": against the forecast before, and no time
const BY_PLAN =
  /\b(?:(?:increase|raise|reduction|decrease|cut|improvement) of|(?:rais|increas|lower|reduc)ing (?:it )?by|(?:guidance|outlook|forecast|guide|range) (?:up |down )?by)\s(?:about\s|approximately\s)?$/i;
const AT_POINT = /^\sat (?:the|our) (?:mid-?point|low end|high end)\b/i;

// "they rose just 6% | or $31 million, apart from energy": of the rest
const APART_FROM = /^(?:,?\sor\s[^,;]{1,24})?,?\s(?:apart|aside) from\s/i;

// "a loss of $0.41, compared to a gain of | $0.29": what it was then
const AS_GAIN =
  /\b(?:compared (?:to|with)|versus|vs\.?|against)\s(?:an?|the)\s(?:net\s)?gain\sof\s$/i;

/** A figure's role for its metric; null when it measures something else about it. */
export function roleOf(sight: Sight, at: number, metric: MetricMention): Role | null {
  const spoken = sight.figures[at];
  if (!spoken) return null;
  const { unit } = spoken.figure;
  const before = sight.text.slice(Math.max(0, spoken.start - 90), spoken.start);
  const after = sight.text.slice(spoken.end, spoken.end + 60);
  const isGain = unit === 'money' && AS_GAIN.test(before);
  const moves = isGain
    ? null
    : wayOf(directionOf(sight, at, metric, before, after), metric, before, after);
  if (isAgainstPlan(sight.text.slice(spoken.end), moves)) return null;
  if (isMoveOfCost(sight.text, metric, spoken)) return null;
  const change: Role = { role: 'change', spoken: signed(spoken, moves) };
  const level: Role = { role: 'level', spoken: lossOf(metric, spoken, before) };

  // "we lost $0.39 per share", "paid down $75 million of debt": the verb is the name
  const isVerb = /^(?:earn(?:ed)?|lost|pa(?:id|ying) down)$/i.test(
    sight.text.slice(metric.start, metric.end),
  );
  if (isVerb && unit === 'money' && spoken.start - metric.end < 16) return level;
  // "up 3 million net adds versus the first quarter": so many were added
  if (metric.name === 'net additions' && unit === 'count' && metric.start >= spoken.end)
    return level;
  if (BY_PLAN.test(before) && AT_POINT.test(after)) return null;
  const isOrganic =
    (metric.name === 'revenue' && isOrganicMove(sight, spoken)) ||
    (metric.name === 'organic revenue' && metric.start === spoken.end + 1);
  if (
    (isOtherMeasure(sight, at) && !isOrganic && !isWithoutItems(sight.text, spoken)) ||
    (PLANNED.test(after) && BESIDE_PLAN.test(before)) ||
    OVER_RANGE.test(before) ||
    APART_FROM.test(after) ||
    STREAK.test(before) ||
    STREAK_ABOVE.test(before) ||
    BASE_GREW.test(before) ||
    SPREAD.test(before) ||
    isInBrackets(sight, at) ||
    DID_TO_OTHER.test(after) ||
    (unit === 'count' &&
      metric.kind === 'count' &&
      metric.name !== PIPELINE_ROOMS &&
      NOT_ALL.test(before)) ||
    (COMPARISON.test(after) && HELD_AGAINST.test(before)) ||
    (moves !== null && REFLECTS.test(before) && !isMoveTold(sight, metric, spoken)) ||
    isAtRates(sight, at, metric) ||
    (at > 0 && NOT_IT.test(before))
  )
    return null;
  if (unit === 'bps' && moves === null && !BY.test(before) && isSaidInBasisPoints(metric, spoken))
    return level;
  if (unit === 'points' || unit === 'bps')
    return metric.kind === 'ratio' && moves !== null && !CONTRIBUTED.test(before) ? change : null;
  if (unit === 'multiple') {
    // "occupancy was 97%, and we add two ships, nearly doubling capacity"
    if (metric.kind === 'ratio') return /(?:ing|ed|fold)$/i.test(spoken.figure.text) ? null : level;
    return after === '' ||
      MULTIPLE_OF.test(after) ||
      /\b(?:grew|increased|rose|up)\s(?:by\s)?$/i.test(before)
      ? change
      : null;
  }
  if (isBasicOfTwo(sight, at, metric)) return null;
  const isMoved = unit === 'money' && moves === null && !LED_TO.test(before);
  if (isMoved && MOVE_OF.test(sight.text.slice(0, metric.start))) return null;
  // Same-store sales are spoken of as a growth, whatever the verb.
  if (metric.name === 'same-store sales') return change;
  if (metric.kind === 'ratio') {
    if (
      MADE_OF.test(before) &&
      spoken.start > metric.end &&
      !isShare(metric.name) &&
      !metric.name.endsWith(' revenue share')
    )
      return null;
    return moves !== null &&
      /\b(?:by|up|down|grew|increased|rose|declined|decreased|fell)\s(?:about |approximately |over |nearly )?$/i.test(
        before,
      )
      ? null // "margin grew 30%": of itself, or in points? Nobody can tell
      : level;
  }
  if (unit !== 'percent')
    return moves !== null && !isOfSuchSize(sight, metric, spoken)
      ? change
      : BY.test(before) && !isOffset(sight.text, metric, spoken)
        ? null
        : level;
  // "were EUR 402m, plus 6.3%"
  const isSigned = /^(?:plus|minus)\s/i.test(spoken.figure.text) || PLUS.test(before);
  if (moves === null && isSigned && spoken.start > metric.end && !SHARE_OF.test(after))
    return change;
  if (moves === null && isGuidedGrowth(sight.text, metric, spoken)) return change;
  if (moves === null || SHARE_OF.test(after) || ANNUALIZED.test(after)) return null;
  return MADE_OF.test(before) && !isOwnGrowth(before, after) ? null : change;
}

/** Whether a figure is how far something is from a plan: "3 points above our guidance". */
function isAgainstPlan(after: string, moves: Direction | null): boolean {
  return AGAINST_PLAN.test(after) && (moves !== null || !BESIDE_OLD_PLAN.test(after));
}

// "we expect higher | revenues of about $4 billion"
const SO_MUCH_OF =
  /\b(?:higher|lower|increased|improved|reduced)\s(?:(?:20\d\d|full-year|annual|net|total)\s){0,2}$/i;
const OF_ABOUT = /^\sof\s(?:(?:about|approximately|around|roughly|nearly|over)\s)?$/i;
const TOO_LARGE = 0.3; // of what the company made in the quarter: no move is as large

/** "We expect higher revenues of about $4 billion": so much of it, where no move can be as large. */
function isOfSuchSize(
  { text, totals }: Sight,
  { name, start, end }: MetricMention,
  { start: at, figure }: SpokenFigure,
): boolean {
  const total = totals?.get(name);
  return (
    total !== undefined &&
    figure.unit === 'money' &&
    figure.value > TOO_LARGE * total &&
    SO_MUCH_OF.test(text.slice(0, start)) &&
    OF_ABOUT.test(text.slice(end, Math.max(end, at)))
  );
}

/** "A net interest margin of 294 basis points": a level where it is as large as one. */
function isSaidInBasisPoints(
  { name, start, end }: MetricMention,
  { figure }: SpokenFigure,
): boolean {
  const isNamedByShare = start === end; // "or 69 basis points of loans"
  const isLarge = /^(?:net interest margin|.*\bspread)$/.test(name) && figure.value >= LEAST_MARGIN;
  return isNamedByShare || termOf(name)?.isInBasisPoints === true || isLarge;
}

const LEAST_MARGIN = 80; // basis points; by fewer it moves

// "raising our organic sales guidance to 4% to 5%": a share of sales is no forecast of them
const GUIDED_TO =
  /^\s(?:growth\s)?(?:guidance|outlook|forecast|guide|expectations?)\b[^.;,\d]{0,40}\b(?:to|of|at|is|between)\s(?:(?:an?|the|range|of|about|approximately|between|now|new)\s)*$/i;

function isGuidedGrowth(
  text: string,
  { name, end }: MetricMention,
  { start }: SpokenFigure,
): boolean {
  return (
    /^(?:organic )?revenue$|earnings per share$/.test(name) &&
    GUIDED_TO.test(text.slice(end, Math.max(end, start)))
  );
}

// "which reflects a | $25 million reduction from dispositions": what is in the forecast
const REFLECTS =
  /\bwhich\s(?:(?:now|also)\s)?(?:reflects?|includes?|incorporates?|assumes?|contemplates?)\s(?:an?\s|about\s|approximately\s|roughly\s)*$/i;
const PLUS = /,\splus\s(?:about\s)?$/i;

/** "EUR 96 million (EUR 74 million)": what it was, or the same again, by a bracket alone. */
function isInBrackets({ text, figures }: Sight, at: number): boolean {
  const [last, spoken] = [figures[at - 1], figures[at]];
  if (!last || !spoken || last.figure.unit !== spoken.figure.unit) return false;
  return /^\s\($/.test(text.slice(last.end, spoken.start)) && /^\)/.test(text.slice(spoken.end));
}

// "fell 3.2%; at comparable exchange rates net sales fell 2.1%": the same move in another measure
const AT_RATES =
  /\b(?:at|in|on an?)\s(?:constant|comparable|local|unchanged)[- ](?:exchange rates|rates|currenc\w+)(?:\sbasis)?,?\s(?:the\s|our\s)?$/i;

function isAtRates({ text, figures }: Sight, at: number, { start }: MetricMention): boolean {
  const spoken = figures[at];
  return (
    AT_RATES.test(text.slice(0, start)) &&
    figures.some(({ figure, end }) => end <= start && figure.unit === spoken?.figure.unit)
  );
}

/** "Basic and diluted EPS were 2.41 and 2.38": the first of the two is the basic one. */
function isBasicOfTwo(
  { text, figures }: Sight,
  at: number,
  { name, start }: MetricMention,
): boolean {
  const [spoken, next] = [figures[at], figures[at + 1]];
  return (
    name === 'earnings per share' &&
    spoken !== undefined &&
    next !== undefined &&
    /\bbasic and (?:fully )?(?:diluted\s)?$/i.test(
      `${text.slice(0, start)}${/^diluted\s/i.exec(text.slice(start))?.[0] ?? ''}`,
    ) &&
    /^\sand\s$/.test(text.slice(spoken.end, next.start))
  );
}

// "grew at a 5% annualized rate": a quarter's move made a year's, and none over either
const ANNUALIZED = /^\s(?:(?:linked[- ]quarter|sequential(?:ly)?|LQ)\s)?annuali[sz]ed\b/i;

/** "Offset by $65 million of capex", "supported by 2 million shares we bought back": what it was, not by how much it moved. */
function isOffset(text: string, { start }: MetricMention, spoken: SpokenFigure): boolean {
  return (
    /\b(?:offset|supported|helped|aided|boosted) by\s(?:about\s|approximately\s)?$/i.test(
      text.slice(0, spoken.start),
    ) && /^\s(?:of\s)?$/.test(text.slice(spoken.end, Math.max(spoken.end, start)))
  );
}

// "which offset higher raw material costs of $185 million": by so much, not at so much
const HIGHER = /\b(?:higher|lower|increased|incremental|additional|reduced)\s(?:[\w-]+\s){0,2}$/i;
const AGAINST = /^,?\s(?:compared|versus|vs|from|against|up|down|or|in|for)\b/i;

// "the increase was driven by higher NOI of $98.7 million": so much higher, as likely as so high
const DRIVEN_BY_HIGHER =
  /\b(?:driven|led|caused|explained|offset|supported) by\s(?:[\w-]+\s){0,2}(?:higher|lower|increased|improved|reduced)\s(?:[\w-]+\s){0,2}$|\b(?:due|thanks|owing|attributable) to\s(?:[\w-]+\s){0,2}(?:higher|lower|increased|improved|reduced)\s(?:[\w-]+\s){0,2}$/i;

function isMoveOfCost(
  text: string,
  { start, end, isCost }: MetricMention,
  spoken: SpokenFigure,
): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    spoken.figure.unit === 'money' &&
    (isCost ? HIGHER : DRIVEN_BY_HIGHER).test(before) &&
    /^\sof\s(?:about\s|approximately\s)?$/.test(text.slice(end, Math.max(end, spoken.start))) &&
    !AGAINST.test(text.slice(spoken.end))
  );
}

// "representing 46% year-over-year growth": a move of what came before, no share of it
const REPRESENTS = /\brepresent\w*\s(?:an?\s|about\s|approximately\s|around\s|nearly\s|over\s)*$/i;

function isOwnGrowth(before: string, after: string): boolean {
  return REPRESENTS.test(before) && directionAfter(after) !== null;
}
// "a reduction in our debt of approximately $102 million", with words between
const MOVE_OF =
  /\b(?:reduction|increase|decrease|decline|rise|drop|change)s?\s(?:in|of)\s(?:our\s|the\s|its\s|total\s|net\s)*$/i;

function isOtherMeasure({ text, figures }: Sight, at: number): boolean {
  const [last, spoken] = [figures[at - 1], figures[at]];
  return (
    last !== undefined &&
    spoken !== undefined &&
    last.figure.unit === spoken.figure.unit &&
    /^,?\s(?:[\w -]{0,48}\s)?(?:and|or)\s(?:up |down |by |an? )?$/.test(
      text.slice(last.end, spoken.start),
    ) &&
    OTHER_MEASURE.test(text.slice(spoken.end, spoken.end + 60))
  );
}

/** "decreased by 10.1%" -> -10.1. */
function signed(spoken: SpokenFigure, direction: Direction | null): SpokenFigure {
  const { low, high, value, ...rest } = spoken.figure;
  if (direction !== 'down' || value < 0 || rest.unit === 'multiple') return spoken;
  return {
    ...spoken,
    figure: {
      ...rest,
      value: -value,
      ...(low !== undefined && high !== undefined && { value: -high, low: -high, high: -low }),
    },
  };
}

const TAX_GAINED =
  /\btax benefit as an? (?:percent(?:age)?|%) of (?:pre-?tax|taxable) (?:income|profits?|earnings)\s(?:was|of)\s(?:about\s|approximately\s)?$/i;

// "our provision was a net benefit of"
const RELEASED = guarded(
  /\b(?:was|were|is) an? (?:net )?(?:benefit|release|recovery|credit) of\s(?:about\s|approximately\s)?$|\bprovision (?:benefit|release)s? of\s(?:about\s|approximately\s)?$/i,
);

// "generated $17 million from operations as compared to using | $26 million last year"
const USING = /\b(?:using|a use of|burning|consuming)\s(?:about\s|approximately\s)?$/i;

function isUsed({ name }: MetricMention, before: string): boolean {
  return /^(?:operating|free) cash flow$/.test(name) && USING.test(before);
}

/** "net loss for the quarter was $5 million" -> -5,000,000, though "loss of" stands far off. */
function lossOf(metric: MetricMention, spoken: SpokenFigure, before: string): SpokenFigure {
  const { figure } = spoken;
  if (metric.isCost && figure.value > 0 && RELEASED.test(before))
    return { ...spoken, figure: { ...figure, value: -figure.value } };
  // "Our income tax benefit as a percentage of pre-tax earnings was 6%"
  if (metric.name === 'tax rate' && figure.value > 0 && TAX_GAINED.test(before))
    return { ...spoken, figure: { ...figure, value: -figure.value } };
  if (isUsed(metric, before) && figure.value > 0)
    return { ...spoken, figure: { ...figure, value: -figure.value } };
  if (!metric.isLoss || figure.unit !== 'money' || figure.value <= 0) return spoken;
  if (
    /\b(?:income|profits?|positive|earnings)\b[^.;]{0,20}$/i.test(before.slice(-40)) &&
    metric.end < spoken.start - 4
  )
    return spoken;
  const { low, high } = figure;
  if (low !== undefined && high !== undefined)
    return { ...spoken, figure: { ...figure, value: -high, low: -high, high: -low } };
  return { ...spoken, figure: { ...figure, value: -figure.value } };
}
