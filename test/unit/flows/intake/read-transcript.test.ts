import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import { parseQuickly } from '../../../../src/flows/intake/read-transcript.ts';
import { docxOf, paragraph } from '../../../support/docx.ts';
import { spokenCall } from '../../../support/spoken-call.ts';

const MEGA = 1024 * 1024;
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
const page = (beside: string) =>
  `<!doctype html><article>${spokenCall()
    .split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article><footer>${beside}</footer>`;

async function faultOf(bytes: string | Uint8Array): Promise<unknown> {
  const error = await parseQuickly(Buffer.from(bytes)).catch((thrown: unknown) => thrown);
  return error instanceof EarningsError ? error.fault : error;
}

describe('a file that costs much to read', () => {
  it.each<[string, string | Uint8Array]>([
    ['a page', `<!doctype html>${filled('<b>a</b>', 0.3 * MEGA)}`],
    ['JSON', `[${filled('{"speaker":"A","text":"b"},', 0.5 * MEGA)}{"speaker":"A","text":"b"}]`],
    ['captions', `WEBVTT\n\n${filled('00:00.000 --> 00:01.000\n<v A>b\n\n', 0.5 * MEGA)}`],
    ['a Word file', docxOf(filled(paragraph('a'), 2 * MEGA))],
    ['a long text', filled('Ada: a\n', 0.6 * MEGA)],
  ])('keeps nobody else waiting: %s', async (_, bytes) => {
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const before = performance.now();
    await faultOf(bytes);
    const took = performance.now() - before;
    clearInterval(ticking);
    expect(longest).toBeGreaterThan(0);
    expect(Math.max(longest, performance.now() - last)).toBeLessThan(took / 2);
  });
});

describe('a file of more than a call', () => {
  it.each<[string, string | Uint8Array]>([
    ['a text', filled(`${spokenCall()}\n\n`, 0.7 * MEGA)],
    [
      'a page with much beside its article',
      page(`<div hidden>${filled('About us. ', 2.1 * MEGA)}</div>`),
    ],
    ['a page', page(filled('<b>a</b>', 5 * MEGA))],
    ['JSON', `[${filled('{"speaker":"A","text":"b"},', 10 * MEGA)}{"speaker":"A","text":"b"}]`],
    ['captions', `WEBVTT\n\n${filled('00:00.000 --> 00:01.000\n<v A>b\n\n', 5 * MEGA)}`],
  ])('is refused: %s', async (_, bytes) => {
    expect(await faultOf(bytes)).toMatchObject({ code: 'source.too_large' });
  });
});

describe('a file of a call', () => {
  it.each<[string, string | Uint8Array]>([
    ['a page', page('<p>About us</p>')],
    ['a Word file', docxOf(spokenCall().split('\n\n').map(paragraph).join(''))],
  ])('is read with what its sender says: %s', async (_, bytes) => {
    const { call, turns } = await parseQuickly(Buffer.from(bytes), { company: 'Northwind' });
    expect(call.id).toBe('northwind-robotics-q3-2024');
    expect(turns.length).toBeGreaterThan(2);
  });
});
