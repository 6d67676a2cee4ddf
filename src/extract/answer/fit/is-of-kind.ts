import type { Fact } from '../../../figures/fact.ts';
import { findMetrics, termOf } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { namesPlace } from '../../../verify/words/place-words.ts';
import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import { asksPlace } from '../ask/asked-place.ts';
import { asksUse, tellsUse } from '../ask/asked-use.ts';
import { kindredOf } from '../ask/kindred.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { countedIn, figuresOf } from '../sentences/counts.ts';
import { asksCost, givesCost } from '../sentences/holds.ts';
import { asksSum, tellsSpending } from '../sentences/tells-spending.ts';
import type { Shown } from './shown.ts';

const BEHIND = 30; // letters of a name in which it is said to move
const NUMBER = /\bhow (?:much|many)\b|\b(?:number(?! one\b)|amount|percentage|percent)\b|%/i;
const SHARE = /%|\b(?:percentage|percent|share|proportion) of\b/i;
// "The share of revenue", "its revenue mix"
const SHARE_OF =
  /\b(?:share|proportion|percentage|portion|fraction) of\b|\b(?:revenue|sales|profit|ebitda) (?:share|mix)\b/i;
// "We sold the yard, 9% of which was let" is no share of sales.
const OF_SALES =
  /(?:%|\b(?:share|proportion|percent(?:age)?|portion|fraction|how much)) of (?:[\w-]+ ){0,3}(?:revenues?|sales|turnover)\b|\b(?:revenue|sales) (?:share|mix)\b/i;
const SALES = /\b(?:revenues?|sales|turnover|top line)\b/i;
const TELLS_SHARE =
  /(?:%|\bpercent(?:age)?) of\b|\b(?:share|mix|proportion|portion|penetration|represent\w*|account\w*|ma(?:k|d)e\w* up|compris\w+)\b/i;
const OF_WHOLE = /^\s*(?:%|percent)?\s?of\b(?! (?:growth|increase|decline))/i;
const REVISED =
  /\b(?:guid(?:e|ance)|outlook|forecast|target)\b[^,;.]{0,40}\b(?:is|are|was|were) (?:now )?(?:up|down|(?:raised|lifted|increased|cut|lowered|reduced) by)\s(?:about |around |a )?(?:\d[\d.,]*|full|one|two|three|half)%? ?(?:full |percentage |basis |points?\b|pts?\b|bps\b)/i;
// "Will lower full-year earnings by about $0.09": what something does to a line is not the line.
const EFFECT =
  /\b(?:lower|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|add(?:s|ed|ing)? to|benefit(?:s|ed|ing)?|hurt(?:s|ing)?|impact(?:s|ed|ing)?|affect(?:s|ed|ing)?|dilut(?:e|es|ed|ing)|cut(?:s|ting)?|lift(?:s|ed|ing)?|improv(?:e|es|ed|ing))\s(?:(?!\b(?:from|to)\s(?:[$€£¥₹]|[A-Z]{3}\s)?\d)[^,;.]){3,60}\sby\s(?:about |approximately |around |roughly |some )?(?:[$€£¥₹]|[A-Z]{3}\s?)?\d/i;
// "We expect to increase the margin by 80 basis points": the very outlook
const WE_MEAN_TO =
  /\bwe (?:now |still )?(?:expect|plan|aim|intend|target|want|hope|are (?:targeting|aiming|planning)) to (?:further )?(?:increase|improve|raise|lift|reduce|lower|cut)\b/i;
// "New product categories?": what is new, never all of them
const ASKS_NEW =
  /^(?:(?:what|which) (?:are|were|is) (?:the |their |its )?|any |the |their )?new (?!york|zealand|jersey|mexico|england|delhi|orleans|south|normal|guid\w*|outlook|forecast|target|range)[a-z][\w -]*[?!.,;:]*$/i;
// "How many new accounts": never how many there are
const HOW_MANY_NEW = /\b(?:how many|number of) (?:net )?new (?!york|zealand|jersey|england)/i;
const IS_NEW =
  /\b(?:new\w*|launch\w*|introduc\w*|add(?:s|ed|ing)?|expand\w*|open\w*|first|start\w*|recent\w*|roll\w* out|acquir\w*|sign\w*|won|win\w*)\b/i;
