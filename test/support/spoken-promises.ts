import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Briefed } from '../../src/compare/briefed.ts';
import { extractBrief } from '../../src/extract/extract-brief.ts';
import { parse } from '../../src/parse/parse.ts';
import { gateBrief } from '../../src/verify/gate-brief.ts';

const DIR = join(import.meta.dirname, '../fixtures/promises');

/** The brief of a text, as the product makes it without a model. */
export async function briefedText(text: string, name = 'call.txt'): Promise<Briefed> {
  const transcript = await parse(Buffer.from(text), { name });
  return { transcript, brief: gateBrief(transcript, extractBrief(transcript)).brief };
}

/** The text of a call of the invented companies of `test/fixtures/promises`. */
export function promiseText(id: string): string {
  return readFileSync(join(DIR, `${id}.txt`), 'utf8');
}

/** A small call of an invented company whose CEO says these sentences. */
export function callText(period: string, said: string, date = ''): string {
  return [
    'Quenby Glass plc',
    `${period} Earnings Call`,
    date,
    '',
    'Operator: Good morning, and welcome to the Quenby Glass results call. Please go ahead.',
    '',
    `Ada Brink: Thank you all for joining. ${said}`,
    '',
    'Operator: Our first question comes from Karl Berg with Nord Bank.',
    '',
    'Karl Berg: How is the weather in Quenby?',
    '',
    'Ada Brink: It rains a little.',
    '',
    'Operator: This concludes the call. Thank you for joining.',
  ].join('\n');
}
