import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID = [
  'Net income went from $91 million last year to $84 million.',
  'Our GAAP operating loss was $21 million compared with $38 million a year ago.',
  'Net leverage was 2.3 times at quarter end, compared with 2.9 times a year ago.',
  'Lead times are now 14 weeks, from 20 weeks in the spring.',
  'Churn was unchanged at 7%.',
  'Bookings were $62 million, compared with guidance of $70 million.',
].join(' ');

it.each([
  ['Net income fell from $91 million to $84 million.', 'supported'],
  ['Net income rose from $91 million to $84 million.', 'contradicted'],
  ['GAAP operating loss narrowed to $21 million.', 'supported'],
  ['GAAP operating loss improved to $21 million.', 'supported'],
  ['GAAP operating loss widened to $21 million.', 'contradicted'],
  ['Net leverage fell to 2.3 times.', 'supported'],
  ['Net leverage improved to 2.3 times.', 'supported'],
  ['Net leverage rose to 2.3 times.', 'contradicted'],
  ['Lead times shortened to 14 weeks.', 'supported'],
  ['Lead times lengthened to 14 weeks.', 'contradicted'],
  ['Churn was flat at 7%.', 'supported'],
  ['Churn rose to 7%.', 'contradicted'],
  ['Churn fell to 7%.', 'contradicted'],
  ['Lead times improved from 20 weeks to 14 weeks.', 'supported'],
  ['Income increased and net leverage went from 2.9 times to 2.3 times.', 'supported'],
  ['Bookings rose to $62 million.', 'supported'],
])('a move is held to the levels it leads between: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
