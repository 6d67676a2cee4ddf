import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberSentences, splitSentences } from '../../../src/parse/turns/sentences.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Sales rose. Costs fell.', ['Sales rose.', 'Costs fell.']],
    ['Why? Because! Yes.', ['Why?', 'Because!', 'Yes.']],
    [
      'It is a way of life.Beauty performed well.',
      ['It is a way of life.', 'Beauty performed well.'],
    ],
    ['One line\nanother line', ['One line', 'another line']],
    ['It grew 5.2%. $4 million came in.', ['It grew 5.2%.', '$4 million came in.']],
    ['He said "No." We did.', ['He said "No."', 'We did.']],
    ['We sold it (all of it.) Then we left.', ['We sold it (all of it.)', 'Then we left.']],
    ['We report to Lumo Inc. The rest stays.', ['We report to Lumo Inc.', 'The rest stays.']],
    ['We grew in the U.S. In Europe, no.', ['We grew in the U.S.', 'In Europe, no.']],
    [
      'We grew in the U.S. Spend per guest has fallen.',
      ['We grew in the U.S.', 'Spend per guest has fallen.'],
    ],
    ['The answer is no. We wait.', ['The answer is no.', 'We wait.']],
    ['Well... So be it.', ['Well...', 'So be it.']],
    ['Services rose. iPhone fell.', ['Services rose.', 'iPhone fell.']],
    ['It closed in 2023. 2024 is open.', ['It closed in 2023.', '2024 is open.']],
    ['We are done.[ph] Thanks.', ['We are done.[ph] Thanks.']],
    [
      'They agreed. (Operator Instructions) Please wait.',
      ['They agreed.', '(Operator Instructions) Please wait.'],
    ],
    ['¿Verdad? ¡Claro!', ['¿Verdad?', '¡Claro!']],
    ['Held back on Marlow.Kitchen sales rose.', ['Held back on Marlow.', 'Kitchen sales rose.']],
    [
      'It eased after COVID-19.Kitchen sales rose.',
      ['It eased after COVID-19.', 'Kitchen sales rose.'],
    ],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('a sentence goes on', () => {
  it.each([
    'Revenue was RMB 1,835.4 million, up 5.2% from 1,744.1.',
    'Mr. Zou and Dr. A. B. Roe will speak with Ms. Shan.',
    'We grew in the U.S. Retail segment this year, and in the U.S. Midwest was fine.',
    'Rates in the U.S. Treasury market were high.',
    'The U.S. Private Securities Litigation Reform Act of 1995 applies, e.g. Section 21E.',
    'We own Lumo Inc. and Halden Co. Ltd. outright.',
    'Visit ir.lumo.com or our No. 1 store.',
    'We moved to Node.Js and lumo.Com for St.Gallen.',
    'The supply far exceeds -- the demand far exceeds the supply.',
    'St. Moritz vs. Davos at 9:00 a.m. sharp.',
    'Revenue was RMB 1,159.5 million. representing a decrease of 10.1% compared with RMB 1,289.1 million.',
    'It closed on Sept. 30 and Jan. 2 respectively.',
    'Is it up? not really.',
  ])('%j', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('numbering', () => {
  it('counts from s1 through all turns', () => {
    const ids = numberSentences(['One. Two.', '', 'Three.']).map((turn) =>
      turn.map(({ id }) => id),
    );
    expect(ids).toEqual([['s1', 's2'], [], ['s3']]);
  });

  it('covers every word, in order, without overlap', () => {
    const words = fc.constantFrom(
      'Mr.',
      'U.S.',
      '5.2%',
      'Rose.',
      '(x.)',
      '?',
      '"A."',
      '--',
      '\n',
      '…',
      '.b',
      'Ltd.',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start)).toMatch(/^[ \n]*$/);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from)).toMatch(/^[ \n]*$/);
      }),
    );
  });
});
