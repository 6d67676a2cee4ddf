import { regionOf } from './regions.ts';

const GENERIC =
  /\s(?:services?|segments?|lines? of business|business(?:es)?|divisions?|units?|operations|products?|team|center|centre)$/i;

/** Lower case without what only says that it is a segment. */
export function plainName(words: string): string {
  const plain = words
    .toLowerCase()
    .trim()
    .replace(/^fact that (?:the |our )?/, '') // "The fact that the Timber division earned"
    .replace(/\s(?:also|both|each|again)$/, '') // "Oaks and Elms both"
    .replace(/\s(?:segment|lines? of business|business|division|unit|product)$/, '') // "cement product margin"
    .replace(/\bp&c\b|\bproperty and casualty\b/, 'property & casualty'); // as insurers say it
  return regionOf(plain);
}

/** Lower case without generic tails: "Public Cloud Services" and "public cloud" are one segment. */
export function keyOf(words: string): string {
  let key = words.toLowerCase().trim();
  while (GENERIC.test(key)) key = key.replace(GENERIC, '');
  return key;
}

/** "cold storage group" and "cold storage", "commercial banking" and "commercial bank" are one part. */
export function twinOf(key: string): string {
  const plain = keyOf(key.replace(/\sgroup$/, ''));
  return regionOf(plain.replace(/\bbanking\b/g, 'bank').replace(/\s&\s/g, ' and '));
}
