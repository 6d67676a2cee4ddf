import type { Section } from '../../core/transcript.ts';
import { splitAtNames } from '../lines/split-at-labels.ts';
import { readRosters, splitDetail } from '../people/roster.ts';
import type { DraftTurn, Layout, SetAside } from '../turns/draft.ts';
import { readHeading } from '../turns/headings.ts';
import { readLabels } from '../turns/run-together-labels.ts';

const FIELD = /^(?:[\p{L}][\p{L} ()]{1,30}:\s.*|[-=_*]{3,})$/u; // Symbol: LUMO
const ADVERTISEMENT = /\badvertisement\b/i;
const MIN_TURNS = 3;
// Share of paragraphs that must open with somebody who comes back, or the text is prose.
const MOSTLY = 0.6;
const MOST_BARE = 0.2;
// Characters a paragraph has on average where each is a turn; lines of other files are shorter.
const MIN_AVERAGE = 60;
const MAX_ROW = 120;

/**
 * One paragraph a turn with nothing between name, title and words: "Ana Ruiz CEO Thank you, Bo." Null
 * unless most paragraphs open with a label that others share.
 */
export const runTogether: Layout = (printed) => {
  const lines = splitAtNames(printed);
  const start = Math.max(0, lines.findIndex(isText));
  // Words stand beside their label here, so none of them tells a row of a list from a label.
  const rosters = readRosters(lines.map((line) => (line.length > MAX_ROW ? '' : line)));
  const isSpoken = (_: string, at: number) => at >= start && !rosters.lines.has(at);
  const paragraphs = lines
    .filter(isSpoken)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (averageOf(paragraphs) < MIN_AVERAGE) return null;
  const { labels, shared } = readLabels(paragraphs);
  if (shared < MIN_TURNS || shared < paragraphs.length * MOSTLY) return null;
  // Then names stand above the words, each on a line of its own.
  const bare = labels.filter((label, at) => label?.length === paragraphs[at]?.trimEnd().length);
  if (bare.length > paragraphs.length * MOST_BARE) return null;

  const setAside: SetAside[] = lines.flatMap((line, at) => {
    const reason = rosters.lines.has(at) ? 'roster' : 'header';
    return line.trim() === '' || isSpoken(line, at) ? [] : [{ text: line.trim(), reason }];
  });
  const turns: DraftTurn[] = [];
  let section: Section = 'prepared';
  for (const [at, paragraph] of paragraphs.entries()) {
    const label = labels[at] ?? null;
    const last = turns.at(-1);
    const heading = readHeading(paragraph);
    if (heading) {
      if (heading.kind === 'section') section = heading.section;
      setAside.push({ text: paragraph, reason: 'heading' });
    } else if (label && ADVERTISEMENT.test(label.detail)) {
      setAside.push({ text: paragraph, reason: 'advertisement' });
    } else if (label) {
      setAside.push({ text: paragraph.slice(0, label.length).trim(), reason: 'speaker label' });
      const text = paragraph.slice(label.length).trim();
      const detail = splitDetail(label.detail);
      if (text !== '') turns.push({ speaker: label.name, ...detail, section, text });
    } else if (last) turns[turns.length - 1] = { ...last, text: `${last.text}\n${paragraph}` };
    else setAside.push({ text: paragraph, reason: 'header' });
  }
  return { layout: 'run-together', confidence: 0.75, roster: rosters.rows, turns, setAside };
};

function isText(line: string): boolean {
  const text = line.trim();
  return text !== '' && !FIELD.test(text);
}

function averageOf(paragraphs: readonly string[]): number {
  const size = paragraphs.reduce((sum, { length }) => sum + length, 0);
  return size / Math.max(1, paragraphs.length);
}
