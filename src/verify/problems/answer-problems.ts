import type { Transcript } from '../../core/transcript.ts';
import { readProse } from '../../figures/read-prose.ts';
import { type IndexedSentence, indexCall } from '../call-index.ts';
import { namedPeople } from '../claim/speakers.ts';
import type { Gate } from '../gate.ts';
import { contentWords, sentenceLike } from '../words/lexical.ts';
import { namedProblems } from './named-problems.ts';
import { polarityProblems } from './polarity-problems.ts';
import type { Problem } from './problem.ts';
import { numberProblems, uncitedProblems } from './shown-problems.ts';
import { withoutVerbatim } from './verbatim.ts';
import { visibleProblems } from './visible-problems.ts';

// Who speaks is no evidence of what is said.
const SPEAKING =
  /\b(?:C[EFOT]O|chief \w+ officer|management|(?:the )?company|executives?|speaker|says?|said|according to|call)\b/gi;
// Of a sentence's content words, the share that must stand in what it cites when no figure ties it down.
const LEAST_SHARED = 0.3;
const OF_ANALYST = /\b(?:analysts?|ask(?:s|ed|ing)?|questions?)\b/i;
// Of the words of what was left unsaid, the share that the question or the call has used.
const LEAST_KNOWN = 0.5;

/** Problems of one sentence of an answer that cites sentences of the call; none = it may be posted. */
export function claimProblems(
  text: string,
  ids: readonly string[],
  {
    gate,
    transcript,
    context,
  }: { readonly gate: Gate; readonly transcript: Transcript; readonly context: string },
): readonly Problem[] {
  const seen = visibleProblems(text);
  if (seen.length > 0) return seen;
  const sources = ids.flatMap((id) => indexCall(transcript).sentences.get(id) ?? []);
  const own = withoutLead(withoutVerbatim(text, sources), transcript);
  const spoken = OF_ANALYST.test(text) ? sources : sources.filter(ofCompany(transcript));
  if (sources.length > 0 && spoken.length === 0)
    return [{ reason: 'speaker', detail: "a question is not the company's word" }];
  return [
    ...gate.prose(text, sources.length < ids.length ? ids : spoken.map(({ id }) => id)),
    ...speakerProblems(text, transcript, sources),
    ...(own === ''
      ? []
      : [
          ...numberProblems(own, transcript, spoken.map((source) => source.text).join(' ')),
          ...subjectProblems(text, transcript, spoken),
          ...basisProblems(own, spoken),
          ...namedProblems(own, { transcript, sources: spoken, context }),
          ...polarityProblems(own, transcript, spoken),
        ]),
  ];
}

// What stands before a quote: "Declined by Ana Ruiz (CFO, through an interpreter):"
const LEAD =
  /\b(?:declined|asked|answered|sa(?:id|ys)|told|by|and|of|on|the|call|through an interpreter|C[EFOT]O|IR|chief|vice|chair\w*|president|analyst|director|officer|head)\b|[\s():,.]/gi;

/** Nothing, when all that is left beside copied words is who says them. */
function withoutLead(own: string, { participants, exchanges }: Transcript): string {
  const names = [
    ...exchanges.flatMap(({ firm }) => firm ?? []),
    ...participants.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const rest = names.reduce((text, name) => text.replaceAll(name, ''), own).replaceAll(LEAD, '');
  return rest === '' ? '' : own;
}

/** Problems of what an answer says was left open: no figures, and about what was asked. */
export function unsaidProblems(
  unsaid: string,
  question: string,
  transcript: Transcript,
): readonly Problem[] {
  const known = contentWords([question, ...transcript.turns.map((turn) => turn.text)].join(' '));
  const words = [...contentWords(unsaid.replace(/^whether\b/, ''))];
  // "raised" of what was asked with "raise"
  const isKnown = (word: string) => known.has(word) || known.has(`${word}e`);
  const share = words.filter(isKnown).length / Math.max(1, words.length);
  return [
    ...uncitedProblems(unsaid, question, transcript),
    ...polarityProblems(unsaid, transcript, []),
    ...(share < LEAST_KNOWN
      ? [{ reason: 'not_found' as const, detail: 'nobody asked or spoke of this' }]
      : []),
  ];
}

function subjectProblems(
  text: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  if (readProse(text, transcript).figures.length > 0) return [];
  const names = transcript.participants.flatMap(({ name, aliases }) => [name, ...aliases]);
  const subject = names
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replaceAll(SPEAKING, ' ');
  const like = sentenceLike(subject, sources.map((source) => source.text).join(' '));
  return like >= LEAST_SHARED
    ? []
    : [{ reason: 'not_found', detail: 'the cited sentences do not speak of this' }];
}

const BASES = [
  ['adjusted', /\b(?:adjusted|non-GAAP|normali[sz]ed|underlying)\b/i],
  ['reported', /(?<!non-)\bGAAP\b|\b(?:reported|statutory) (?:basis|figures?|results?|terms)\b/i],
] as const;

/** A basis is named only where it was said, or where the call says it of all its figures. */
function basisProblems(text: string, sources: readonly IndexedSentence[]): readonly Problem[] {
  const said = sources.map((source) => source.text).join(' ');
  const known = new Set(sources.flatMap(({ facts }) => facts.map(({ basis }) => basis)));
  const isWrong = BASES.some(
    ([basis, words]) => words.test(text) && !words.test(said) && !known.has(basis),
  );
  return isWrong ? [{ reason: 'basis', detail: 'the cited sentences name another basis' }] : [];
}

/** Whom a sentence names must be whom it cites, or be named by them. */
function speakerProblems(
  text: string,
  { participants }: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const named = namedPeople(text, participants);
  if (!named) return [];
  const said = sources.map((source) => source.text).join(' ');
  const speaks = sources.some(({ turn }) => named.includes(turn.speaker));
  return speaks || (namedPeople(said, participants) ?? []).some((name) => named.includes(name))
    ? []
    : [{ reason: 'speaker', detail: `the cited sentences are not of ${named.join(' or ')}` }];
}

function ofCompany({ participants }: Transcript): (sentence: IndexedSentence) => boolean {
  const others = new Set(
    participants.flatMap(({ name, side }) =>
      side === 'analyst' || side === 'operator' ? [name] : [],
    ),
  );
  return ({ turn }) => !others.has(turn.speaker);
}
