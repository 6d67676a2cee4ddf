import { findMetrics } from '../../../figures/lexicon.ts';
import { readAsk } from '../ask/ask.ts';
import { looseMetric } from '../ask/loose-metrics.ts';
import type { Book } from '../book/book.ts';
import { standalone } from '../typed/standalone.ts';
import type { Composed } from '../wording/draft.ts';

const JOINT =
  /[,;?]?\s(?:and|&|plus|as well as)\s|\s?[,;?]\s(?=(?:why|how|when|what|who)\b)|\s(?=why (?:is|was|are|were|did|so|the|it)\b)/gi;
const ASKS =
  /^(?:and )?(?:why|how (?:much|many|big)|when|what(?:['’]s| is| was| are| were)?|who|can (?:they|it|we))\b/i;
const OF_BOTH = /\b(?:between|from|versus|vs|compare[ds]?|both|split)\b/i;
const TAIL = /\s(?:growth|guidance|outlook|change|yoy|qoq|year-over-year)\s*\??$/i;
const GUIDES =
  /^(?:(?:the|their|its|any) )?(?:(?:full[- ]year|fy|q[1-4]|h[12]|next (?:year|quarter))(?:\s?['’]?\d{2,4})? )?(?:guidance|outlook|forecast)(?: for (?:the )?(?:full year|year|quarter|q[1-4]|h[12]|fy|20\d\d)(?:\s?['’]?\d{2,4})?)?\W*$/i;
const OWNER =
  /^(?:(?:what|how (?:much|many|high|big)) (?:is|are|was|were) )?(?<owner>(?!(?:what|who|how|let|it|that|here|there)['’]s\b)\p{L}[\p{L}\p{N}&. -]{1,30}['’]s?)\s/iu;
const MOST = 3; // sentences of an answer
const LONGEST = 160;

/** The one or two questions that a question asks, each standing alone: "tax rate and depreciation". */
export function partsOf(question: string, book: Book): readonly string[] {
  if (question.length > LONGEST || OF_BOTH.test(question)) return [question];
  for (const { index, 0: joint } of question.matchAll(JOINT)) {
    const first = question.slice(0, index).trim();
    const second = question.slice(index + joint.length).trim();
    if (asksTwo(question, first, second, index)) return settled(first, second, book);
  }
  return [question];
}

/** Both sides name a metric of their own, or the second asks something of the first. */
function asksTwo(question: string, first: string, second: string, at: number): boolean {
  const isWithin = findMetrics(question).some(({ start, end }) => start < at && end > at);
  if (isWithin || second.split(' ').length > 14) return false;
  if (ASKS.test(first) && ASKS.test(second)) return true;
  const [one] = findMetrics(first);
  const other = findMetrics(second)[0] ?? null;
  if (!one && !looseMetric(first)) return false;
  if (GUIDES.test(second)) return true;
  if (other) return other.name !== one?.name;
  return ASKS.test(second);
}

function settled(first: string, second: string, book: Book): readonly string[] {
  const [one, other] = [readAsk(first, book), readAsk(second, book)];
  const when = one.periodText === null && other.periodText !== null ? ` ${other.periodText}` : '';
  const isOfFirst = one.want === 'value' && !GUIDES.test(second);
  const tail = isOfFirst ? (TAIL.exec(second)?.[0] ?? '') : '';
  const whole = `${first}${/^\s*(?:in|for|of)\b/.test(when) ? when : when && ` in${when}`}${tail}`;
  // "Kiruna's production and shipments": both are of the one that is named first
  const owner = OWNER.exec(first)?.groups?.owner ?? null;
  if (owner !== null && other.want === 'value' && other.rest.length === 0 && other.segment === null)
    return [whole, `${owner} ${second}`];
  const earlier = [{ question: whole, status: 'answered', text: '' } as const];
  return [whole, standalone(/^and\b/i.test(second) ? second : `and ${second}`, earlier, book)];
}

/** Two answers as one of at most three sentences; what is not stated of them is said beside. */
export function joined(
  one: Composed,
  other: Composed,
  missing: readonly (string | null)[],
): Composed | null {
  const [first, second] = [one, other].map((each) => each.status === 'answered');
  if (!first && !second) return null;
  if (first && second) return merged(one, other);
  const [told, untold] = first ? [one, missing[1]] : [other, missing[0]];
  const unsaid = untold ?? (first ? other : one).unsaid;
  return { ...told, unsaid };
}

function merged(one: Composed, other: Composed): Composed {
  const evidence = [...one.evidence];
  const places = other.evidence.map((found) => {
    const known = evidence.findIndex(
      ({ sentences }) => sentences.join() === found.sentences.join(),
    );
    if (known !== -1) return known + 1;
    return evidence.push(found);
  });
  const added = other.sentences.map(({ text, cites }) => ({
    text,
    cites: cites.flatMap((place) => places[place - 1] ?? []),
  }));
  const isNew = ({ text }: { readonly text: string }) =>
    !one.sentences.some((sentence) => sentence.text === text);
  const fresh = added.filter(isNew);
  const sentences = [...one.sentences.slice(0, MOST - Math.min(1, fresh.length)), ...fresh].slice(
    0,
    MOST,
  );
  return {
    ...one,
    form: one.form === other.form ? one.form : 'passages',
    sentences,
    text: sentences.map(({ text }) => text).join(' '),
    evidence,
    withheld: [...one.withheld, ...other.withheld],
    warnings: [...one.warnings, ...other.warnings],
  };
}
