import { describe, expect, it } from 'vitest';
import { PRINTED, SAID } from '../../../support/printed-call.ts';
import { readLines } from '../read-fixture.ts';

const PAGE = PRINTED['motley-fool'] ?? [];
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('a page of The Motley Fool scraped to text', () => {
  const scraped = [
    'Image source: The Motley Fool.',
    'Brackwater Tools Inc',
    '(',
    'BWT',
    '+0.03%',
    ')',
    'Q3 2024 Earnings Call',
    ...['Oct 24, 2024', ',', '8:30 a.m. ET'],
    ...PAGE.slice(6)
      .filter((line) => line !== '')
      .flatMap((line) => {
        const [name = '', ...details] = line.split(' -- ');
        return details.length > 0 ? [name, '--', details.join(' -- ')] : [line];
      }),
  ];
  const read = readLines(...scraped);

  it('has its labels on three lines', () => {
    expect(read.report.layout).toBe('motley-fool');
    expect(read.turns.map(({ speaker, text }) => [speaker, squeezed(text)])).toEqual(
      SAID.map(([name, paragraphs]) => [name, squeezed(paragraphs.join(' '))]),
    );
  });

  it('knows the call from a title in pieces', () => {
    expect(read.call).toMatchObject({
      id: 'brackwater-tools-q3-2024',
      company: 'Brackwater Tools Inc',
      ticker: 'BWT',
      date: '2024-10-24',
    });
  });
});

describe('advertisements', () => {
  it.each([
    ['10 stocks we like better than Brackwater Tools'],
    ['When our analyst team has a stock tip, it can pay to listen.'],
    ['*Stock Advisor returns as of July 1, 2024'],
    ['Where to invest $1,000 right now'],
  ])('are no speech: %s', (ad) => {
    const at = PAGE.findIndex((line) => line.startsWith('Thanks, Nora.'));
    const { turns, report } = readLines(...PAGE.slice(0, at + 1), ad, ...PAGE.slice(at + 1));
    expect(turns.some(({ text }) => text.includes(ad))).toBe(false);
    expect(report.setAside).toContainEqual({ text: ad, reason: 'advertisement' });
  });

  it.each([
    ['We like our stock better than ten years ago.'],
    ['Our analyst team told you where to invest.'],
  ])('are not: %s', (said) => {
    const at = PAGE.findIndex((line) => line.startsWith('Thanks, Nora.'));
    const { turns } = readLines(...PAGE.slice(0, at + 1), said, ...PAGE.slice(at + 1));
    expect(turns.some(({ text }) => text.includes(said))).toBe(true);
  });
});
