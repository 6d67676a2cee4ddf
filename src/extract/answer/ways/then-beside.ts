import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const THEN =
  '(?:(?:a|one) year (?:ago|earlier|before)|(?:the )?year-ago|last year|(?:the )?(?:prior|previous)[- ]year|the year before|20\\d\\d)';
// "58 cents a share compared with 46 a year ago"
const COMPARED = new RegExp(
  `^(?:\\s[\\p{L}’'-]+){0,8},?\\s(?:and |which |that |it )?(?:is |was )?(?:up |down )?(?:compared? (?:to|with)|compares (?:to|with)|versus|vs\\.?|against|from)\\s(?:[\\p{L}’'-]+\\s){0,3}[$€£¥₹]?\\d[^;]{0,40}?\\b${THEN}\\b`,
  'iu',
);
// "Last year, that was 104.8", "in the year-ago quarter it was 36"
const SAID_THEN = new RegExp(
  `^(?:(?:and|now|so|but),?\\s|i['’]d (?:note|add|remind you) (?:that )?)*(?:in |for )?(?:the )?(?:same (?:quarter|period|half) )?(?:of )?${THEN}(?: (?:quarter|period|half|time))?,?\\s(?:(?:that|it|this|we|the|our|same|number|figure|net|new|was|were|had|been|stood|came|in|at|about|around|earned|made)\\s){1,6}[$€£¥₹]?\\d|^(?:(?:and|now|so|but),?\\s)*(?:it|that|this|which) (?:(?:was|had been)|(?:(?:is|was) )?(?:compares|compared|set against|up from|down from|versus)(?: (?:to|with|against))?)\\s(?:[\\p{L}’'-]+\\s){0,2}[$€£¥₹]?\\d[^,;]{0,40}\\b${THEN}\\b`,
  'iu',
);
// "It is 19.6 in 2023": after what it was before
const SAID_NOW =
  /^(?:(?:and|now|so|but|today),?\s)*(?:it|that|this) (?:is|was|stands at|came in at|reached)\s(?:now\s)?(?:[\p{L}’'-]+\s){0,2}[$€£¥₹]?\d[^,;]{0,30}\b(?:this year|now|today|in (?:the quarter|20\d\d))\b/iu;

/**
 * "EPS vs last year?" where the call says the earlier figure without its name: the sentence that has the
 * figure of now, and the next where that says how much it was then. Null where neither does.
 */
export function thenBeside(facts: readonly Fact[], ask: Ask, book: Book): Draft | null {
  if (ask.period?.versus !== 'year-ago' && !/\b(?:last year|a?\s?year ago|ly)\b/i.test(ask.text))
    return null;
  const levels = facts.filter(
    ({ role, basis }) => role === 'level' && (ask.basis === null || basis === ask.basis),
  );
  for (const level of levels)
    for (const { said, end } of placesOf(level, ask, book)) {
      const shown = bothTold(said, end, level, ask, book);
      if (shown) return quotedAll(shown, ask, book);
    }
  return null;
}

/** Where the figure stands: read as the metric, or said again in a sentence that names it. */
function placesOf({ sentence, spoken }: Fact, { metrics }: Ask, book: Book): readonly Place[] {
  const names = ({ text }: Said) =>
    findMetrics(text).some(({ name }) => metrics.some((asked) => sameMetric(asked, name)));
  return book.said.flatMap((said) => {
    if (said.id === sentence) return [{ said, end: spoken.end }];
    const again = (book.index.sentences.get(said.id)?.figures ?? []).find(
      ({ figure }) => figure.unit === spoken.figure.unit && figure.value === spoken.figure.value,
    );
    return again && said.worth > 0 && names(said) ? [{ said, end: again.end }] : [];
  });
}

interface Place {
  readonly said: Said;
  readonly end: number;
}

function bothTold(
  said: Said,
  end: number,
  level: Fact,
  ask: Ask,
  book: Book,
): readonly Said[] | null {
  const next = book.said[said.at + 1];
  const after = next?.turn === said.turn ? next : null;
  const goesOn = (pattern: RegExp) =>
    after !== null && pattern.test(after.text) && isOfTheSame(after.text, ask) ? after : null;
  const { period } = ask;
  if (level.versus !== null || (period?.versus && level.period === period.label)) {
    const now = goesOn(SAID_NOW);
    return now ? [said, now] : null;
  }
  if (COMPARED.test(said.text.slice(end))) return [said];
  const then = goesOn(SAID_THEN);
  return then ? [said, then] : null;
}

/** No other metric is named before its first figure. */
function isOfTheSame(text: string, { metrics }: Ask): boolean {
  const head = text.slice(0, Math.max(0, text.search(/\d(?!\d{3}\b)/)));
  return findMetrics(head).every(({ name }) => metrics.some((asked) => sameMetric(name, asked)));
}

function quotedAll(shown: readonly Said[], { terms }: Ask, book: Book): Draft {
  return answered(
    shown.map((said) => ({ wordings: [quoted(said, terms, book)], ids: [said.id] })),
    { form: 'passages' },
  );
}
