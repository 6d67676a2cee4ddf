import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

describe('a Rev page', () => {
  const read = readLines(
    ...['Rob (00:00):', 'Good afternoon. I will be your operator. Nora, you may begin.'],
    ...['Nora Quill (00:31):', 'Thank you. We grew by five percent in the quarter, and', '(01:02)'],
    ...['the margin was [inaudible 00:01:10] percent. Ivo?'],
    ...['Ivo (01:15:20):', 'Thanks, Nora. Demand for cutters'],
    ...['Ivo (01:15:40):', '… was strong.'],
    ...['Speaker 1 (01:16:00):', 'Why is that?'],
    ...['Ivo (01:16:10):', 'As we told you.'],
  );

  it('has times in its labels and alone', () => {
    expect(read.report.layout).toBe('rev');
    expect(read.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Rob', 'Good afternoon. I will be your operator. Nora, you may begin.'],
      [
        'Nora Quill',
        'Thank you. We grew by five percent in the quarter, and the margin was [inaudible 00:01:10] percent. Ivo?',
      ],
      ['Ivo', 'Thanks, Nora. Demand for cutters … was strong.'],
      ['Speaker 1', 'Why is that?'],
      ['Ivo', 'As we told you.'],
    ]);
    expect(read.turns[1]?.marks.map(({ kind }) => kind)).toEqual(['inaudible']);
  });

  it('has an operator under a first name', () => {
    expect(read.participants[0]).toMatchObject({ name: 'Rob', side: 'operator' });
  });
});
