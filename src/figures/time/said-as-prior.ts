import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { joinedTo } from '../metric/joined-level.ts';
import type { Sight } from '../sight.ts';
import { isAfterAsMuch } from './after-as-much.ts';
import { isNumberThen } from './number-then.ts';

const PRIOR =
  /\b(?:compar(?:ed|es) (?:with|to)|(?<=\d(?:%|\s(?:million|billion|percent))?\s)after|(?<!\b(?:trad(?:e|es|ed|ing)|operat(?:e|es|ed|ing)|serv(?:e|es|ed|ing))\s)from|versus|vs\.?|against|(?<!(?:more|less|fewer|greater)\s)than|as opposed to|relative to)\s(?:the\s|a\s|an\s|our\s|adjusted\s|about\s|around\s|approximately\s|roughly\s|nearly\s|almost\s|hardly\s|some\s|just\s|at\sleast\s|(?:more|less|greater)\sthan\s|north\sof\s|up\sto\s|(?:first|second|third|fourth)[- ]quarter\s|q[1-4]\s|(?:last|prior|previous)[- ](?:year|quarter)(?:['’]s)?\s|(?:first|second|full)[- ](?:half|year)\s|20\d\d\s)*(?:(?:net\s|gross\s|operating\s)?(?:loss|profit|income|gain|deficit|outflow|inflow)\sof\s)?$/i; // compared with
// "90 basis points above last year's level of 15.2%", "exceeded the prior year cash flow of $61 million"
const LEVEL_THEN =
  /\b(?:above|below|over|under|than|ahead of|from|versus|against|compare[ds]? (?:(?:that|it|this) )?(?:with|to)|exceed(?:ed|ing|s)|beat|topped|surpassed|times|double|doubled|triple|tripled)\s(?:the\s|our\s)?(?:(?:last|prior|previous)[- ](?:year|quarter)(?:['’]s)?(?:\s(?:Q[1-4]|(?:first|second|third|fourth)[- ]quarter))?|Q[1-4]|(?:first|second|third|fourth)[- ]quarter)\s(?:[a-z-]+\s){0,5}of\s(?:about\s|approximately\s|nearly\s)?$/i;
// "roughly double the prior-year levels of $31 million and | $0.26"
const BOTH_THEN = /\b(?:levels|results|amounts|figures|totals)\sof\s[^;]{3,20}\sand\s$/i;
// "compared with $0.41 in the prior year's quarter and | $0.52 sequentially"
const HELD_AGAINST =
  /\b(?:compared (?:with|to)|versus|vs\.?|against|from)\s[^;]{0,30}\d[^;]{0,60}\sand\s$/i;
const SEQUENTIALLY = /^(?:\sper (?:diluted )?share)?\ssequentially\b/i;
/** "compared with 6.6%", "versus adjusted EPS of $1.10": said to be measured against. */
function comesAsPrior(text: string, start: number, metric: MetricMention): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  if (/\brange\s/i.test(before.slice(-20))) return false;
  if (PRIOR.test(before) || LEVEL_THEN.test(before)) return true;
  if (metric.end > start || !/^\s(?:of|was|were)\s$/i.test(text.slice(metric.end, start)))
    return false;
  return PRIOR.test(text.slice(Math.max(0, metric.start - 40), metric.start));
}

/** Whether a level is said to be measured against: "compared to $52.1 million or | $2.06 per share". */
export function isSaidAsPrior(
  { text, figures, metrics }: Pick<Sight, 'text' | 'figures' | 'metrics'>,
  at: number,
  metric: MetricMention,
): boolean {
  const start = figures[at]?.start ?? 0;
  if (metric.kind === 'stock' && isBesideAnother(metrics, metric)) return false;
  const joined = joinedTo({ text, figures, metrics }, at, metric);
  return (
    comesAsPrior(text, start, metric) ||
    isNumberThen(text, figures, at) ||
    isAfterAsMuch(text, figures, at) ||
    isWhatItWas(text, figures, at) ||
    isPriorToo(text, figures, at, metric) ||
    isOfQuarterBefore(text, figures[at]) ||
    isSecondPrior(text, figures, at, metric) ||
    isOnAsMany(text, figures, at, metric) ||
    (joined !== null && comesAsPrior(text, figures[joined.at]?.start ?? 0, joined.metric))
  );
}

/** "Cash was $1.9 billion, against debt of $1.3 billion": two balances, none the other's past. */
function isBesideAnother(metrics: Sight['metrics'], metric: MetricMention): boolean {
  const before = metrics.filter(({ end }) => end <= metric.start);
  return (
    before.length > 0 && before.every(({ name, kind }) => kind === 'stock' && name !== metric.name)
  );
}

const IT_WAS = /[;,]\s(?:and\s|but\s)?(?:it|that|this|they)\s(?:was|were|stood)(?:\sat)?\s$/i;
const BACK_THEN = /^\s(?:at|in|a year|one year|last|the|twelve)\s/i;

/** "The ratio is 214% at the end of March; it was | 209% at the end of December." */
function isWhatItWas(text: string, figures: Sight['figures'], at: number): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || last.figure.unit !== own.figure.unit) return false;
  return IT_WAS.test(text.slice(last.end, own.start)) && BACK_THEN.test(text.slice(own.end));
}

// "$0.96 per diluted share in the prior year on | 31.2 million shares"
const ON_AS_MANY =
  /^\sper (?:diluted |basic |common )?share(?:\s(?:in|for|a|last) [\w\s-]{3,40})?,?\son\s(?:about |approximately )?$/;

/** The shares that a prior was earned on are as old as the prior. */
function isOnAsMany(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  { name }: MetricMention,
): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  if (name !== 'share count' || !last || !own) return false;
  const isOn = ON_AS_MANY.test(text.slice(last.end, own.start));
  return (
    isOn && /\b(?:compared (?:to|with)|versus|against)\b[^;]*$/.test(text.slice(0, last.start))
  );
}

const AT_A_TIME = /^\s(?:at|in|as of|a year|one year|last|for the)\b/i;
const AND_AT_ANOTHER = /^\s(?:at|in|as of|a year|last|for)\b[^,;.]{0,40}\sand\s$/i;

/** "Compared with $96 million at the end of June and | $118 million at the end of December": two times back. */
function isSecondPrior(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  metric: MetricMention,
): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || last.figure.unit !== own.figure.unit || metric.start > last.start)
    return false;
  return (
    AND_AT_ANOTHER.test(text.slice(last.end, own.start)) &&
    AT_A_TIME.test(text.slice(own.end)) &&
    comesAsPrior(text, last.start, metric)
  );
}

/** Whether a level is of the quarter before: "down from $0.61 in Q2 of last year and $0.52 sequentially". */
export function isOfQuarterBefore(text: string, own: SpokenFigure | undefined): boolean {
  return (
    own !== undefined &&
    SEQUENTIALLY.test(text.slice(own.end)) &&
    HELD_AGAINST.test(text.slice(0, own.start))
  );
}

/** "Compared to $52.1 million or $2.06 per share": the second says the first again. */
function isPriorToo(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  metric: MetricMention,
): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  const isSaidAgain = last && own && /^,?\sor\s$/.test(text.slice(last.end, own.start));
  const isBoth = last && own && BOTH_THEN.test(text.slice(0, own.start));
  return (isSaidAgain || isBoth) === true && comesAsPrior(text, last?.start ?? 0, metric);
}
