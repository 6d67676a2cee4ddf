import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/core/ports/library.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { isUnknownName, nameAlone } from '../../../../src/flows/ask/name-alone.ts';
import { parseText } from '../../../../src/parse/parse.ts';
import { ORRIN_FILE, orrinText } from '../../../support/orrin.ts';
import { seedCall } from '../../../support/seed.ts';

describe('the words of a message', () => {
  it.each([
    ['Contoso', 'Contoso'],
    ['contoso', 'contoso'],
    ['CTSO', 'CTSO'],
    ['$CTSO', '$CTSO'],
    ['Contoso.', 'Contoso'],
    ['Halden Fuels', 'Halden Fuels'],
    ['Contoso Oil plc', null], // no capital: it may be words
    ['Bank of Contoso', 'Bank of Contoso'],
    ['O’Brien Contoso', 'O’Brien Contoso'],
  ])('%j may be the name %j', (text, name) => expect(nameAlone(text)).toBe(name));

  it.each([
    'Contoso?',
    'Why',
    'really?',
    'more',
    'margins',
    'Guidance',
    'Revenue',
    'EPS',
    'Capex',
    'tl;dr',
    'Q2',
    'Q2 2024',
    'FY24',
    'Europe',
    'Germany',
    'CFO',
    'AI',
    '2024',
    'cloud growth',
    'Contoso margins',
    'is Contoso there',
    'what about Contoso',
    'one two three four five',
    'Contoso Alpha Beta Gamma Delta',
    '',
  ])('%j names no company', (text) => expect(nameAlone(text)).toBeNull());
});

describe('such words', () => {
  const calls: readonly Transcript[] = [
    seedCall(),
    parseText(Buffer.from(orrinText()), { name: ORRIN_FILE }),
  ];
  let library: Pick<Library, 'list' | 'transcript'>;
  beforeAll(() => {
    library = {
      list: async () =>
        calls.map(({ call }) => ({ call, takenInAt: '2024-05-01', headline: null, revision: 1 })),
      transcript: async (id) => calls.find(({ call }) => call.id === id) ?? null,
    };
  });

  it.each([
    ['Contoso', true],
    ['contoso', true],
    ['CTSO', true],
    ['CDN', false], // said on it
    ['cdn', false],
    ['seasonality', false],
    ['Software', false], // a common word of another call
    ['Tao', false], // somebody on it
  ])('%j, under a call, are the name of an unknown company: %s', async (name, isUnknown) => {
    const current = calls[0] ?? null;
    expect(await isUnknownName(library, name, current)).toBe(isUnknown);
  });

  it.each([
    ['Contoso', true],
    ['seasonality', false],
    ['Seasonality', false],
  ])('%j, under none, are: %s', async (name, isUnknown) => {
    expect(await isUnknownName(library, name, null)).toBe(isUnknown);
  });
});
