import { remembered } from '../core/remembered.ts';

const STOP = new Set(
  'a about above actually after again all also am an and any are as at be because been before being between both but by can could did do does doing down during each few for from further get give going good got had has have having he her here hi him his how i if in into is it its just kind know last let like little look looking lot management many may maybe me might more most much my new no not now of off on once one only or other our out over own part please put question questions quarter really regarding said same say second see share she should so some sort still such take talk than thank thanks that the their them then there these they thing things think this those through to too two under up us very want was way we well were what when where which while who why will with wonder wondering would year you your color first lastly secondly also maybe guys'.split(
    ' ',
  ),
);

const PLURAL = /(?<=[^aeious])s$/; // acquisitions, acquisition
const ENDING = /(?:ations?|ments?|ingly|edly|ies)$/;
const INFLECTED = /(?:ing|ed|ers?|ly|es|s|al|ion|ive|(?<=.{4})ances?)$/; // insurance, insurer
const DOUBLED = /(.)\1$/;

/** Content words of a text, stemmed: what a question and its answer share. */
export function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}&][\p{L}\p{N}&]*/gu) ?? [])
    .filter((word) => word.length > 1 && !STOP.has(word))
    .map(stemOf);
}

const WORDS = 5000;
const stemOf = remembered(stem, WORDS);

function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(PLURAL, '')
    .replace(ENDING, (ending) => (ending === 'ies' ? 'y' : ''))
    .replace(INFLECTED, '')
    .replace(DOUBLED, '$1');
}

/** Cuts a text at a word, with an ellipsis, so that it has at most `most` characters. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/(?<![\s,;:.-])[\s,;:.-]+$/, '')}…`;
}

/** Takes greetings, connectives and self-references off the front of a sentence. */
export function withoutFiller(text: string): string {
  let plain = text.replace(/^[\s(]*(?:foreign language|interpreted)[)\]]\s*/i, '').trim();
  const filler =
    /^(?:and|so|but|well|okay|ok|yes|yeah|now|then|also|again|actually|you know|i think|i mean|i guess|first of all|firstly|secondly|second|third|lastly|finally|maybe|just|or|in short|as i mentioned|as mentioned|as a result(?: of that| of this)?(?! of\b)|as a conclusion|overall|putting that aside|going forward|however|therefore|\[interpreted\]|\(foreign language\))\b[,\s]*/i;
  while (filler.test(plain)) plain = plain.replace(filler, '');
  return !/[\p{L}\p{N}]/u.test(plain)
    ? text.trim()
    : `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

/** Whether a question leans on what was said before it: "any reason behind that?". */
export function pointsBack(text: string): boolean {
  return /\b(?:that|this|these|those|they|them|the trend|the same)\b/i.test(text);
}
