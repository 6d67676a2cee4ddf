import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../lexicon/lexicon.ts';

const ADJUSTED = '(?:non-?GAAP|non-?IFRS|(?:as[- ])?adjusted|underlying|normali[sz]ed)';
const ARE = `(?:are|is|will be)\\s(?:[\\w-]+\\s){0,3}?(?:on an?\\s)?${ADJUSTED}\\b`;
// "Unless otherwise noted, all margins and expenses are non-GAAP", "all figures are adjusted unless"
const SAID: readonly Guarded[] = [
  new RegExp(
    `\\bunless\\s(?:otherwise|we|i|stated|noted)[^.,]{0,60},\\s(?<what>[^.;]{0,90}?)\\b${ARE}`,
    'i',
  ),
  // "Unless otherwise noted, we'll discuss non-GAAP results"
  new RegExp(
    `\\bunless\\s(?:otherwise|we|i|stated|noted)[^.,]{0,60},\\s(?:we|i|our (?:comments|remarks|discussions?|commentary))(?:['’]ll| will)?\\s(?:\\w+\\s){0,3}?(?:discuss|refer to|speak to|talk about|use|present|be (?:discussing|referring to|speaking to))\\s(?:\\w+\\s){0,2}?${ADJUSTED}\\s(?<what>(?:financial\\s)?(?:results|figures|numbers|financials|measures|basis))`,
    'i',
  ),
  new RegExp(`\\ball\\s(?<what>[^.;]{0,90}?)\\b${ARE}[^.;]{0,60}\\bunless\\b`, 'i'),
  // "Other than revenue, the numbers I give today are non-GAAP unless I say so"
  new RegExp(
    `\\bthe\\s(?<what>(?:[\\w-]+\\s){0,2}(?:numbers|figures|results|margins|expenses|metrics|measures|financials)\\s[^.,;]{0,50}?)\\b${ARE}[^.;]{0,40}\\bunless\\b`,
    'i',
  ),
  // "We'll be presenting non-GAAP results unless otherwise noted"
  new RegExp(
    `\\b(?:we|i)(?:['’]ll| will)(?: be)?\\s(?:\\w+\\s){0,2}?(?:discuss|refer to|speak to|talk about|use|present|quot|giv|report)(?:e|ing)?\\s(?:to\\s|about\\s)?(?:our\\s)?${ADJUSTED}\\s(?<what>(?:financial\\s)?(?:results|figures|numbers|financials|measures))[^.;]{0,40}\\bunless\\b`,
    'i',
  ),
  // "Today we speak to the non-GAAP measures when describing our results"; of some measures every host warns
  new RegExp(
    `\\b(?:we|i)(?:['’](?:ll|re)| will| are)?\\s(?:\\w+\\s){0,2}?(?:discuss(?:ing)?|refer(?:ring)? to|speak(?:ing)? to|talk(?:ing)? about|us(?:e|ing)|present(?:ing)?|focus(?:ing)? on)\\s(?:(?:the|our|only)\\s)?${ADJUSTED}\\s(?<what>(?:financial\\s)?(?:(?<=\\b(?:the|our|only)\\s${ADJUSTED}\\s(?:financial\\s)?)measures|results|figures|numbers|financials))\\s(?:when|in)\\s(?:describing|discussing|speaking (?:of|about)|talking (?:of|about)|reviewing|our (?:prepared )?remarks)\\b(?<whole>\\s(?:our |the )?(?:consolidated|company|group|total|overall)\\b)?`,
    'i',
  ),
  // "As always, margins are on a non-GAAP basis", "All margins we mention are non-GAAP.": said by whoever opens the call
  new RegExp(
    `(?:^|[.!]\\s|\\n)(?:(?:please note(?: that)?|note that|as (?:always|usual|ever|a reminder)|again|today|remember(?: that)?|just a reminder(?: that)?|a reminder(?: that)?)[,:]?\\s)*(?:all\\s(?:of\\s)?)?(?:our|the|these)?\\s?(?<what>(?:(?:financial|profit|cost|income statement|P&L)\\s)?(?:margins?|expenses|costs|results|figures|numbers|metrics|measures|profits?|earnings)(?:,?\\s(?:and|or)\\s(?:margins?|expenses|costs|profits?|earnings|results|figures))?)(?:\\s(?:(?:that\\s)?(?:we|i|you)(?:['’]ll)?\\s(?:will\\s)?(?:mention|quote|discuss|give|cite|refer to|talk about|speak (?:of|about|to)|use|show|report|present|hear)|(?:mentioned|quoted|discussed|given|cited|shown|presented|referred to)))?(?:\\s(?:today|here|on (?:this|the|our) call|this (?:morning|afternoon|evening)|throughout))?\\s(?:are|will be)\\s(?:(?:all|always|again|shown|given|stated|presented|quoted|told|meant)\\s){0,2}(?:on an?\\s|in\\s)?${ADJUSTED}(?:\\s(?:basis|ones?|figures|numbers|terms))?(?=[.;]|,?\\s(?:unless|throughout|today|on (?:this|the) call)\\b|$)`,
    'i',
  ),
].map(guarded);
// "Turning to the P&L, and these are adjusted figures unless I say otherwise", wherever it is said
const HERE = guarded(
  new RegExp(
    `\\b(?:these|those|they|the following|what follows)\\s(?:are|is|will be)\\s(?:all\\s)?${ADJUSTED}\\s(?<what>results|figures|numbers|measures)[^.;]{0,30}\\bunless\\b`,
    'i',
  ),
);
// "As a reminder, I'll be referring to adjusted results today", "my comments will be on a non-GAAP basis"
const MINE = guarded(
  new RegExp(
    `\\b(?:(?-i:I))(?:['’]ll| will)(?: be)?\\s(?:refer(?:ring)? to|referenc(?:e|ing)|discuss(?:ing)?|us(?:e|ing)|speak(?:ing)? to|talk(?:ing)? to)\\s(?:(?:our|the|only)\\s)?${ADJUSTED}\\s(?:financial\\s)?(?:results|figures|numbers)(?:,?\\s(?:today|this (?:morning|afternoon|evening)|throughout|during (?:this|the|today['’]s|my)|on (?:this|the|today['’]s) call)\\b|\\.)|\\b(?:my|our)\\s(?:prepared\\s)?(?:comments?|commentary|remarks|discussion)\\s(?:today\\s|this (?:morning|afternoon)\\s)?(?:(?:will be|are|is)\\s(?:focused\\s|made\\s|given\\s)?on an?\\s${ADJUSTED}\\sbasis\\b|(?:will\\s)?focus\\son\\s(?:our|the)\\s${ADJUSTED}\\s(?:results|figures|numbers)\\b)`,
    'i',
  ),
);
// "When we speak of EBITDA today we mean adjusted EBITDA"
const MEANT = new RegExp(
  `\\b(?:when(?:ever)?|if) (?:we|i|you hear us) (?:speak (?:of|about)|talk (?:of|about)|say|refer to|mention|use)\\s(?<what>[\\w ]{2,30}?)(?: today| here| on this call)?,? (?:we|i) (?:always )?mean ${ADJUSTED}\\b|\\b(?:by|with) (?<named>[\\w ]{2,30}?),? (?:we|i) (?:always )?mean ${ADJUSTED}\\b`,
  'i',
);
const PROFIT = /income|profit|earnings|ebitda|margin/;
const EXPENSE = /expense|cost of revenue|^tax rate$/;
const NEVER =
  /^(?:net interest|fee income|non-interest|total income|interest|free cash|restructuring|other |pension |rental )/;
