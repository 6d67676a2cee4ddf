import { describe, expect, it } from 'vitest';
import { withoutMonths } from '../../../../src/extract/answer/typed/quarter-months.ts';

const call = (date: string | null) => ({ date: date ?? undefined });

describe('quarters that are named by their last month', () => {
  it.each([
    ['buybacks in the December quarter', '2024-02-01', 'buybacks in this quarter'],
    ['margin guidance for the March quarter', '2024-02-01', 'margin guidance for next quarter'],
    ['revenue in the September quarter', '2024-02-01', 'revenue in last quarter'],
    ['margin guidance for March quarter', null, 'margin guidance for next quarter'],
    ['cash at the end of December', '2024-02-01', 'cash'],
    ['cash at the end of June', '2024-02-01', 'cash at the end of June'],
    ['sales in December', '2024-02-01', 'sales in December'],
  ])('%s, %s', (question, date, read) => {
    expect(withoutMonths(question, call(date))).toBe(read);
  });
});
