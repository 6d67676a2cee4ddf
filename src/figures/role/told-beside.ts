import { PIPELINE_ROOMS } from '../lexicon/count-terms.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

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
// "41.2%, not 42.1%"
const NOT_IT = /\d[^,;]{0,24},?\s(?:and\s)?not\s(?:the\s|at\s)?$/i;
// "12%, our eighth consecutive quarter of | double-digit growth": of all of them
const STREAK =
  /(?:\d|\bdigits?\b).{0,120}\b(?:straight|consecutive|successive)\s(?:quarter|year|month)s?\s(?:of|with)\s(?:\w+\s){0,2}$/i;
// "our fifth straight quarter of lending revenues greater than | $300 million": what each of them had
const STREAK_ABOVE =
  /\b(?:straight|consecutive|successive)\s(?:quarter|year|month)s?\s(?:of|with)\s(?:[\w-]+\s){1,5}(?:greater than|above|over|more than|exceeding|in excess of|north of|at least)\s$/i;
// "they rose just 6% | or $31 million, apart from energy": of the rest
const APART_FROM = /^(?:,?\sor\s[^,;]{1,24})?,?\s(?:apart|aside) from\s/i;

/**
 * Whether a figure beside a metric is neither its level nor its move: how far a plan may miss, what it is held
 * against, a row of quarters, what it did to something else.
 */
export function isToldBeside(
  { figures }: Sight,
  at: number,
  { name, kind }: MetricMention,
  before: string,
  after: string,
): boolean {
  const isCount = kind === 'count' && figures[at]?.figure.unit === 'count';
  return (
    APART_FROM.test(after) ||
    STREAK.test(before) ||
    STREAK_ABOVE.test(before) ||
    BASE_GREW.test(before) ||
    SPREAD.test(before) ||
    DID_TO_OTHER.test(after) ||
    (isCount && name !== PIPELINE_ROOMS && NOT_ALL.test(before)) ||
    (COMPARISON.test(after) && HELD_AGAINST.test(before)) ||
    (at > 0 && NOT_IT.test(before))
  );
}
