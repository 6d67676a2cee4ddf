import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOf } from '../../extract/evidence.ts';
import { placesIn } from './anchored-deeds.ts';
import { isNameOfIts } from './anchors.ts';
import { isAhead, isScheduled } from './deeds.ts';
import type { Promised } from './fate.ts';
import { namesIn } from './names.ts';
import { isRareIn, sensesOf } from './own-words.ts';
import { withoutOperator } from './spoken-of.ts';

const TO_DO = / (?:not )?to [a-z]+$/; // "bakers to hire"
const SHARED = 2; // rare words of a promise's sentence that make another one of the same thing
const STILL =
  /\b(?:progress\w*|on (?:track|course|schedule|plan|time)|under ?way|still|so far|continu\w+|testing|tested|waiting|prepar\w+|working on|as planned|no change|unchanged)\b/i;

/**
 * The sentences of a call, whoever says them, that may speak of what was promised: by its name, by all the
 * words it is called, or by some of the rarer words of the promise.
 */
export function mentionsOf(promise: Promised, transcript: Transcript): readonly Placed[] {
  const [own] = promise.statement.evidence;
  const label = promise.label.replace(TO_DO, '');
  const named = 'names' in promise ? promise.names : [];
  const around = 'kind' in promise ? promise.around : [];
  const names = [...named, ...around, ...namesIn(label, transcript)].filter(isNameOfIts);
  const called = [...sensesOf(label)];
  const head = headOf(label, names.length > 0);
  // Of a number of people or things the place says little: much else goes on there.
  const places = 'kind' in promise ? placesIn(own?.quote ?? '') : [];
  const said = [...sensesOf(own?.quote ?? '')].filter(
    (sense) => isRareIn(transcript, sense) && !places.some((name) => name.startsWith(sense)),
  );
  return [...sentencesOf(transcript).values()].filter(({ text: whole }) => {
    const text = withoutOperator(whole);
    const senses = sensesOf(text);
    const lower = text.toLowerCase();
    return (
      names.some((name) => new RegExp(`\\b${RegExp.escape(name)}\\b`, 'u').test(lower)) ||
      head?.test(lower) ||
      (called.length > 0 && called.every((sense) => senses.has(sense))) ||
      said.filter((sense) => senses.has(sense)).length >= SHARED
    );
  });
}

/** What a thing is, whatever its form: "migrate" of a migration; beside a name only "the plant", "that plant". */
function headOf(label: string, isNamed: boolean): RegExp | null {
  const word = label.toLowerCase().split(' ').at(-1) ?? '';
  const stem = word.replace(/(?:ations?|ions?|ings?|ments?|es|s|e|y)$/, '');
  if (stem.length < 4) return null;
  const form = `${RegExp.escape(stem)}\\p{L}{0,5}`;
  return new RegExp(isNamed ? `\\b(?:the|this|that) ${form}\\b` : `\\b${form}\\b`, 'u');
}

// What was: then it may be done.
const PAST =
  /\b(?:was|were|has|have|had|did|\p{L}{2,}ed|went|came|became|began|got|made|took|gave|held|sold|met|paid|repaid|built|left|ran|saw|shown?|brought|put|found|won)\b|['’]ve\b/iu;

// "is being painted": not done yet
const BEING = /\b(?:is|are) (?:\w+ )?being \p{L}+ed\b/iu;

/** Whether a sentence that speaks of a promise leaves it open: it asks, looks ahead or tells of its progress. */
export function leavesOpen({ text }: Placed): boolean {
  if (text.endsWith('?') || BEING.test(text)) return true;
  if (PAST.test(text)) return false;
  return isAhead(text) || isScheduled(text) || STILL.test(text);
}
