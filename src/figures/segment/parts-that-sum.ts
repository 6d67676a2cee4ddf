import { guarded } from '../../core/guarded/guarded.ts';
import type { Sentence, Transcript, Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { readFigures } from '../grammar/read-figures.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from './may-be-part.ts';
import { PROPER } from './proper-name.ts';
import { learnSegments } from './segments.ts';

/** By the id of a sentence, the metrics that its parts' amounts are of, each where the part's name ends. */
export type PartsThatSum = ReadonlyMap<string, readonly MetricMention[]>;

/** An amount that stands beside a part's name; `said` where a fact of the part was read from it already. */
interface Item {
  readonly sentence: string;
  /** The place of the sentence in its turn. */
  readonly at: number;
  readonly spoken: SpokenFigure;
  readonly name: { readonly words: string; readonly end: number } | null;
  readonly said: Fact | null;
}

// What the parts have and nothing else: a profit is what costs leave of it, which are no parts
const OF_PARTS = /^(?:(?:organic )?revenue|orders|bookings|billings|gross merchandise volume)$/;
const FEWEST = 2;
const MOST = 12; // no call goes through more parts in one breath
const MOST_TOTALS = 40; // that one turn and the one before it tell of the whole
const APART = 2; // a sentence between two parts says how one of them did
const EXACT = 100; // last digits in a total: of fewer any two amounts may come to it by chance

const BARE = /^\d[\d.,]*\s\p{Ll}+$/u; // "195 million": in the currency of the total, which may be said there alone

const VERB =
  '(?:was|were|had|sold|reached|contributed|delivered|generated|posted|recorded|reported|made|did|turned over|brought in|added|came (?:in|out) at|came to|stood at|(?:was|were|ended|finished) at|amounted to|totall?ed)';
const LEAD =
  "(?:(?:And|But|So|Now|Then|Finally|Lastly|Next),?\\s)?(?:(?:By|In|On|For|At)\\s[\\p{Ll}’' -]{3,40},\\s)?(?:(?:First|Second|Third|Fourth)[- ]quarter\\s)?(?:[Oo]ur\\s|[Tt]he\\s)?";
const NEXT = '[,;]\\s(?:and\\s|while\\s)?|\\sand\\s(?:in\\s)?';
// "And Coaching was", ", and Parts and Service contributed", "Tools and Fixings" behind the amount of another part
const NAMED = guarded(
  new RegExp(
    `(?:^${LEAD}|${NEXT})${PROPER}(?:\\s(?:segment|business|division|unit))?(?:\\s${VERB})?\\s(?:an?\\s(?:record|total)\\s(?:of\\s)?)?$`,
    'u',
  ),
);
// "In Parts and Service, which nobody talks about, we had"
const IN_PART = guarded(
  new RegExp(
    `(?:^${LEAD}|${NEXT})(?:In|At|For|in|at|for)\\s${PROPER}(?:,\\s[^,;\\d]{3,60},|,)?\\s(?:we|it)\\s${VERB}\\s$`,
    'u',
  ),
);
// "140 million of duties", "in savings": of something else
const OF_ELSE =
  /^\s(?:of|in|for|on)\s(?!(?:net\s|total\s)?(?:revenues?|sales)\b|(?:the|this|that)\s(?:(?:first|second|third|fourth|last|prior|same)\s)?(?:quarter|half|year)\b|(?:Q[1-4]|H[12])\b)/;

/**
 * Amounts told of one part after the other without a metric, where they come to what was told of the whole
 * company: "Revenue was 446 million. Pumps sold 195 million, Drives 154 million and Service 97 million." The sum
 * says what they are of, so that neither the parts nor the way they are told need be known. Of the call's own
 * period; none where the amounts do not come to the total within their last digits.
 */
export function partsThatSum(transcript: Transcript, facts: readonly Fact[]): PartsThatSum {
  const found = new Map<string, readonly MetricMention[]>();
  const byTurn = Map.groupBy(facts, ({ turn }) => turn);
  for (const turn of transcript.turns) {
    const told = byTurn.get(turn.index) ?? [];
    const totals = totalsOf([...(byTurn.get(turn.index - 1) ?? []), ...told], transcript);
    if (totals.length === 0) continue;
    const items = itemsOf(turn, transcript);
    if (items.length === 0) continue;
    for (const alike of Map.groupBy(totals, slotOf).values()) {
      const [first] = alike;
      if (!first) continue;
      const runs = runsOf(withSaid(items, turn, { like: first, told }));
      for (const total of alike)
        for (const { sentence, name } of runs.flatMap((run) => named(comesTo(run, total) ?? []))) {
          const known = found.get(sentence) ?? [];
          if (name === null || known.some(({ start }) => start === name.end)) continue;
          found.set(sentence, [...known, mentionOf(name, total)]);
        }
    }
  }
  return found;
}

/** All of a sentence of which some part is told by the sum alone: the others' facts are read along with it. */
function named(items: readonly Item[]): readonly Item[] {
  const untold = new Set(items.flatMap(({ sentence, said }) => (said === null ? [sentence] : [])));
  return items.filter(({ sentence }) => untold.has(sentence));
}

/** What was told of the whole company, each amount once. */
function totalsOf(facts: readonly Fact[], transcript: Transcript): readonly Fact[] {
  const once = new Map<string, Fact>();
  for (const fact of facts) {
    if (once.size === MOST_TOTALS) break;
    if (isTotal(fact, transcript)) once.set(`${slotOf(fact)} ${fact.spoken.figure.value}`, fact);
  }
  return [...once.values()];
}

function slotOf({ metric, basis }: Fact): string {
  return `${metric} ${basis}`;
}

function isTotal(
  { segment, role, versus, modality, period, spoken, metric }: Fact,
  { call }: Transcript,
): boolean {
  const { unit, approximate, high, value } = spoken.figure;
  return (
    segment === null &&
    role === 'level' &&
    versus === null &&
    modality === 'actual' &&
    period === call.period &&
    unit === 'money' &&
    !approximate &&
    high === undefined &&
    value / spoken.step >= EXACT &&
    OF_PARTS.test(metric)
  );
}

/** The amounts of a turn that stand beside what may be a part's name. */
function itemsOf(turn: Turn, transcript: Transcript): readonly Item[] {
  const { isCompany } = learnSegments(transcript);
  return turn.sentences.flatMap(({ id, start, end }: Sentence, at) => {
    const text = turn.text.slice(start, end);
    const figures = readFigures(text, { currency: transcript.call.currency ?? null });
    return figures.flatMap((spoken, place): readonly Item[] => {
      const { unit, approximate, high } = spoken.figure;
      if (unit !== 'money' || approximate || high !== undefined) return [];
      if (OF_ELSE.test(text.slice(spoken.end))) return [];
      const from = figures[place - 1]?.end ?? 0;
      const before = text.slice(from, spoken.start);
      const match = NAMED.exec(before) ?? IN_PART.exec(before);
      const words = match?.[1];
      if (!match || words === undefined) return [];
      // Only what goes on from another part's amount may stand without its own beginning.
      if (from > 0 && match.index === 0 && /^\p{Lu}/u.test(match[0])) return [];
      if (!mayBePart(words) || isCause(words) || isCompany(words)) return [];
      const name = { words, end: from + match.index + match[0].indexOf(words) + words.length };
      return [{ sentence: id, at, spoken, name, said: null }];
    });
  });
}

/** With the parts whose amount of this metric was read by its name. */
function withSaid(
  items: readonly Item[],
  turn: Turn,
  { like, told }: { readonly like: Fact; readonly told: readonly Fact[] },
): readonly Item[] {
  const place = new Map(turn.sentences.map(({ id }, at) => [id, at]));
  const said = told.flatMap((fact): readonly Item[] => {
    const { segment, role, versus, modality, period, spoken, sentence } = fact;
    const isLevel = role === 'level' && versus === null && modality === 'actual';
    const isOne = segment !== null && isLevel && slotOf(fact) === slotOf(like);
    const at = place.get(sentence);
    return isOne && at !== undefined && period === like.period && spoken.figure.unit === 'money'
      ? [{ sentence, at, spoken, name: null, said: fact }]
      : [];
  });
  const placeOf = ({ sentence, spoken }: Item) => `${sentence} ${spoken.start}`;
  const known = new Map(said.map((item) => [placeOf(item), item]));
  const all = items.map((item) => ({ ...item, said: known.get(placeOf(item))?.said ?? null }));
  const places = new Set(items.map(placeOf));
  return [...all, ...said.filter((item) => !places.has(placeOf(item)))].toSorted(
    (one, other) => one.at - other.at || one.spoken.start - other.spoken.start,
  );
}

/** Items told one after the other. */
function runsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && item.at - last.at <= APART) run.push(item);
    else runs.push([item]);
  }
  return runs.filter(({ length }) => length >= FEWEST && length <= MOST);
}

