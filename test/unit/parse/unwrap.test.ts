import { describe, expect, it } from 'vitest';
import { readLines } from './read-fixture.ts';

const PROSE =
  'Revenue grew by five percent in the quarter, driven by cutters in Asia, while grinders fell behind their plan for the year. Margins rose by 40 basis points to 21.3%, as freight fell and mix improved, and we expect about the same in the long-term plan that we showed you in May. We closed two plants in the north and opened a larger one, which will take over their volumes by the end of the year, as planned. ';

/** Lines broken at a width, as PDF text has them. */
const wrap = (text: string, width: number) =>
  text
    .trim()
    .replaceAll(new RegExp(`(.{1,${width}}(?:\\s|(?<=-)|$))`, 'g'), '$1\n')
    .trim()
    .split('\n')
    .map((line) => line.trim());
const turn = (name: string, text: string, width: number) => wrap(`${name}: ${text}`, width);

describe('a file that breaks its lines at a width', () => {
  const lines = ['Ana Ruiz', 'Bo Ek', 'Ana Ruiz', 'Bo Ek'].flatMap((name) => [
    ...turn(name, PROSE.repeat(3), 80),
    'That is all.',
    ...wrap(PROSE, 80),
  ]);
  const { turns } = readLines(...lines);

  it('has its sentences in one piece, its paragraphs apart', () => {
    const [first] = turns;
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Ana Ruiz', 'Bo Ek', 'Ana Ruiz', 'Bo Ek']);
    expect(first?.text).toContain(
      'driven by cutters in Asia, while grinders fell behind their plan',
    );
    expect(first?.text).toContain('long-term plan');
    expect(first?.text).toMatch(/\n?That is all\.\nRevenue grew/);
  });
});

describe('a file that does not', () => {
  it('keeps its paragraphs, and joins only what breaks off amid a sentence', () => {
    const { turns } = readLines(
      'Ana Ruiz: We grew in Asia, and',
      'the margin rose with it.',
      'A second paragraph.',
      'Highlights of the year',
      'A third paragraph.',
      ...['Bo Ek: Thank you, Ana.', 'Ana Ruiz: Thank you.', 'Bo Ek: And good bye to all of you.'],
    );
    expect(turns[0]?.text.split('\n')).toEqual([
      'We grew in Asia, and the margin rose with it.',
      'A second paragraph.',
      'Highlights of the year',
      'A third paragraph.',
    ]);
  });
});
