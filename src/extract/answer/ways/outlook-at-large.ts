import { findPeriods } from '../../../figures/time/periods.ts';
import { findHedge } from '../../guidance/hedges.ts';
import { findHorizon } from '../../guidance/horizon.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { isSpeaker } from '../sentences/search.ts';
import type { Draft } from '../wording/draft.ts';
import { guidedPassages } from '../wording/guided.ts';

// What an outlook is of first, and what it only leaves out.
const HEADS =
  /\b(?:(?<!\b(?:unearned|deferred) )revenues?|sales|earnings|EPS|(?:operating|net) (?:income|profit|margins?)|EBITDA|FFO|comps?|shipments|production|volumes|bookings|free cash flow)\b/i;
// "Our outlook remains unchanged", "we are not providing guidance", never "consistent with the outlook we gave"
const TELLS_PLAN =
  /\b(?:outlook|guidance|guide|forecast|targets?) (?:\w+ ){0,3}(?:remains?|is|are|stays?|unchanged)\b|\b(?:maintain|reiterat|confirm|rais|lower|reaffirm|keep|withdr|providing|giving|deferr|deliver|achiev|on track)\w*\b.{0,40}\b(?:outlook|guidance|guide|forecast|targets?)\b/i;
const LINES =
  /^(?:gross (?:margin|profit)|operating (?:expenses|cash flow)|cost of revenue|net income|capital expenditure|organic \w+|adjusted \w+)$/;
