import { findMetrics, type MetricMention } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { asksBetter, tellsProfitability } from '../sentences/better.ts';
import { figuresOf } from '../sentences/counts.ts';
import { saysOfPart, withoutOthers } from '../sentences/own-figure.ts';
import { isAbout } from './is-about.ts';
import type { Shown } from './shown.ts';

const DIVIDED = /(?:%|\bpercent(?:age)?|\bshare|\bportion)\s(?:of|to)\s(?:[\p{L}-]+\s){0,2}$/iu;
const AGAINST_MARKET =
  /\b(?:lag(?:ged|ging|s)?|below|behind|slower than|under) (?:behind )?(?:the|our) markets?\b/i;
const JOINED = /^[\s,]*(?:and|plus|as well as)\s(?:[\p{L}-]+\s){0,3}$/iu;

/** Whether it speaks of the asked metric, by name or by a figure of it. */
export function isOfMetric(ask: Ask, { facts, said, asking }: Shown, book: Book): boolean {
  const { metrics, metricText } = ask;
  if (metricText === null || facts.length > 0) return true;
  const words = termsOf(metricText);
  // "Left on the buyback": its way has told that what is shown is that
  if (words.includes('unspent') && words.every((term) => asking.has(term))) return true;
  // "Growth lagged the market": what a share that is lost is
  const isOfShare = ask.isYesOrNo && metrics[0] === 'market share' && ask.events.length > 0;
  if (isOfShare && said.some(({ text }) => AGAINST_MARKET.test(text))) return true;
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(name, asked));
  const read = said.map((each) => {
    const named = findMetrics(each.text);
    return { each, named, own: named.filter(({ name }) => isAsked(name)) };
  });
  const naming = read.filter(({ own }) => own.length > 0);
  if (naming.length > 0)
    return naming.some(({ each, named, own }) =>
      own.some((mention) => isTold(mention, named, each, ask, book)),
    );
  // "The next dividend payment will be on August 3rd": of a time, its words are enough
  const isOfWords = ask.want === 'when' && words.length > 0;
  if (isOfWords && said.some(({ own }) => words.every((term) => own.has(term)))) return true;
  return read.some(({ each, named }) => {
    const facts = book.index.sentences.get(each.id)?.facts ?? [];
    if (facts.some(({ metric }) => isAsked(metric))) return true;
    // Where another metric is named, words that only sound like the asked one are of that.
    const plain = new Set(termsOf(withoutOthers(each.text, metrics, words)));
    const isSaid = (term: Term) => (named.length === 0 ? isAbout(each, term) : plain.has(term));
    return (
      (words.length > 0 && words.every(isSaid)) ||
      saysOfPart(each, ask, book) ||
      (asksBetter(ask) && tellsProfitability(each.text))
    );
  });
}

/** "32% of revenue" tells no revenue, "203 million through repurchases and dividends" neither of them. */
function isTold(
  mention: MetricMention,
  named: readonly MetricMention[],
  said: Said,
  { want, text, rest }: Ask,
  book: Book,
): boolean {
  if (want === 'amount' && rest.length > 0) return true;
  if (
    want === 'why' ||
    want === 'words' ||
    /%|\b(?:share|percent\w*|portion|how much) of\b/i.test(text)
  )
    return true;
  if (DIVIDED.test(said.text.slice(0, mention.start))) return false;
  const other = named.find((each) => isBeside(mention, each, said.text));
  if (other === undefined) return true;
  const from = Math.min(mention.start, other.start);
  const to = Math.max(mention.end, other.end);
  const figures = figuresOf(said, book).filter(({ figure }) => figure.unit === 'money');
  return figures.length !== 1 || figures.some(({ start }) => start > from && start < to);
}

function isBeside(one: MetricMention, other: MetricMention, text: string): boolean {
  if (one.name === other.name) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return JOINED.test(text.slice(first.end, second.start));
}
