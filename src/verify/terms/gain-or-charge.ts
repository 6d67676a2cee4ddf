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
    `\\b${CHARGE} (?:(?:of|on|from|for) (?:[\\w-]+ ){1,4})?of (?:about |around |roughly |approximately |some |nearly )?$`,
    'i',
  ),
};

// "took $0.33 off its earnings", "added $0.09 per share": what an amount did
const NEAR_VERB =
  "(?:[\\w’'-]+ ){0,6}?(?:by |about |around |roughly |approximately |some |nearly |an? |another )*$";
const DID = {
  gain: new RegExp(
    `\\b(?:added|adds?|adding|boosted|lifted|benefit(?:s|ed|ing)?|helped|contributed) ${NEAR_VERB}`,
    'i',
  ),
  charge: new RegExp(
    `\\b(?:took|tak(?:es?|ing)|shaved|knocked|subtracted|cost|hurt|weighed|dragged|dented) ${NEAR_VERB}`,
    'i',
  ),
};
const TO_RESULT =
  /\b(?:earnings|EPS|profits?|net income|results?|margins?|per (?:diluted )?share|a share)\b/i;
const TAKES_OFF = /\b(?:took|tak(?:es?|ing)|shaved|knocked)\b/i;

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
  if (!gain && !charge) return didAs(before, after);
  return gain === charge ? null : gain ? 'gain' : 'charge';
}

/** What a verb before an amount makes it to a result; null where none does, or where no result is named. */
function didAs(before: string, after: string): 'gain' | 'charge' | null {
  if (!TO_RESULT.test(`${before} ${after}`)) return null;
  const [gain, charge] = [DID.gain.test(before), DID.charge.test(before)];
  if (gain === charge) return null;
  // "took a $5 million stake"
  if (charge && TAKES_OFF.test(before) && !/^[^.;,]{0,20}\boff\b|^ from\b/i.test(after))
    return null;
  return gain ? 'gain' : 'charge';
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
