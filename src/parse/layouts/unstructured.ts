import { readFiscalPeriod } from '../known/period.ts';
import { isRule } from '../people/roster.ts';
import type { Draft, SetAside } from '../turns/draft.ts';

const FIELD = /^[\p{L}][\p{L} ()]{1,30}:\s+\S/u; // Symbol: AAPL
const MAX_HEADER = 15;

/** Every paragraph as a turn of nobody: what is left when no speakers can be found, and why. */
export function unstructured(lines: readonly string[], doubt: string): Draft {
  const header = readHeader(lines);
  return {
    layout: 'unstructured',
    confidence: 0,
    roster: [],
    turns: paragraphsOf(lines.slice(header.taken)).map((text) => ({
      speaker: 'Unknown',
      role: null,
      affiliation: null,
      section: 'prepared',
      text,
    })),
    setAside: header.setAside,
    doubt,
  };
}

/** Title and field lines at the top: short, and no sentences. */
function readHeader(lines: readonly string[]): {
  readonly setAside: readonly SetAside[];
  readonly taken: number;
} {
  const setAside: SetAside[] = [];
  let taken = 0;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const isField = FIELD.test(text) && text.length <= 120;
    const isTitle = text.length <= 160 && !/[.?!]$/.test(text) && readFiscalPeriod(text) !== null;
    if (!isField && !isTitle && !isRule(text) && !/^-{3}$/.test(text)) break;
    if (setAside.length === MAX_HEADER) break;
    setAside.push({ text, reason: 'header' });
    taken = at + 1;
  }
  // A file of nothing but a header is all text.
  const isAll = lines.slice(taken).every((line) => line.trim() === '');
  return isAll ? { setAside: [], taken: 0 } : { setAside, taken };
}

const WHOLE_SENTENCE = /[.?!]["”’)]?$/;
// "Turning to our results", "Moving on to the segments": the next thing is spoken of
const TURNS =
  /^(?:(?:And|So|Now|Next|OK|Okay),?\s)*(?:Turning|Moving|Switching|Shifting|Looking ahead|Let['’]s (?:turn|move)|Now|I['’]ll (?:now|begin|start|close)|I will (?:now|begin|start|close)|In closing|In summary|To (?:summarize|conclude|wrap up)|Finally|With that)\b/;

// "sales grew 4% in the U.S." and on the next line "and 2% in Canada": one sentence, cut at a full stop that is none
const ABBREVIATED = /\b(?:U\.?S|U\.?K|E\.?U|vs|Inc|Corp|Ltd|Co|approx|i\.e|e\.g)\.$/;

// A paragraph ends at a blank line. A file with one sentence a line has none: there it goes on until
// the speaker turns to something else, since most sentences take up what was named before them.
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const said = lines.map((line) => line.trim());
  const from = said.findIndex((line) => line !== '');
  const to = said.findLastIndex((line) => line !== '');
  if (!said.slice(from, to).includes('')) return runningOn(said.slice(from, to + 1));

  const paragraphs: string[][] = [[]];
  for (const line of said)
    if (line !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  return paragraphs.map((each) => each.join('\n')).filter((each) => each !== '');
}

function runningOn(said: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const [at, line] of said.entries()) {
    const goesOn = at > 0 && WHOLE_SENTENCE.test(said[at - 1] ?? '') && WHOLE_SENTENCE.test(line);
    const last = paragraphs.length - 1;
    const isCut = at > 0 && ABBREVIATED.test(said[at - 1] ?? '') && /^\p{Ll}/u.test(line);
    if (isCut) paragraphs[last] += ` ${line}`;
    else if (goesOn && isOneSentence(line) && !TURNS.test(line) && !/^\p{Ll}/u.test(line))
      paragraphs[last] += ` ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** Of several sentences it would be a paragraph of its own. */
function isOneSentence(line: string): boolean {
  return !/[.?!]["”’)]?\s+["“‘(]?\p{Lu}/u.test(
    line.replaceAll(/\b(?:\p{Lu}\.){2,}|\b(?:Mr|Ms|Mrs|Dr|Inc|Corp|Co|vs|No|St)\./gu, ''),
  );
}
