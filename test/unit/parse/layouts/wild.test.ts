import { describe, expect, it } from 'vitest';
import { QUESTIONS_AT, SAID, SIDES } from '../../../support/printed-call.ts';
import { WILD } from '../../../support/wild-print.ts';
import { readLines } from '../read-fixture.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

describe.each(Object.keys(WILD))('a print no layout was written for: %s', (print) => {
  const read = readLines(...(WILD[print] ?? []));

  it('has every turn under its speaker, with all that was said and no more', () => {
    expect(read.turns.map(({ speaker, text }) => [speaker, squeezed(text)])).toEqual(
      SAID.map(([name, paragraphs]) => [name, squeezed(paragraphs.join(' '))]),
    );
  });

  it('loses no word', () => {
    expect(read.report.checksums.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('has its questions where they begin, and everybody on their side', () => {
    expect(read.turns.findIndex(({ section }) => section === 'qa')).toBe(QUESTIONS_AT);
    const people = read.participants.map(({ name, side }) => [name, side]);
    expect(Object.fromEntries(people)).toEqual(SIDES);
  });

  it('is the call of its company and quarter', () => {
    expect(read.call.id).toMatch(/^brackwater-tools-q3-2024$/);
  });
});
