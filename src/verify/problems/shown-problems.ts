import { matchesOf } from '../../core/matches.ts';
import { narrow } from '../../core/narrow.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Problem } from './problem.ts';
import { visibleProblems } from './visible-problems.ts';

const DIGITS = /[\p{L}\p{N}$€£¥.,/'’-]{0,80}\d[\p{L}\p{N}%.,/'’-]*/gu; // "H100", "24/7", "1,835.4"
// "two dozen", "hundreds", "seven": amounts the grammar of figures reads only with a unit. "One" is a
// pronoun as often as a number.
const COUNT =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const AMOUNT = new RegExp(
  `\\b(?:(?:${COUNT})[\\s-])?(?:dozens?|hundreds?|thousands?|[mbtr]+illions?)\\b|\\b(?:${COUNT}|twice|thrice|doubl\\w+|tripl\\w+|quadrupl\\w+|halv\\w+|\\w+fold)\\b`,
  'gi',
);
const DIGIT_OF: ReadonlyMap<string, string> = new Map(
  COUNT.split('|').map((word, at) => [word, String(at < 19 ? at + 2 : (at - 16) * 10)]),
);

/**
 * Problems of words that cite nothing: they may name the call's company and its periods, and hold no
 * figure, no other number, and no quote but of words of the question.
 */
export function uncitedProblems(
  text: string,
  question: string,
  transcript: Transcript,
): readonly Problem[] {
  const { call } = transcript;
  const named = text.replaceAll(call.company, ' ');
  const [number] = numbersBeside(named, transcript);
  const [figure] = figuresIn(named, transcript);
  return [
    ...visibleProblems(text),
    ...(figure || number
      ? [
          {
            reason: 'value' as const,
            detail: `“${figure?.figure.text ?? number}” cites no sentence`,
          },
        ]
      : []),
    ...(isQuoting(text, question)
      ? [{ reason: 'not_found' as const, detail: 'a quote cites no sentence' }]
      : []),
  ];
}

function isQuoting(text: string, question: string): boolean {
  const asked = question.toLowerCase();
  const others = text.replaceAll(/[“"]([^“”"]*)[”"]/g, (printed, words: string) =>
    asked.includes(words.toLowerCase()) ? '' : printed,
  );
  return /[“”"]/.test(others);
}

/**
 * Numbers of a text that are neither figures nor periods, such as "H100" or "a dozen": the gate reads
 * no value in them, so they must stand in the cited words as they are.
 */
export function numberProblems(
  text: string,
  transcript: Transcript,
  said: string,
): readonly Problem[] {
  return unsaid(numbersBeside(text, transcript), said).map((number) => ({
    reason: 'value' as const,
    detail: `“${number}” does not stand in the cited sentences`,
  }));
}

/** Numbers of a text, its periods aside, that nobody says as they are: of words too short to be read. */
export function unsaidNumbers(text: string, { call }: Transcript, said: string): readonly string[] {
  const periods = findPeriods(text, call).filter(({ isTime }) => isTime);
  const numbers = [...matchesOf(text, DIGITS), ...matchesOf(text, AMOUNT)].filter(
    ({ index, 0: number }) =>
      !periods.some(({ start, end }) => start < index + number.length && index < end),
  );
  return unsaid(
    numbers.map(([number]) => number),
    said,
  );
}

function unsaid(numbers: readonly string[], said: string): readonly string[] {
  if (numbers.length === 0) return [];
  const spoken = new Set(
    [...matchesOf(said, DIGITS), ...matchesOf(said, AMOUNT)].flatMap(([each]) => [
      bare(each),
      bare(each.split('-')[0] ?? ''), // "the 30-unit level"
    ]),
  );
  return numbers.filter((number) => !spoken.has(bare(number)));
}

/** Without their metrics: words that cite nothing need not wait for the call to be read. */
function figuresIn(text: string, { call }: Transcript): readonly SpokenFigure[] {
  const plain = narrow(text.replaceAll('−', '-').replaceAll('×', 'x'));
  return readFigures(plain, { currency: call.currency ?? null });
}

function numbersBeside(text: string, transcript: Transcript): readonly string[] {
  const read = [...figuresIn(text, transcript), ...findPeriods(text, transcript.call)];
  const isRead = (start: number, end: number) =>
    read.some((span) => span.start < end && start < span.end);
  return [...matchesOf(text, DIGITS), ...matchesOf(text, AMOUNT)].flatMap(({ index, 0: number }) =>
    isRead(index, index + number.length) ? [] : [number],
  );
}

function bare(number: string): string {
  const plain = number
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/u, '');
  return DIGIT_OF.get(plain) ?? plain;
}
