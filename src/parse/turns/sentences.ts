import type { Sentence } from '../../core/transcript.ts';

// Words whose full stop ends no sentence. The last branch is initials and "U.S.", "e.g.", "a.m.".
const ABBREVIATION =
  /(?:^|[\s([“"'-])(?:mr|mrs|ms|dr|prof|sr|jr|st|mt|inc|ltd|corp|co|cos|bros|plc|no|nos|vs|cf|approx|dept|est|fig|messrs|rs|jan|feb|aug|sept?|oct|nov|dec|(?:\p{L}\.)*\p{L})\.$/iu;
// Of these, what can end a sentence too; it does when the next word is one that begins sentences.
const MAY_END = /(?:\b(?:inc|ltd|corp|co|cos|bros|plc|jr|sr|no|est)|\b(?:\p{L}\.){1,8}\p{L})\.$/iu;
const STARTERS =
  /^["“‘'(]?(?:The|We|In|Our|It|This|And|But|So|That|These|Those|As|For|Now|Then|If|Looking|Turning|However|On|At|With|There|They|You|Thank|Thanks|Good|Please|Next|Also|What|How|When|Yes|I['’ ])/;
// "demand in the U.K. Market share was up": a place's full stop, and a subject with its verb behind it
const AT_PLACE = /\b(?:in|across|throughout|within|outside|for) the (?:U\.S|U\.K|E\.U|U\.A\.E)\.$/;
const SUBJECT_NEXT =
  /^\p{Lu}\p{Ll}+\s(?:(?!(?:and|or|of|to|segments?|business(?:es)?|divisions?|markets?|teams?|units?|groups?|regions?|coast|courts?|states|banking|bank|governments?|stores?|brands?|channels?|tax|operations|portfolio|subsidiar\w+|was|were|is|are|has|have|had)\s)\p{Ll}+\s){1,3}(?:was|were|is|are|has|have|had|grew|rose|fell|increased|decreased|declined|remained|continued)\b/u;
// A new sentence begins with a capital, a figure, an opening mark, or "iPhone".
const OPENS = /^["'“‘«([¿¡-]{0,2}\s?(?:[\p{Lu}\p{N}\p{Lo}\p{Sc}]|[a-z]\p{Lu})/u;
// "a sustainable way of life.Beauty performed well": the space is lost, where two words leave no doubt.
const STUCK_BEFORE = /(?:^|\s)\p{Ll}{3,}$/u;
// "restrictions on Marlow.Kitchen sales": a name, where a whole word stands behind it
const STUCK_NAME = /(?:^|\s)(?:\p{Lu}\p{Ll}{3,}|\p{Lu}{3,}-\d{1,3})$/u;
const STUCK_WORD = /^\p{Lu}\p{Ll}{3,}\s/u;
const STUCK_AFTER = /^(?!Com|Net|Org)\p{Lu}\p{Ll}*[\s,'’]/u;
const CLOSERS = /["'”’»)\]]/;

const NEWLINE = 10;
const SPACE = 32;
const EXCLAMATION = 33;
const FULL_STOP = 46;
const QUESTION = 63;

/** A stretch of a text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a turn into sentences; together they cover every word of it, and none crosses a paragraph.
 *
 * A full stop before a lower-case letter is the transcriber's slip ("RMB 1,159.5 million. representing
 * a decrease"): the halves stay one sentence, since a figure and its change must be evidence together.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === NEWLINE) {
      push(text, from, at, stretches);
      from = at + 1;
    } else if (letter === FULL_STOP || letter === QUESTION || letter === EXCLAMATION) {
      const end = endOfMark(text, at);
      if (isEnd(text, from, at, end)) {
        push(text, from, end, stretches);
        from = end;
      }
      at = end - 1;
    }
  }
  push(text, from, text.length, stretches);
  return stretches;
}

/** Numbers the sentences of all turns through the whole transcript, from s1. */
export function numberSentences(texts: readonly string[]): readonly (readonly Sentence[])[] {
  let count = 0;
  return texts.map((text) =>
    splitSentences(text).map(({ start, end }) => {
      count++;
      return { id: `s${count}`, start, end };
    }),
  );
}

/** Behind the whole mark: `?!`, `...`, and the quotes and brackets it closes. */
function endOfMark(text: string, at: number): number {
  let end = at;
  while (/[.?!]/.test(text.charAt(end))) end++;
  while (CLOSERS.test(text.charAt(end))) end++;
  return end;
}

function isEnd(text: string, from: number, at: number, end: number): boolean {
  const after = text.charAt(end);
  if (after === '' || after === '\n') return true;
  if (after !== ' ') {
    const [last, next] = [text.slice(Math.max(from, at - 24), at), text.slice(end, end + 24)];
    return (
      (STUCK_BEFORE.test(last) && STUCK_AFTER.test(next)) ||
      (STUCK_NAME.test(last) && STUCK_WORD.test(next))
    );
  }
  const next = text.slice(end, end + 24).trimStart();
  if (next !== '' && !OPENS.test(next)) return false;
  if (text.charCodeAt(at) !== FULL_STOP || text.charCodeAt(at + 1) === FULL_STOP) return true;
  const before = text.slice(Math.max(from, at - 12), at + 1);
  if (!ABBREVIATION.test(before)) return true;
  if (!MAY_END.test(before)) return false;
  const isOfPlace = AT_PLACE.test(text.slice(Math.max(from, at - 24), at + 1));
  return STARTERS.test(next) || (isOfPlace && SUBJECT_NEXT.test(text.slice(end + 1, end + 64)));
}

function push(text: string, from: number, to: number, stretches: Stretch[]): void {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === SPACE) start++;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  if (end > start) stretches.push({ start, end });
}
