import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';

const WHO =
  '(?:industry|sector|competitors?|rivals?|peers?|competition|consensus|street|analysts?|(?:overall |total |whole |entire )market)';
const NAMED = guarded(new RegExp(`\\b${WHO}\\b`, 'i'));
// "One of our main competitors reported", "Consensus for the year is", "The overall market grew"
const SUBJECT = guarded(
  new RegExp(
    `^(?:and |but |so |now,? |meanwhile,? )?(?:(?:the|our|a|an|one of (?:our|the)|some (?:of our )?|most (?:of our )?|many (?:of our )?|all)\\s?)?(?:[\\w-]+\\s){0,3}?${WHO}\\b(?!['’]?s?\\s(?:we|our)\\b)`,
    'i',
  ),
);
const OURS = /\b(?:we|our|us|the company)\b/i;
const CLAUSE = /[;:]\s|,\s(?:and|but|while|whereas|so)\s|\b(?:while|whereas|although|but)\s|\.\s/gi;

/** A claim that names nobody else may not take what the call tells of a rival, the industry or a consensus. */
export function figureOfOthers(
  claim: string,
  said: { readonly text: string; readonly start: number },
): readonly Reason[] {
  if (!NAMED.test(said.text) || NAMED.test(claim)) return [];
  const before = said.text.slice(0, said.start);
  const cut = matchesOf(before, CLAUSE).at(-1);
  const clause = before.slice(cut ? cut.index + cut[0].length : 0);
  const subject = SUBJECT.exec(clause)?.[0];
  return subject !== undefined && !OURS.test(clause.slice(subject.length)) ? ['metric'] : [];
}
