import type { Evidence } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Reason } from '../core/verdict.ts';
import { findPeriods, quarterBefore, yearBefore } from '../figures/periods.ts';
import { readProse } from '../figures/read-prose.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import { type IndexedSentence, indexCall } from './call-index.ts';
import { compareFacts, sameSegment } from './compare.ts';
import { sentenceLike } from './lexical.ts';
import { quoteFinder } from './quote-finder.ts';
import { isSameFigure } from './same-figure.ts';

/** What is wrong with something we were about to post; `detail` names what the call says instead. */
export interface Problem {
  readonly reason: Reason;
  readonly detail: string;
}

export interface Gate {
  /** Problems of prose that cites sentences; none = it may be posted. */
  prose(
    text: string,
    sentences: readonly string[],
    options?: { readonly computed?: readonly Figure[] },
  ): readonly Problem[];
  /** Problems of a figure that is said to stand in the sentences. */
  figure(figure: Figure, sentences: readonly string[]): readonly Problem[];
  /** Whether evidence is copied word for word from the sentences it names. */
  isVerbatim(evidence: Evidence): boolean;
}

const LINK = /<[!@#]|https?:|www\.|\]\(|mailto:/i; // model-written URLs and mentions are never posted
const QUOTED = /[“"]([^“”"]{4,})[”"]/g;

/** Makes the gate of one call. Cited mode: only the cited sentences count, so a true claim passes. */
export function makeGate(transcript: Transcript): Gate {
  const { sentences } = indexCall(transcript);
  const find = quoteFinder(transcript.turns);
  const cited = (ids: readonly string[]) =>
    ids.map((id) => sentences.get(id)).filter((sentence) => sentence !== undefined);

  return {
    prose: (text, ids, { computed = [] } = {}) => {
      const sources = cited(ids);
      if (LINK.test(text))
        return [{ reason: 'not_found', detail: 'links and mentions are not allowed' }];
      if (sources.length === 0 || sources.length < ids.length)
        return [
          {
            reason: 'not_found',
            detail: `cites sentences the call does not have: ${ids.join(', ') || 'none'}`,
          },
        ];
      const own = withoutVerbatim(text, sources);
      if (own === '') return [];
      return [
        ...figureProblems(own, transcript, sources, computed),
        ...periodProblems(own, transcript, sources),
        ...quoteProblems(own, sources, find),
        ...(own === text ? subjectProblems(own, transcript, sources) : []),
      ];
    },
    figure: (figure, ids) =>
      cited(ids).some(
        ({ figures, facts }) =>
          holds(figure, figures) ||
          holds(
            figure,
            facts.map(({ spoken }) => spoken),
          ),
      )
        ? []
        : [{ reason: 'value', detail: `“${figure.text}” does not stand in the cited sentences` }],
    isVerbatim: ({ sentences: ids, quote }) => {
      const sources = cited(ids);
      const [first] = sources;
      if (!first || sources.length < ids.length) return false;
      const from = Math.min(...sources.map(({ start }) => start));
      const to = Math.max(...sources.map(({ end }) => end));
      return (
        sources.every(({ turn }) => turn === first.turn) &&
        quote !== '' &&
        first.turn.text.slice(from, to).includes(quote)
      );
    },
  };
}

/** The same value with its sign; a range holds its ends. */
function holds(figure: Figure, spoken: readonly SpokenFigure[]): boolean {
  return spoken.some(
    ({ figure: said }) =>
      said.unit === figure.unit &&
      said.currency === figure.currency &&
      [said.value, said.low, said.high].some(
        (value) =>
          value !== undefined &&
          Math.abs(value - figure.value) <= 1e-9 * Math.max(1, Math.abs(value)),
      ),
  );
}

function figureProblems(
  text: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
  computed: readonly Figure[],
): readonly Problem[] {
  const prose = readProse(text, transcript);
  const strict = {
    period: transcript.call.period,
    namesPeriod: prose.periods.some(({ versus }) => versus !== null),
  };
  return prose.figures.flatMap((written): readonly Problem[] => {
    if (/^\s?(?:YoY|QoQ)?\s?†/.test(text.slice(written.end, written.end + 8)))
      return computed.some((ours) => Math.abs(ours.value - signedBy(text, written)) < 1e-6)
        ? []
        : [{ reason: 'value', detail: `“${written.figure.text}” is not our arithmetic` }];
    const matches = sources.flatMap(({ figures }) =>
      figures.filter((spoken) => isSameFigure(written, spoken)),
    );
    if (matches.length === 0) return [missing(written, sources)];

    const facts = sources.flatMap((source) =>
      source.facts.filter(({ spoken }) => isSameFigure(written, spoken)),
    );
    const read = prose.facts.find(({ spoken }) => spoken.start === written.start);
    const claim = read && asMove(read, text);
    if (!claim || facts.length === 0)
      return facts.length === 0
        ? signProblem(text, written, matches)
        : signProblem(
            text,
            written,
            facts.map(({ spoken }) => spoken),
          );
    // Cited mode: a metric, segment or period that the words leave open is not held against them.
    const verdicts = facts.map((fact) => compareFacts(openUp(claim, fact), fact, strict));
    const best = verdicts.toSorted((one, other) => one.length - other.length)[0] ?? [];
    return best.map((reason) => ({
      reason,
      detail: `“${written.figure.text}”: the call says it of ${facts.map((fact) => [fact.segment, fact.basis, fact.metric, fact.period].filter(Boolean).join(' ')).join('; ')}`,
    }));
  });
}

/** "+$3.72 YoY" is a change whatever its unit. */
function asMove<C extends Parameters<typeof compareFacts>[0]>(claim: C, text: string): C {
  const { start, end, figure } = claim.spoken;
  if (!/^\s?(?:YoY|QoQ)\b/.test(text.slice(end, end + 6))) return claim;
  const value = signedBy(text, claim.spoken);
  const sign = /[-−]/.test(text.slice(start, start + 1)) ? -Math.abs(figure.value) : value;
  return {
    ...claim,
    role: 'change',
    spoken: { ...claim.spoken, figure: { ...figure, value: sign } },
  };
}

/** Attributes that prose need not repeat are taken from the fact it cites. */
function openUp<C extends Parameters<typeof compareFacts>[0]>(
  claim: C,
  fact: Parameters<typeof compareFacts>[1],
): C {
  const bySegment = claim.segment === null || sameSegment(claim.segment, fact.segment);
  return {
    ...claim,
    segment: bySegment ? fact.segment : claim.segment,
    basis: claim.basis ?? fact.basis,
    period: claim.role === 'change' ? fact.period : claim.period,
    modality: fact.modality === 'aside' ? 'aside' : claim.modality,
  };
}

function missing(written: SpokenFigure, sources: readonly IndexedSentence[]): Problem {
  const said = sources
    .flatMap(({ figures }) => figures.map(({ figure }) => figure.text))
    .slice(0, 6);
  return {
    reason: 'value',
    detail: `“${written.figure.text}” does not stand in the cited sentences (they say ${said.join(', ') || 'no figure'})`,
  };
}

/** The sign of a figure whose metric the words leave open. */
function signProblem(
  text: string,
  written: SpokenFigure,
  spoken: readonly SpokenFigure[],
): readonly Problem[] {
  const sign = Math.sign(signedBy(text, written));
  const signs = spoken.map(({ figure }) => Math.sign(figure.value));
  if (signs.includes(sign) || sign === 0) return [];
  // "fell 10.1%" of "a decrease of 10.1%": the words carry the sign on both sides.
  const isMove =
    /\b(?:fell|down|declin\w*|decreas\w*|lower|drop\w*|reduc\w*|narrow\w*|loss)\b/i.test(
      text.slice(Math.max(0, written.start - 48), written.start),
    );
  if (sign < 0 && isMove) return [];
  return [
    { reason: 'sign', detail: `“${written.figure.text}” has another sign in the cited sentences` },
  ];
}

function signedBy(text: string, { figure, start }: SpokenFigure): number {
  return /[−-]\s?$/.test(text.slice(Math.max(0, start - 2), start)) && figure.value > 0
    ? -figure.value
    : figure.value;
}

/** Quarters and years in prose must be the call's own, its comparisons, or said in the sentences. */
function periodProblems(
  text: string,
  { call }: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const named = findPeriods(text, call).filter(
    ({ label, isTime, versus }) => isTime && versus === null && label !== null,
  );
  if (named.length === 0) return [];
  const known = new Set([
    call.period,
    yearBefore(call),
    quarterBefore(call),
    `FY ${call.fiscalYear}`,
    ...sources.flatMap(({ periods }) => periods().map(({ label }) => label)),
  ]);
  return named
    .filter(({ label }) => !known.has(label))
    .map(({ label }) => ({
      reason: 'period' as const,
      detail: `${label} is not named in the cited sentences`,
    }));
}

/**
 * The text without what is copied word for word from the cited sentences: in quotation marks, or the
 * whole of it after the speaker's name. Copied words need no further check.
 */
function withoutVerbatim(text: string, sources: readonly IndexedSentence[]): string {
  const folded = sources.map((source) => plain(source.text));
  const isCopied = (part: string) => {
    const wanted = plain(part.replace(/…$/, ''));
    return wanted.length > 12 && folded.some((source) => isWithin(source, wanted));
  };
  const whole = text.replace(/^[\p{L}. '’-]{2,40}:\s/u, '');
  if (isCopied(text) || isCopied(whole)) return '';
  return text.replaceAll(QUOTED, (printed, quote: string) => (isCopied(quote) ? ' ' : printed));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,;]+$/, '')
    .trim();
}

/** Whole words only: "5.3%" does not stand within "15.3%". */
function isWithin(source: string, wanted: string): boolean {
  const at = source.indexOf(wanted);
  if (at === -1) return false;
  return (
    !/[\w.,-]$/.test(source.slice(Math.max(0, at - 1), at)) &&
    !/^(?:\w|%|[.,]\d)/.test(source.slice(at + wanted.length, at + wanted.length + 2))
  );
}

// Of a sentence's content words, the share that has to stand in what it cites; paraphrase keeps more.
const LEAST_SHARED = 0.15;

/** Words without figures need evidence too: prose that shares nothing with its sentences is made up. */
function subjectProblems(
  text: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  if (readProse(text, transcript).figures.length > 0) return []; // a figure that stands there is evidence
  const like = sentenceLike(text, sources.map((source) => source.text).join(' '));
  if (like > LEAST_SHARED || !/\p{L}{3}/u.test(text)) return [];
  return [{ reason: 'not_found', detail: 'the cited sentences do not speak of this' }];
}

function quoteProblems(
  text: string,
  sources: readonly IndexedSentence[],
  find: ReturnType<typeof quoteFinder>,
): readonly Problem[] {
  return [...text.matchAll(QUOTED)].flatMap(([, quote = '']) => {
    const wanted = quote.replace(/…$/, '').trim();
    const parts = wanted
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const isSaid = parts.every((part) => {
      const span = find(part) ?? find(`${part.charAt(0).toLowerCase()}${part.slice(1)}`);
      return span !== null && sources.some(({ turn }) => turn.index === span.turn);
    });
    return isSaid
      ? []
      : [{ reason: 'not_found' as const, detail: `nobody said “${quote}” in the cited sentences` }];
  });
}
