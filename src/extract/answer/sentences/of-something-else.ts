import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isHypothetical } from '../ask/is-forward.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from './counts.ts';
import { type FigureClause, piecesOf } from './figure-clauses.ts';
import { withoutDrivers } from './without-drivers.ts';
import { withoutSpans } from './without-spans.ts';

const DEICTIC =
  /\b(?:this|that|these|those)\s(?:business|segment|division|unit|line|market|region|category|vertical|plant|site)\b/i;
// "60 million remaining under the program" is not what was bought.
const LEFT =
  /\b(?:remain(?:s|ing)?|left|available|outstanding|unused) (?:under|on(?! (?:track|course|pace|plan|schedule|target))|of|in(?! line)|to|for|authori[sz]ed|available)\b/i;
// "The Lixon transaction lowered earnings by 0.04": what something does to a line is not the line.
const EFFECT =
  /\b(?:lower(?:s|ed)|reduc(?:es|ed)|rais(?:es|ed)|increas(?:es|ed)|boost(?:s|ed)|benefit(?:s|t?ed)|add(?:s|ed)(?= to)|hurt|impact(?:s|ed)|affect(?:s|ed)|dilut(?:es|ed)|cut|lift(?:s|ed))\s(?:to\s)?(?:our |the |its )?$/i;
// "Reflected a net negative impact of $20 million": what weighed on a line is not the line.
const IMPACT_OF =
  /\b(?:impacts?|effects?|headwinds?|tailwinds?|hit|drag)\sof\s(?:about |approximately |around |roughly |some )?$/i;
const ASKS_IMPACT =
  /\b(?:impact\w*|effects?|affect\w*|headwinds?|tailwinds?|hit|hurt|drag|cost)\b/i;
const BY = /\sby\s(?:about |approximately |around |roughly |some )?$/i;
// "Receivables turnover was 67 days": how fast, not how much
const TURNOVER =
  /\b(?:receivables?|inventor(?:y|ies)|payables?|assets?|stock) (?:turnover|turns)\b/i;
// "A change of 100 basis points in renewals results in 16 million"
const SENSITIVE =
  /\b(?:an?|each|every|one)\s(?:[\w.%-]+\s){0,4}(?:change|move|movement|increase|decrease|swing|decline)s?\b.{0,220}\b(?:results? in|translates? (?:in)?to|is worth|equates? to|means|equals|affects?|impacts?)\b/i;
const ASKS_SENSITIVE =
  /\b(?:sensitiv\w+|if|each|every|per|change (?:of|in)|point|means?|worth)\b|\d\s?(?:bps?\b|basis|%|cents?\b)/i;
// "The industry grew 5%"
const OTHERS =
  /\b(?:the|overall|whole|total|global|broader)\s(?:[\w-]+\s){0,2}(?:industry|market|sector|category|economy|competition)\s(?:was|were|is|are|has|had|will|grew|fell|declined|rose|shrank|dropped|increased|decreased)\b/i;
const ASKS_RIVALS = /\b(?:competit\w+|rivals?|peers?)\b/i;
const ASKS_OTHERS = /\b(?:industry|market|sector|category|economy|competit\w+)\b/i;
// "The plant employs 340", "our joint venture made 12 million"
const THING =
  /^(?:(?:and|but|so|now),?\s)?(?:the|this|that|our|its|their|a|an|one)\s(?:new\s|second\s|other\s)?((?:[\p{L}-]+\s){0,2}?(?:plant|site|factory|mine|refinery|terminal|hotel|hospital|brand|product|fund|facility|acquisition|deal|transaction|contract|project|programme|program|joint venture|venture|partner|subsidiary|customer|charge|impairment|app|card|pilot|building|campus|vessel|fleet))s?\s(?!of\b)/iu;
// What a figure leaves out makes it another one: "excluding the agency business".
const LEFT_OUT =
  /\b(?:exclud(?:e|ing)|except(?: for)?|adjust(?:ing|ed) for|strip(?:ping|ped)? out|leav(?:e|ing) out|tak(?:e|ing) out|back(?:ing|ed)? out)\b/i;
