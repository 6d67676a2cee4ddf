// Reasons that no word of a cause leads to: told as what a move was, or behind it in the same breath.

/** Which way that went which a sentence explains; `either` where it does not say. */
export type Way = 'up' | 'down' | 'either';

export const UP = 'increases?|improvements?|growth|rises?|gains?|expansion|outperformance';
export const DOWN = 'decreases?|declines?|drops?|falls?|reductions?|contraction|shortfalls?';
export const FIGURE =
  '(?:[$€£]?[\\d.,]+%?(?: (?:million|billion|percent|points?|basis points?|bps))?,? )?';
const MAINLY =
  'mostly|largely|mainly|primarily|partly|simply|really|entirely|predominantly|chiefly|essentially|basically';
const ADVERB = `(?:(?:${MAINLY}|all|just|almost|again|also|only) ){0,2}`;
// "The increase was mostly one credit"
const MOVE_WAS = new RegExp(
  `^(?:and |so |now,? )?(?:most of )?(?:the|this|that|these|those) ${FIGURE}(?:[\\w-]+ ){0,2}?(?:(?<up>${UP})|(?<down>${DOWN})|changes?|differences?|gap|movement|moves?) (?:here |there )?(?:was|were|is|are) ${ADVERB}`,
  'i',
);
// "This was the closing of two lines, largely the second", "it's all timing"
const THIS_WAS =
  /^(?:and |so |now,? )?(?:this|that|it|these|those|they)(?: (?:was|were|is|are)|['’](?:s|re)) /i;
const OF_SOURCE = new RegExp(`\\b(?:${MAINLY}|timing|one-off|one-time)\\b`, 'i');
// How it stands against something, or what is thought of it: no source of a move
const NO_SOURCE =
  /^(?:in|on|at|to|of|up|down|about|around|across|within|above|below|ahead|behind|better|worse|higher|lower|more|less|larger|smaller|stronger|weaker|slightly|well|very|quite|not|still|even|also|as|what|why|how|where|going|something|because|consistent|compared|expected|partially|offset|driven|seen|strong|weak|broad|[$€£]?\d[\d.,]*%?|(?:the|our|a|an) (?:first|second|third|fourth|\w+est|new|record|great|strong|solid|good|key|focus|priority|testament))\b/i;

/** "The increase was mostly one credit": which way that went whose source a sentence names; null where it names none. */
export function sourceToldOf(text: string): Way | null {
  const move = MOVE_WAS.exec(text);
  const [told] = move ?? THIS_WAS.exec(text) ?? [];
  if (told === undefined || (!move && !OF_SOURCE.test(text))) return null;
  if (NO_SOURCE.test(text.slice(told.length))) return null;
  return move?.groups?.up ? 'up' : move?.groups?.down ? 'down' : 'either';
}

// "…, which included a loss at the yard", "…, coming off a record year", "…, and this is timing"
const IN_ITSELF = new RegExp(
  `,\\s(?:and )?(?:which (?:included|includes|was after|came after|came on top of)|including|coming off|coming after|lapping|(?:[\\w’']+ ){0,7}?(?:this|that|it) is ${ADVERB}(?=(?:timing|phasing|mix|seasonal\\w*|a (?:matter|question) of)\\b))\\s?(?<source>[^.;]+)`,
  'i',
);
const ITEM =
  /\b(?:loss(?:es)?|charges?|costs?|gains?|impairments?|write-?(?:downs?|offs?)|provisions?|items?|impacts?|effects?|headwinds?|tailwinds?|expenses?|benefits?|strikes?|closures?|comparisons?|comps?|base|celebration|launch\w*|year|quarter|timing|phasing|mix|season\w*|projects?)\b/i;

/** Where a sentence names, behind a move, what is in it or what it came after; null where it does not. */
export function sourceBehind(text: string): number | null {
  const found = IN_ITSELF.exec(text);
  return found && ITEM.test(found[0]) ? found.index : null;
}

const POINTS_BACK =
  /^(?:and |so )?(?:(?:because|as a (?:result|consequence)|on account) of (?:this|that|these|those)|due to (?:this|that|these|those)|given (?:all )?(?:of )?(?:this|that|these|those)|for (?:this|that|these|those) reasons?|therefore|hence|consequently|that is why|that['’]s why|as a (?:result|consequence)|(?:this|that|these|those) (?:is|are|was|were) (?:(?:the|some of the) )?(?:main |key |primary |biggest )?(?:reasons?|factors?|drivers?|causes?))(?:,|\s(?=our |the |we |that |which |why |for |behind ))/i;

/** "Because of this, income fell.", "these were the main factors that": the reason is what the sentence before tells. */
export function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text);
}
