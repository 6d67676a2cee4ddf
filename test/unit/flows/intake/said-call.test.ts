import { describe, expect, it } from 'vitest';
import { readSaidCall } from '../../../../src/flows/intake/said-call.ts';

describe('what somebody says of a call', () => {
  it.each([
    ['Northwind Q3 2024', 'Northwind', 'q3 2024'],
    ['northwind robotics q3 2024', 'Northwind Robotics', 'q3 2024'],
    ['Q3 2024 of Northwind Robotics', 'of Northwind Robotics', 'q3 2024'],
    ['3Q24 NORTHWIND', 'NORTHWIND', 'q3 2024'],
    ['northwind-q3-2024', 'Northwind', 'q3 2024'],
    ['Macy’s H1 2023', 'Macy’s', 'h1 2023'],
    ['A.P. Møller – Mærsk FY 2024', 'A.P. Møller Mærsk', 'fy 2024'],
    ['Halden Foods', 'Halden Foods', undefined],
    ['second quarter 2023', undefined, 'q2 2023'],
    ['Halden Q3', 'Halden', undefined],
  ])('%s', (typed, company, period) => {
    expect(readSaidCall(typed)).toEqual({ ...(company && { company }), ...(period && { period }) });
  });

  it.each(['', '???', '<@U0BOB>', 'https://x.test/', '😀', 'Q3', 'x'.repeat(300)])(
    '%s says nothing',
    (typed) => {
      expect(readSaidCall(typed)).toBeNull();
    },
  );
});
