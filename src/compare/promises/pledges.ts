import type { Statement } from '../../core/brief.ts';
import { nounPhrase } from '../../extract/noun-phrase.ts';
import { deniedAt } from '../../figures/denied.ts';
import { isOfSomebodyElse } from '../../figures/foreseen-by-others.ts';
import type { Briefed } from '../briefed.ts';
import { companySentences, DEPENDS, isTalk, statementIn } from './deeds.ts';
import { type Due, findDue } from './due.ts';

/** What the company commits itself to by a time in words of its own: neither a metric of the call's facts nor a thing with a name. */
export interface Pledge {
  readonly statement: Statement;
  readonly label: string;
  readonly due: Due;
  /** The sentence it stands in. */
  readonly said: string;
}

// "We hope to have that agreement signed", "we believe we can get turnover under 24%", "we're aiming for 15%"
const COMMITS =
  /\b(?:we|i)(?:['’](?:ll|re)| will| are| do)?(?: (?:also|still|now|then|currently|really|all|do|very much))*(?: (?:plan(?:ning)?|intend(?:ing)?|aim(?:ing)?|hop(?:e|ing)|expect(?:ing)?|going|want|mean|commit(?:ted)?|promis(?:e|ing)|on track|on course|working|looking)(?: (?:to|for|on|that))?| (?:believe|think|(?:are |['’]re )?confident)(?: that)? we (?:can|will)|(?<=['’]ll|will)) (?:be able to )?(?!not\b|be\b|see\b|have\b(?! (?:that|the|our|it|this|all)\b)|continue\b|remain\b|look\b|find\b|keep\b|take\b(?! (?:on|the|our)\b))(?<deed>\p{Ll}[\p{L}-]*)/iu;
const OF_OTHERS = /\b(?:market|industry|peers|competitors?|customers?|economy|inflation|rates?)\b/i;
const FAR = 18; // months: what is farther off is a goal of another kind

/** The promises of a call that none of the other ways to tell them takes. */
export function pledgesOf({ brief, transcript }: Briefed): readonly Pledge[] {
  const now = findDue('by the next call', transcript.call)?.end ?? Number.NaN;
  return companySentences(transcript).flatMap((placed) => {
    const { text } = placed;
    const found = COMMITS.exec(text);
    if (!found || DEPENDS.test(text) || isTalk(text) || isOfSomebodyElse(text)) return [];
    if (OF_OTHERS.test(text) || deniedAt(text)) return [];
    const due = findDue(text, transcript.call);
    if (!due || due.end > now + FAR) return [];
    const own = brief.guidance.find(
      ({ kind, evidence }) =>
        kind === 'guidance' && evidence.some(({ sentences }) => sentences.includes(placed.id)),
    );
    const after = text.slice(found.index + found[0].length);
    const label = own?.topic ?? nounPhrase(after) ?? null;
    if (label === null || label === 'outlook') return [];
    return [{ label, due, said: text, statement: statementIn(brief, transcript, placed, label) }];
  });
}
