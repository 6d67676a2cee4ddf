import type { Sentence } from '../core/transcript.ts';

const ABBREVIATION =
  /(?:^|[\s([“"'])(?:mr|mrs|ms|dr|prof|sr|jr|st|inc|ltd|corp|co|no|vs|e\.g|i\.e|approx|dept|est|fig|messrs|rs|u\.s|u\.k|u\.s\.a|e\.u|p\.a|[A-Za-z](?:\.[A-Za-z])*|[Jj]an|[Ff]eb|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\.$/i; // "Mr."
const STARTERS = /^(?:The|We|In|Our|It|This|And|But|So|That|These|As|For|Now|Then|If|Looking)\b/;
const END = /[.?!]+["'”’)\]]*(?=\s)/g;

/** A stretch of a text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a turn into sentences; together they cover every word of it.
 *
 * A full stop before a lower-case letter is the transcriber's slip ("RMB 1,159.5 million. representing
 * a decrease"): the halves stay one sentence, since a figure and its change must be evidence together.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    splitLine(line, from, stretches);
    from += line.length + 1;
  }
  return stretches;
}

/** Numbers the sentences of all turns through the whole transcript, from s1. */
export function numberSentences(texts: readonly string[]): readonly (readonly Sentence[])[] {
  let count = 0;
  return texts.map((text) =>
    splitSentences(text).map(({ start, end }) => {
      count++;
      return { id: `s${count}`, start, end };
    }),
  );
}

function splitLine(line: string, from: number, stretches: Stretch[]): void {
  let start = 0;
  for (const { index, 0: mark } of line.matchAll(END)) {
    const end = index + mark.length;
    if (!isEnd(line, end, mark)) continue;
    push(line, start, end, from, stretches);
    start = end;
  }
  push(line, start, line.length, from, stretches);
}

function isEnd(line: string, end: number, mark: string): boolean {
  const next = line.slice(end, end + 24).trimStart();
  if (!/^["'“‘([]?[\p{Lu}\p{N}\p{Lo}]/u.test(next)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = line.slice(Math.max(0, end - 12), end).replace(/["'”’)\]]+$/, '');
  if (!ABBREVIATION.test(before)) return true;
  return (
    /\bU\.[SK]\.$|[a-z]{3}\.$/.test(before) &&
    !/\b(?:mrs?|ms|dr|st|vs)\.$/i.test(before) &&
    STARTERS.test(next)
  );
}

function push(line: string, start: number, end: number, from: number, stretches: Stretch[]): void {
  const text = line.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return;
  stretches.push({ start: from + start + lead, end: from + start + lead + trimmed.length });
}