/** The run, or all of it but its first or last, where that comes to the total and adds what no fact says. */
function comesTo(run: readonly Item[], total: Fact): readonly Item[] | null {
  const tries = [run, run.slice(1), run.slice(0, -1)];
  return tries.find((items) => items.length >= FEWEST && isSum(items, total)) ?? null;
}

function isSum(items: readonly Item[], { spoken }: Fact): boolean {
  const sum = items.reduce((so, item) => so + item.spoken.figure.value, 0);
  const slack = [spoken, ...items.map((item) => item.spoken)].reduce(
    (so, { step }) => so + step / 2,
    0,
  );
  const isOneCurrency = items.every(
    (item) =>
      item.spoken.figure.currency === spoken.figure.currency || BARE.test(item.spoken.figure.text),
  );
  const isPlus = items.every((item) => item.spoken.figure.value > 0);
  const isNew = items.some(({ said }) => said === null);
  return (
    isNew && isPlus && isOneCurrency && Math.abs(sum - spoken.figure.value) <= slack * (1 + 1e-9)
  );
}

function mentionOf(
  { words, end }: { readonly words: string; readonly end: number },
  { metric, basis }: Fact,
): MetricMention {
  const kind = termOf(metric)?.kind ?? 'flow';
  return {
    ...{ name: metric, kind, isCost: false, isLoss: false, basis },
    ...{ part: words.toLowerCase(), start: end, end },
  };
}
