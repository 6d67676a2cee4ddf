import { matchesOf } from '../core/matches.ts';
import { type MetricMention, termOf } from './lexicon.ts';

const NUMBER =
  '(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\s?[\\d.,]*\\d(?:\\s(?:million|billion|crores?))?';
const WORDS =
  '(?:was|were|is|came in at|came to|of|at|totall?ed|stood at|(?:increased|decreased|declined|improved|fell|rose|grew|up|down) (?:\\d[\\d.]*% )?to|also|about|approximately|or|representing|equal to|in the quarter|for the quarter|which (?:was|is|represents|represented)|(?:took|takes|taking) up|ran at)';
// "operating income was $57 million or | 13.5% of net sales"
const JOINS = new RegExp(`^(?:,?\\s(?:${WORDS}|${NUMBER}(?=[\\s,])))+,?\\s$`);
const SHARE =
  /(?<=\d(?:%|\spercent)\s)of (?:(?:our|total|net|consolidated|quarterly) ){0,3}(?:sales|revenues?)\b(?! growth)/g;
const AGAIN = new RegExp(
  `^\\s(?:compared (?:with|to)|versus|vs\\.?|from|against)\\s${NUMBER}\\sor\\s[\\d.]+(?:%|\\spercent)\\s$`,
);
const MARGIN_OF: ReadonlyMap<string, string> = new Map([
  ['gross profit', 'gross margin'],
  ['operating income', 'operating margin'],
  ['net income', 'net margin'],
  ['ebitda', 'ebitda margin'],
  ['ebita', 'ebita margin'],
  ['free cash flow', 'free cash flow margin'],
]);

/**
 * Metrics with those that a shape names: "SG&A was 29% of net sales", "operating income of 57 million or 13.5% of sales": a
 * ratio at the words "of sales", in place of the revenue that nobody told.
 */
export function withShares(
  text: string,
  named: readonly MetricMention[],
): readonly MetricMention[] {
  const shares = sharesIn(text, named);
  if (shares.length === 0) return named;
  const others = named.filter(({ end }) => !shares.some((share) => share.end === end));
  return [...others, ...shares].toSorted((one, other) => one.start - other.start);
}

function sharesIn(text: string, named: readonly MetricMention[]): readonly MetricMention[] {
  const shares: MetricMention[] = [];
  for (const { index: start, 0: words } of matchesOf(text, SHARE)) {
    const end = start + words.length;
    const last = shares.at(-1);
    const figure = /(?<![\d.])[\d.]+(?:%|\spercent)\s$/.exec(text.slice(0, start))?.index ?? start;
    const whole = named.findLast((each) => each.end <= figure && ratioOf(each) !== null);
    const isAgain = last !== undefined && AGAIN.test(text.slice(last.end, start));
    const isOwn = whole !== undefined && JOINS.test(text.slice(whole.end, figure));
    if (isAgain) shares.push({ ...last, start, end });
    else if (whole && isOwn) {
      const { isCost, basis } = whole;
      shares.push({
        name: ratioOf(whole) ?? '',
        kind: 'ratio',
        ...{ isCost, isLoss: false, basis, start, end },
      });
    }
  }
  return shares;
}

function ratioOf({ name, kind, isCost }: MetricMention): string | null {
  if (!isCost) return MARGIN_OF.get(name) ?? null;
  return kind === 'flow' && termOf(name) !== null ? `${name.replace(/s$/, '')} ratio` : null;
}
