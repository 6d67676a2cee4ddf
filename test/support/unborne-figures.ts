import type { Transcript } from '../../src/core/transcript.ts';
import { readFigures } from '../../src/figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../src/figures/grammar/spoken-figure.ts';
import { indexCall } from '../../src/verify/call-index.ts';
import { isSameFigure } from '../../src/verify/figure/same-figure.ts';
import { unquoted } from './folded-words.ts';

interface Placed {
  readonly spoken: SpokenFigure;
  readonly text: string;
}

const UP = /\b(?:rose|rises?|grew|grow(?:th|s|n)?|up|increas\w+|higher|gain\w*)\b|\+\D{0,4}$/i;
const DOWN =
  /\b(?:fell|falls?|down|decreas\w+|declin\w+|lower|drop\w*|reduc\w+|narrow\w*|loss|minus)\b/i;
const OURS = /^\s?(?:YoY|QoQ)?\s?†/; // "+55.1% †": our arithmetic

/**
 * Figures of a text, outside its quotation marks, that none of the cited sentences bears out: another
 * value, unit, currency, sign or direction; of our own arithmetic, another result.
 */
export function figuresWithout(
  text: string,
  cited: readonly string[],
  transcript: Transcript,
): readonly string[] {
  const { sentences } = indexCall(transcript);
  const own = unquoted(text);
  const said = cited.flatMap((id): Placed[] => {
    const sentence = sentences.get(id);
    return sentence?.figures.map((spoken) => ({ spoken, text: sentence.text })) ?? [];
  });
  return readFigures(own, { currency: transcript.call.currency ?? null })
    .filter((written) =>
      OURS.test(own.slice(written.end))
        ? !isComputed(written, said)
        : !said.some((other) => bears({ spoken: written, text: own }, other)),
    )
    .map(({ figure }) => figure.text);
}

function bears(written: Placed, said: Placed): boolean {
  if (!isSameFigure(written.spoken, said.spoken)) return false;
  const [ways, saidWays] = [directionOf(written), directionOf(said)];
  if (ways !== null && saidWays !== null) return ways === saidWays;
  const [sign, saidSign] = [signOf(written), signOf(said)];
  return sign === saidSign || (sign < 0 ? saidWays : ways) === 'down';
}

function signOf({ spoken: { figure, start }, text }: Placed): number {
  const isMinus = /[−-]\D{0,4}$/.test(text.slice(Math.max(0, start - 5), start));
  return figure.value < 0 || isMinus ? -1 : 1;
}

/** Which way the words right beside a figure say that it went; null when they do not. */
function directionOf({ spoken: { start, end }, text }: Placed): 'up' | 'down' | null {
  const before = text.slice(Math.max(0, start - 28), start).replace(/^.*[,;:.]\s/, '');
  const after = text.slice(end, end + 8);
  const beside = UP.test(before) || DOWN.test(before) ? before : after;
  if (UP.test(beside) === DOWN.test(beside)) return null;
  return UP.test(beside) ? 'up' : 'down';
}

/** Whether it is the difference, or the relative change, of two figures of the cited sentences. */
function isComputed({ figure, step }: SpokenFigure, said: readonly Placed[]): boolean {
  const values = said.map(({ spoken }) => spoken.figure.value);
  const isNear = (value: number) => Math.abs(Math.abs(value) - Math.abs(figure.value)) <= step;
  return values.some((one) =>
    values.some((other) => isNear(one - other) || (other !== 0 && isNear((one / other - 1) * 100))),
  );
}
