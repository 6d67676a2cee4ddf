import { isToDate } from '../../../figures/time/fiscal.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isHeldToGuidance, periodsOf } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import { asksPlans, wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import type { Shown } from './shown.ts';

const TO_DATE = /\b(?:to[- ]date|so far|thus far|already|qtd|ytd)\b/i;
const IN_ALL =
  /\bhow (?:much|many)\b.{0,60}\b(?:have|has|been)\b.{0,60}\b(?:to[- ]date|so far|thus far|in (?:all|total)|altogether)\W*$/i;
const IN_QUARTER =
  /^(?:(?:and|so),? )?(?:in|during|for|within) the (?:(?:first|second|third|fourth) )?quarter\b/i;
// "We guided to 40 in May", "we would have earned 40": how it turned out is known by now
const WAS_GUIDED =
  /\b(?:we|i|it|they|company) would have \w+|\b(?:(?:we|i|you|they|management) (?:had |have )?(?:\w+ly )?guided|(?:previous|prior|original|initial|earlier|last) (?:guidance|guide|outlook|forecast))\b/gi;
const ASKS_WAS =
  /\b(?:had|did|were|was|guided|previous\w*|prior|original\w*|initial\w*|earlier|before|old|last)\b/i;

// "How much did they buy back": what was bought, and not what may be
const WAS_DONE = /\bhow (?:much|many)\b.{0,30}\b(?:did|have|has|was|were)\b/i;

// "The board has authorized a repurchase programme of up to 100 million"
const APPROVED =
  /\b(?:authori[sz]\w+|approved)\b.{0,60}\b(?:repurchases?|buy-?backs?)\b|\b(?:repurchase|buy-?back) (?:program(?:me)?|plan|authori[sz]ation) of (?:up to )?/i;
const BOUGHT = /\b(?:repurchased|bought|spent|returned|purchased|retired|have repurchased)\b/i;

/** Tells of no buyback but one that is only approved, or comes later. */
function isOnlyApproved({ id, worth, text }: Said, { index }: Book): boolean {
  if (APPROVED.test(text) && !BOUGHT.test(text)) return true;
  const bought = (index.sentences.get(id)?.facts ?? []).filter(
    ({ metric }) => metric === 'share repurchases',
  );
  return worth > 0 && bought.length > 0 && bought.every(({ modality }) => modality !== 'actual');
}

const TARGETED =
  /\b(?:targets?|targeted (?:range|level)) (?:of|is|at|range of)\s(?:about |around )?(?:[$€£¥₹]|[A-Z]{3} )?\d/i;

/** All that it gives of the asked metric are results, whatever is hoped for behind them. */
function isResult({ id, text }: Said, { metrics, text: asked }: Ask, { index }: Book): boolean {
  // "Leverage is 2.7 times, above our target of 2.5 times": the target as well
  if (/\btargets?\b/i.test(asked) && TARGETED.test(text)) return false;
  const own = (index.sentences.get(id)?.facts ?? []).filter(({ metric }) =>
    metrics.some((asked) => sameMetric(asked, metric)),
  );
  return own.length > 0 && own.every(({ modality }) => modality === 'actual');
}

/** Whether what is shown is as far as is asked: no plan where it is asked what there is to date, no outlook gone by. */
export function isOfStage(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  // "Ireland is doing well": no plan for it
  if (asksPlans(ask.text))
    return said.length === 0 || said.some(({ text, worth }) => worth > 0 && isForward(text));
  if (!wantsFigure(ask.want) || ask.isYesOrNo || said.length === 0) return true;
  const { call } = book.transcript;
  const isPlan = (text: string) => isForward(text) && !TO_DATE.test(text);
  // "So far" is more than what came in one quarter.
  const isOfQuarter = ({ text }: Said) => IN_QUARTER.test(text) && !TO_DATE.test(text);
  if (IN_ALL.test(ask.text) && facts.length === 0 && said.every(isOfQuarter)) return false;
  if (TO_DATE.test(ask.text) && !facts.some(({ period }) => isToDate(period, call)))
    return said.some(({ text, worth }) => worth > 0 && !isPlan(text));
  if (WAS_DONE.test(ask.text) && said.every((each) => isOnlyApproved(each, book))) return false;
  const { period } = ask;
  if (isHeldToGuidance(period, ask.text, call)) return true;
  if (!ask.isAhead || ASKS_WAS.test(ask.text) || period?.label === call.period) return true;
  return said.some((each) => {
    if (isResult(each, ask, book)) return false;
    const open = each.text.replaceAll(WAS_GUIDED, ' ');
    const isNamed = period !== null && periodsOf(each, book).includes(period.label);
    return open === each.text || isNamed || isForward(open);
  });
}
