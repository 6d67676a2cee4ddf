import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { IndexedSentence } from '../call-index.ts';
import { denies } from './denials.ts';

const UP =
  '(?:increas(?:e[sd]?|ing)|ros[ei]|ris(?:es?|ing|en)|gr[eo]w(?:s|n|ing|th)?|climb(?:s|ed|ing)?|gain(?:s|ed)?|up|higher|expan(?:ds?|ded|sion)|jump(?:s|ed)?|pick(?:s|ed) up)';
const DOWN =
  '(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|f[ea]ll(?:s|ing|en)?|drop(?:s|ped)?|down|lower|shr[aiu]nk|contract(?:s|ed|ion)|slip(?:s|ped)?|reduction)';
const BE = '(?:(?:was|were|is|are|has|have|had|been|also|again|[a-z]+ly) )';
// "Customer traffic increased"
const CLAIMED = guarded(
  new RegExp(
    `^(?:(?:[Tt]he|[Oo]ur|[Ii]ts) )?(?<subject>[\\p{L}&-]+ [\\p{L}&-]+(?: [\\p{L}&-]+)?) ${BE}{0,2}(?:(?<up>${UP})|(?<down>${DOWN}))\\b`,
    'u',
  ),
);

// characters before a move in which it is denied: "not yet enough to offset declines in traffic" denies none
const NEAR = 20;

type Way = 'up' | 'down';

/** The sentence that has a claim's subject, named by two words or more, go the other way, where none has it go this one. */
export function movedAgainst(
  claim: string,
  sentences: readonly IndexedSentence[],
): IndexedSentence | null {
  const { subject, up } = CLAIMED.exec(claim)?.groups ?? {};
  if (subject === undefined || denies(claim)) return null;
  const way: Way = up === undefined ? 'down' : 'up';
  const name = subject.toLowerCase();
  const moved = movesOf(name);
  const told = sentences
    .filter(({ text }) => text.toLowerCase().includes(name))
    .flatMap((sentence) =>
      matchesOf(sentence.text, moved)
        .filter(({ index, 0: said }) => {
          const from = Math.max(0, index - NEAR);
          return !denies(sentence.text.slice(from, index + said.length));
        })
        .map(({ groups }) => ({
          sentence,
          way: (groups?.up ?? groups?.risen) === undefined ? 'down' : 'up',
        })),
    );
  return told.every((each) => each.way !== way) ? (told[0]?.sentence ?? null) : null;
}

/** "a decline in customer traffic", "customer traffic was down" */
function movesOf(name: string): RegExp {
  const said = RegExp.escape(name);
  return new RegExp(
    `\\b(?:(?<up>${UP})|(?<down>${DOWN})) (?:in|of) (?:(?:our|the|overall|total) )?${said}\\b|\\b${said} ${BE}{0,2}(?:(?<risen>${UP})|(?<fallen>${DOWN}))\\b`,
    'gi',
  );
}
