import type { Verdict } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import { meaningOf } from './meaning.ts';

// What is done to a forecast, in whatever words.
const MOVES = {
  up: 'rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing)|upgrad(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|higher',
  down: 'lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|trim(?:s|med|ming)?|decreas(?:e[sd]?|ing)|downgrad(?:e[sd]?|ing)',
  kept: 'reaffirm(?:s|ed|ing)?|reiterat(?:e[sd]?|ing)|maintain(?:s|ed|ing)?|confirm(?:s|ed|ing)?|unchanged|affirm(?:s|ed|ing)?|kept|keep(?:s|ing)?|left|leav(?:es?|ing)|st(?:and|ick)(?:s|ing)? (?:by|to)',
  withdrawn: 'withdr[ae]w(?:s|n|ing)?|suspend(?:s|ed|ing)?|pull(?:s|ed|ing)?',
} as const;
const FORECAST = '(?:guidance|outlook|forecasts?|expectations|guide|targets?|goals?)';
// "raising both our revenue and our margin guidance", "guidance for the year has been raised"
const WORD = "(?:(?!(?:we|than|because|that|which|but|while|as|by|with) )[\\w’'$%&/-]{1,24} )";
const BE = '(?:is|are|was|were|be|been|being|has been|have been|remains?|remained|stays?|stayed)';
const GOVERNED = Object.entries(MOVES).map(
  ([move, verbs]) =>
    [
      move as Move,
      new RegExp(
        `\\b(?:${verbs.replace('|higher', '').replace('|unchanged', '')}) ${WORD}{0,9}${FORECAST}\\b|\\b${FORECAST} ${WORD}{0,6}${BE} (?:being |also |now )?(?:${verbs})\\b`,
        'i',
      ),
    ] as const,
);
const RESULT = /\b(?:exceed\w*|beat|above|ahead of|in line with|missed|compared|versus|below)\b/i;
// What is denied, asked, supposed, long past or done by others is no move of the company's own.
const NOT_NOW =
  /\b(?:not|never|neither|nor|no|cannot|without|whether|if|would|could|might|may|should|instead of|rather than|last (?:year|quarter)|(?:year|quarter|months) ago|previously|earlier this year|had (?:already )?\w+ed|their|competitors?|peers?|rivals?|customers?|suppliers?|analysts?|others)\b|n['’]t\b/i;
// "As I mentioned previously, we are reaffirming": when it was said, not when it was done
const AS_SAID =
  /\bas (?:I|we|\p{Lu}\p{L}+) (?:(?:just|have|had|already) )*(?:said|mentioned|noted|discussed|stated|told you) (?:previously|earlier|before|already)\b/iu;
const YEAR = /\b20\d\d\b/g;

type Move = keyof typeof MOVES;

function movesIn(text: string): ReadonlySet<Move> {
  return new Set(GOVERNED.filter(([, pattern]) => pattern.test(text)).map(([move]) => move));
}

const REST = /^(?: (?:for|of|on) (?:(?! (?:as|to|while|and|because|given|by)\b)[^,;.]){2,60})?/;

/** The words of what a text moves or keeps: "raising our revenue guidance", "its guidance for expense growth". */
function governedIn(text: string): ReadonlySet<string> {
  const phrases = GOVERNED.flatMap(([, pattern]) => {
    const match = pattern.exec(text);
    const rest = match ? REST.exec(text.slice(match.index + match[0].length))?.[0] : '';
    return match ? [`${match[0]}${rest}`] : [];
  });
  return meaningOf(phrases.join(' '));
}

function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(YEAR));
}

/** Whether two texts that both name years name one in common. */
function isOfYears(said: string, claim: string): boolean {
  const [one, other] = [yearsIn(said), yearsIn(claim)];
  return one.size === 0 || other.size === 0 || !one.isDisjointFrom(other);
}

/**
 * The verdict on a claim that a forecast was raised, cut, kept or withdrawn, by the sentences that say so; null
 * where it claims nothing of the kind, or none of them has its words.
 */
export function revisedGuidance(
  claim: string,
  sentences: readonly IndexedSentence[],
  names: ReadonlySet<string>,
): Verdict | null {
  const [move, another] = movesIn(claim);
  if (move === undefined || another !== undefined || RESULT.test(claim) || NOT_NOW.test(claim))
    return null;
  const plain = claim.replace(new RegExp(`\\b(?:${MOVES[move]})\\b`, 'i'), ' ');
  const wanted = [...meaningOf(plain)].filter((word) => !names.has(word));
  const near = sentences.filter(
    ({ text }) => movesIn(text).size > 0 && new Set(wanted).isSubsetOf(meaningOf(text)),
  );
  const now = near.filter(
    ({ text }) => !NOT_NOW.test(text.replace(AS_SAID, '')) && isOfYears(text, claim),
  );
  // "We raise the margin guidance as we manage our expenses": of no expense guidance
  const governed = now.filter(({ text }) => new Set(wanted).isSubsetOf(governedIn(text)));
  const told = governed.length > 0 ? governed : now;
  const [decisive] = told;
  if (!decisive)
    return near.length > 0 || !sentences.some(({ text }) => movesIn(text).has(move))
      ? untold(claim)
      : null;
  const [said, ...disagreeing] = new Set(told.flatMap(({ text }) => [...movesIn(text)]));
  if (disagreeing.length > 0) return null;
  const evidence = [{ sentences: [decisive.id], quote: decisive.text }];
  if (said === move) return { claim, verdict: 'supported', reasons: [], details: [], evidence };
  return {
    ...{ claim, verdict: 'contradicted', reasons: ['direction'], evidence },
    details: [`direction: the call says “${decisive.text}”`],
  };
}

/** A move that the call only denies, asks for or tells of another time. */
function untold(claim: string): Verdict {
  return { claim, verdict: 'unsupported', reasons: ['not_found'], details: [], evidence: [] };
}
