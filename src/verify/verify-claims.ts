import type { Evidence } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Reason, Verdict } from '../core/verdict.ts';
import type { Fact } from '../figures/fact.ts';
import { findMetrics } from '../figures/lexicon.ts';
import { type Prose, readProse } from '../figures/read-prose.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import { type CallIndex, type IndexedSentence, indexCall } from './call-index.ts';
import { compareFacts, sameMetric, sameSegment } from './compare.ts';
import { sentenceLike } from './lexical.ts';
import { isSameFigure } from './same-figure.ts';
import { claimedSpeaker, isSaidBy } from './speakers.ts';

type Claim = Prose['facts'][number];

/** What the whole call says to each claim; the evidence is the sentence that decides. */
export function verifyClaims(
  transcript: Transcript,
  claims: readonly string[],
): readonly Verdict[] {
  const index = indexCall(transcript);
  return claims.map((claim) => verify(transcript, index, claim));
}

function verify(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const prose = readProse(claim, transcript);
  if (prose.figures.length === 0) return withoutFigures(transcript, index, claim);

  const findings = prose.figures.map((written) =>
    finding(transcript, index, { claim, prose, written }),
  );
  const reasons = [...new Set(findings.flatMap((each) => each.reasons))];
  const sentences = findings.flatMap(({ sentence }) => (sentence ? [sentence] : []));
  return {
    claim,
    verdict:
      reasons.length === 0
        ? 'supported'
        : reasons.every((reason) => reason === 'not_found')
          ? 'unsupported'
          : 'contradicted',
    reasons,
    evidence: evidenceOf(sentences),
  };
}

interface Finding {
  readonly reasons: readonly Reason[];
  readonly sentence: IndexedSentence | null;
}

interface Written {
  readonly claim: string;
  readonly prose: Prose;
  readonly written: SpokenFigure;
}

/** The place in the call that fits one written figure best, and in what it differs. */
function finding(
  transcript: Transcript,
  index: CallIndex,
  { claim, prose, written }: Written,
): Finding {
  const fact = prose.facts.find(({ spoken }) => spoken.start === written.start) ?? null;
  const holders = [...index.sentences.values()].filter(({ figures }) =>
    figures.some((spoken) => isSameFigure(written, spoken)),
  );
  if (holders.length === 0) return fact ? otherwise(index, fact, written) : nowhere(index, written);

  const strict = {
    period: transcript.call.period,
    namesPeriod: prose.periods.some(({ versus }) => versus !== null),
  };
  const speaker = claimedSpeaker(claim, transcript.participants);
  const judged = holders.map((sentence) => ({
    sentence,
    reasons: reasonsAt(sentence, { claim, fact, written, strict, speaker }),
  }));
  const [best] = judged.toSorted((one, other) => one.reasons.length - other.reasons.length);
  return best ?? nowhere(index, written);
}

function reasonsAt(
  sentence: IndexedSentence,
  {
    claim,
    fact,
    written,
    strict,
    speaker,
  }: {
    claim: string;
    fact: Claim | null;
    written: SpokenFigure;
    strict: Parameters<typeof compareFacts>[2];
    speaker: ReturnType<typeof claimedSpeaker>;
  },
): readonly Reason[] {
  const facts = sentence.facts.filter(({ spoken }) => isSameFigure(written, spoken));
  const said: Reason[] = speaker && !isSaidBy(sentence.turn.speaker, speaker) ? ['speaker'] : [];
  if (fact && facts.length > 0) {
    const verdicts = facts.map((each) => compareFacts(settle(fact, each, claim), each, strict));
    return [...(verdicts.toSorted((one, other) => one.length - other.length)[0] ?? []), ...said];
  }
  if (fact && facts.length === 0) {
    // The figure stands there of nothing we could name: the words around it must at least agree.
    return sentenceLike(claim, sentence.text) >= 0.34 ? said : ['metric', ...said];
  }
  const raw = sentence.figures.filter((spoken) => isSameFigure(written, spoken));
  const sign = raw.some(({ figure }) => Math.sign(figure.value) === Math.sign(written.figure.value))
    ? []
    : (['sign'] as const);
  return sentenceLike(claim, sentence.text) >= 0.25 ? [...sign, ...said] : ['not_found'];
}

/** What a claim leaves open is not held against it: no segment means the company, no basis any basis. */
function settle(claim: Claim, fact: Fact, text: string): Claim {
  const isPlain = claim.basis === null;
  return {
    ...claim,
    basis: isPlain ? fact.basis : claim.basis,
    // A claim of an old forecast seldom says of when it was.
    period: claim.role === 'change' || claim.modality === 'aside' ? fact.period : claim.period,
    modality:
      /\bgross|net|was|were\b/.test(text) && fact.modality === 'aside' ? 'aside' : claim.modality,
  };
}

