import type { Hostile } from './hostile-strings.ts';

/** A text that takes a pattern long for its size. */
export interface Slow extends Hostile {
  readonly length: number;
  readonly ms: number;
  /** 1: twice the text takes twice as long; 2: four times. */
  readonly power: number;
}

const ENDS = ['\u0000', '!x '];
const FIRST = 12;
const STEP = 1.6;
const LONG_MS = 8;
const LINEAR = 1.5;

/**
 * The text on which a pattern grows faster than the text does; null where no text up to `most` characters
 * takes it long, or only as long as its size says. The text grows until it takes long, so whatever a pattern does
 * this ends.
 */
export function slowestOn(pattern: RegExp, texts: readonly Hostile[], most: number): Slow | null {
  let worst: Slow | null = null;
  for (const text of texts)
    for (const end of ENDS) {
      const slow = growthOn(pattern, text, end, most);
      if (slow && (!worst || slow.length < worst.length)) worst = slow;
    }
  return worst;
}

function growthOn(pattern: RegExp, text: Hostile, end: string, most: number): Slow | null {
  const timeAt = (length: number) => time(pattern, textOf(text, end, length));
  for (let length = FIRST; length <= most; length = Math.ceil(length * STEP)) {
    if (timeAt(length) < LONG_MS) continue;
    // The first run of a pattern compiles it, and others may have had the processor.
    const ms = least(() => timeAt(length));
    if (ms < LONG_MS) continue;
    const power = Math.log(ms / least(() => timeAt(length / 4))) / Math.log(4);
    return power < LINEAR ? null : { ...text, length, ms, power };
  }
  return null;
}

function textOf({ before, pump }: Hostile, end: string, length: number): string {
  return before + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + end;
}

function least(run: () => number): number {
  return Math.min(run(), run(), run(), run(), run());
}

function time(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const start = performance.now();
  pattern.exec(text);
  return performance.now() - start;
}
