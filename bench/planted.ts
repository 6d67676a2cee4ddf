import { auditCall } from '../src/audit/audit.ts';
import type { Check } from '../src/core/brief.ts';
import type { Transcript, Turn } from '../src/core/transcript.ts';
import type { Fact } from '../src/figures/fact.ts';
import { readFacts } from '../src/figures/read-facts.ts';
import { seeded } from '../test/support/seeded.ts';

/** A number made wrong where a relation held, and whether the audit then tells of a conflict there. */
export interface Planted {
  readonly kind: Check['kind'];
  readonly isCaught: boolean;
}

const FEWEST_STEPS = 3; // units of the last digit: less is a rounding

/** So many wrong numbers, one at a time, at places that a seeded hand picks among all calls. */
export function planted(calls: readonly Transcript[], count: number): readonly Planted[] {
  const next = seeded(5);
  const places = calls.flatMap(placesIn);
  return Array.from({ length: count }).flatMap(() => {
    const place = places[Math.floor(next() * places.length)];
    return place ? plant(place, next) : [];
  });
}

interface Place {
  readonly transcript: Transcript;
  readonly kind: Check['kind'];
  readonly fact: Fact;
}

/** Every figure that a check which holds is made of. */
function placesIn(transcript: Transcript): readonly Place[] {
  const checks = auditCall(transcript).filter(({ verdict }) => verdict !== 'conflict');
  const facts = readFacts(transcript);
  return checks.flatMap(({ kind, text, evidence }) => {
    const ids = evidence.flatMap(({ sentences }) => sentences);
    return facts
      .filter(({ sentence, spoken }) => ids.includes(sentence) && isIn(text, spoken.figure.text))
      .map((fact) => ({ transcript, kind, fact }));
  });
}

function isIn(text: string, said: string): boolean {
  const digits = /[\d.,]*\d/.exec(said)?.[0];
  return (
    digits !== undefined &&
    new RegExp(`(?<![\\d.,])${digits.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(text)
  );
}

function plant({ transcript, kind, fact }: Place, next: () => number): readonly Planted[] {
  const wrong = otherDigit(fact, next);
  if (wrong === null) return [];
  const changed = withWords(transcript, fact, wrong);
  const before = new Set(conflictsOf(transcript));
  const raised = conflictsOf(changed).filter((text) => !before.has(text));
  return [{ kind, isCaught: raised.length > 0 }];
}

function conflictsOf(transcript: Transcript): readonly string[] {
  return auditCall(transcript)
    .filter(({ verdict }) => verdict === 'conflict')
    .map(({ text }) => text);
}

/** The figure's words with one digit replaced; null where no digit moves it by more than a rounding. */
function otherDigit({ spoken }: Fact, next: () => number): string | null {
  const { text } = spoken.figure;
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const tries = places.flatMap((at, nth) => {
    const isLast = nth === places.length - 1;
    return Array.from({ length: 10 }, (_, digit) => digit)
      .filter((digit) => {
        const off = Math.abs(digit - Number(text[at]));
        return (nth > 0 || digit > 0) && off > (isLast ? FEWEST_STEPS : 0);
      })
      .map((digit) => text.slice(0, at) + digit + text.slice(at + 1));
  });
  return tries[Math.floor(next() * tries.length)] ?? null;
}

function withWords(transcript: Transcript, fact: Fact, words: string): Transcript {
  const alter = (turn: Turn): Turn => {
    const place = turn.sentences.find(({ id }) => id === fact.sentence);
    if (!place) return turn;
    const [start, end] = [place.start + fact.spoken.start, place.start + fact.spoken.end];
    return { ...turn, text: turn.text.slice(0, start) + words + turn.text.slice(end) };
  };
  return { ...transcript, turns: transcript.turns.map(alter) };
}
