import { earningsError } from '../../core/faults.ts';
import type { Container } from './container.ts';

// What the first bytes give away: formats that nobody before in the list opens, named for people.
const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ['PDF', /^%PDF-/],
  ['ZIP or Office', /^PK\p{Cc}\p{Cc}/u],
  ['Office', /^ÐÏ\p{Cc}à/u],
  ['RTF', /^\{\\rtf/],
  ['image', /^(?:.PNG\r|ÿØÿ|GIF8)/],
  ['HTML', /^(?:ï»¿)?\s*(?:<!doctype html|<html|<head|<body)/i],
  ['JSON', /^(?:ï»¿)?\s*(?:\{\s*"|\[\s*[{[])/],
];

/** Refuses by name a known format that no container opens: `source.unknown_format`. Never opens any. */
export const foreign: Container = (bytes) => {
  const head = String.fromCharCode(...bytes.subarray(0, 128));
  const found = SIGNATURES.find(([, signature]) => signature.test(head));
  if (found) throw earningsError('source.unknown_format', { format: found[0] });
  return null;
};
