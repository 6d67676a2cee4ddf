import type { SearchHit, SearchPage } from '../../core/search.ts';
import { counted, shortTitle } from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';

/** What was found for the terminal: the call, who says it where, and the words, those looked for in bold. */
export function searchText({ hits, page }: SearchPage, terminal: Terminal, onPage: number): string {
  return hits
    .map((hit, at) => {
      const number = `${page * onPage + at + 1}. `.padEnd(4);
      const who = `${paint(terminal, 'bold', hit.call.id)}  ${safe(`${shortTitle(hit.call)} · ${placeOf(hit)}`)}`;
      return `${number}${who}\n    ${wrap(markedText(hit, terminal), terminal, 4)}\n`;
    })
    .join('\n');
}

/** What to know of a page beside its passages, each a sentence; empty where there is nothing. */
export function searchNotes(
  { hits, page, total, isMore, hasAll, behind }: SearchPage,
  onPage: number,
  next: string,
): readonly string[] {
  const from = page * onPage + 1;
  const to = page * onPage + hits.length;
  const all = isMore ? `more than ${total} passages` : counted(total, 'passage');
  return [
    total === 0 ? 'No call says that: try fewer words, or another form of them.' : null,
    total > 0 && !hasAll ? 'No passage has all of these words: these have some.' : null,
    total > hits.length ? `${from} to ${to} of ${all}${to < total ? next : ''}.` : null,
    isMore && to === total ? 'Name a company: or period: to find the others.' : null,
    behind > 0
      ? `${counted(behind, 'call')} cannot be searched yet: that takes a few minutes after an upgrade.`
      : null,
  ].filter((note) => note !== null);
}

/** "Ada Brink, Q&A". */
export function placeOf({ speaker, section }: Pick<SearchHit, 'speaker' | 'section'>): string {
  return `${speaker}, ${section === 'qa' ? 'Q&A' : 'prepared remarks'}`;
}

/** The parts of a snippet in order, those that are marked and the others. */
export function partsOf({ snippet, marks }: Pick<SearchHit, 'snippet' | 'marks'>): readonly {
  readonly text: string;
  readonly isMarked: boolean;
}[] {
  const ends = [0, ...marks.flatMap(({ start, end }) => [start, end]), snippet.length];
  return ends
    .slice(1)
    .map((end, at) => ({ text: snippet.slice(ends[at], end), isMarked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function markedText(hit: SearchHit, terminal: Terminal): string {
  return partsOf(hit)
    .map(({ text, isMarked }) =>
      isMarked ? paint(terminal, ['bold', 'yellow'], safe(text)) : safe(text),
    )
    .join('');
}
