import type { Transcript } from '../../core/transcript.ts';
import { namesIn } from './names.ts';
import { isNameAnywhere } from './subject-of.ts';

// What says nothing of which thing is meant, alone or beside another word.
const NO_ANCHOR =
  /^(?:put|up|down|out|off|the|an?|our|its|their|this|that|these|those|and|or|but|of|to|in|on|at|by|for|from|with|as|into|over|under|than|then|so|not|no|nor|both|all|any|some|each|every|most|more|less|few|many|much|other|another|same|such|own|only|also|just|still|now|again|already|very|quite|about|around|roughly|nearly|almost|approximately|we|i|you|they|he|she|it|us|them|who|which|what|when|where|while|before|after|until|since|during|through|across|throughout|every|along|live|against|between|because|if|once|will|would|should|can|could|may|might|must|be|is|are|was|were|been|being|am|has|have|had|do|does|did|go|goes|going|gone|get|gets|got|come|comes|came|make|makes|made|take|takes|took|taken|see|sees|seen|saw|say|said|think|believe|expect|expects|expected|anticipate|plan|plans|planned|intend|intends|hope|aim|want|wants|need|look|looks|looking|forward|continue|continues|remain|remains|begin|start|open|opens|launch|launched|close|closed|complete|completed|finish|deliver|sell|sold|sale|raise|raised|lift|enter|exit|leave|move|ready|running|place|track|end|ends|quarter|quarters|half|year|years|month|months|week|weeks|day|days|time|date|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|easter|christmas|weekend|holidays|fiscal|calendar|full|first|next|last|late|early|mid|current|prior|previous|coming|later|soon|today|million|billion|thousand|percent|percentage|point|points|basis|company|group|business|businesses|market|markets|customer|customers|people|team|teams|work|part|way|lot|bit|number|level|new|good|great|strong|big|large|small|important|significant|additional|further|initial|commercial|commercially|general|generally|broadly|widely|publicly|available|availability|target|targets|well|fully)$/i;
// "European": where something is, and no name of it
const OF_PLACE = /(?:ean|ian|ish|ese)$/;
// Whom any company speaks of.
const OFFICE =
  /^(?:commission|government|parliament|council|court|treasury|ministry|regulator|congress|union)$/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'&-]*/gu;
const SPREAD = 4; // sentences of a call; what is named more often is no one thing

/** What tells the thing of one sentence from all others of a call, by words that stand in it. */
export interface Anchor {
  /** As it is said there: "second dry dock", "Skua". */
  readonly said: string;
  readonly isName: boolean;
}

/** Two neighbouring words of meaning, and proper names but one that only opens a sentence. */
export function anchorsIn(text: string, transcript: Transcript): readonly Anchor[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
  const pairs = words.flatMap(({ word, index }, at): readonly Anchor[] => {
    const next = words[at + 1];
    if (!next || saysNothing(word) || saysNothing(next.word)) return [];
    if (/^\d/.test(word) || /^\d/.test(next.word)) return [];
    const said = text.slice(index, next.index + next.word.length);
    return said.length === word.length + 1 + next.word.length ? [{ said, isName: false }] : [];
  });
  const opening = /^\W*([\p{L}’'-]+)/u.exec(text);
  const isName = isNameAnywhere(opening?.[1] ?? '', transcript);
  const inside = isName ? text : text.slice(opening?.[0].length ?? 0);
  const names = namesIn(inside, transcript).filter((name) => !OF_PLACE.test(name));
  return [...pairs, ...names.map((said) => ({ said, isName: true }))];
}

/** Whether a word in lower case may be the name of one thing. */
export function isNameOfIts(word: string): boolean {
  return !OF_PLACE.test(word) && !OFFICE.test(word) && !NO_ANCHOR.test(word);
}

/** "we're closing" is no name of anything. */
export function saysNothing(word: string): boolean {
  return NO_ANCHOR.test(word) || /^(?:we|i|it|that|they|you|there)['’]/i.test(word);
}

/** Whether a text names the thing of an anchor, one or several of it. */
export function holdsAnchor(text: string, { said, isName }: Anchor): boolean {
  const stem = said.toLowerCase().replace(isName ? /$/ : /(?<=\w{3})s$/, '');
  const at = text.toLowerCase().indexOf(stem);
  if (at === -1) return false;
  const [before, after] = [text.charAt(at - 1), text.slice(at + stem.length)];
  return !/[\p{L}\p{N}-]/u.test(before) && /^(?:s|['’]s)?(?![\p{L}\p{N}-])/u.test(after);
}

/** Those that a call names in few sentences, and in some. */
export function rareOf(anchors: readonly Anchor[], texts: readonly string[]): readonly Anchor[] {
  return anchors.filter((anchor) => {
    const times = texts.filter((text) => holdsAnchor(text, anchor)).length;
    return times > 0 && times <= SPREAD;
  });
}
