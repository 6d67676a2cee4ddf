import type { Transcript } from '../../core/transcript.ts';
import { financeOf } from '../lexicon/financial-call.ts';
import { companyTest } from './company-test.ts';
import { innerCapitals } from './inner-capitals.ts';
import { finderOf, type SegmentMention } from './segment-finder.ts';
import { type SegmentNames, segmentNames } from './segment-names.ts';
import { keyOf, plainName, twinOf } from './segment-words.ts';
import { shortNames } from './short-names.ts';

/** The segments of one call. */
export interface Segments {
  readonly names: SegmentNames;
  /** Segments named in a text, in order. */
  find(text: string): readonly SegmentMention[];
  /** The usual form of a segment's words, whatever generic words stand behind them. */
  canonical(words: string): string;
  /** Whether words are capitalised within the call's sentences: a name, not the head of a sentence. */
  isName(words: string): boolean;
  /** Whether words name the company itself rather than a part of it. */
  isCompany(words: string): boolean;
  /** Whether parts may have a net income of their own, as a lender's or an insurer's do. */
  readonly mayEarnNet: boolean;
}

const cache = new WeakMap<Transcript, Segments>();

/** Learns a call's segments once. */
export function learnSegments(transcript: Transcript): Segments {
  return cache.get(transcript) ?? keepSegments(transcript, segmentNames(transcript));
}

/** Keeps segments that were learned of a call before, by this process or another. */
export function keepSegments(transcript: Transcript, names: SegmentNames): Segments {
  const shorts = shortNames(transcript, names);
  const usual = new Map(names.map(([key, name]) => [key, shorts.get(key) ?? name]));
  const twins = new Map(names.map(([key, name]) => [twinOf(key), name]));
  const segments: Segments = {
    names,
    find: finderOf(usual, shorts),
    canonical: (words) =>
      usual.get(keyOf(words)) ??
      shorts.get(keyOf(words)) ??
      twins.get(twinOf(keyOf(words))) ??
      plainName(words),
    isName: innerCapitals(transcript),
    isCompany: companyTest(transcript),
    mayEarnNet: financeOf(transcript) !== null,
  };
  cache.set(transcript, segments);
  return segments;
}
