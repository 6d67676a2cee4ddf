import {
  EDGE,
  LAST_OF_WORDS,
  ODD_LETTER,
  SYMBOL_COUNT,
  SYMBOL_OF,
  symbolWritten,
} from './symbols.ts';

/** Notes which needs a text meets, from a place of `met` on: one bit for each need, by its number. */
export type Scan = (text: string, met: Uint32Array, from: number) => void;

/** How many places of 32 bits each the notes of so many needs take. */
export function placesFor(needs: number): number {
  return (needs >>> 5) + 1;
}

/** Reads a text once for all needs, however many there are: an automaton of all their words. */
export function wordScan(needs: readonly (readonly string[])[]): Scan {
  const { next, ends } = automatonOf(needs);
  const places = placesFor(needs.length);
  // For each state in which words end, the bits that it sets: places and what stands there.
  const endOf = new Uint32Array(ends.length);
  const starts = [0, 0];
  const at: number[] = [];
  const bits: number[] = [];
  for (const [state, numbers] of ends.entries()) {
    if (numbers === undefined) continue;
    endOf[state] = starts.length - 1;
    for (const [place, each] of Map.groupBy(numbers, (number) => number >>> 5)) {
      at.push(place);
      bits.push(each.reduce((sum, number) => sum | (1 << (number & 31)), 0));
    }
    starts.push(at.length);
  }
  const [startOf, placeOf, bitsOf] = [
    Uint32Array.from(starts),
    Uint32Array.from(at),
    Uint32Array.from(bits),
  ];
  const noted = new Uint32Array(starts.length); // the number of the text in which an end was last met
  let number = 0;

  return (text, met, from) => {
    met.fill(0, from, from + places);
    number += 1;
    let state = 0;
    let isInWord = false;
    for (let index = 0; index <= text.length; index++) {
      const symbol = index < text.length ? (SYMBOL_OF[text.charCodeAt(index)] ?? 0) : 0;
      if (symbol === ODD_LETTER) {
        met.fill(0xffffffff, from, from + places);
        return;
      }
      const isOfWord = symbol !== 0 && symbol <= LAST_OF_WORDS;
      if (isOfWord !== isInWord) {
        isInWord = isOfWord;
        state = next[state * SYMBOL_COUNT + EDGE] ?? 0;
        if (endOf[state] !== 0) note(endOf[state] ?? 0, met, from);
      }
      state = next[state * SYMBOL_COUNT + symbol] ?? 0;
      if (endOf[state] !== 0) note(endOf[state] ?? 0, met, from);
    }
  };

  function note(end: number, met: Uint32Array, from: number): void {
    if (noted[end] === number) return;
    noted[end] = number;
    const stop = startOf[end + 1] ?? 0;
    for (let each = startOf[end] ?? 0; each < stop; each++) {
      const place = from + (placeOf[each] ?? 0);
      met[place] = (met[place] ?? 0) | (bitsOf[each] ?? 0);
    }
  }
}

interface Automaton {
  /** The state behind each state and symbol. */
  readonly next: Uint16Array | Uint32Array;
  /** The needs of which a word ends in a state. */
  readonly ends: readonly (readonly number[] | undefined)[];
}

/** Of Aho and Corasick: a trie whose states go on, where no word does, as the longest end of what was read. */
function automatonOf(needs: readonly (readonly string[])[]): Automaton {
  const { next, ends } = trieOf(needs);
  const shorter = new Uint32Array(ends.length); // the state of the longest end that is a word's beginning
  const states = [0];
  for (const state of states) {
    const row = state * SYMBOL_COUNT;
    const shorterRow = (shorter[state] ?? 0) * SYMBOL_COUNT;
    for (let symbol = 1; symbol < SYMBOL_COUNT; symbol++) {
      const child = next[row + symbol] ?? 0;
      const end = state === 0 ? 0 : (next[shorterRow + symbol] ?? 0);
      if (child === 0) next[row + symbol] = end;
      else {
        shorter[child] = end;
        ends[child] = joined(ends[child], ends[end]);
        states.push(child);
      }
    }
  }
  return { next, ends };
}

function trieOf(needs: readonly (readonly string[])[]) {
  const most = [...new Set(needs.flat())].reduce((sum, { length }) => sum + length, 1);
  const next = new (most < 0x10000 ? Uint16Array : Uint32Array)(most * SYMBOL_COUNT);
  const ends: (number[] | undefined)[] = [undefined];
  for (const [number, words] of needs.entries())
    for (const word of words) {
      let state = 0;
      for (let index = 0; index < word.length; index++) {
        const place = state * SYMBOL_COUNT + symbolWritten(word.charCodeAt(index));
        if (next[place] === 0) next[place] = ends.push(undefined) - 1;
        state = next[place] ?? 0;
      }
      ends[state] = joined(ends[state], [number]);
    }
  return { next: next.slice(0, ends.length * SYMBOL_COUNT), ends };
}

function joined(one: number[] | undefined, other: number[] | undefined): number[] | undefined {
  return one && other ? [...one, ...other] : (one ?? other);
}
