import { expect, it } from 'vitest';
import { areOfOne, companiesOf, namesOf } from '../../../src/flows/library-companies.ts';
import { storedCall } from '../../support/store-calls.ts';

const callOf = (id: string, company: string, ticker: string | null = null) =>
  storedCall(id, company, { ticker }).call;

it('tells companies of one name apart, and means both by it', () => {
  const calls = [
    callOf('oakridge-foods-q3-2024', 'Oakridge Foods, Inc.', 'OAKF'),
    callOf('oakridge-foods-q2-2024', 'Oakridge Foods'),
    callOf('oakridge-foods-plc-q3-2024', 'Oakridge Foods plc', 'OKF.L'),
  ];
  const companies = companiesOf(calls);
  expect(companies.map(({ key, calls: own }) => [key, own.length])).toEqual([
    ['oakridgefoods', 2],
    ['oakridgefoodsplc', 1],
  ]);
  const names = namesOf(companies);
  expect(names.get('oakridgefoods')).toHaveLength(2);
  expect(names.get('oakridgefoodsplc')).toHaveLength(1);
  const [one, , other] = calls;
  expect(one && other && areOfOne(one, other)).toBe(false);
});
