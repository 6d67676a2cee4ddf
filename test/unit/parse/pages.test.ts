import { describe, expect, it } from 'vitest';
import { clearPages } from '../../../src/parse/lines/pages.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you.';
/** Pages of ten lines of speech, each under and above what the page prints. */
const pagesWith = (head: readonly string[], foot: (page: number) => readonly string[]) =>
  Array.from({ length: 4 }, (_, page) => [
    ...head,
    ...Array.from({ length: 10 }, (_, at) => `${SAID} ${page}-${at} said.`),
    ...foot(page + 1),
  ]).flat();
const isSpeech = (line: string) => line.startsWith(SAID);

describe('what pages print', () => {
  it.each([
    ['page numbers', [], (page: number) => [`Page ${page} of 4`]],
    ['numbers alone', [], (page: number) => ['', String(page), '']],
    ['numbers between dashes', [], (page: number) => [`- ${page} -`]],
    ['ruled pages', [], (page: number) => [`=== PAGE ${page} ===`]],
    ['a number behind a title', [], (page: number) => [`Lumo AB, interim call ${page}`]],
    ['a number before a title', [], (page: number) => [`${page} Copyright 2001-2024 Lumo`]],
    ['a running head', ['Lumo AB'], (page: number) => [`Page ${page}`]],
    ['two running heads', ['Lumo AB', 'January 29, 2025'], (page: number) => [`Page ${page}`]],
    ['a running foot', [], (page: number) => ['Lumo AB', `${page}`]],
  ])('is taken out: %s', (_, head, foot) => {
    const printed = pagesWith(head, foot);
    const { lines, setAside } = clearPages(printed);
    // On the first page they are the title.
    const first = lines.findIndex(isSpeech);
    expect(lines.slice(first).filter((line) => line !== '')).toEqual(printed.filter(isSpeech));
    expect(setAside.map(({ text }) => text)).toEqual(
      expect.arrayContaining([...head, ...foot(4).filter((line) => line !== '')]),
    );
  });

  it('may be time tags inside lines', () => {
    const { lines, setAside } = clearPages(['<Sync id="L1"time="00:00:16"/>Good day.', SAID]);
    expect(lines.map((line) => line.trim())).toEqual(['Good day.', SAID]);
    expect(setAside).toEqual([{ text: '<Sync id="L1"time="00:00:16"/>', reason: 'time tag' }]);
  });

  it.each([
    ['a speaker who comes back', ['Ana Ruiz', SAID, 'Bo Ek', SAID, 'Ana Ruiz', SAID, 'Ana Ruiz']],
    ['turn numbers', [1, 2, 3, 4].flatMap((at) => [`Ana Ruiz [${at}]`, ...Array(9).fill(SAID)])],
    ['speakers by number', [1, 2, 3].flatMap((at) => [`Speaker ${at}:`, ...Array(9).fill(SAID)])],
    ['items of a list', ['First 1', SAID, 'First 2', SAID, 'First 3', SAID]],
    ['less than a tag', ['We grew < 5 and > 3 <b>']],
    ['a heading beside the pages', pagesWith(['Question and Answer Session'], () => [])],
  ])('is not %s', (_, lines) => {
    expect(clearPages(lines)).toEqual({ lines, setAside: [] });
  });

  it('is no speaker whose name stands below one page number', () => {
    const turns = Array.from({ length: 6 }, () => ['Ana Ruiz', SAID, SAID]).flat();
    const { lines } = clearPages([...turns, 'Page 2 of 3', ...turns]);
    expect(lines).toEqual([...turns, ...turns]);
  });
});
