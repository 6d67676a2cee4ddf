import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do.';
const DOTS = '.'.repeat(100);
const ANA = ['Ana Ruiz', 'Chief Financial Officer, Lumo Bank'];
const CY = ['Cy Orr', 'Analyst, Castle Securities LLC'];

describe('a FactSet text', () => {
  const read = readLines(
    ...['LUMO BANK', 'NOVEMBER 2023', '2Q25 FINANCIAL RESULTS', 'July 15, 2025'],
    'MANAGEMENT DISCUSSION SECTION',
    ...[DOTS, `Operator: Good morning. Welcome to the call of Lumo Bank. ${SAID}`],
    ...[DOTS, ...ANA, SAID, 'Net interest income rose by three percent, and the', '2'],
    ...[...ANA, 'Margin fell with it. That is all from me.'],
    'QUESTION AND ANSWER SECTION',
    ...[DOTS, 'Operator: First, we will go to the line of Cy Orr with Castle Securities.'],
    ...[DOTS, 'Q', ...CY, 'What about deposits?', 'And loans?'],
    ...[DOTS, 'A', ...ANA, SAID, '3', ...ANA, 'Loans grew too.'],
    ...[DOTS, ...CY.slice(0, 1), `${CY[1]} Q`, 'Thank you very much.'],
    ...[DOTS, 'Operator: Operator: We have no further questions.'],
  );

  it('has labels of two lines, with a Q or A before or behind', () => {
    expect(read.turns.map(({ speaker }) => speaker)).toEqual([
      ...['Operator', 'Ana Ruiz', 'Operator', 'Cy Orr', 'Ana Ruiz', 'Cy Orr', 'Operator'],
    ]);
    expect(
      read.participants.map(({ name, role, affiliation }) => [name, role, affiliation]),
    ).toEqual([
      ['Operator', null, null],
      ['Ana Ruiz', 'Chief Financial Officer', 'Lumo Bank'],
      ['Cy Orr', 'Analyst', 'Castle Securities LLC'],
    ]);
  });

  it('joins what a page break cut', () => {
    expect(read.turns[1]?.text).toContain('rose by three percent, and the\nMargin fell');
    expect(read.turns[4]?.text).toBe(`${SAID}\nLoans grew too.`);
  });

  it('drops a label printed twice', () => {
    expect(read.turns.at(-1)?.text).toBe('We have no further questions.');
  });

  it('knows the call, not the stale line above its title', () => {
    expect(read.call).toMatchObject({ id: 'lumo-bank-q2-2025', date: '2025-07-15' });
  });
});