/** The figure is nowhere: what the call says of the same thing instead names the wrong attribute. */
function otherwise(index: CallIndex, claim: Claim, written: SpokenFigure): Finding {
  const about = index.facts.filter(
    (fact) =>
      sameMetric(fact.metric, claim.metric) &&
      fact.role === claim.role &&
      sameSegment(fact.segment, claim.segment),
  );
  const now = about.filter(({ period }) => period === claim.period);
  const [first] = (now.length > 0 ? now : about).toSorted(
    (one, other) =>
      likeness(one.spoken, written) - likeness(other.spoken, written) ||
      distance(one.spoken, written) - distance(other.spoken, written),
  );
  if (!first) return nowhere(index, written);
  return {
    reasons: [howItDiffers(first.spoken, written)],
    sentence: index.sentences.get(first.sentence) ?? null,
  };
}

/** The same digits in another scale or unit are what was meant, before any nearer number. */
function likeness(spoken: SpokenFigure, written: SpokenFigure): number {
  return howItDiffers(spoken, written) === 'value' ? 1 : 0;
}

function nowhere(index: CallIndex, written: SpokenFigure): Finding {
  if (written.figure.unit === 'count') return { reasons: ['not_found'], sentence: null };
  const near = [...index.sentences.values()].find(({ figures }) =>
    figures.some((spoken) => ['scale', 'unit'].includes(howItDiffers(spoken, written))),
  );
  if (!near) return { reasons: ['not_found'], sentence: null };
  const spoken = near.figures.find((figure) =>
    ['scale', 'unit'].includes(howItDiffers(figure, written)),
  );
  return { reasons: spoken ? [howItDiffers(spoken, written)] : ['not_found'], sentence: near };
}

function howItDiffers(spoken: SpokenFigure, written: SpokenFigure): Reason {
  const [one, other] = [spoken.figure, written.figure];
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (one.unit !== other.unit || one.currency !== other.currency)
    return same(Math.abs(one.value), Math.abs(other.value)) ? 'unit' : 'value';
  const ratio = other.value === 0 ? 0 : Math.abs(one.value / other.value);
  const isPower = [1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9, 10, 0.1, 100, 0.01].some((power) =>
    same(ratio, power),
  );
  return isPower && ratio !== 1 ? 'scale' : 'value';
}

function distance({ figure }: SpokenFigure, written: SpokenFigure): number {
  if (figure.unit !== written.figure.unit) return Number.POSITIVE_INFINITY;
  return Math.abs(figure.value - written.figure.value);
}

/** Words alone: the direction of a metric is held against the call's, the rest against its sentences. */
function withoutFigures(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const moved = directionVerdict(index, claim);
  if (moved) return { claim, ...moved };
  const ranked = [...index.sentences.values()]
    .map((sentence) => ({ sentence, like: sentenceLike(claim, sentence.text) }))
    .toSorted((one, other) => other.like - one.like);
  const [best] = ranked;
  const speaker = claimedSpeaker(claim, transcript.participants);
  if (!best || best.like < 0.6)
    return { claim, verdict: 'unsupported', reasons: ['not_found'], evidence: [] };
  const reasons: Reason[] =
    speaker && !isSaidBy(best.sentence.turn.speaker, speaker) ? ['speaker'] : [];
  if (isNegated(claim) !== isNegated(best.sentence.text)) reasons.push('direction');
  return {
    claim,
    verdict: reasons.length > 0 ? 'contradicted' : 'supported',
    reasons,
    evidence: evidenceOf([best.sentence]),
  };
}

const UP = /\b(?:increas\w*|grew|grow\w*|rose|rising|improv\w*|higher|expand\w*|up|gain\w*)\b/i;
const DOWN =
  /\b(?:decreas\w*|declin\w*|fell|fall\w*|lower|drop\w*|down|reduc\w*|shrank|contract\w*)\b/i;

function directionVerdict(index: CallIndex, claim: string): Omit<Verdict, 'claim'> | null {
  const [metric] = findMetrics(claim);
  const isUp = UP.test(claim);
  if (!metric || isUp === DOWN.test(claim)) return null;
  const subject = claim.toLowerCase();
  const changes = index.facts.filter(
    (fact) =>
      sameMetric(fact.metric, metric.name) &&
      fact.role === 'change' &&
      fact.spoken.figure.unit !== 'multiple' &&
      (fact.segment === null ? true : subject.includes(fact.segment.replace(/\sservices?$/, ''))),
  );
  const named = changes.filter(({ segment }) => segment !== null);
  const [change] = named.length > 0 ? named : changes.filter(({ segment }) => segment === null);
  const sentence = change ? index.sentences.get(change.sentence) : undefined;
  if (!change || !sentence) return null;
  const agrees = change.spoken.figure.value > 0 === isUp;
  return {
    verdict: agrees ? 'supported' : 'contradicted',
    reasons: agrees ? [] : ['direction'],
    evidence: evidenceOf([sentence]),
  };
}

function isNegated(text: string): boolean {
  return /\b(?:not|no|never|without|n['’]t)\b|n['’]t\b/i.test(text);
}

function evidenceOf(sentences: readonly IndexedSentence[]): Evidence[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ id, text }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ sentences: [id], quote: text }];
  });
}
