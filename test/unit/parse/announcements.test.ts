import { describe, expect, it } from 'vitest';
import { endsExchange, readAnnouncements } from '../../../src/parse/people/announcements.ts';

describe('an announcement', () => {
  it.each([
    ['Our first question comes from the line of Xiaodan Zhang from CICC.', 'Xiaodan Zhang', 'CICC'],
    [
      'Our next question comes from Timothy Zhao with Goldman Sachs. Please go ahead.',
      'Timothy Zhao',
      'Goldman Sachs',
    ],
    [
      'The next question is from Mr. C.J. Vane of J.P. Brandt & Co.',
      'C.J. Vane',
      'J.P. Brandt & Co',
    ],
    [
      'We go to the line of Ludwig van der Berg, Lumo Securities. Your line is open.',
      'Ludwig van der Berg',
      'Lumo Securities',
    ],
    [
      'Next up, we have Ana Ruiz from the Castle Company. Please go ahead.',
      'Ana Ruiz',
      'the Castle Company',
    ],
    [
      'Thank you. Ana Ruiz from Bank of Westmark, you may go ahead.',
      'Ana Ruiz',
      'Bank of Westmark',
    ],
    ['Ana Ruiz from Sanford C. Bern.', 'Ana Ruiz', 'Sanford C. Bern'],
    ['Our next question is coming from Ana Ruiz of Lumo.', 'Ana Ruiz', 'Lumo'],
    ['We will go first today to Ana Ruiz with Bank of Westmark.', 'Ana Ruiz', 'Bank of Westmark'],
    ['Could you please open the line for Mr. Bo Ek from Lumo?', 'Bo Ek', 'Lumo'],
    ['The question is from T. V. Roe of Lumo & Co.', 'T. V. Roe', 'Lumo & Co'],
    ['We have a question from Jean-Luc de la Roe with Lumo.', 'Jean-Luc de la Roe', 'Lumo'],
    ['Our next question comes from Amal al-Roe from Lumo.', 'Amal al-Roe', 'Lumo'],
    ['First question is from Ms. Tammy Roe.', 'Tammy Roe', null],
    ['Our next question comes from Ana Ruiz. Please go ahead.', 'Ana Ruiz', null],
  ])('%j', (text, name, firm) => {
    expect(readAnnouncements(text)).toEqual([{ name, firm }]);
  });

  it.each([
    'Operator Instructions. Please stand by.',
    'We took the question from investors seriously.',
    'Growth comes from Europe with a lag.',
    'I hand over to Ana Ruiz, Vice President of Investor Relations. Please begin.',
    'I hand over to Ana Ruiz, who will speak about margins.',
  ])('is not in %j', (text) => {
    expect(readAnnouncements(text)).toEqual([]);
  });

  it.each([
    ['Due to time constraints, this concludes our question-and-answer session.', true],
    ['There are no further questions at this time.', true],
    ['Our next question comes from Ana Ruiz.', true],
    ['Please go ahead.', false],
    ['Marta, your line is still open.', false],
  ])('%j ends an exchange: %s', (text, ends) => {
    expect(endsExchange(text)).toBe(ends);
  });
});
