import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};
const SAID = 'Net sales were €4.1 million, up 3%.';

function faultOf(bytes: Uint8Array): unknown {
  try {
    openContainer(bytes);
    return null;
  } catch (error) {
    return error instanceof EarningsError ? error.fault : error;
  }
}

describe('bytes that are text', () => {
  it.each([
    ['UTF-8', utf8(SAID)],
    ['UTF-8 with its mark', utf8(`\uFEFF${SAID}`)],
    ['UTF-16 little-endian with its mark', utf16(`\uFEFF${SAID}`, false)],
    ['UTF-16 big-endian with its mark', utf16(`\uFEFF${SAID}`, true)],
    ['UTF-16 little-endian without a mark', utf16(SAID.replace('€', '$'), false)],
    ['UTF-16 big-endian without a mark', utf16(SAID.replace('€', '$'), true)],
    ['Windows-1252', Uint8Array.from(SAID, (each) => (each === '€' ? 0x80 : each.charCodeAt(0)))],
  ])('reads %s', (_, bytes) => {
    expect(openContainer(bytes).text.replace('$', '€')).toBe(SAID);
  });

  it.each([
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['one\ftwo\u2028three', 'one\ntwo\nthree'],
    ['1,835.4\u00A0million\tRMB', '1,835.4 million RMB'],
    ['sup\u200Bply\u{E0041}\u{E0042} \u202Ecurve\u2069', 'supply curve'],
    ['bell\u0007 and \u001B[1mbold', 'bell and [1mbold'],
    ['cafe\u0301', 'café'],
    ['👩‍🚀 <!channel>', '👩🚀 <!channel>'],
  ])('cleans %j', (raw, clean) => {
    expect(openContainer(utf8(raw)).text).toBe(clean);
  });
});

describe('bytes that are no transcript', () => {
  it.each([
    ['no bytes', new Uint8Array(), { code: 'source.empty' }],
    ['white space', utf8(' \n\t\r\n '), { code: 'source.empty' }],
    ['invisible characters', utf8('\uFEFF\u200B\u200B'), { code: 'source.empty' }],
    ['punctuation', utf8('--- ... ---'), { code: 'source.empty' }],
    ['a NUL in text', utf8('Revenue\0 rose'), { code: 'source.binary' }],
    ['UTF-16 with NULs', utf16('\uFEFFab\0cd', false), { code: 'source.binary' }],
    [
      'noise',
      Uint8Array.from({ length: 900 }, (_, at) => (at * 37 + 1) % 255 || 1),
      { code: 'source.binary' },
    ],
    ['a PDF', utf8('%PDF-1.7 …'), { data: { format: 'PDF' } }],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { data: { format: 'ZIP or Office' } }],
    ['a page', utf8('\uFEFF <!DOCTYPE html><p>Hi'), { data: { format: 'HTML' } }],
    ['an object', utf8('{"text": "Hi"}'), { data: { format: 'JSON' } }],
    ['a long list', new Uint8Array(21 * 1024 * 1024).fill(97), { code: 'source.too_large' }],
  ])('refuses %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toMatchObject(fault);
  });

  it.each([
    '<!channel> we said',
    '[Interpreted] Hello',
    '{laughs} Well',
    'PK is a firm',
    '../../etc/passwd',
  ])('takes %j for text', (text) => {
    expect(openContainer(utf8(text))).toEqual({ text, format: 'text' });
  });
});
