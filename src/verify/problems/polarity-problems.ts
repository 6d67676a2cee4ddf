import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { readProse } from '../../figures/read-prose.ts';
import { FALLING, RISING } from '../../figures/role/directions.ts';
import { type IndexedSentence, indexCall } from '../call-index.ts';
import { sameMetric } from '../figure/compare.ts';
import { isSameFigure } from '../figure/same-figure.ts';
import { contentWords } from '../words/lexical.ts';
import type { Problem } from './problem.ts';

const DELAY = /\bdelay\w*\b/i;
// Pairs that are not moves of a metric: what is said of one end is not said of the other.
const ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:strong\w*|robust|solid|healthy)\b/i, /\b(?:weak\w*|soft\w*|poor\w*|sluggish|tough\w*)\b/i],
  [
    /\b(?:above|over|exceed\w*|more than|at least)\b/i,
    /\b(?:below|under|less than|at most|short of)\b/i,
  ],
  [/\b(?:faster|sooner|earlier|ahead)\b/i, /\b(?:slower|later|behind|delay\w*|postpon\w*)\b/i],
  [/\b(?:positive|profit\w*|inflows?)\b/i, /\b(?:negative|loss\w*|outflows?)\b/i],
];
const PAST =
  /\b(?:increased|grew|rose|climbed|jumped|surged|dipped|slid|slipped|eased|gained|improved|expanded|accelerated|decreased|declined|fell|dropped|shrank|reduced|narrowed|widened|reached|completed|finished|launched|signed)\b/i;
