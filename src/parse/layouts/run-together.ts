import type { DraftTurn, Layout, SetAside } from '../draft.ts';
import { splitDetail } from '../roster.ts';
import { readLabels } from '../run-together-labels.ts';
import { splitAtNames } from '../split-at-labels.ts';

const FIELD = /^(?:[\p{L}][\p{L} ()]{1,30}:\s.*|[-=_*]{3,})$/u; // Symbol: LUMO
const ADVERTISEMENT = /\badvertisement\b/i;
const MIN_TURNS = 3;
// Share of paragraphs that must open with somebody who comes back, or the text is prose.
const MOSTLY = 0.6;
// Characters a paragraph has on average where each is a turn; lines of other files are shorter.
const MIN_AVERAGE = 60;

/**
 * One paragraph a turn with nothing between name, title and words: "Ana Ruiz CEO Thank you, Bo." Null
 * unless most paragraphs open with a label that others share.
 */
export const runTogether: Layout = (printed) => {
  const lines = splitAtNames(printed);
  const start = Math.max(0, lines.findIndex(isText));
  if (averageOf(lines.slice(start)) < MIN_AVERAGE) return null;
  const paragraphs = lines
    .slice(start)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { labels, shared } = readLabels(paragraphs);
  if (shared < MIN_TURNS || shared < paragraphs.length * MOSTLY) return null;

  const setAside: SetAside[] = lines
    .slice(0, start)
    .map((line) => ({ text: line.trim(), reason: 'header' }))
    .filter(({ text }) => text !== '');
  const turns: DraftTurn[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const label = labels[at] ?? null;
    const last = turns.at(-1);
    if (label && ADVERTISEMENT.test(label.detail)) {
      setAside.push({ text: paragraph, reason: 'advertisement' });
    } else if (label) {
      setAside.push({ text: paragraph.slice(0, label.length).trim(), reason: 'speaker label' });
      const text = paragraph.slice(label.length).trim();
      const detail = splitDetail(label.detail);
      if (text !== '') turns.push({ speaker: label.name, ...detail, section: 'prepared', text });
    } else if (last) turns[turns.length - 1] = { ...last, text: `${last.text}\n${paragraph}` };
    else setAside.push({ text: paragraph, reason: 'header' });
  }
  return { layout: 'run-together', confidence: 0.75, roster: [], turns, setAside };
};

function isText(line: string): boolean {
  const text = line.trim();
  return text !== '' && !FIELD.test(text);
}

/** Characters of a line, blank lines aside. */
function averageOf(lines: readonly string[]): number {
  let [size, count] = [0, 0];
  for (const line of lines) {
    if (line.trim() === '') continue;
    size += line.length;
    count++;
  }
  return size / Math.max(1, count);
}
