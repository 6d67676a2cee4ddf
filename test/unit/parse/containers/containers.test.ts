import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContainer } from '../../../../src/parse/containers/index.ts';
import { faultOf } from './fault-of.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};
const SAID = 'Net sales were €4.1 million, up 3%.';

const textOf = async (bytes: Uint8Array) => (await openContainer(bytes)).text;

describe('bytes that are text', () => {
  it.each([
    ['UTF-8', utf8(SAID)],
    ['UTF-8 with its mark', utf8(`\uFEFF${SAID}`)],
    ['UTF-16 little-endian with its mark', utf16(`\uFEFF${SAID}`, false)],
    ['UTF-16 big-endian with its mark', utf16(`\uFEFF${SAID}`, true)],
    ['UTF-16 little-endian without a mark', utf16(SAID.replace('€', '$'), false)],
    ['UTF-16 big-endian without a mark', utf16(SAID.replace('€', '$'), true)],
    ['Windows-1252', Uint8Array.from(SAID, (each) => (each === '€' ? 0x80 : each.charCodeAt(0)))],
  ])('reads %s', async (_, bytes) => {
    expect((await textOf(bytes)).replace('$', '€')).toBe(SAID);
  });

  it.each([
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['one\ftwo\u2028three', 'one\ntwo\nthree'],
    ['1,835.4\u00A0million\tRMB', '1,835.4 million RMB'],
    ['sup\u200Bply\u{E0041}\u{E0042} \u202Ecurve\u2069', 'supply curve'],
    ['bell\u0007 and \u001B[1mbold', 'bell and [1mbold'],
    ['cafe\u0301', 'café'],
    ['👩‍🚀 <!channel>', '👩🚀 <!channel>'],
  ])('cleans %j', async (raw, clean) => {
    expect(await textOf(utf8(raw))).toBe(clean);
  });

  // As written by software that took UTF-8 for Windows-1252 and encoded it once more.
  it.each([
    ['Nestl\u00C3\u00A9 rose 3%', 'Nestl\u00E9 rose 3%'],
    ['it\u00E2\u20AC\u2122s \u00E2\u201A\u00AC4 million', 'it\u2019s \u20AC4 million'],
    ['it\u00E2\u0080\u0099s up', 'it\u2019s up'],
    ['\u00C3\u00A0 la carte', '\u00E0 la carte'],
    ['the \u00C3\u00A9 of a caf\u00E9', 'the \u00C3\u00A9 of a caf\u00E9'],
    ['\u00C2\u00A310 and \u20B910', '\u00C2\u00A310 and \u20B910'],
    ['S\u00C3O PAULO', 'S\u00C3O PAULO'],
    ['\u00D6l, \u00DCber, caf\u00E9', '\u00D6l, \u00DCber, caf\u00E9'],
  ])('reads %j as %j', async (raw, text) => {
    expect(await textOf(utf8(raw))).toBe(text);
  });

  it('leaves every text alone that was encoded once', async () => {
    const word = fc.stringMatching(/^[a-z]{0,5}[äöüßéèçñøåæ€£’“”–][a-z]{1,5}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1 }), async (words) => {
        const text = `So ${words.join(' ')}`;
        expect(await textOf(utf8(text))).toBe(text.normalize('NFC'));
        const twice = Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8');
        expect(await textOf(twice)).toBe(text.normalize('NFC'));
      }),
    );
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
    ['a ZIP cut off', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { code: 'source.damaged' }],
    ['a long list', new Uint8Array(21 * 1024 * 1024).fill(97), { code: 'source.too_large' }],
  ])('refuses %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toMatchObject(fault);
  });

  it.each([
    '<!channel> we said',
    '[Interpreted] Hello',
    '{laughs} Well',
    'PK is a firm',
    '../../etc/passwd',
  ])('takes %j for text', async (text) => {
    expect(await openContainer(utf8(text))).toEqual({ text, format: 'text' });
  });
});
