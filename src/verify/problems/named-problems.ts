import { CURRENCY_BEFORE, currencyOf } from '../../core/currencies.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { readProse } from '../../figures/read-prose.ts';
import { directionBefore } from '../../figures/role/directions.ts';
import type { IndexedSentence } from '../call-index.ts';
import { isSameFigure } from '../figure/same-figure.ts';
import type { Problem } from './problem.ts';

// Names in prose: capitalised words that do not begin a sentence.
const NAME = /(?<![.!?:“"]\s)(?<=[^.!?:“"]\s)\p{Lu}[\p{L}\p{N}&’'-]{2,}/gu;
// "zebra segment", "the cloud business": what it is a part of is named before it
const PART = /\b\p{L}[\p{L}\p{N}&’'-]+(?=\s(?:segment|business|division|unit)\b)/gu;
// Said of any call: "CEO", "YoY", "GAAP".
const USUAL =
  /^(?:the|this|its|our|each|every|whole|other|C[EFOT]O|YoY|QoQ|GAAP|non-GAAP|IFRS|R&D|G&A|Mr|Mrs|Ms|Q&A|Chair\w*|President|January|February|March|April|May|June|July|August|September|October|November|December)(?:['’]s)?$/i;
const CURRENCY = new RegExp(
  `(?<![A-Za-z])(?:${CURRENCY_BEFORE})(?![a-z])|\\b(?:dollars?|euros?|pounds|sterling|yen|yuan|renminbi|rupees?|kronor|kroner)\\b`,
  'g',
);

const OF_ANY_PART = /^(?:service|segment|business|division|unit|and|the|of)$/;

const vocabularies = new WeakMap<Transcript, ReadonlySet<string>>();

/**
 * Names, currencies, parts and moves that a sentence gives to a figure or fact of another. `context` is
 * what the sentence leans on: the question, and the rest of the answer.
 */
export function namedProblems(
  text: string,
  {
    transcript,
    sources,
    context,
  }: {
    readonly transcript: Transcript;
    readonly sources: readonly IndexedSentence[];
    readonly context: string;
  },
): readonly Problem[] {
  return [
    ...nameProblems(text, transcript),
    ...currencyProblems(text, transcript, sources),
    ...readProse(text, transcript).figures.flatMap((written) => [
      ...partProblems(written, sources, `${context} ${text}`),
      ...moveProblems(text, written, sources),
    ]),
  ];
}

/** A name that the call never says is not of this call, however true the rest is. */
function nameProblems(text: string, transcript: Transcript): readonly Problem[] {
  const metrics = findMetrics(text);
  return [...matchesOf(text, NAME), ...matchesOf(text, PART)].flatMap(
    ({ index, 0: name }): readonly Problem[] =>
      USUAL.test(name) ||
      metrics.some(({ start, end }) => start <= index && index < end) ||
      wordsOf(name).every((word) => vocabularyOf(transcript).has(word))
        ? []
        : [{ reason: 'not_found', detail: `nobody names “${name}”` }],
  );
}

/** A currency stands beside its figure in many ways; it must be that of a cited figure, or said. */
function currencyProblems(
  text: string,
  { call }: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const own = call.currency ?? null;
  const codesIn = (words: string) =>
    matchesOf(words, CURRENCY).map(([form]) => currencyOf(form, own) ?? form);
  const said = new Set([
    ...sources.flatMap((source) => codesIn(source.text)),
    ...sources.flatMap(({ figures }) => figures.map(({ figure }) => figure.currency)),
    ...sources.flatMap(({ facts }) => facts.map(({ spoken }) => spoken.figure.currency)),
  ]);
  return codesIn(text)
    .filter((code) => !said.has(code))
    .map((code) => ({ reason: 'unit' as const, detail: `no cited figure is in ${code}` }));
}

/** A part's figure is not the company's: the part is named, here or in what this leans on. */
function partProblems(
  written: SpokenFigure,
  sources: readonly IndexedSentence[],
  context: string,
): readonly Problem[] {
  const parts = sources
    .flatMap(({ facts }) => facts.filter(({ spoken }) => isSameFigure(written, spoken)))
    .map(({ segment }) => segment);
  const said = new Set(wordsOf(context));
  const isNamed = (part: string | null) =>
    part === null || wordsOf(part).every((word) => said.has(word) || OF_ANY_PART.test(word));
  return parts.length > 0 && !parts.some(isNamed)
    ? [{ reason: 'segment', detail: `“${written.figure.text}” is said of ${parts.join(' or ')}` }]
    : [];
}

/** "It fell 4.6%": the figure's own move, where the words leave open of what it is. */
function moveProblems(
  text: string,
  written: SpokenFigure,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const direction = directionBefore(text.slice(0, written.start));
  if (direction === null) return [];
  const moves = sources.flatMap(({ facts }) =>
    facts.filter(({ role, spoken }) => role === 'change' && isSameFigure(written, spoken)),
  );
  const isOther = ({ spoken }: (typeof moves)[number]) =>
    spoken.figure.value > 0 !== (direction === 'up');
  return moves.length > 0 && moves.every(isOther)
    ? [{ reason: 'direction', detail: `“${written.figure.text}” is the other way` }]
    : [];
}

function vocabularyOf(transcript: Transcript): ReadonlySet<string> {
  const known = vocabularies.get(transcript);
  if (known) return known;
  const { turns, participants, call } = transcript;
  const words = new Set(
    [
      call.company,
      call.ticker ?? '',
      ...participants.flatMap(({ name, role, affiliation, aliases }) => [
        name,
        role ?? '',
        affiliation ?? '',
        ...aliases,
      ]),
      ...turns.map(({ text }) => text),
    ].flatMap(wordsOf),
  );
  vocabularies.set(transcript, words);
  return words;
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/, ''));
}