const FORWARD =
  /\b(?:expect\w*|anticipat\w*|forecast\w*|guid\w*|plan(?:s|ned|ning)?|aim\w*|target\w*|hop(?:e|es|ing|efully)|intend\w*|commit(?:ted|ment|ting)?|will|would|may|might|could|should|likely|possib\w*|going (?:to|forward)|looking ahead|next (?:year|quarter)|outlook|potential\w*|subject to)\b|['’]ll\b/i;
const SURE = /\b(?:will|is going to|are going to|certain\w*|guarantee\w*|definite\w*)\b|['’]ll\b/i;
const PLANNED =
  /\b(?:expect\w*|anticipat\w*|forecast\w*|guidance|guid(?:es|ed|ing)|will|target(?:s|ed|ing)|plan(?:ned|s to))\b/i;
const BELIEVED =
  /\b(?:believ\w*|think|confiden\w*|continu\w*|see|look\w*|goal|aspir\w*|want|try\w*|about to|on track|(?:being|getting) \w+ed to)\b/i;
const WEAK = /\b(?:may|might|could|hop(?:e|es|efully)|possib\w*|potential\w*|likely|subject to)\b/i;
// "had originally expected": what follows is no longer so
const SUPERSEDED =
  /\bhad (?:\w+ )?(?:expected|planned|hoped|anticipated|intended)\b|\b(?:originally|previously) (?:expected|planned|hoped|anticipated|guided)\b/i;
const CHANGED =
  /\b(?:had|originally|previously|earlier|delay\w*|postpon\w*|later|no longer|instead|than|slip\w*|push\w*|moved?|now|was|were)\b/i;
// "not only", "no doubt": they deny nothing
const NEGATION =
  /\b(?:not(?! only| just| necessarily| least)|no(?! doubt| question| longer than)|never|neither|nor|cannot|without)\b|n['’]t\b/gi;
const NEAREST = 4; // words right behind a denial: what it is about
const SAYING = new Set(['say', 'think', 'know', 'believ', 'want', 'necessari', 'necessar']);
const DENIAL =
  /\b(?:not|no|never|none|zero|neither|nor|cannot|without|unable|fail\w*|declin\w* to|refus\w*|lack\w*)\b|n['’]t\b/i;

/**
 * Problems of words that turn what was said around without touching a figure: a rise told as a fall, a
 * denial dropped or added, a hope told as a fact. Each is raised only where the cited words are plain.
 */
export function polarityProblems(
  text: string,
  transcript: Transcript,
  sources: readonly Pick<IndexedSentence, 'text' | 'facts'>[],
): readonly Problem[] {
  if (sources.length === 0) return directionProblems(text, '', transcript);
  const said = sources.map((source) => source.text).join(' ');
  return [
    ...directionProblems(text, said, transcript),
    ...ENDS.flatMap((ends) => endProblems(text, said, ends)),
    ...denialProblems(text, said),
    ...forwardProblems(text, said, isResult(text, transcript, sources)),
  ];
}

/**
 * Problems of a note that goes one way only where all that it cites goes the other: "above" for "below", a fall for a
 * rise. What goes both ways on either side is left to its figures.
 */
export function turnedProblems(
  text: string,
  sources: readonly Pick<IndexedSentence, 'text'>[],
): readonly Problem[] {
  const said = sources.map((source) => source.text).join(' ');
  const moves = [RISING, FALLING] as const;
  return [moves, ...ENDS, ...LEVELS].flatMap((ends) => endProblems(text, said, ends));
}

const LEVELS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:higher|more|larger|bigger)\b/i, /\b(?:lower|less|fewer|smaller)\b/i],
  [/\b(?:tailwinds?|benefits?|favou?rabl\w+)\b/i, /\b(?:headwinds?|drag|unfavou?rabl\w+)\b/i],
];

function directionProblems(text: string, said: string, transcript: Transcript): readonly Problem[] {
  const [up, down] = [RISING.test(text), goesDown(text)];
  if (up === down) return [];
  const [saidSame, saidOther] = up
    ? [RISING.test(said), goesDown(said)]
    : [goesDown(said), RISING.test(said)];
  if (saidOther && !saidSame)
    return [{ reason: 'direction', detail: 'the cited sentences say the other direction' }];
  // What is foreseen may go another way than what has been
  return !FORWARD.test(text) && isContradicted(text, transcript, up)
    ? [{ reason: 'direction', detail: 'the call gives this metric the other direction' }]
    : [];
}

/** A delay takes something down as well. */
function goesDown(text: string): boolean {
  return FALLING.test(text) || DELAY.test(text);
}

function endProblems(
  text: string,
  said: string,
  ends: readonly [RegExp, RegExp],
): readonly Problem[] {
  const [written, spoken] = [text, said].map((words) => ends.map((end) => end.test(words)));
  const isTurned = [0, 1].some(
    (at) => written?.[at] && !written[1 - at] && spoken?.[1 - at] && !spoken[at],
  );
  return isTurned ? [{ reason: 'direction', detail: 'the cited sentences say the opposite' }] : [];
}

/** Whether every change that the call voices of the metric, over the span that is named, is the other way. */
function isContradicted(text: string, transcript: Transcript, up: boolean): boolean {
  const [metric] = findMetrics(text);
  if (!metric) return false;
  const { periods } = readProse(text, transcript);
  const versus = periods.find((period) => period.versus !== null)?.versus ?? null;
  const subject = text.toLowerCase();
  const changes = indexCall(transcript).facts.filter(
    (fact) =>
      fact.role === 'change' &&
      fact.modality === 'actual' &&
      fact.spoken.figure.unit !== 'multiple' &&
      sameMetric(fact.metric, metric.name) &&
      (versus === null || fact.versus === versus),
  );
  const ofPart = changes.filter(
    ({ segment }) => segment !== null && subject.includes(segment.replace(/\sservices?$/, '')),
  );
  const about = ofPart.length > 0 ? ofPart : changes.filter(({ segment }) => segment === null);
  return about.length > 0 && about.every(({ spoken }) => spoken.figure.value > 0 !== up);
}

function denialProblems(text: string, said: string): readonly Problem[] {
  const [written, spoken] = [deniedWords(text), deniedWords(said)];
  if (!DENIAL.test(text) && shares(spoken, stems(text)))
    return [{ reason: 'direction', detail: 'the cited sentences deny this' }];
  if (!DENIAL.test(said) && shares(written, stems(said)))
    return [{ reason: 'direction', detail: 'the cited sentences do not deny this' }];
  return [];
}

/** For each denial, the content words of what it denies, to the end of its clause. */
function deniedWords(text: string): readonly (readonly string[])[] {
  return matchesOf(text, NEGATION).map(({ index, 0: word }) => {
    const [clause = ''] = text
      .slice(index + word.length)
      .split(/[,.;:—]|\b(?:but|because|although|while)\b/);
    return [...stems(clause)].filter((stem) => !SAYING.has(stem));
  });
}

/** Whether words speak of what is denied: of half its first words, or of nearly nothing else. */
function shares(denied: readonly (readonly string[])[], words: ReadonlySet<string>): boolean {
  return denied.some((clause) => {
    const [nearest, both] = [clause.slice(0, NEAREST), clause.filter((word) => words.has(word))];
    const near = nearest.filter((word) => words.has(word)).length;
    return near * 2 >= Math.max(1, nearest.length) || both.length >= Math.max(2, words.size * 0.75);
  });
}

/** Whether a figure of the text is a result in the cited sentences: then its modality is known. */
function isResult(
  text: string,
  transcript: Transcript,
  sources: readonly Pick<IndexedSentence, 'text' | 'facts'>[],
): boolean {
  const { figures } = readProse(text, transcript);
  return sources.some(({ facts }) =>
    facts.some(
      ({ modality, spoken }) =>
        modality === 'actual' && figures.some((written) => isSameFigure(written, spoken)),
    ),
  );
}

function stems(text: string): ReadonlySet<string> {
  return new Set([...contentWords(text)].map((word) => word.replace(/[ey]$/, '')));
}

function forwardProblems(text: string, said: string, isKnown: boolean): readonly Problem[] {
  if (SURE.test(text) && WEAK.test(said) && !SURE.test(said))
    return [{ reason: 'modality', detail: 'the speaker was less certain' }];
  if (PLANNED.test(text) && !FORWARD.test(said) && !BELIEVED.test(said))
    return [{ reason: 'modality', detail: 'the cited sentences speak of what is' }];
  if (!isKnown && PAST.test(text) && !FORWARD.test(text) && FORWARD.test(said) && !PAST.test(said))
    return [{ reason: 'modality', detail: 'the cited sentences speak of the future' }];
  if (SUPERSEDED.test(said) && FORWARD.test(text) && !CHANGED.test(text))
    return [
      { reason: 'modality', detail: 'the cited sentences say that this was expected before' },
    ];
  return [];
}
