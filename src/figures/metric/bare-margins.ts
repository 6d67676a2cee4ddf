import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

/** A profit last spoken of: a margin without a name is its margin. */
export interface Profit {
  readonly name: string;
  readonly basis: MetricMention['basis'];
}

const MARGIN_OF: ReadonlyMap<string, string> = new Map([
  ['ebitda', 'ebitda margin'],
  ['ebitdar', 'ebitdar margin'],
  ['oibda', 'oibda margin'],
  ['ebita', 'ebita margin'],
  ['operating income', 'operating margin'],
  ['gross profit', 'gross margin'],
  ['net income', 'net margin'],
  ['segment profit', 'segment margin'],
  ['segment income', 'segment margin'],
  ['net interest income', 'net interest margin'],
  ['value of new business', 'value of new business margin'],
  ['fee-related earnings', 'fee-related earnings margin'],
]);
// "at a margin of 18.4%", "with margin improving", "Ground margins increased"
const MARGIN = guarded(
  /(?<![\w-])(?<!\b(?:gross|net|revenue|take|interest|contribution|pre-?tax|profit|product|merchandise|variable|incremental|decremental|operating|fee|storage|refining|crush|safety|spread|some|no|any|other)\s)margins?\b(?!\s(?:of error|call|loans?|impact|headwinds?|tailwinds?|pressure|dollars?|profile|drivers?|debt|requirements?))/gi,
);

const SUBJECT =
  /(?:^|,\s(?:while|whereas)\s|^(?:at|in|for|within)\s[^,.;\d]{2,40},\s)(?:(?:and|but|so)\s)?(?:[\w'’&-]+\s){0,4}$/i; // it opens its clause

// "Comparable owned and leased | margin": of those, whoever they are
const OF_KIND =
  /\b(?:leased|owned|managed|franchised|licensed|packaged|branded|chilled|processed|connected|embedded|distributed|regulated|contracted|integrated|diversified|engineered|speciali[sz]ed|acquired|divested)\s$/i;

// "margin expansion of 90 basis points": a move of the margin, wherever its clause stands
const MOVED =
  /^\s(?:expansion|improvement|increase|gain|contraction|compression|erosion|decline|decrease)\sof\s(?:(?:about|approximately|nearly|over|more than)\s)*[\d.,]+\s(?:basis points|bps|(?:percentage )?points)\b/i;

/** Whether a metric is a profit that has a margin. */
export function hasMargin({ name }: { readonly name: string }): boolean {
  return MARGIN_OF.has(name);
}

// "and the margin went up", "with a margin of", "a | 9.4% margin": of whatever its clause is about
const IN_CLAUSE =
  /(?:^|^(?:and|but|so)\s|[,;]\s|\b(?:and|with|at|while|but)\s)(?:(?:the|its|our|their|an?)\s)?(?:[\d.]+(?:%|\spercent)\s)?$/i;

/** Margins named by that word alone: of the profit before them, in the sentence or the one before; a part's else of the call's usual one. */
export function bareMargins(
  text: string,
  named: readonly MetricMention[],
  carried: Profit | null,
  ofPart: Profit | null = null,
): readonly MetricMention[] {
  return matchesOf(text, MARGIN).flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    if (named.some((other) => other.start < end && index < other.end)) return [];
    const before = named.findLast((other) => other.end <= index && other.kind === 'flow');
    const ahead = text.slice(0, index);
    // "Our services margin": nobody speaks so of what is left of net income
    const isOfPart = carried?.name === 'net income' || OF_KIND.test(ahead);
    const isOfCarried = SUBJECT.test(ahead) || MOVED.test(text.slice(end));
    const own = before ?? (isOfCarried && !isOfPart ? carried : null);
    const isOwn = own !== null && hasMargin(own);
    const profit = isOwn ? own : IN_CLAUSE.test(ahead) ? ofPart : null;
    const name = profit && MARGIN_OF.get(profit.name);
    if (!name) return [];
    // Told in a clause of its own of a profit of a sentence before, its basis is not said.
    const basis = isOwn && before === undefined && ahead.includes(',') ? null : profit.basis;
    const mention = { name, kind: 'ratio', isCost: false, isLoss: false, basis } as const;
    return [{ ...mention, ...(!isOwn && { isOfPart: true }), start: index, end }];
  });
}

const NAMED = guarded(
  /\b(?:(adjusted|non-GAAP|underlying|normali[sz]ed)\s)?(segment(?: profit)?|EBITDAR?|EBITA|EBIT|OIBDA|operating(?: profit)?|gross|net)\smargins?\b/gi,
);
const PROFIT_OF: Readonly<Record<string, string>> = {
  segment: 'segment profit',
  'segment profit': 'segment profit',
  ebit: 'operating income',
  operating: 'operating income',
  'operating profit': 'operating income',
};

/** The profit whose margin a call speaks of, where it names that of one only; a gross margin besides is another matter. */
export function profitOfMargins(texts: readonly string[]): Profit | null {
  const names = texts.flatMap((text) => matchesOf(text, NAMED));
  const kinds = names.flatMap(({ 1: said, 2: kind = '' }) => {
    const name = kind.toLowerCase();
    return /^(?:gross|net)$/.test(name)
      ? []
      : [{ name: PROFIT_OF[name] ?? name, isAdjusted: said !== undefined }];
  });
  const segment = kinds.find(({ name }) => name === 'segment profit');
  const [first] = segment ? [segment] : kinds;
  if (!first || (!segment && kinds.some(({ name }) => name !== first.name))) return null;
  const isAdjusted = !segment && kinds.every((each) => each.isAdjusted);
  return { name: first.name, basis: isAdjusted ? 'adjusted' : null };
}
