import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

const SAID = 'we grew by five percent in the quarter, as we had told you we would do.';
const HEAD = ['Company: Lumo', 'Symbol: LUMO', 'Year: 2024', 'Quarter: Q1', '---'];
const read = readLines(
  ...HEAD,
  `Operator Operator Good day, ${SAID} I turn the call over to Tess Gale.`,
  `Tess Gale Director of Investor Relations Thank you. Speaking first is Tom Ek, and ${SAID}`,
  `Tom Ek CEO Thanks, Tess. Today ${SAID}`,
  `Grammar Kit Advertisement Write better with our kit, and ${SAID}`,
  `Tom Ek Chief Executive Officer Clearly, ${SAID}`,
  'Operator Operator Our first question is from Dee Poe of Castle Bank. Please go ahead.',
  `Dee Poe Analyst, Castle Bank Margins were good. Why is it that ${SAID}`,
  `Tom Ek CEO Sure. Dee, ${SAID}`,
  'Operator Operator Our next question is from John Ulm of Quay. Please go ahead.',
  `John Ulm Thank you. Tom, is it so that ${SAID}`,
  `Tom Ek CEO It is. And ${SAID}`,
  `Mix also helped us, and ${SAID}`,
  'Operator Operator Thank you all. This concludes the call, and you may disconnect.',
);

describe('paragraphs of name, title and words', () => {
  it('give each paragraph its speaker, under any title', () => {
    expect(read.report.layout).toBe('run-together');
    expect(read.turns.map(({ speaker }) => speaker)).toEqual([
      ...['Operator', 'Tess Gale', 'Tom Ek', 'Operator', 'Dee Poe', 'Tom Ek'],
      ...['Operator', 'John Ulm', 'Tom Ek', 'Operator'],
    ]);
    expect(
      read.participants.map(({ name, role, affiliation }) => [name, role, affiliation]),
    ).toEqual([
      ['Operator', null, null],
      ['Tess Gale', 'Director of Investor Relations', null],
      ['Tom Ek', 'CEO', null],
      ['Dee Poe', 'Analyst', 'Castle Bank'],
      ['John Ulm', null, 'Quay'],
    ]);
  });

  it('keep every word of speech, and none of the label', () => {
    expect(read.turns[2]?.text).toBe(`Thanks, Tess. Today ${SAID}\nClearly, ${SAID}`);
    expect(read.turns[4]?.text).toMatch(/^Margins were good\./);
    expect(read.turns[7]?.text).toMatch(/^Thank you\. Tom/);
  });

  it('go on in the paragraph below', () => {
    expect(read.turns[8]?.text).toBe(`It is. And ${SAID}\nMix also helped us, and ${SAID}`);
  });

  it('give an office the part that it is of', () => {
    const said = 'Thank you. We grew by five percent in the quarter, as we had told you.';
    const role = 'Chief Executive Officer, Homes and Kilns';
    const { turns } = readLines(
      ...HEAD,
      `Nan Ko ${role} ${said}`,
      `Tom Ek CEO ${said}`,
      `Nan Ko ${role} Sure, and ${said}`,
      `Tom Ek CEO ${said}`,
    );
    expect(turns.map(({ text }) => text)).toEqual([said, said, `Sure, and ${said}`, said]);
  });

  it('give a name its small words, and a house its form', () => {
    const said = 'Thank you. We grew by five percent in the quarter, as we had told you.';
    const names = ['Kate van der Roe', 'Luc de la Orr', 'T. V. Ek'];
    const lines = [...names, ...names].map((name) => `${name} CFO, Lumo Group plc ${said}`);
    const { participants, turns } = readLines(...HEAD, ...lines);
    expect(participants.map(({ name, affiliation }) => [name, affiliation])).toEqual(
      names.map((name) => [name, 'Lumo Group plc']),
    );
    expect(turns.map(({ text }) => text)).toEqual(Array(6).fill(said));
  });

  it('may be of somebody unnamed who speaks once', () => {
    const said = 'Thank you. We grew by five percent in the quarter, as we had told you.';
    const names = [
      'Ana Ruiz CFO',
      'Bo Ek CEO',
      'Unidentified Analyst',
      'Ana Ruiz CFO',
      'Bo Ek CEO',
    ];
    const { turns } = readLines(...HEAD, ...names.map((name) => `${name} ${said}`));
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      ...['Ana Ruiz', 'Bo Ek', 'Unidentified Analyst', 'Ana Ruiz', 'Bo Ek'],
    ]);
  });

  it('set an advertisement aside', () => {
    expect(read.report.setAside.find(({ reason }) => reason === 'advertisement')?.text).toMatch(
      /^Grammar Kit/,
    );
  });

  it('are not prose whose sentences begin with names', () => {
    const prose = ['Ana Ruiz spoke of growth.', 'Bo Ek spoke of margins.', 'The call closed.'];
    const { structure } = readLines(...prose.map((line) => `${line} ${SAID}`));
    expect(structure).toBe('unstructured');
  });
});