const OF_MORE =
  /expense|cost|income|profit|earning|result|figure|number|metric|measure|item|line|P&L|everything/i;
const OPENING = 4; // turns in which a host says how to read the figures

/** Whether the figures of a metric, of a part or (`segment` null) of the company, are adjusted. */
export type UsualBasis = (metric: string, segment: string | null) => boolean;

/** The metrics whose figures are adjusted though nobody says so each time; none where the call is silent. */
export function usualBasis({ turns }: Transcript): UsualBasis {
  for (const { text, section, index } of turns) {
    if (section === 'prepared' && (HERE.test(text) || MINE.test(text))) return ofAll;
    if (index >= OPENING) continue;
    const { what: of, named } = MEANT.exec(text.slice(0, 6000))?.groups ?? {};
    const [meant] = findMetrics(of ?? named ?? '');
    if (meant) return (metric) => metric === meant.name || metric === `${meant.name} margin`;
    for (const said of SAID) {
      const { what, whole } = said.exec(text.slice(0, 6000))?.groups ?? {};
      if (what === undefined) continue;
      const isOfSome =
        /margin|expense|cost/i.test(what) && !/income|earning|result|figure/i.test(what);
      const isOfMargins = /margin/i.test(what) && !OF_MORE.test(what);
      return (metric, segment) =>
        !NEVER.test(metric) &&
        (!isOfMargins || /margin$/.test(metric)) &&
        (whole === undefined || segment === null) &&
        (EXPENSE.test(metric) ||
          (PROFIT.test(metric) &&
            !(isOfSome && /^(?:net income|earnings per share)/.test(metric))));
    }
  }
  return () => false;
}

function ofAll(metric: string): boolean {
  return !NEVER.test(metric) && (EXPENSE.test(metric) || PROFIT.test(metric));
}
