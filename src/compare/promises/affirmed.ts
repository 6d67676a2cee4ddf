import { evidenceOf, type Placed, sentencesOf, sentencesOfTurn } from '../../extract/evidence.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import type { Briefed } from '../briefed.ts';
import { companySentences } from './deeds.ts';
import { isOpenAt } from './due.ts';
import { dueOf } from './due-of.ts';
import type { Promised, Verdict } from './fate.ts';
import { sensesOf } from './own-words.ts';
import { statementIn } from './statement-in.ts';

// "Is 120 still the number we should be using?"
const STILL =
  /\b(?:still|stand by|stands?|sticking|on track|on course|on pace|unchanged|comfortable|confident)\b/i;
const YES =
  /^(?:(?:well|so|oh|look),? )?(?:yes|yeah|yep|absolutely|correct|exactly|it (?:is|does)|we (?:are|do))\b(?!,? (?:but|although|except|and no)\b)/i;
const LEAST = 10; // a smaller number may be of anything
const NEXT = 2; // sentences of the answer that may take it back
const BUT =
  /\b(?:but|however|although|except|lower|higher|instead|changed|no longer|not (?:quite|going|any)|unlikely)\b/i;

/** A promised figure that an analyst asks about by its number and the company stands by in so many words. */
export function affirmedIn(promise: Promised, later: Briefed): Verdict | null {
  const { brief, transcript } = later;
  const due = dueOf(promise);
  const { figure } = promise.statement;
  if (!due || !figure || !isOpenAt(due, transcript.call)) return null;
  const own = new Set(companySentences(transcript).map(({ id }) => id));
  const called = [...sensesOf(promise.label)];
  for (const asked of sentencesOf(transcript).values()) {
    const answer = sentencesOfTurn(transcript, asked.turn.index + 1);
    const [first] = answer;
    if (!first || !isAskedOf(asked, figure, called) || !own.has(first.id)) continue;
    if (!YES.test(first.text) || answer.slice(0, NEXT).some(({ text }) => BUT.test(text))) continue;
    const evidence = [evidenceOf(transcript, [asked.id]), evidenceOf(transcript, [first.id])];
    const said = evidence.filter((each) => each !== null);
    const to = { ...statementIn(brief, transcript, first, promise.label), figure: null };
    return { fate: 'kept', to, result: null, note: null, said };
  }
  return null;
}

function isAskedOf(
  { text, turn }: Placed,
  { value, low, high, unit }: NonNullable<Promised['statement']['figure']>,
  called: readonly string[],
): boolean {
  if (turn.section !== 'qa' || !text.endsWith('?') || !STILL.test(text)) return false;
  const isIt = readFigures(text, { currency: null }).some(
    ({ figure }) =>
      [value, low, high].includes(figure.value) && figure.value >= LEAST && figure.unit === unit,
  );
  const senses = sensesOf(turn.text);
  return isIt && called.some((sense) => senses.has(sense));
}
