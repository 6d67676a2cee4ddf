import { describe, expect, it } from 'vitest';
import { readRosters, splitDetail } from '../../../src/parse/people/roster.ts';

describe('a row of a roster', () => {
  it.each([
    ['Ana Ruiz; CFO & Director; Lumo AB', 'CFO & Director', 'Lumo AB'],
    [
      'Ana Ruiz; Analyst; Castle Group, Inc., Research Division',
      'Analyst',
      'Castle Group, Inc., Research Division',
    ],
    ['Ana Ruiz; ; Lumo AB', null, 'Lumo AB'],
    ['Ana Ruiz; CFO', 'CFO', null],
    ['Ana Ruiz - EVP, Information Services and CIO', 'EVP, Information Services and CIO', null],
    ['Ana Ruiz - Castle & Quay', null, 'Castle & Quay'],
    ['Ana Ruiz – Castle & Quay', null, 'Castle & Quay'],
    ['Ana Ruiz -- Castle & Quay -- Analyst', 'Analyst', 'Castle & Quay'],
    ['Ana Ruiz--Chief Financial Officer', 'Chief Financial Officer', null],
    ['* Ana Ruiz - CFO', 'CFO', null],
    ['Ana Ruiz, Head of IR', 'Head of IR', null],
  ])('%j', (line, role, affiliation) => {
    expect(readRosters(['Participants', line]).rows).toEqual([
      { name: 'Ana Ruiz', role, affiliation, side: null },
    ]);
  });

  it('may be a name over an office or a firm', () => {
    const lines = ['EXECUTIVES', 'Ana Ruiz', 'Chief Financial Officer', '', 'ANALYSTS', ''];
    const rows = readRosters([...lines, 'Bo Ek', 'Castle Securities, Research Division']).rows;
    expect(rows).toEqual([
      { name: 'Ana Ruiz', role: 'Chief Financial Officer', affiliation: null, side: 'company' },
      {
        name: 'Bo Ek',
        role: null,
        affiliation: 'Castle Securities, Research Division',
        side: 'analyst',
      },
    ]);
  });

  it('may take two lines, and an empty value is a dash', () => {
    const lines = [
      'Corporate Participants',
      '====',
      ' * Ana Ruiz',
      '   Lumo AB - CFO',
      ' * Bo Ek',
      '   -',
    ];
    expect(readRosters(lines)).toMatchObject({
      rows: [
        { name: 'Ana Ruiz', role: 'CFO', affiliation: 'Lumo AB', side: 'company' },
        { name: 'Bo Ek', role: null, affiliation: null, side: 'company' },
      ],
      lines: new Set([2, 3, 4, 5]),
    });
  });

  it.each([
    ['Executives', 'company'],
    ['Company Participants', 'company'],
    ['Analysts', 'analyst'],
    ['Conference Call Participiants', 'analyst'],
    ['Participants', null],
  ])('under %j is on the side %s', (heading, side) => {
    expect(readRosters([heading, 'Ana Ruiz - Lumo']).rows[0]?.side).toBe(side);
  });

  it('may stand behind others on the line of their heading', () => {
    const lines = [
      'Call Participants:',
      'Executives: Ana Ruiz – President & CEO; Bo Ek – EVP & CFO',
      'Analysts: Cy Low – Castle Bank',
      'Ana Ruiz: Good morning.',
    ];
    expect(readRosters(lines)).toMatchObject({
      rows: [
        { name: 'Ana Ruiz', role: 'President & CEO', affiliation: null, side: 'company' },
        { name: 'Bo Ek', role: 'EVP & CFO', affiliation: null, side: 'company' },
        { name: 'Cy Low', role: null, affiliation: 'Castle Bank', side: 'analyst' },
      ],
      lines: new Set([1, 2]),
    });
  });

  it.each([
    ['Management: We grew; costs fell.'],
    ['Executives: thank you – all of you; Ana Ruiz – CEO'],
    ['Ana Ruiz: Bo Ek – CFO'],
  ])('is not a list: %j', (line) => {
    expect(readRosters([line]).rows).toEqual([]);
  });

  it.each([
    ['no heading', ['Ana Ruiz - CFO']],
    ['a section’s heading', ['Participants', 'Presentation', 'Ana Ruiz - CFO']],
    ['speech below', ['Participants', 'Ana Ruiz - CFO', `Good morning. ${'We grew. '.repeat(20)}`]],
    ['speech before', ['Participants', 'Operator', 'Ana Ruiz - CFO']],
  ])('needs a list: not with %s', (_, lines) => {
    expect(readRosters(lines).rows).toEqual([]);
  });

  it.each([
    ['Lumo AB - CFO', { role: 'CFO', affiliation: 'Lumo AB' }],
    [
      'Castle AG, Research Division - MD & Head',
      { role: 'MD & Head', affiliation: 'Castle AG, Research Division' },
    ],
    ['CFO, Lumo AB', { role: 'CFO', affiliation: 'Lumo AB' }],
    [
      'Chief Financial Officer, Treasurer',
      { role: 'Chief Financial Officer, Treasurer', affiliation: null },
    ],
    ['Analyst at Castle', { role: 'Analyst', affiliation: 'Castle' }],
    ['Analyst, Castle Bank', { role: 'Analyst', affiliation: 'Castle Bank' }],
    ['CFO - Lumo AB', { role: 'CFO', affiliation: 'Lumo AB' }],
    ['Lumo AB-Vice President&CFO', { role: 'Vice President&CFO', affiliation: 'Lumo AB' }],
    ['Vice-President', { role: 'Vice-President', affiliation: null }],
    ['Non-Executive Director', { role: 'Non-Executive Director', affiliation: null }],
    ['-', { role: null, affiliation: null }],
    [null, { role: null, affiliation: null }],
  ])('%j splits into office and house', (detail, parts) => {
    expect(splitDetail(detail)).toEqual(parts);
  });
});