// "Fx impact on operating profit": what it did, and no word of the profit alone
const ASKS_EFFECT =
  /\b(?:impacts?|effects?|headwinds?|tailwinds?|drag|hit) (?:of|from|on|to)\b(?!.*\b(?:guidance|outlook)\b)|\b(?:what|how (?:big|large|much|high|severe|strong))\b.*\b(?:impact|effect|headwind|tailwind|drag)\W*$/i;
const TELLS_EFFECT =
  /\b(?:impact\w*|effects?|affect\w*|headwinds?|tailwinds?|drag\w*|hit|hurt\w*|add(?:s|ed|ing)?|cost(?:s|ing)?|contribut\w+|benefit\w*|boost\w*|help\w*|lift\w*|reduc\w+|lower\w*|rais\w+|weigh\w*|offset\w*|negativ\w*|positiv\w*|favou?rabl\w+|unfavou?rabl\w+|advers\w+|moves?|mov(?:ed|ing)|pressure\w*|due to|because|driven|caus\w+|result\w* (?:in|from)|dilut\w+|accretive|material\w*|immaterial|disrupt\w*|exposure|pass\w* (?:on|through)|increas\w+|decreas\w+|gr[eo]w\w*|fell|rose|declin\w+|points?|bps)\b/i;
// "Cost per ton now": where it stands, unless what is taken off it is asked for
const NOW = /\b(?:now|currently|today)\b/i;
const ASKS_MOVE = new RegExp(`${MOVING.source}|\\b(?:sav\\w+|synerg\\w+|efficienc\\w+)\\b`, 'i');
// A growth is told by a rate, or in words of growing.
const GROWING =
  /\b(?:gr[eo]w\w*|doubl\w+|tripl\w+|cagr|digits?|increas\w*|decreas\w*|declin\w*|ris(?:e|es|en|ing)|rose|f[ae]ll\w*|up|down|flat|stable|unchanged|same|in line|half|third)\b/i;
// "How much of it is shipped from stores": a part of it, in percent or in its own money
const PART_OF =
  /\bhow much of (?:(?!(?:the|an?|their|our|its|that|this)\b)[\w.&’'-]+ |(?:the|an?|their|our|its|that|this) (?:[\w.&’'-]+ ){1,4})(?:is|are|was|were|comes?|came|goes|went|gets?|got)\b/i;
// What is told by a number or not at all, where no more than its name is asked: "savings target?"
const TOLD_IN_NUMBERS =
  /^(?!(?:any|why|how|who|where|when|what did|is|are|do|does|did|has|have|can|could)\b)(?:.*\s)?(?:savings?|synerg(?:y|ies)|liquidity|targets?|goals?|debt|backlog|inventor(?:y|ies)|receivables|capacity|price (?:increases?|hikes?|cuts?|rises?))\W*$/i;
