import { matchesOf } from '../../core/matches.ts';
import { AUXILIARY, PREPOSITION, type Token, type Verb, verbIn } from './clause-verbs.ts';
import { verbForm } from './verb-forms.ts';

/** A part of a sentence between two marks or conjunctions, with the verbs it has. */
export interface Piece {
  readonly link: string;
  readonly tokens: readonly Token[];
  readonly verb: Verb | null;
}

const LINK =
  /^(?:and|but|while|whereas|because|as|since|although|though|which|who|where|so|if|when|once|or|until|before|after|than)$/;
export const RELATIVE = /^(?:which|who|where|that)$/;
const [LONGEST, MOST] = [600, 120]; // characters, words

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]t\b/gi, 'will not'],
  [/\bcan(?:['’]t|not)\b/gi, 'can not'],
  [/n['’]t\b/gi, ' not'],
  [/(?<=\b(?:it|that|there|he|she|who|what|here))['’]s\b/gi, ' is'],
  [/['’]re\b/gi, ' are'],
  [/['’]ve\b/gi, ' have'],
  [/['’]ll\b/gi, ' will'],
  [/['’]m\b/gi, ' am'],
  [/\bturn(?:s|ed|ing) down\b/gi, 'rejected'],
  [/\bcut(?:ting)? in half\b/gi, 'halved'],
  [/\b(is|are|was|were)( not)? for sale\b/gi, '$1$2 being sold'],
  [/\bma(?:de|kes?|king) up for\b/gi, 'offset'],
  [
    /\b(?:more than|mostly|largely|partly|partially) (?=offset|compensat|outweigh|overc|doubl|tripl|halv|cover|mitigat|counter|ma[dk]e)/gi,
    '',
  ],
];

/** The words and marks of a sentence, its contractions written out. */
export function tokensOf(text: string): readonly Token[] {
  const plain = CONTRACTIONS.reduce((said, [from, to]) => said.replaceAll(from, to), text);
  return matchesOf(
    plain.slice(0, LONGEST),
    /(?:\p{Lu}\.){2,}|[\p{L}\p{N}$€£%][\p{L}\p{N}&'’.,$%-]{0,60}[\p{L}\p{N}%]|[\p{L}\p{N}]|[,;:—–]/gu,
  )
    .slice(0, MOST)
    .map(([raw]) => ({ raw, word: raw.toLowerCase() }));
}

/** Splits a sentence at what joins its clauses. */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [link, start] = ['', 0];
  const close = (end: number) => {
    const own = tokens.slice(start, end);
    if (own.length > 0) pieces.push({ link, tokens: own, verb: verbIn(own, link !== '') });
  };
  for (const [at, { word }] of tokens.entries()) {
    const isMark = /^[,;:—–]$/.test(word);
    if (!isMark && !LINK.test(word) && !isRelative(tokens, at)) continue;
    const next = tokens[at + 1]?.word ?? '';
    if (word === 'as' && /^(?:an?|of|for|well|part)$/.test(next)) continue;
    if (
      NO_SPLIT.test(word) &&
      !verbIn(tokens.slice(at + 1, at + 8), word === 'and', word === 'while')
    )
      continue;
    close(at);
    link = isMark ? ',' : word;
    start = isMark || !RELATIVE.test(word) ? at + 1 : at;
  }
  close(tokens.length);
  if (pieces.some(({ verb }) => verb))
    return pieces
      .map((piece) =>
        piece.verb || !JOINING.test(piece.link)
          ? piece
          : { ...piece, verb: verbIn(piece.tokens, false, true) },
      )
      .flatMap(behindRelative);
  return pieces.map((piece) => ({ ...piece, verb: verbIn(piece.tokens, false, true) }));
}

const JOINING = /^(?:while|whereas|but|because|although|though)$/;

/** "the bond that matured": never "we expect that it" */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.word, tokens[at + 1]?.word ?? ''];
  return (
    tokens[at]?.word === 'that' &&
    before !== undefined &&
    !(AUXILIARY.test(before) || PREPOSITION.test(before) || LINK.test(before)) &&
    (AUXILIARY.test(next) || verbForm(next) !== null)
  );
}

/** "that matured in July was repaid": the second verb is of what stands before "that". */
function behindRelative(piece: Piece): readonly Piece[] {
  const { tokens, verb } = piece;
  if (!verb || !RELATIVE.test(tokens[0]?.word ?? '')) return [piece];
  const at = tokens.findIndex(({ word }, index) => index >= verb.end && AUXILIARY.test(word));
  if (at < 0) return [piece];
  const rest = tokens.slice(at);
  return [
    { ...piece, tokens: tokens.slice(0, at) },
    { link: '', tokens: rest, verb: verbIn(rest, true) },
  ];
}

// What may also be a preposition: "after leases", "than we said"
const NO_SPLIT = /^(?:as|since|before|after|until|than|once|so|or|because|and|while)$/;
