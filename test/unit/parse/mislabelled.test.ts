import { describe, expect, it } from 'vitest';
import { readLines } from './read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const warnedOf = (opening: string) =>
  readLines(
    `Operator: ${opening} ${SAID}`,
    `Ana Ruiz: Good day. ${SAID}`,
    `Bo Ek: Thank you, Ana. ${SAID}`,
    `Operator: ${SAID}`,
    `Ana Ruiz: ${SAID}`,
    `Bo Ek: ${SAID}`,
  ).warnings.filter(({ code }) => code === 'other_speaker');

describe('a speaker who gives the name of another participant', () => {
  it.each(['Good day, this is Ana Ruiz.', 'My name is Ana Ruiz.', 'I’m Ana Ruiz, and welcome.'])(
    'is warned of: %j',
    (opening) => {
      expect(warnedOf(opening)).toEqual([
        expect.objectContaining({ turn: 0, message: expect.stringContaining('Ana Ruiz') }),
      ]);
    },
  );

  it.each([
    'My name is Rob, and I will be your operator.',
    'This is Cy Orr, your operator.',
    'With us is Ana Ruiz.',
    'I hand over to Ana Ruiz.',
  ])('is not the speaker of %j', (opening) => {
    expect(warnedOf(opening)).toEqual([]);
  });
});
