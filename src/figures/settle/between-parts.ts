import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { isOfWhole } from '../segment/only-of-whole.ts';
import type { Segments } from '../segment/segments.ts';
import { movesTo } from '../segment/topic-moved-to.ts';

const REACH = 4; // sentences from what is told before and after
// "Total company", "our margin", "we sold": said of the company, or of no part for sure
const OF_ALL =
  /\b(?:total|company|companies|consolidated|overall|group|firm|corporate|globally|worldwide|in all|combined|portfolio|us|GAAP)\b|^(?:\w+,? )?(?:we|our)\b/i;
const OURS = /\b(?:we|our)\b/i;
// What a company may well tell of itself between two of its parts
const OF_GROUP = /ebitda$|backlog|book-to-bill|income$|profit$|orders$/i;
const OF_ONE =
  /^(?:net income|income from|profit before tax|earnings|funds from|affo|dividend|tax)/;

/** A sentence that tells results, and by place in its turn. */
interface Told {
  readonly at: number;
  readonly text: string;
  readonly facts: readonly Fact[];
}

/**
 * Gives what a sentence tells without naming whose it is to the part of which both the sentence before and the
 * one behind it tell: "The expense ratio in Norway was 21%. Investment income declined 2%. The margin in Norway
 * was 19%". Between two parts it is of the first one where no sentence stands between.
 */
export function betweenParts(
  facts: readonly Fact[],
  turns: readonly Turn[],
  segments: Segments,
): readonly Fact[] {
  const bySentence = Map.groupBy(facts, ({ sentence }) => sentence);
  const owners = new Map<Fact, string>();
  for (const { text, sentences } of turns) {
    const told: Told[] = sentences.flatMap(({ id, start, end }, at) => {
      const own = (bySentence.get(id) ?? []).filter(({ modality }) => modality === 'actual');
      return own.length > 0 ? [{ at, text: text.slice(start, end), facts: own }] : [];
    });
    for (const [n, here] of told.entries()) {
      const [before, after] = [told[n - 1], told[n + 1]];
      if (!before || !after || !isBare(here, before, segments)) continue;
      const [first, last] = [partsOf(before), partsOf(after)];
      const part = first?.at(-1);
      if (part === undefined || last === null || first?.length !== 1) continue;
      const between = sentences.slice(before.at + 1, after.at);
      const isMoved = between.some(({ start, end }) => movesOff(text.slice(start, end)));
      const isNear = here.at - before.at <= REACH && after.at - here.at <= REACH;
      const isSame = last.length === 1 && last[0] === part;
      const isAdjacent =
        after.at - before.at === 2 &&
        TELLS_ON.test(here.text) &&
        !OURS.test(here.text) &&
        here.facts.every((fact) => !OF_GROUP.test(fact.metric) || isToldOfAll(fact, facts)) &&
        !here.facts.some((fact) => isRateOfAll(fact, facts));
      if (isMoved || !isNear || !(isSame || isAdjacent) || !isFitting(here, part, facts)) continue;
      for (const fact of here.facts) owners.set(fact, part);
    }
  }
  return owners.size === 0
    ? facts
    : facts.map((fact) => {
        const segment = owners.get(fact);
        return segment === undefined ? fact : { ...fact, segment };
      });
}

// The metric opens the sentence, or a word on what is left out of it
const TELLS_ON =
  /^(?:(?:The|Its|Adjusted|Operating|Underlying|Core|Net|Excluding|For the|Revenue|Sales|EBITDA?|Gross|Segment|Orders|Pricing|Volumes?|Production|Persistency)\b|\p{Lu}?\p{Ll}+ (?:margins?|ratio|volumes?|prices?|pricing|income|profit|sales|revenue|orders)\b)/u;

function movesOff(text: string): boolean {
  return movesTo(text) || /^(?:\w+,?\s){0,4}(?:turning|moving|switching|shifting)\b/i.test(text);
}

const NAME = /(?<=[\p{Ll},] )(?!Q[1-4]|EBITDA|EBIT|Mcfe|U\.S|COVID|GAAP|FX)\p{Lu}[\p{L}&]+/u;

/** Whether nobody is named whose results a sentence tells, and they are of the time of those before. */
function isBare({ text, facts }: Told, before: Told, segments: Segments): boolean {
  return (
    facts.every(
      ({ segment, metric, period, versus }) =>
        segment === null &&
        !isOfWhole(metric) &&
        !OF_ONE.test(metric) &&
        (versus !== null || before.facts.some((other) => other.period === period)),
    ) &&
    !OF_ALL.test(text) &&
    segments.find(text).length === 0 &&
    !NAME.test(text)
  );
}

/** Whether the company's own level of a metric is another one, told elsewhere. */
function isToldOfAll({ metric, sentence, period, spoken }: Fact, all: readonly Fact[]): boolean {
  return all.some(
    (other) =>
      other.metric === metric &&
      other.segment === null &&
      other.role === 'level' &&
      other.period === period &&
      other.sentence !== sentence &&
      other.spoken.figure.value !== spoken.figure.value,
  );
}

/** Whether a margin is what the company's own profit is of its revenue. */
function isRateOfAll({ metric, period, spoken: { figure } }: Fact, all: readonly Fact[]): boolean {
  const name = /^(.*) margin$/.exec(metric)?.[1];
  if (name === undefined || figure.unit !== 'percent') return false;
  const amounts = (of: RegExp) =>
    all.filter(
      (fact) =>
        fact.segment === null &&
        fact.role === 'level' &&
        fact.period === period &&
        fact.spoken.figure.unit === 'money' &&
        of.test(fact.metric),
    );
  const slack = Number.isInteger(figure.value) ? 0.5 : 0.06;
  const profits = amounts(/^(?:operating income|gross profit|net income|ebitda)$/).filter((fact) =>
    fact.metric.startsWith(name),
  );
  return profits.some((profit) =>
    amounts(/^revenue$/).some(
      (sold) =>
        Math.abs((100 * profit.spoken.figure.value) / sold.spoken.figure.value - figure.value) <=
        slack,
    ),
  );
}

/** Whether a profit and its margin in a sentence are of a revenue as large as the part's, where that is told. */
function isFitting({ facts }: Told, part: string, all: readonly Fact[]): boolean {
  const levels = facts.filter(({ role, versus }) => role === 'level' && versus === null);
  const margin = levels.find(({ metric }) => /margin$/.test(metric))?.spoken.figure.value ?? 0;
  const profit = levels.find(({ spoken }) => spoken.figure.unit === 'money');
  const sold = all.find(
    ({ metric, segment, role, period, spoken }) =>
      metric === 'revenue' &&
      segment === part &&
      role === 'level' &&
      period === profit?.period &&
      spoken.figure.unit === 'money',
  );
  if (!profit || !sold || margin <= 0) return true;
  const implied = (100 * profit.spoken.figure.value) / margin;
  return Math.abs(implied / sold.spoken.figure.value - 1) < 0.1;
}

/** The parts of which a sentence tells; null where it tells of the company. */
function partsOf({ facts }: Told): readonly string[] | null {
  const parts = new Set(facts.map(({ segment }) => segment));
  return parts.has(null) ? null : [...parts].filter((part) => part !== null);
}
