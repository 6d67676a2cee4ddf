import type { Fact } from '../../../figures/fact.ts';
import { isAtConstantRates, namesConstantRates, ownFrom } from '../../../figures/grammar/rates.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { formatFigure } from '../../../figures/print/format-figure.ts';
import { capitalised, nameOf, segmentLabel } from '../../../figures/print/phrases.ts';
import { partMetric } from '../../../figures/segment/sources.ts';
import { quarterBefore, yearBefore } from '../../../figures/time/fiscal.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Book } from '../book/book.ts';

const ISO = /^\d{4}-\d\d-\d\d$/;
const FROM = {
  'year-ago': ' from a year ago',
  'previous-quarter': ' from the quarter before',
  other: '',
};

/** "fell 10.1% from a year ago", "rose 6% in constant currency from a year ago" */
export function movedBy(change: Fact, book: Book): string {
  const { figure } = change.spoken;
  const from = `${atRates(change, book)}${fromOf(change)}`;
  if (figure.unit === 'multiple') return `came to ${formatFigure(figure)}${from}`;
  const size = formatFigure({
    ...figure,
    value: Math.abs(figure.value),
    ...(figure.low !== undefined &&
      figure.high !== undefined && {
        low: Math.min(Math.abs(figure.low), Math.abs(figure.high)),
        high: Math.max(Math.abs(figure.low), Math.abs(figure.high)),
      }),
  });
  return `${figure.value < 0 ? 'fell' : 'rose'} ${size}${from}`;
}

/** "from a year ago", "from 2019" */
function fromOf({ versus, versusPeriod }: Fact): string {
  const year = versus === 'other' ? /^FY (20\d\d)$/.exec(versusPeriod ?? '')?.[1] : undefined;
  return year === undefined ? FROM[versus ?? 'other'] : ` from ${year}`;
}

/** "+9.5% from a year ago" */
export function changeText(change: Fact, book: Book): string {
  const { figure } = change.spoken;
  return `${formatFigure(figure, { isChange: figure.unit !== 'multiple' })}${atRates(change, book)}${fromOf(change)}`;
}

/** " in constant currency" of a move that is told at constant rates; never again where its name says so. */
function atRates({ sentence, spoken, metric }: Fact, { index }: Book): string {
  const placed = index.sentences.get(sentence);
  const at = placed?.figures.findIndex(({ start }) => start === spoken.start) ?? -1;
  if (!placed || namesConstantRates(metric)) return '';
  if (!isAtConstantRates(placed.text, placed.figures, at)) return '';
  const from = ownFrom(placed.text, placed.figures, at);
  const own = placed.text.slice(from, placed.figures[at + 1]?.start);
  return /\borganic/i.test(own) && !/currenc/i.test(own) ? ' organically' : ' in constant currency';
}

// One term of the lexicon for what people call otherwise: "loan loss provisions", "cost-income ratio".
const KEPT_APART =
  /^(?:orders|efficiency ratio|same-store sales|provision for credit losses|net inflows|subscribers|net additions|production|shipments|net income|liquidity)$/;

/** A metric in the words of the call, where its standard term would say another thing. */
function spokenName({ metric, sentence, spoken }: Fact, { index }: Book): string {
  const text = index.sentences.get(sentence)?.text ?? '';
  const named = findMetrics(text).findLast(
    ({ name, start }) => sameMetric(name, metric) && start <= spoken.start,
  );
  if (!KEPT_APART.test(metric) || !named) return metric;
  const words = text
    .slice(named.start, named.end)
    .replace(
      /^(?:(?:total|adjusted|non-?gaap|gaap|reported|underlying|normali[sz]ed|recurring|core|headline|pro forma|(?:non-?)?ifrs) )+/i,
      '',
    );
  return /loss|^earned$/i.test(words)
    ? metric
    : words.replaceAll(/\b\p{Lu}?\p{Ll}+/gu, (word) => word.toLowerCase());
}

/** "Public cloud gross margin", "Adjusted EBITDA". */
export function titleOf(fact: Fact, book: Book): string {
  const { segment, basis } = fact;
  const metric = spokenName(fact, book);
  const name = `${basis === 'reported' ? 'reported ' : ''}${nameOf({ name: metric, basis })}`;
  const texts = [book.index.sentences.get(fact.sentence)?.text ?? ''];
  const title =
    segment === null ? name : partMetric(segment, name, { texts, part: partLabel(segment, book) });
  return /^\p{Ll}\p{Lu}/u.test(title) ? title : capitalised(title); // "iPhone revenue"
}

/** A part's label with the capitals that the call gives its words: "SteelGrip", "Varna", "OEM". */
function partLabel(segment: string, { spelling, words }: Book): string {
  return segmentLabel(segment).replaceAll(/[\p{L}\p{N}+-]+/gu, (word) => {
    const spelled = spelling(word);
    // A short word that the call writes small is no abbreviation: "beef".
    if (spelled === word && words.has(word.toLowerCase())) return word.toLowerCase();
    const isOwn = /\p{Lu}/u.test(spelled) || (word.length > 1 && word === word.toUpperCase());
    return isOwn ? spelled : word;
  });
}

/** " in Q2 2023", " as of June 30, 2023"; empty where the call has no period. */
export function whenOf({ period }: Fact, { transcript: { call } }: Book): string {
  if (ISO.test(period)) return ` as of ${printed(period)}`;
  if (period === '' || period === 'unsettled' || period === 'this period') return '';
  return call.period === '' ? '' : ` in ${period}`;
}

function printed(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name =
    'January February March April May June July August September October November December'.split(
      ' ',
    )[(month ?? 1) - 1];
  return `${name} ${day}, ${year}`;
}

/** "Operating loss" for an operating income below zero; null for all else. */
export function lossOf(fact: Fact, book: Book): string | null {
  const isLoss = fact.spoken.figure.value < 0 && fact.spoken.figure.high === undefined;
  return isLoss && /^(?:operating|net) income$/.test(fact.metric)
    ? titleOf({ ...fact, metric: fact.metric.replace('income', 'loss') }, book)
    : null;
}

/** What a careful reader must know of a figure; empty when nothing. */
export function doubtOf({ sentence, spoken }: Fact, { isConflicting }: Book): string {
  if (isConflicting([sentence], spoken.figure.value))
    return ', which does not fit other figures of the call (check the release)';
  return spoken.figure.doubtful ? ', as far as the transcriber could hear' : '';
}

/** When an earlier level was, from here. */
export function agoOf({ period }: Fact, { transcript: { call } }: Book): string {
  if (period === yearBefore(call)) return 'a year ago';
  return period === quarterBefore(call) ? 'the quarter before' : `in ${period}`;
}

const PLURAL =
  /(?:deposits|loans|bookings|billings|obligations|customers|stores|branches|guests|patients|passengers|restaurants|hotels|aircraft|shipments|subscribers|expenses|costs|sales|additions|inflows|users|premiums|repurchases|households|members|dividends(?: paid)?|assets under management)$/;

/** Whether a metric is spoken of in the plural. */
export function isPlural(metric: string): boolean {
  return PLURAL.test(metric);
}

/** "Deposits were", "Revenue was": the verb and the pronoun of a metric. */
export function verbOf({ metric }: Fact): { readonly was: string; readonly it: string } {
  return isPlural(metric) ? { was: 'were', it: 'They' } : { was: 'was', it: 'It' };
}