// What is no outlook of the whole, or is still to be given.
const ASIDE =
  /\btax rate\b|^(?:and |but |so )?(?:the |an? |any )?(?:[\w-]+ )?impacts? (?:of|from)\b|\bthe month of\b|\bguidance (?:that )?we(?:['’]ll| will)\b/i;
// "Will result in growth in fiscal 2026": of a time that it names, no other word of expecting is needed
const WILL = /\b(?:will|should|going to)\b/i;
const IN_DIGITS =
  /\b(?:single|double|triple)[- ]digits?\b|\b(?:low|mid|high)[- ](?:\w+teens|teens|twenties)\b/i;
const GROWTH = /\bgrow(?:th|ing|s)?\b/i;
const GROWING = /\b(?:grow(?:th|ing|s)?|revenues?|sales|turnover|top[- ]line)\b/i;
const DENIES = /\b(?:do not|don['’]t|not) (?:expect|anticipate|foresee|plan)\b/i;
// "And what did it expect before?": of what was spoken of, never the outlook at large
const BEFORE = /\b(?:before|previously|originally)\b/i;
// "Our guidance for the quarter also represents an expectation for the year of …"
const IMPLIES =
  /\b(?:guidance|outlook|this|which) (?:also |now |would |therefore )?(?:represents?|implies|imply|suggests?|equates?|translates?)\b/i;
// What moves stands right behind the word of expecting: no cost, no line.
const EXPECTS_MOVE =
  /\bwe (?:now |still |do |continue to )?(?:expect|anticipate|foresee) (?:(?:an?|the|to see|continued|further|some|modest|slight|gradual|steady|solid|strong|sequential|additional|significant|meaningful|similar|year-over-year) ){0,4}(?:improvements?|recovery|growth|decline|increase|decrease|slowdown|softness|weakness|strength|momentum|pressure)(?! (?:in|of|on|from) (?!q[1-4]\b|the (?:first|second|third|fourth|next|coming|current|back)\b|20\d\d|fiscal))/i;
// "The decline in Q3 to be driven by one customer": why it will move, and not that it will
const TELLS_WHY =
  /\bto be (?:\w+ly )?(?:driven|caused|led|due|offset|concentrated|attributable|explained)\b/i;
// "A modest improvement in Q4 in Europe": of a place alone
const OF_PLACE =
  /\b(?:[Ii]n|[Aa]cross|[Ww]ithin) (?:(?:our|the) )?(?!(?:Q[1-4]|H[12]|FY|Fiscal|January|February|March|April|May|June|July|August|September|October|November|December|First|Second|Third|Fourth)\b)\p{Lu}[\p{L}.]+/u;
const PLAN =
  /(?<!\b(?:econom\w+|macro\w*|demand|rate) )\b(?:guidance|outlook|our (?:\w+ ){0,3}(?:forecast|guide|targets?))\b/i;

/** The weightiest forward statements when nothing in particular is asked for. */
export function outlookAtLarge(ask: Ask, book: Book): Draft | null {
  if (BEFORE.test(ask.text) || ask.period?.label === book.transcript.call.period) return null;
  const heads = GROWTH.test(ask.text) ? GROWING : HEADS;
  const forward = book.said.flatMap((said) => {
    if (said.worth <= 0.4 || !isSpeaker(ask)(said)) return [];
    const hedge = findHedge(said.text);
    const isPlan = PLAN.test(said.text);
    // "growth guidance" is asked: the tax rate that is guided is none
    if (heads === GROWING && !GROWING.test(said.text)) return [];
    const horizon = findHorizon(said.text, book.transcript.call);
    const labels = findPeriods(said.text, book.transcript.call).map(({ label }) => label);
    const isDated = ask.period === null || labels.includes(ask.period.label);
    const guided = (book.index.sentences.get(said.id)?.facts ?? []).filter(
      ({ modality }) => modality === 'guidance',
    );
    const figures = guided.length > 0;
    const isOfAsked = guided.some(
      ({ period, segment, role }) =>
        segment === null && role === 'level' && (period === ask.period?.label || isDated),
    );
    const isOfPart = guided.every(({ segment }) => segment !== null)
      ? figures || book.segments.find(said.text).length > 0
      : false;
    const isSized = figures || IN_DIGITS.test(said.text);
    const isOfThen = ask.period !== null && isDated && isSized && WILL.test(said.text);
    if (!isDated || !(hedge || isOfThen || (figures && isPlan))) return [];
    const isOfLine = guided.some(({ metric }) => LINES.test(metric));
    if (!isOfLine && !TELLS_PLAN.test(said.text) && !heads.test(said.text)) return [];
    const weight =
      (figures ? 3 : 0) +
      (/\d%|\d (?:million|billion|percent)|[$€£]\d/.test(said.text) || IN_DIGITS.test(said.text)
        ? 1.5
        : 0) +
      (hedge?.isStrong ? 1 : 0) +
      (horizon ? 1 : 0) +
      (isPlan ? 1.5 : 0) +
      (isDated ? 1 : 0) +
      (HEADS.test(said.text) ? 1 : 0) -
      (DENIES.test(said.text) || ASIDE.test(said.text) ? 2 : 0) -
      (isOfPart ? 2 : 0) +
      (isOfAsked && ask.period !== null ? 1 : 0) -
      (IMPLIES.test(said.text) ? 2 : 0);
    return [{ said, weight }];
  });
  const [one, other] = forward.toSorted((a, b) => b.weight - a.weight);
  if (!one || one.weight < 3) return outlookInWords(ask, book);
  const shown = [one, ...(other && other.weight >= one.weight - 0.5 ? [other] : [])];
  return guidedPassages(
    shown.map(({ said }) => said),
    ask,
    book,
  );
}

/** "We expect a modest improvement in Q4": of the asked time and of nothing else that it names. */
function outlookInWords(ask: Ask, book: Book): Draft | null {
  const { period } = ask;
  if (period === null || GROWTH.test(ask.text)) return null;
  const isOf = isSpeaker(ask);
  const said = book.said.find(
    (each) =>
      each.worth > 0.4 &&
      isOf(each) &&
      EXPECTS_MOVE.test(each.text) &&
      !TELLS_WHY.test(each.text) &&
      !OF_PLACE.test(each.text) &&
      book.segments.find(each.text).length === 0 &&
      findPeriods(each.text, book.transcript.call).some(({ label }) => label === period.label),
  );
  return said ? guidedPassages([said], ask, book) : null;
}
