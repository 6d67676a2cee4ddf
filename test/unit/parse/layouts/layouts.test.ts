import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINTED, PRINTERS, QUESTIONS_AT, SAID, SIDES } from '../../../support/printed-call.ts';
import { readLines } from '../read-fixture.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

describe.each(Object.keys(PRINTED))('one call as %s prints it', (layout) => {
  const read = readLines(...(PRINTED[layout] ?? []));
  const isFiling = layout === 'exchange-filing';
  const nameOf = (name: string) => (isFiling && name === 'Operator' ? 'Moderator' : name);

  it('is read by that layout, without doubt', () => {
    expect(read.report.layout).toBe(layout);
    expect(read.report.checksums.filter(({ ok }) => !ok)).toEqual([]);
    expect(read.warnings).toEqual([]);
  });

  it('has every turn under its speaker, with all that was said', () => {
    expect(read.turns.map(({ speaker, text }) => [speaker, squeezed(text)])).toEqual(
      SAID.map(([name, paragraphs]) => [nameOf(name), squeezed(paragraphs.join(' '))]),
    );
  });

  it('has its questions where they begin, and its exchanges', () => {
    expect(read.turns.findIndex(({ section }) => section === 'qa')).toBe(QUESTIONS_AT);
    expect(read.exchanges).toEqual([
      {
        analyst: 'Peter Vance',
        firm: 'Holt Securities',
        questionTurns: [5, 8],
        answerTurns: [6, 7],
      },
      { analyst: 'Mina Rao', firm: 'Castle & Quay', questionTurns: [10], answerTurns: [11] },
    ]);
  });

  it('has everybody once, on their side', () => {
    const people = read.participants.map(({ name, side }) => [name, side]);
    expect(Object.fromEntries(people)).toEqual(
      Object.fromEntries(Object.entries(SIDES).map(([name, side]) => [nameOf(name), side])),
    );
  });

  it('is the third quarter of 2024 of its company', () => {
    expect(read.call).toMatchObject({ fiscalQuarter: 3, fiscalYear: 2024, currency: 'USD' });
    expect(read.call.id).toBe('brackwater-tools-q3-2024');
    const isDated = !['yahoo', 'rev', 'run-together'].includes(layout);
    expect(read.call.date).toBe(isDated ? '2024-10-24' : null);
  });
});

describe('whatever is said', () => {
  const word = fc.constantFrom(
    ...['we', 'grew', 'Margins', 'the', '(inaudible)', '[206.8]', '5.2%', 'RMB', 'Ivo', 'Operator'],
    ...[
      '-- and',
      'Page',
      'Q3 2024',
      'Thank you',
      'Analyst',
      'however:',
      '"so"',
      'Inc.',
      '—',
      'St.',
    ],
  );
  const paragraph = fc
    .array(word, { minLength: 8, maxLength: 60 })
    .map((words) => `So ${words.join(' ')} it went.`);
  const call = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), {
    minLength: SAID.length,
    maxLength: SAID.length,
  });

  it.each(Object.keys(PRINTERS))('is in its turn, all of it: %s', (layout) => {
    fc.assert(
      fc.property(call, (paragraphs) => {
        const said = SAID.map(
          ([name, [first = '']], at) => [name, [first, ...(paragraphs[at] ?? [])]] as const,
        );
        const { turns } = readLines(...(PRINTERS[layout]?.(said) ?? []));
        expect(turns.map(({ text }) => squeezed(text))).toEqual(
          said.map(([, all]) => squeezed(all.join(' '))),
        );
      }),
      { numRuns: 30 },
    );
  });
});
