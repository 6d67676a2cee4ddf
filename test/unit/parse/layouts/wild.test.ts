import { describe, expect, it } from 'vitest';
import { QUESTIONS_AT, SAID, SIDES } from '../../../support/printed-call.ts';
import { SERVICES } from '../../../support/service-print.ts';
import { WILD } from '../../../support/wild-print.ts';
import { readLines } from '../read-fixture.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

const PRINTS = { ...WILD, ...SERVICES };

describe.each(Object.keys(PRINTS))('a print no layout was written for: %s', (print) => {
  const read = readLines(...(PRINTS[print] ?? []));

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

describe('a host who reads the first question out in the welcome', () => {
  const read = readLines(
    'Lumo Stream Q2 2023 Earnings Interview',
    'Tess Gale: Welcome. With me are our Co-CEO, Ana Ruiz; and our CFO, Bo Ek. Our first question comes from Cy Orr of Castle. What do you see in sharing?',
    'Ana Ruiz: We began in May in a hundred countries, and it went as we had thought it would.',
    'Tess Gale: The next question is from Dee Poe of Quay. How does revenue develop from here?',
    'Bo Ek: Revenue should grow faster in the fourth quarter than it did in the third.',
  );

  it('begins the questions with the answer to it', () => {
    expect(read.turns.map(({ section }) => section)).toEqual(['prepared', 'qa', 'qa', 'qa']);
  });

  it('introduces those who answer as the company’s', () => {
    expect(read.participants.map(({ name, role, side }) => [name, role, side])).toEqual([
      ['Tess Gale', null, 'company'],
      ['Ana Ruiz', 'Co-CEO', 'company'],
      ['Bo Ek', 'CFO', 'company'],
    ]);
  });
});

describe('a name of one word on a line of its own', () => {
  const called = (words: string) =>
    readLines(
      ...['Moderator', 'Welcome to the call of Lumo Optical. We begin with Mr. Sato now.'],
      ...['Sato', `[Interpreted] Net sales were 312.4 billion yen. ${words}`],
      ...['Ito', '[Interpreted] We keep the payout ratio at 30%, as we have always done.'],
      ...['Moderator', 'That is all the time we have for questions. Thank you very much.'],
      ...['Sato', '[Interpreted] Thank you all for joining us today, and until next time.'],
    ).turns.map(({ speaker }) => speaker);

  it.each(['Mr. Ito will answer.', 'I ask Ito-san to go on.'])('is a speaker after %j', (words) => {
    expect(called(words)).toContain('Ito');
  });

  it('is a sub-heading to all appearances where nobody calls a bearer of it', () => {
    expect(called('Next comes the payout.')).not.toContain('Ito');
  });
});

describe('a caller announced with a firm of one word', () => {
  it('has the firm beside the name, where both run into the words', () => {
    const said = 'We grew by five percent in the quarter, as we had told you we would do.';
    const read = readLines(
      `Operator Good day. ${said}`,
      `Ana Ruiz CEO Thank you. ${said}`,
      'Operator Our first question comes from Cy Orr with Castlebank. Please go ahead.',
      `Cy Orr Castlebank Hi, good morning. Why is that so? ${said}`,
      `Ana Ruiz CEO Well, ${said}`,
      `Cy Orr Castlebank Thanks. How long will it go on? ${said}`,
      `Operator Thank you. ${said}`,
    );
    expect(read.participants).toContainEqual(
      expect.objectContaining({ name: 'Cy Orr', affiliation: 'Castlebank', side: 'analyst' }),
    );
  });
});
