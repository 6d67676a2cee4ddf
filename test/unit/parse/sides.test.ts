import { describe, expect, it } from 'vitest';
import { readLines } from './read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const sidesOf = (...lines: readonly string[]) =>
  Object.fromEntries(readLines(...lines).participants.map(({ name, side }) => [name, side]));

describe('the firm of an analyst whom no list names', () => {
  const said = 'We grew by five percent in the quarter, as we had told you we would do.';
  const firmsOf = (...lines: readonly string[]) =>
    readLines(`Ana Ruiz: ${said}`, `Bo Ek: ${said}`, ...lines, `Ana Ruiz: ${said}`)
      .participants.filter(({ side }) => side === 'analyst')
      .map(({ name, affiliation }) => [name, affiliation]);

  it('is the one by which the operator calls on the analyst', () => {
    expect(
      firmsOf(
        'Operator: Our first question comes from Cy Orr with Castle Bank.',
        `Cy Orr: Why is that so? ${said}`,
      ),
    ).toEqual([['Cy Orr', 'Castle Bank']]);
  });

  it('is not given where two are said, or another of the family is meant', () => {
    expect(
      firmsOf(
        'Operator: Our first question comes from Cy Orr with Castle Bank.',
        `Cy Orr: Why is that so? ${said}`,
        'Operator: Our next question comes from Cy Orr with Quay.',
        `Cy Orr: And why is that? ${said}`,
        'Operator: Our next question comes from Dee Poe with Lumo Partners.',
        `Val Poe: What of next year? ${said}`,
      ),
    ).toEqual([
      ['Cy Orr', null],
      ['Val Poe', null],
    ]);
  });
});

describe('sides by what people do', () => {
  it('make an operator of a label that calls on others', () => {
    expect(
      sidesOf(
        `Speaker 1: Good day. ${SAID}`,
        `Speaker 2: Thank you. ${SAID}`,
        'Speaker 1: Our first question comes from the line of Cy Orr with Castle.',
        `Speaker 3: Why is that? ${SAID}`,
        `Speaker 2: ${SAID}`,
        'Speaker 1: Our next question comes from the line of Dee Poe with Quay.',
        `Speaker 4: How so? ${SAID}`,
        `Speaker 2: ${SAID}`,
      ),
    ).toEqual({
      'Speaker 1': 'operator',
      'Speaker 2': 'company',
      'Speaker 3': 'analyst',
      'Speaker 4': 'analyst',
    });
  });

  it.each([
    ['Rob', 'operator'],
    ['Rob (Head of Investor Relations)', 'company'],
  ])(
    'make an operator of one without a title who mutes the lines and lets them go: %s',
    (label, side) => {
      const sides = sidesOf(
        `${label}: All participants are in a listen-only mode. ${SAID}`,
        `Tom Ek: Thank you, Rob. ${SAID}`,
        `${label}: Cy, your line is open.`,
        `Cy Orr: Why is that? ${SAID}`,
        `Tom Ek: ${SAID}`,
        `${label}: This ends the call. You may now disconnect.`,
      );
      expect(sides.Rob).toBe(side);
    },
  );

  it.each([
    ['answers at length', SAID.repeat(2), 'company'],
    ['asks', `${SAID.repeat(2)} Or not?`, 'analyst'],
    ['only thanks', 'Thank you.', 'unknown'],
  ])('tell one whom nobody called on from those who were: %s', (_, said, side) => {
    const call = [
      `Operator: Our first question comes from the line of Cy Orr with Castle.`,
      `Cy Orr: Why is that? ${SAID}`,
      `Ana Ruiz: ${said}`,
      'Operator: Our next question comes from the line of Dee Poe with Quay.',
      `Dee Poe: How so? ${SAID}`,
      `Tom Ek: ${SAID}`,
    ];
    expect(sidesOf(`Tom Ek: Good day, from Ana Ruiz too. ${SAID}`, ...call)['Ana Ruiz']).toBe(side);
  });

  it.each([
    ['of the call', 'Operator', 'analyst'],
    ['of those who speak, where no outsider has it', 'Bo Ek', 'company'],
  ])('take a column with one house for that %s', (_, first, side) => {
    const sides = sidesOf(
      'speaker,company,text',
      `${first},Lumo AB,Good day. ${SAID}`,
      `Tom Ek,Lumo AB,Thank you. ${SAID}`,
      `${first},Lumo AB,Our first question comes from the line of Cy Orr with Castle.`,
      `Cy Orr,Lumo AB,Why is that? ${SAID}`,
      `Tom Ek,Lumo AB,${SAID}`,
    );
    expect(sides['Cy Orr']).toBe(side);
  });

  it('leave a host of the company who calls on others with the company', () => {
    expect(
      sidesOf(
        `Tess Gale: Good day. ${SAID}`,
        `Tom Ek: Thank you, Tess. ${SAID}`,
        'Tess Gale: Our first question comes from Cy Orr with Castle.',
        `Cy Orr: Why is that, Tom? ${SAID}`,
        `Tom Ek: ${SAID}`,
        'Tess Gale: Our next question comes from Dee Poe with Quay.',
        `Dee Poe: How so? ${SAID}`,
        `Tom Ek: ${SAID}`,
      ),
    ).toEqual({
      'Tess Gale': 'company',
      'Tom Ek': 'company',
      'Cy Orr': 'analyst',
      'Dee Poe': 'analyst',
    });
  });

  it('know an operator by what they say they are', () => {
    expect(
      sidesOf(
        `Lionel: My name is Lionel, and I will be your conference operator today. ${SAID}`,
        `Tom Ek: Thank you. ${SAID}`,
        'Lionel: That concludes the call.',
        `Tom Ek: ${SAID}`,
      ),
    ).toMatchObject({ Lionel: 'operator', 'Tom Ek': 'company' });
  });
});
