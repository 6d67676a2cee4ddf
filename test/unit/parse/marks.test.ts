import { describe, expect, it } from 'vitest';
import type { MarkKind } from '../../../src/core/transcript.ts';
import { readMarks } from '../../../src/parse/turns/marks.ts';

describe('marks', () => {
  it.each<readonly [string, MarkKind]>([
    ['(inaudible)', 'inaudible'],
    ['[Inaudible 00:25:44]', 'inaudible'],
    ['[indiscernable]', 'inaudible'],
    ['(inadubile)', 'inaudible'],
    ['[Technical Difficulty]', 'inaudible'],
    ['(multiple speakers)', 'inaudible'],
    ['[Speech Overlap]', 'inaudible'],
    ['(Operator Instructions)', 'operatorInstructions'],
    ['[Operator Instrucstions)', 'operatorInstructions'],
    ['[Opreator Instructions]', 'operatorInstructions'],
    ['[Operator Closing Remarks]', 'operatorInstructions'],
    ['(foreign language)', 'foreignLanguage'],
    ['[Foreign Speech]', 'foreignLanguage'],
    ['(Spanish)', 'foreignLanguage'],
    ['[speaking Japanese]', 'foreignLanguage'],
    ['[Interpreted]', 'interpreted'],
    ['(through interpreter)', 'interpreted'],
    ['[Interperted]', 'interpreted'],
    ['[ph]', 'other'],
    ['(sic)', 'other'],
    ['(laughter)', 'other'],
    ['[206.8]', 'doubtful'],
    ['[client mix]', 'doubtful'],
    ['[EnCap,]', 'doubtful'],
    ['[U.S.]', 'doubtful'],
    ['[Class 1]', 'doubtful'],
    ['[EUR1.1 billion]', 'doubtful'],
    ['[Chinese]', 'doubtful'],
  ])('%s is %s', (mark, kind) => {
    const text = `We said ${mark} then.`;
    expect(readMarks(text)).toEqual([{ kind, start: 8, end: 8 + mark.length }]);
  });

  it.each([
    '(59.9)',
    '(as we said)',
    '(in Spanish terms)',
    '()',
    '[]',
    '[---]',
    '[open',
    'a ] b [',
    '(phones)',
  ])('%j is what the speaker says', (words) => {
    expect(readMarks(`We said ${words} then.`)).toEqual([]);
  });

  it('come in order, with offsets that slice the text', () => {
    const text = '[Interpreted] RMB [206.8] million, (inaudible) and [net].';
    expect(readMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[Interpreted]',
      '[206.8]',
      '(inaudible)',
      '[net]',
    ]);
  });
});
