import { expect, it } from 'vitest';
import { leansOnQuestion } from '../../../src/extract/metrics/leans-on-question.ts';

it.each([
  ['You saw our operating margin increase to ', true],
  ['So underlying that, you have ', true],
  ['When we look at our operating margin, we came down ', true],
  ['It came from firms, which earlier were operating at ', true],
  ['In spite of record volumes more than ', true],
  ['Consulting revenue continues to grow at ', true],
  ['And then the fact that we now have ', true],
  ['Overall, I think our volume has grown by ', false],
  ['The utilization of both, if I leave out the others, is near ', false],
  ['So our net debt-to-EBITDA is at ', false],
  ['As you know, our tax rate was ', false],
])('%s', (before, expected) => {
  expect(leansOnQuestion(before)).toBe(expected);
});
