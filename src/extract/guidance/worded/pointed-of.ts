import type { Placed } from '../../evidence.ts';
import type { Hedge } from '../hedges.ts';
import { pointedAt } from '../pointed-at.ts';
import { antecedentOf } from '../subject-before.ts';
import type { ForecastClause } from './forecast-clause.ts';
import { pointedNoun, readTheme, type Theme } from './theme.ts';
import type { WordedReader } from './worded.ts';

/** What a forecast that only points is of, and the sentence before where that names it. */
export interface Pointed {
  readonly theme: Theme;
  readonly before: Placed | null;
}

const OBJECT = /^(?:[a-z]+(?:ing)?\s(?:the\s)?)??(?<pointed>(?:this|that|these|those)\s.*)$/i; // "close | this purchase"
const STATE = /^(?:be|remain|stay)\s/i; // "we carried debt of $6 billion and expect | to be lower"
// "The buyback stands at 9 million, and we will | finish it"
const DOES_IT = /^(?:\w+ly\s|now\s)?[a-z]+\s(?:it|them|this|that)\b(?!\s[a-z]+s?\s(?:to|will)\b)/i;
const SUBJECT =
  /^(?:(?:and|but|so),?\s)?(?:the|our)\s(?<words>[\w&'’ -]{2,40}?)\s(?:is|are|was|were|has|have|had|stands?|remains?|continues?)\b/i;
const PRONOUN = /^(?:it|this|that|these|those|they|both)$/i;
const LEAST = 5; // words of a sentence that tells by itself what its "this purchase" is
const MOST = 60; // letters of a heading: "Third, capex."
const HEADS =
  /^(?:(?:and|so|now|then|next|first|second|third|fourth|fifth|finally|lastly|turning to|moving (?:on )?to|on to|on|as for|regarding|looking at|in terms of|with respect to),?\s)*(?:our\s|the\s)?(?<words>[\w&'’ -]{2,50})[.:]$/i;
const VERB = /\b(?:is|are|was|were|has|have|had|will|we|i|it|let|thank\w*)\b/i;

/** What stands behind "this", "it" or "which" of a forecast; null where the words close to it do not name it. */
export function pointedOf(
  reader: WordedReader,
  { text }: Placed,
  {
    clause: { theme, does, start },
    hedge,
    before,
  }: { readonly clause: ForecastClause; readonly hedge: Hedge; readonly before: Placed | null },
): Pointed | null {
  const ahead = text.slice(0, start);
  if (theme === null && STATE.test(does)) {
    const last = reader.metricsIn(ahead).findLast(({ kind }) => kind !== 'count');
    return last ? named(last.name, reader) : null;
  }
  const doer =
    theme === null && DOES_IT.test(does) ? SUBJECT.exec(ahead)?.groups?.words : undefined;
  if (doer !== undefined) return named(doer, reader);
  const relative = antecedentOf(text, hedge);
  if (relative !== null) return named(relative, reader);
  const place = pronounBefore(text, theme, hedge);
  const own = pointedAt(text, place, { ...reader, before: null, figure: null });
  if (own !== null) return named(own, reader);
  const earlier =
    before && pointedAt(text, place, { ...reader, before: before.text, figure: null });
  if (earlier) return named(earlier, reader, before);
  const noun = pointedNoun(theme ?? OBJECT.exec(does)?.groups?.pointed ?? '');
  if (noun !== null) {
    const here = nameOf(noun, ahead);
    if (here !== null) return named(here, reader);
    if (ahead.split(' ').length > LEAST)
      return { theme: { topic: noun, metric: null, hasPart: false }, before: null }; // "we bought two sites, and … this purchase"
    const there = before && nameOf(noun, before.text);
    return there ? named(there, reader, before) : null;
  }
  if (before === null) return null;
  const heading = before.text.length > MOST ? undefined : HEADS.exec(before.text)?.groups?.words;
  return heading !== undefined && !VERB.test(heading) ? named(heading, reader, before) : null;
}

/** Where a hedge begins behind the pronoun that it is of: "and that | is likely to". */
function pronounBefore(
  text: string,
  theme: string | null,
  { start, end }: Hedge,
): Pick<Hedge, 'start' | 'end'> {
  const at = theme === null || !PRONOUN.test(theme) ? -1 : text.lastIndexOf(`${theme} `, end);
  return at === -1 || theme === null ? { start, end } : { start: at + theme.length + 1, end };
}

function named(words: string, reader: WordedReader, before: Placed | null = null): Pointed | null {
  const theme = readTheme(words, reader);
  return theme === null ? null : { theme, before };
}

/** "the purchase of Hollum", "our Hollum purchase": a noun with the name that goes with it; null where it has none. */
function nameOf(noun: string, text: string): string | null {
  const stem = noun.replace(/s$/, '');
  const of = new RegExp(
    String.raw`\b${stem}\w*\s(?:of|in|at|from|with)\s(?:our\s|the\s)?((?:\p{Lu}[\w&'’-]*\s?){1,4})`,
    'u',
  ).exec(text)?.[1];
  const own = new RegExp(String.raw`((?:\p{Lu}[\w&'’-]*\s){1,4})(?:[a-z]+\s)?${stem}\b`, 'u').exec(
    text,
  )?.[1];
  const name = (of ?? own)?.trim();
  return name === undefined || /^(?:The|Our|This|In|We|For|On|And|A)$/.test(name)
    ? null
    : `${name.replace(/^(?:The|Our|This|In|We|For|On|And|A)\s/, '')} ${noun}`;
}
