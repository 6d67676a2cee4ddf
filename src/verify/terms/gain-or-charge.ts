import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import type { InText } from '../figure/in-text.ts';

// Words between a figure and what it is: none that leads on to something else.
const BETWEEN =
  "\\s(?:(?!(?:of|in|from|to|on|for|by|with|against|versus|as|and|or|related|due|driven|compared)\\b)[\\w&’'-]+\\s){0,3}?";
const GAIN = '(?:gains?|benefits?|credits?|windfalls?|recover(?:y|ies)|write-?(?:ups?|backs?))\\b';
const CHARGE =
  '(?:charges?|expenses?|costs?|loss(?:es)?|write-?(?:downs?|offs?)|impairments?|penalt(?:y|ies))\\b';
const MOVE = '(?!\\s(?:increase|decrease|reduction|savings?|improvement|rise|growth)s?\\b)';

const BEHIND = {
  gain: new RegExp(`^${BETWEEN}${GAIN}${MOVE}`, 'i'),
  charge: new RegExp(`^${BETWEEN}${CHARGE}${MOVE}`, 'i'),
};
const AHEAD = {
  gain: new RegExp(`\\b${GAIN} of (?:about |around |roughly |approximately |some |nearly )?$`, 'i'),
  charge: new RegExp(
    `\\b${CHARGE} of (?:about |around |roughly |approximately |some |nearly )?$`,
    'i',
  ),
};

// "a lower tax expense of $12 million", "the reversal of a $4 million charge": which it is, nobody can tell
const EASED =
  /\b(?:lower|reduced|smaller|received|revers\w+|avoided|offset\w*|sav\w+|less)\b[^,;.]{0,40}$/i;

/** "A $12 million restructuring gain" of what the call books as a charge of that size, or the other way. */
export function gainOrCharge(claim: InText, said: InText): readonly Reason[] {
  const [one, other] = [claim, said].map(bookedAs);
  return one && other && one !== other ? ['sign'] : [];
}

/** As what an amount is booked, by the noun right behind it or that it is told to be of; null where none tells. */
function bookedAs({ text, figures, at }: InText): 'gain' | 'charge' | null {
  const figure = figures[at];
  if (figure?.figure.unit !== 'money') return null;
  const [before, after] = [text.slice(0, figure.start), text.slice(figure.end)];
  if (EASED.test(before)) return null;
  const isOf = (kind: 'gain' | 'charge') => BEHIND[kind].test(after) || AHEAD[kind].test(before);
  const [gain, charge] = [isOf('gain'), isOf('charge')];
  return gain === charge ? null : gain ? 'gain' : 'charge';
}

const FAVOUR = guarded(/\b(?<not>un)?favou?rabl[ey]\b/gi);
const NEAR = 60; // characters before a figure

/** "Favorable by 140 basis points" of what was unfavorable by so much, whatever else the sentence has as favorable. */
export function favourNamed(claim: InText, said: InText): readonly Reason[] {
  const [one, other] = [claim, said].map(favourOf);
  return one && other && one !== other ? ['direction'] : [];
}

/** The nearest word before a figure, with no other figure between. */
function favourOf({ text, figures, at }: InText): 'favorable' | 'unfavorable' | null {
  const start = figures[at]?.start ?? 0;
  const from = Math.max(figures[at - 1]?.end ?? 0, start - NEAR);
  const last = matchesOf(text.slice(from, start), FAVOUR).at(-1);
  if (last === undefined) return null;
  return last.groups?.not === undefined ? 'favorable' : 'unfavorable';
}