// "Cash flow before pension payments was | 70 million", "revenue, less the two purchases, grew | 6%"
const WITHOUT =
  /\b(?:before|prior to|net of|less(?! than\b)|exclud(?:ing|es?)|without)\s(?:(?:the|our|any|its|an?)\s)?(?:[\p{L}&’'-]+\s?){1,3}/giu;
const ASKS_WITHOUT =
  /\b(?:before|prior to|net of|less|exclud\w*|without|ex|except|organic\w*|underlying|adjusted|core)\b/i;
// "Every loan above | 5 million": which of them are meant, and no sum of them
const LIMITED =
  /\b(?:every|each|all|those)\s(?:\w+\s){0,3}(?:above|over|below|under|larger than|bigger than|greater than|of more than|exceeding)\s(?:about )?$/i;
// "That compares with | 40 million": of what it is held against
const COMPARES =
  /^\s*(?:and |so )?(?:that|this|it|which)(?:['’]s| is)? compare[sd]? (?:to|with)\s/i;
const AGAINST =
  /\b(?:vs\.?|versus|compar\w+|against|than|from|before|earlier|previous\w*|prior|last|ago|was|were|had)\b/i;
// "Within our guidance range of | $2 to $3": what was guided, and not what came
const GUIDED =
  /\b(?:guidance|outlook|forecast|guided)(?: range)?(?: (?:was|is))?(?: of| at)?\s(?:about |around |approximately |between )?$/i;
const ASKS_GUIDED =
  /\b(?:guid\w*|outlook|forecasts?|range|expect\w*|target\w*|plan\w*|beat|miss\w*|met|meet|vs\.?|versus|against|compar\w+|consensus)\b/i;
// "Sales exclude | 40 million of the mill's": what is not in it
const EXCLUDES =
  /\b(?:excludes?|excluding|omits?|leaves? out)\s(?:an? |the |our )?(?:about |approximately |around |roughly |some |up to )?$/i;
// "We generated | 17 million of cash": of a quarter's, and no cash that is there
const FLOWED =
  /\b(?:generat|produc|provid|us|burn|consum|return|receiv|collect)(?:e[ds]?|ing|ed)\s(?:about |approximately |around |roughly |some |over |nearly |more than |almost )?$|\b(?:made|earned|spent|paid|brought in|threw off)\s(?:about |approximately |around |over |nearly |more than )?$/i;
// "It is expected to generate revenue of": a thing that was named before
const ASKS_FLOW =
  /\b(?:generat|produc|provid|us(?:e|ed|ing)\b|burn|consum|return|receiv|collect|spen[dt]|pa(?:y|id)\b|bring|brought|threw|throw|flow)/i;
const IT_MAKES =
  /^\s*(?:and |but |so )?(?:it|this|which|that) (?:is|was|will|should|would|has)\b.{0,40}\b(?:generat|contribut|add|bring|deliver|earn)\w*\s/i;
// "Denmark, which is our largest region with over | 1.2 billion of deposits": of that region
const OF_ONE_PART =
  /,\s(?:which|that|who)\s(?:is|are|was|were)\s(?:our|the|an?|one of (?:our|the))\s(?:[\w-]+\s){0,3}(?:regions?|markets?|countr(?:y|ies)|segments?|business(?:es)?|divisions?|brands?|customers?|channels?|categor(?:y|ies)|funds?|sites?|plants?)\s(?:with|at|of)\s(?:about |around |approximately |roughly |some |over |nearly |more than |almost )?$/i;
// "If you were to exclude Australia, the rest was up 8%"
const IF_LEFT_OUT =
  /\bif (?:you|we|i|one) (?:\w+ ){0,3}(?:exclude|strip|take|back|remove|leave) |\bthe remaining (?:portion|part|piece|rest)\b/i;
const ASIDES =
  /\b(?:excluding|except(?: for)?|adjust(?:ing|ed) for|including|inclusive of|compared (?:to|with)|versus|than)\s[^,;.]*/gi;
// "500 million of gains on investments"
const OF =
  /^\s(?:worth )?of\s(?!which\b)(?:our |the |its |total |additional |adjusted )*((?:[\p{L}&’'-]+\s?){1,3})/u;
// "Our competitor opened 12 sites"
const OTHERS_DID =
  /\b(?:competitors?|rivals?|peers?)(?:,? \p{Lu}[\p{L}&’'-]+){0,3},?\s(?:\p{Ll}+ly\s)?(?:has|have|had|is|are|was|were|will|\p{Ll}{2,20}(?:ed|s)|made|sold|bought|built|won|lost|cut|ran|paid|spent)\b(?!.*\b(?:we|our)\b)/u;
const [BUYBACK = ''] = termsOf('buyback');
const SHARES = termsOf('shares stock');
// "A new three-year $40 million credit line": of the line
const A_SUM = /\b(?:an?|the|our|its|their|this|that)\s(?:[\w-]+\s){0,2}$/i;
const ITS_NOUN =
  /^[\s-](?!(?:we|it|they|he|she|that|this|which|who|of|in|to|for|from|on|at|by|per|as|and|or|is|was|were|are|than|over|under|with|more|less|higher|lower)\b)((?:[\p{L}-]+\s?){1,4})/u;
// "How much new liquidity does the facility bring": of the liquidity
const HOW_MUCH =
  /\bhow much (?!of\b)((?:[\w&-]+ ){1,3}?)(?:do|does|did|will|would|can|could|is|are|was|were|have|has)\b/i;
const RELATIVE = /^\s*(?:which|who|whose|where|that|as)\s/i;
const TOPIC = /^\s*(?:(?:and|but|so|now),?\s)?(?:in|at|on|for|within|across|as for|turning to)\s/i;
// Written with a capital, and owner of no figure
const NO_OWNER = new Set(
  termsOf(
    'non GAAP IFRS RMB INR EUR USD GBP JPY CNY CHF SEK NOK DKK CAD AUD HKD SGD TWD KRW BRL MXN ZAR dollars euros board directors perspective basis slide page FY MTM',
  ),
);

/** "This vertical": one that was named before, and no whole company. */
export function pointsAtPart(text: string): boolean {
  return DEICTIC.test(text);
}

/** What is known of a figure beside its clause. */
export interface Shown {
  /** Read as a fact: its metric, part and basis are told with it. */
  readonly fact: {
    readonly metric: string;
    readonly segment: string | null;
    readonly basis: string | null;
  } | null;
}

/**
 * Whether the clause of a figure says that it is of something else than what is asked: a place, product or
 * customer, an effect on the line, what is left of it, what is left out.
 */
export function isOfSomethingElse(
  clause: FigureClause,
  said: Said,
  ask: Ask,
  { fact }: Shown,
  book: Book,
): boolean {
  const { head, start, end } = clause;
  const text = said.text.slice(start, end);
  const { terms, segment, text: asked, isAhead } = ask;
  if (
    segment === null &&
    DEICTIC.test(said.text.slice(0, clause.spoken.start)) &&
    !DEICTIC.test(asked)
  )
    return true;
  if (isWithout(clause, said, ask)) return true;
  if (LIMITED.test(head) && !LIMITED.test(asked)) return true;
  if (COMPARES.test(head) && !AGAINST.test(asked)) return true;
  if (GUIDED.test(head) && !isAhead && !ASKS_GUIDED.test(asked)) return true;
  if (EXCLUDES.test(head) && !LEFT_OUT.test(asked)) return true;
  if (ask.metrics[0] === 'cash' && FLOWED.test(head) && !ASKS_FLOW.test(asked)) return true;
  if (IT_MAKES.test(head) && segment === null && ask.proper.length === 0) return true;
  const before = said.text.slice(0, clause.spoken.start);
  if (OF_ONE_PART.test(before) && segment === null && ask.proper.length === 0) return true;
  if (TURNOVER.test(head) && !TURNOVER.test(asked)) return true;
  if (SENSITIVE.test(said.text) && !ASKS_SENSITIVE.test(asked)) return true;
  if (LEFT.test(text) && !terms.includes('unspent') && !LEFT.test(asked)) return true;
  if (OTHERS.test(head) && !ASKS_OTHERS.test(asked)) return true;
  if (OTHERS_DID.test(head) && !ASKS_RIVALS.test(asked)) return true;
  if (isHypothetical(text) && !isHypothetical(asked) && !isAhead) return true;
  if (IMPACT_OF.test(head) && ask.metricText !== null && !ASKS_IMPACT.test(asked)) return true;
  // "If we exclude the gain, we come to adjusted income of": what makes it adjusted, where that is asked for
  const isAdjusted = fact !== null && fact.basis === 'adjusted' && ask.basis === 'adjusted';
  if (IF_LEFT_OUT.test(text) && !LEFT_OUT.test(asked) && !isAdjusted) return true;
  if (isEffect(text, head, ask) || isOfThing(head, ask)) return true;
  if (fact === null && isSumOfOther(clause, ask)) return true;
  if (fact !== null && fact.basis !== 'adjusted' && LEFT_OUT.test(text) && !LEFT_OUT.test(asked))
    return true;
  return isOwnedByOther(clause, said, ask, { fact }, book);
}

/** What is asked for stands only in what the figure is told without. */
function isWithout({ head }: FigureClause, { text }: Said, { terms, text: asked }: Ask): boolean {
  if (ASKS_WITHOUT.test(asked)) return false;
  const out = new Set(termsOf((head.match(WITHOUT) ?? []).join('; ')));
  if (out.size === 0) return false;
  const others = new Set(termsOf(text.replaceAll(WITHOUT, ' ')));
  return terms.some((term) => !MOVES.has(term) && out.has(term) && !others.has(term));
}

function isEffect(text: string, head: string, { metrics, rest }: Ask): boolean {
  if (rest.some((term) => !NO_OWNER.has(term)) || !BY.test(head)) return false;
  const named = findMetrics(text).find(({ name }) =>
    metrics.some((asked) => sameMetric(asked, name)),
  );
  return named !== undefined && EFFECT.test(text.slice(0, named.start));
}

function isOfThing(head: string, { terms, metricText, proper, segment }: Ask): boolean {
  if (segment !== null || proper.length > 0) return false;
  const words = THING.exec(head.trimStart())?.[1];
  const named = termsOf(words ?? '');
  const known = new Set([...terms, ...termsOf(metricText ?? '')]);
  return named.length > 0 && !named.some((term) => known.has(term));
}

/** A sum of something else: "500 million of gains", "a $40 million credit line". */
function isSumOfOther(
  { spoken, head, tail }: FigureClause,
  { text, terms, metrics, metricText }: Ask,
): boolean {
  if (spoken.figure.unit !== 'money') return false;
  const words = OF.exec(tail)?.[1] ?? (A_SUM.test(head) ? ITS_NOUN.exec(tail)?.[1] : '') ?? '';
  const named = termsOf(words);
  const much = termsOf(HOW_MUCH.exec(text)?.[1] ?? '');
  const known = new Set(much.length > 0 ? much : [...terms, ...termsOf(metricText ?? '')]);
  // "We repurchased $2 billion worth of shares"
  if (terms.includes(BUYBACK)) for (const term of SHARES) known.add(term);
  const isAsked = findMetrics(words).some(({ name }) =>
    metrics.some((asked) => sameMetric(asked, name)),
  );
  return named.length > 0 && !isAsked && !named.some((term) => known.has(term));
}

/** A name or a part beside the figure, where none is asked for. */
function isOwnedByOther(
  clause: FigureClause,
  said: Said,
  { segment, proper, terms, metricText }: Ask,
  { fact }: Shown,
  book: Book,
): boolean {
  if (segment !== null || proper.length > 0) return false;
  const { call, turns } = book.transcript;
  const known = new Set([
    ...termsOf(`${call.company} ${call.ticker ?? ''} ${metricText ?? ''}`),
    ...termsOf(fact ? `${fact.metric} ${fact.segment ?? ''}` : ''),
    ...turns.flatMap(({ speaker }) => termsOf(speaker ?? '')),
    ...terms,
  ]);
  const isOther = (term: Term) => !known.has(term) && !MOVES.has(term) && !NO_OWNER.has(term);
  const owners = ownersIn(clause, said, book);
  return (
    termsOf(owners).some((term) => book.isName(term) && isOther(term)) ||
    book.segments.find(owners).some(({ name }) => segmentTerms(name).every(isOther))
  );
}

/** Where an owner of a figure stands: beside it, beside its metric, in what opens a topic. */
function ownersIn({ start, end, head }: FigureClause, said: Said, book: Book): string {
  const text = said.text.slice(start, end);
  const figures = figuresOf(said, book)
    .filter((each) => each.start >= start)
    .map((each) => ({ start: each.start - start, end: each.end - start }));
  const spans = [...findMetrics(text), ...findPeriods(text, book.transcript.call), ...figures];
  const plain = withoutSpans(
    text.replaceAll(ASIDES, (words) => ' '.repeat(words.length)),
    spans,
  );
  const pieces = piecesOf(head);
  // "Linden, which is 34% of revenue, grew": of whoever moves
  const last = pieces.findLastIndex(
    (piece) => !RELATIVE.test(piece) && termsOf(piece).some((term) => !MOVES.has(term)),
  );
  const owning = pieces.filter((piece, at) => at >= last || TOPIC.test(piece));
  return withoutDrivers(
    [...owning.map((piece) => plainOf(piece, head, plain)), plain.slice(head.length)].join('; '),
  );
}

/** The same letters of the text without its figures, metrics and periods. */
function plainOf(piece: string, head: string, plain: string): string {
  const at = head.indexOf(piece);
  return plain.slice(at, at + piece.length);
}
