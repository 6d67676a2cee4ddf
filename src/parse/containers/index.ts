import { earningsError } from '../../core/faults.ts';
import { readText } from './text.ts';

// 5 MB of text is far beyond any call; above this nobody meant a transcript.
const LIMIT = 20 * 1024 * 1024;

// What the first bytes give away: formats that are not read (yet), named so that people know why.
const FOREIGN: readonly (readonly [string, RegExp])[] = [
  ['PDF', /^%PDF-/],
  ['ZIP or DOCX', /^PK\p{Cc}\p{Cc}/u],
  ['Word', /^ÐÏ\p{Cc}à/u],
  ['RTF', /^\{\\rtf/],
  ['image', /^(?:.PNG\r|ÿØÿ|GIF8)/],
  ['HTML', /^\s*(?:<!doctype html|<html|<head|<body)/i],
  ['JSON', /^\s*(?:\{\s*"|\[\s*[{[])/],
];

/** The text of a file. Throws `source.empty`, `source.too_large`, `source.binary`, `source.unknown_format`. */
export function readContainer(bytes: Uint8Array): {
  readonly text: string;
  readonly format: string;
} {
  if (bytes.length > LIMIT)
    throw earningsError('source.too_large', { bytes: bytes.length, limit: LIMIT });
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const foreign = FOREIGN.find(([, pattern]) => pattern.test(head));
  if (foreign) throw earningsError('source.unknown_format', { format: foreign[0] });

  const text = readText(bytes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw earningsError('source.empty', {});
  return { text, format: 'text' };
}
