import type { Transcript } from '../../core/transcript.ts';
import type { Placed } from '../../extract/evidence.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import type { DeedVerb } from './deed-words.ts';
import { type Due, findDue } from './due.ts';
import type { Span } from './own-due.ts';

/** What any company may do or leave: said not to be, it needs no name. */
export interface RuledOut {
  readonly thing: string;
  readonly verb: DeedVerb;
  readonly due: Due;
  readonly at: Span;
}

const kind = (name: string, ahead: string, done: string): DeedVerb => ({
  name,
  ahead: new RegExp(`\\b(?:${ahead})\\b`, 'i'),
  done: new RegExp(`\\b(?:${done})\\b`, 'i'),
  past: '(?!)',
});

const SINCE = '(?: have| has)?(?: (?:also|now|since|therefore|just))*';
const KINDS: readonly DeedVerb[] = [
  kind(
    'share buyback',
    'buy(?:ing)? back (?:any |our |more )?(?:own )?shares|(?:share )?buy-?backs?|(?:share )?repurchases|repurchas(?:e|ing) (?:any |our )?shares',
    'we (?:bought back|repurchased) (?:[\\w,.$€£-]+ ){0,4}shares',
  ),
  kind(
    'acquisitions',
    '(?:any |more |further |new )?(?:acquisitions|takeovers)',
    'we (?:have |also )?(?:agreed to (?:acquire|buy)|acquired|signed (?:an|the) agreement to (?:acquire|buy))',
  ),
  kind(
    'price increases',
    'price (?:increases?|rises?)|(?:rais(?:e|ing)|increas(?:e|ing)|put(?:ting)? up) (?:our |the )?(?:list )?prices|put(?:ting)? prices up',
    `(?:we|we['’]ve)${SINCE} (?:raised|increased|put up) (?:our |the )?(?:list )?prices|we put prices up|(?:we|we['’]ve)${SINCE} (?:decided|agreed|resolved) (?:to (?:raise|increase|put up) (?:our |the )?(?:list )?prices|on (?:a |an )?(?:list )?price (?:increase|rise)s?)`,
  ),
];
const NOT_TO_BE =
  /\b(?:(?:will|shall) not|won['’]t|(?:do|does)(?: not|n['’]t) (?:plan|intend|expect)|(?:am|are|is|['’]re|['’]m) not (?:planning|expecting|going to|intending)|no (?:current )?(?:plans?|intentions?)|there will be no)\b[^,;.]*$/i;
const TERMS =
  /\b(?:if|unless|except|other than|more than|only|large|major|significant|rivals?|competit\w+|peers|industry|depend\w*)\b/i;

/** What a sentence says not to be by a time, of the few things that are told apart by their kind. */
export function ruledOutBy({ text }: Placed, { call }: Transcript): RuledOut | null {
  if (TERMS.test(text) || isOfSomebodyElse(text)) return null;
  for (const verb of KINDS) {
    const said = verb.ahead.exec(text);
    const due = said && isRuledOutIn(text, verb) ? findDue(text, call) : null;
    if (said && due) {
      const at = { start: said.index, end: said.index + said[0].length };
      return { thing: verb.name, verb, due, at };
    }
  }
  return null;
}

/** Whether a text says that none of a kind is to be. */
export function isRuledOutIn(text: string, { ahead }: DeedVerb): boolean {
  const said = ahead.exec(text);
  return said !== null && NOT_TO_BE.test(text.slice(0, said.index));
}

/** Whether a deed is one of these kinds. */
export function isOfKind({ verb }: { readonly verb: DeedVerb }): boolean {
  return KINDS.includes(verb);
}