const PRICE_MOVE = /\bpric(?:e|ing) (?:increases?|hikes?|rises?|cuts?)\W*$/i;
// "Which grew 117%": how it moved, and no share
const GROWTH_ONLY = /\b(?:grew|grow\w*|up|rose|increas\w+|declin\w+|fell|down|decreas\w+)\b/i;
// "At 88% of the 2019 level": where it stands against another time
const OF_LEVEL = /^\s*(?:%|percent)?\s?of (?:[\w’'-]+ ){0,4}(?:levels?|base|peak|volumes?)\b/i;
const RATES: ReadonlySet<string> = new Set(['percent', 'points', 'bps', 'multiple']);
// A size that is no figure: "half of it", "none".
const IN_WORDS =
  /\b(?:half|thirds?(?! (?:fiscal|quarter|half|year|month|week|time|party|parties|consecutive|straight|largest))|(?:a|one) (?:quarter|fifth|tenth)|most|all|none|nothing|nil|zero|very little|hardly any|minimal|negligible|immaterial|(?:one|an?)(?= (?:new|single)\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozen|doubled|tripled)\b/i;
// "A third", "most of it", never "nothing of large numbers"
const PART_IN_WORDS =
  /\b(?:(?<!\b(?:first|second|front|back|latter|other|next|last|this|prior|previous)[ -])half|thirds?(?! (?:fiscal|quarter|half|year|month|week|time|party|parties|consecutive|straight|largest))|(?:a|one) (?:quarter|fifth|tenth)|(?:most|all|none|bulk|majority|part) of|nothing(?! of)|none|zero)\b/i;
// "These two parts of it": known before, and no number that is told
const POINTED_AT = /\b(?:these|those) (?:two|three|four|five|six)\b/gi;
const NUMBERS_IN_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens?|one(?= (?:new|single)\b))\b/gi;
const MEASURED =
  /^[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|times)\b/i;
// Of what comes, a word of where it goes is told where no figure is.
const GOING = new RegExp(
  `${MOVING.source}|\\b(?:flat|stable|similar|in line|unchanged|comparable|same)\\b`,
  'i',
);

/** "Customers above 100k": the limit itself is said, and no figure of ours leaves it out. */
function isWithin(
  { limits }: Ask,
  { facts, said }: Pick<Shown, 'facts' | 'said'>,
  book: Book,
): boolean {
  if (limits.length === 0) return true;
  return (
    facts.length === 0 &&
    limits.every((limit) =>
      said.some((each) => figuresOf(each, book).some((spoken) => isAskedFigure(limit, spoken))),
    )
  );
}

/** Whether it is the kind of figure that is asked for: how much it was, never only how much it moved. */
export function isOfKind(
  ask: Ask,
  { facts, said }: Pick<Shown, 'facts' | 'said'>,
  book: Book,
): boolean {
  if (!isWithin(ask, { facts, said }, book)) return false;
  if (asksPlace(ask.text) && !said.some(({ text }) => namesPlace(text))) return false;
  if (facts.length > 0) {
    if (asksUse(ask.text)) return false;
    const isShare = facts.some(({ spoken }) => spoken.figure.unit === 'percent');
    return (isShare || !SHARE_OF.test(ask.text)) && (!asksLevel(ask, book) || facts.some(isLevel));
  }
  if (
    ASKS_EFFECT.test(ask.text) &&
    said.length > 0 &&
    !said.some(({ text }) => TELLS_EFFECT.test(text))
  )
    return false;
  if (said.length > 0 && !said.some(({ text }) => tellsSpending(text, ask))) return false;
  // "Storm damage closed 63 sites" tells nothing of what it cost.
  const isOfCost = !ask.isYesOrNo && ask.want !== 'why' && asksCost(ask);
  if (isOfCost && said.length > 0 && !said.some((each) => givesCost(each, book))) return false;
  const isOfNew =
    (ask.metrics.length === 0 && !ask.isAhead && ASKS_NEW.test(ask.text)) ||
    HOW_MANY_NEW.test(ask.text);
  if (isOfNew && said.length > 0 && !said.some(({ text }) => IS_NEW.test(text))) return false;
  if (said.length > 0 && !said.some(({ text }) => tellsUse(text, ask.text))) return false;
  if (isNoGrowth(ask, said, book)) return false;
  if (isOnlyShare(ask, said, book) || isOnlyRevision(ask, said)) return false;
  if (ask.want === 'why' && ask.figures.length === 0) return isCounted(ask, said, book);
  return isSized(ask, said, book) && isCounted(ask, said, book) && hasLevel(ask, said, book);
}

/** "60% of our cloud revenue", where a growth is asked for. */
function isOnlyShare(
  { want, isYesOrNo, text, direction, metrics }: Ask,
  said: readonly Said[],
  book: Book,
): boolean {
  const isOfMove = isYesOrNo ? direction !== null && metrics.length > 0 : want === 'move';
  if (!isOfMove || SHARE.test(text)) return false;
  const figures = said.flatMap((each) =>
    figuresOf(each, book).map(({ figure, end }) => ({ figure, after: each.text.slice(end) })),
  );
  return (
    figures.length > 0 &&
    figures.every(
      ({ figure, after }) =>
        figure.unit === 'percent' && OF_WHOLE.test(after) && !OF_LEVEL.test(after),
    )
  );
}

/** "We will hit 450 million of demand", where its growth is asked for. */
function isNoGrowth({ want, isYesOrNo, text }: Ask, said: readonly Said[], book: Book): boolean {
  if (want !== 'move' || isYesOrNo || !/\bgrowth\b/i.test(text)) return false;
  const told = said.filter(({ worth }) => worth > 0);
  const figures = told.flatMap((each) => figuresOf(each, book));
  return (
    figures.length > 0 &&
    !figures.some(({ figure }) => RATES.has(figure.unit)) &&
    !told.some((each) => GROWING.test(each.text))
  );
}

/** "Our guide is now up 3 points", "lowers it by $0.09": by how much it moves, where it is asked for itself. */
function isOnlyRevision({ want, isAhead, rest, text: asked }: Ask, said: readonly Said[]): boolean {
  if (want !== 'value' || !isAhead || said.length === 0) return false;
  // "Per yen", "from the two sales": then it is the effect that is asked for.
  const isPlain =
    rest.every((term) => MOVES.has(term) || FORWARD.has(term) || GENERAL.has(term)) ||
    (NOW.test(asked) && !ASKS_MOVE.test(asked));
  return said.every(
    ({ text }) => REVISED.test(text) || (isPlain && EFFECT.test(text) && !WE_MEAN_TO.test(text)),
  );
}

/** Has a figure where one is asked for, a percentage where a share is. */
function isSized(
  { text, want, isAhead, isYesOrNo, metrics }: Ask,
  said: readonly Said[],
  book: Book,
): boolean {
  const figures = said.flatMap((each) => figuresOf(each, book));
  const isTold = (pattern: RegExp) => said.some((each) => pattern.test(each.text));
  const isNumbered = said.some((each) => IN_WORDS.test(each.text.replaceAll(POINTED_AT, ' ')));
  if (want === 'value' && TOLD_IN_NUMBERS.test(text) && !isNumbered && !isTold(/\d/)) return false;
  if (want === 'value' && PRICE_MOVE.test(text) && !isTold(MOVING)) return false;
  if (PART_OF.test(text) && !isTold(PART_IN_WORDS))
    return said.some((each) =>
      figuresOf(each, book).some(
        ({ figure: { unit }, end }) =>
          (unit === 'percent' && (TELLS_SHARE.test(each.text) || !GROWTH_ONLY.test(each.text))) ||
          (unit === 'money' && !isSizeOf(each.text.slice(end), text)),
      ),
    );
  if (asksSum(text) && !SHARE.test(text) && figures.every(({ figure }) => figure.unit !== 'money'))
    return isTold(IN_WORDS);
  if (OF_SALES.test(text) && said.length > 0 && !isTold(SALES)) return false;
  if (SHARE_OF.test(text) && figures.length > 0 && !isTold(TELLS_SHARE) && !isTold(IN_WORDS))
    return false;
  if (NUMBER.test(text) && figures.length === 0 && !isNumbered) return false;
  if (want === 'count' && said.length > 0 && said.every((each) => countsAnother(each, text, book)))
    return false;
  if (SHARE.test(text) && !figures.some(({ figure }) => figure.unit === 'percent'))
    return isTold(PART_IN_WORDS);
  if (want === 'value' && !isAhead && metrics.length > 0 && WHAT_IT_WAS.test(text))
    return figures.length > 0 || isTold(IN_WORDS);
  if (want === 'value' && isAhead && metrics.length > 0 && !isYesOrNo)
    return figures.length > 0 || isTold(GOING);
  return true;
}

/** "A $3.5 million line of credit", where it is asked how much of that line is drawn: the whole of it. */
function isSizeOf(after: string, asked: string): boolean {
  const whole = termsOf(
    /\bhow much of (.+?) (?:is|are|was|were|comes?|came|goes|went|gets?|got)\b/i.exec(asked)?.[1] ??
      '',
  );
  const noun = termsOf(/^[\s-](?:(?:[\p{L}-]+\s?){1,4})/u.exec(after)?.[0] ?? '');
  return whole.some((term) => noun.includes(term));
}

/** "Three countries", "in six months" of shops: all that is counted is something else. */
function countsAnother(said: Said, asked: string, book: Book): boolean {
  const nouns = countedIn(asked);
  if (nouns.length === 0 || PART_IN_WORDS.test(said.text)) return false;
  const isOther = (after: string) => {
    const [noun, ...others] = termsOf(/^\s(?:[\p{L}-]+\s?){0,3}/u.exec(after)?.[0] ?? '');
    const isOf = (term: Term) =>
      nouns.includes(term) ||
      kindredOf(nouns.slice(-1)).some((each) => termsOf(each).includes(term));
    return MEASURED.test(after) || (noun !== undefined && ![noun, ...others].some(isOf));
  };
  const words = [...said.text.matchAll(NUMBERS_IN_WORDS)].map(
    ({ index, 0: word }) => index + word.length,
  );
  const figures = figuresOf(said, book);
  if (figures.length === 0 && words.length === 0) return false;
  // A figure in digits is held against what it counts elsewhere: only a measure of time is none.
  return (
    figures.every(
      ({ end, figure }) => figure.unit === 'count' && MEASURED.test(said.text.slice(end)),
    ) && words.every((end) => isOther(said.text.slice(end)))
  );
}

/** "Subscribers" are counted: no percentage of an account is any, unless it is read as theirs. */
function isCounted(
  { metrics, want, isYesOrNo, isAhead }: Ask,
  said: readonly Said[],
  book: Book,
): boolean {
  const [name = ''] = metrics;
  if (isYesOrNo || isAhead || termOf(name)?.kind !== 'count') return true;
  if (want === 'why' && said.some(({ text }) => movesIn(text, metrics))) return true;
  const figures = said.flatMap((each) => figuresOf(each, book));
  const read = said.flatMap(({ id }) => book.index.sentences.get(id)?.facts ?? []);
  return (
    figures.length === 0 ||
    figures.some(({ figure }) => figure.unit === 'count') ||
    read.some(({ metric }) => metrics.some((asked) => sameMetric(asked, metric)))
  );
}

/** "Volumes were down 6%": moved in the very words behind its name. */
function movesIn(text: string, metrics: readonly string[]): boolean {
  return findMetrics(text).some(
    ({ name, end }) =>
      metrics.some((asked) => sameMetric(asked, name)) &&
      MOVING.test(text.slice(end, end + BEHIND)),
  );
}

/** No mere move of the asked metric where its level is asked for. */
function hasLevel(ask: Ask, said: readonly Said[], book: Book): boolean {
  if (!asksLevel(ask, book)) return true;
  const read = said
    .flatMap(({ id }) => book.index.sentences.get(id)?.facts ?? [])
    .filter(({ metric }) => ask.metrics.some((asked) => sameMetric(asked, metric)));
  return read.length === 0 || read.some(isLevel);
}

// A whole question for a value: no bare "beauty revenue".
const WHAT_IT_WAS = /^(?:and |so )?(?:what|how (?:much|high|large|big)) (?:was|were|is|are|did)\b/i;

/** "How much revenue", "revenue a year ago": for "SteelGrip revenue" its growth is told where no more is. */
function asksLevel(
  { want, period, isYesOrNo, isAhead, text }: Ask,
  { transcript: { call } }: Book,
): boolean {
  // What comes is guided by its growth as often.
  if (isYesOrNo || isAhead) return false;
  if (want === 'value' && WHAT_IT_WAS.test(text)) return true;
  const isEarlier = period !== null && period.label !== call.period;
  return want === 'amount' || want === 'count' || (want === 'value' && isEarlier);
}

/** A growth has no other level. */
function isLevel({ role, metric }: Fact): boolean {
  return (
    role === 'level' || /growth$|^same-store sales$|^organic revenue$|^price\/mix$/.test(metric)
  );
}
