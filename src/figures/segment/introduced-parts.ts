import { currencyOf } from '../../core/currencies.ts';
import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { isMoneyAhead } from '../grammar/rates.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { innerCapitals } from './inner-capitals.ts';
import { isLoose, mayBePart, mayOpenName } from './may-be-part.ts';
import { PROPER } from './proper-name.ts';
import { keyOf } from './segment-words.ts';

const WORD = "[A-Za-z][\\w&'’-]*";
const STOP =
  '(?:was|were|is|are|be|been|increased|decreased|declined|grew|rose|fell|reached|came|improved|dropped|remained|of|in|for|and|to|by|with|from|at|as|on|which|that|this|during|compared|up|down|represent\\w*|continued|accounted|contributed|totaled|has|have|had|will|would|our|the|a|an|services?)';
const NP = `((?:(?!${STOP}\\b)${WORD})(?:\\s(?!${STOP}\\b)${WORD}){0,3}(?:\\sservices)?)`;
const METRIC =
  '(?:(?:total |net |adjusted )?(?:revenues?|sales)|gross (?:profit|margin)s?|operating (?:income|profit|margin)s?|EBITDA)';
// How calls introduce their segments; each yields the words after it.
const CUES: readonly Guarded[] = [
  new RegExp(`\\b${METRIC} (?:from|of|on|for|in|at) (?:our |the )?${NP}`, 'gi'),
  new RegExp(
    `\\b(?:[Ii]n terms of|[Mm]oving (?:on )?to|[Tt]urning (?:now )?to|[Nn]ow to|[Ll]et's turn to|[Ww]ithin|[Aa]s for|[Ii]n) (?:our |the )?${NP}(?:\\s(?:segment|business|division|unit))?(?=[,.]\\s(?:(?:our|the|total|net|we|they|it)\\s)*${METRIC}|\\s(?:segment|business|division))`,
    'g',
  ),
  new RegExp(`\\b(?:our |the )${NP} (?:segment|business|division|unit)\\b`, 'g'),
  new RegExp(`\\b(?:[Oo]ur|[Tt]he) ${PROPER} (?:segment|business|division|unit)\\b`, 'gu'),
  new RegExp(`\\b(?:[Oo]ur|[Tt]he) ${PROPER} (?:brand|banner|chain|label)\\b`, 'gu'),
  new RegExp(`(?<=^|[.,;]\\s|\\b(?:our|the|and|while)\\s)${PROPER} ${METRIC}\\b`, 'gu'),
  new RegExp(
    `\\b(?:[Mm]oving (?:on ?)?to|[Tt]urning (?:now )?to|[Ss]tart(?:ing)? with|[Nn]ow to)\\s(?:page \\w+ and )?(?:the |our )?${PROPER}(?=[,.;:]|\\son (?:page|slide))`,
    'gu',
  ),
  // "Transmission had revenue of", "Norte, as I said, contributed EBITDA of"
  new RegExp(
    `(?<=^|[.;]\\s|,\\s(?:and|while)\\s)(?:(?:And|The|Our|In total,)\\s)?${PROPER}(?:,[^,.;\\d]{3,60},)?\\s(?:also\\s|again\\s)?(?:had|delivered|contributed|generated|reported|posted|recorded|achieved|wrote|earned)\\s[^.;]{0,60}?\\b(?:${METRIC}|premiums?|earnings|profit)\\b`,
    'gu',
  ),
  // "Thermal, revenue was", "UK Home, premium up 11%", "Generation, BRL 347 million"
  new RegExp(
    `(?<=^|[.;]\\s)(?:And\\s)?${PROPER}(?:,[^,.;\\d]{3,60})?,\\s(?:our |the |total |net )?(?:${METRIC}|premiums?|earnings|profits?|[$€£¥₹]\\s?\\d|[A-Z]{3}\\s\\d)`,
    'gu',
  ),
].map(guarded);
// "Pump Systems. Sales were", "Fine Kilns first. Revenue of": a heading of its own, where the call writes the name so within sentences too
const HEADS = guarded(
  new RegExp(
    `(?<=^|[.!?]\\s)(?:(?:And|Then|Next|Now|Finally|Lastly),?\\s)?${PROPER}(?:\\s(?:first|next|now))?\\.(?=\\s(?:Its |Here,? |The )?(?:[Tt]otal |[Nn]et |[Oo]rganic |[Aa]djusted )?(?:[Rr]evenues?|[Ss]ales|[Oo]rders?|[Oo]rder intake|[Vv]olumes?|EBITD?A?|[Pp]remiums?|[Bb]ookings)\\b)`,
    'gu',
  ),
);
// "At Ammarok we had a bad July": a place of the company's own where the call says its name again
const AT_PLACE = new RegExp(
  `(?<=^|[.;]\\s)(?:(?:And|But|Now),?\\s)?(?:At|In)\\s${PROPER}(?=,?\\s(?:we|our|it|the team|production|volumes?|output|throughput|costs|sales)\\b)`,
  'gu',
);
// "UK Motor grew 17% to", "Retirement was GBP 97 million": a part where the call says its name again
const MOVED = guarded(
  new RegExp(
    `(?<=^|[.;,]\\s|\\b(?:and|while|whereas|but)\\s)${PROPER}(?:,[^,.;\\d]{3,60},)?\\s(?:was|grew|rose|fell|declined|increased|decreased|dropped|delivered|contributed|generated|wrote|earned|made|came in)\\b[^.;,]{0,24}?(?:[$€£¥₹]\\s?\\d|[A-Z]{3}\\s\\d|\\d[\\d.]*%)`,
    'gu',
  ),
);
// "Orders in Homes were": of a place, where the call says its name again
const OF_PART = guarded(
  new RegExp(
    `\\b(?:[Oo]rders|[Vv]olumes?|[Mm]argins?|[Bb]acklog|[Bb]ookings|ARPU) (?:in|at|of|for) (?:our |the )?${PROPER}(?=,|\\s(?:was|were|is|rose|fell|grew|improved|declined|increased|decreased|remained)\\b)`,
    'gu',
  ),
);
// "Homes. I am glad", "Enterprise was slower": what a paragraph opens with, where other words introduce it too
const OPENED = guarded(
  new RegExp(
    `(?<=^|\\n|[.!?]\\s)${PROPER}\\s(?:first|next|now)\\.|(?<=^|\\n)${PROPER}(?:\\.(?=\\s)|(?=\\s(?:was|had|saw|delivered|continued|remained|performed|reported|posted|grew)\\b))`,
    'gu',
  ),
);
// Words that follow "revenue from" and the like without being a segment.
const NO_SEGMENT =
  /^(?:\d|(?:s&m|key|specific|discuss|numbers?|way|whether|financial|sales|customers?|clients?|contracts?|continuing|acquisitions?|questions?|addition|fact|general|summary|conclusion|particular|short|line|order|time|constant|non|ai|how|generative|end|past|market|meantime|world|existing|closing|letter|morning|afternoon|transformation|old|other|spite|part|place|late|mid\S*|terms|case|light|response|connection|accordance|excess|respect|detail|reality|prepared|opening|segment|services?|system|operating|operational|slide|page|outside|following|behind|growing|right|individual|differentiated|billed|way|own|us|fx|currenc(?:y|ies)|foreign exchange|hedging|tax(?:es)?|pricing|prices?|volumes?|mix|weather|inflation|tariffs?|interest|depreciation|headcount|earnings|results?|costs?|expenses?|growth|guidance|operations|business|businesses|group|company)\b)/i;
const NAME_OF_TWO = /^\p{Lu}\p{Ll}+(?:\s(?:(?:&|and)\s)?\p{Lu}[\w&'’-]*)+$/u; // "Large Industries", where the call writes it so within a sentence

/** Words that a call introduces as a part, by their key: each form of them, and how often it is said. */
export function introducedParts(
  transcript: Transcript,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const seen = new Map<string, Map<string, number>>();
  const note = (words: string, weight: number) => {
    const plain = words.trim().replace(/(?:\s[QH][1-4]|['’]s?)$/, '');
    const [first = ''] = plain.split(/[\s-]/);
    const isOpened =
      !isLoose(first) || (mayOpenName(first) && NAME_OF_TWO.test(plain) && isInner(plain));
    if (!isOpened || !mayBePart(plain) || NO_SEGMENT.test(plain)) return;
    if (isMoneyAhead(plain) || plain.length < 2) return;
    if (currencyOf(plain.toUpperCase(), null) !== null) return; // "CZK"
    if (isMetricOnly(plain)) return;
    const forms = seen.get(keyOf(plain)) ?? new Map<string, number>();
    forms.set(plain, (forms.get(plain) ?? 0) + weight);
    seen.set(keyOf(plain), forms);
  };
  const isInner = innerCapitals(transcript);
  const isSaidAgain = saidAgain(transcript);
  for (const { text } of transcript.turns) {
    for (const cue of CUES)
      for (const [printed, words = ''] of matchesOf(text, cue)) {
        const isTopic = /^(?:moving|turning|now to|start)/i.test(printed) && /^\p{Lu}/u.test(words);
        note(words, isTopic ? 2 : 1);
      }
    for (const [, words = ''] of matchesOf(text, HEADS)) if (isInner(words)) note(words, 2);
    for (const cue of [MOVED, AT_PLACE, OF_PART])
      for (const [, words = ''] of matchesOf(text, cue)) if (isSaidAgain(words)) note(words, 1);
  }
  for (const { text } of transcript.turns)
    for (const [, first, opened] of matchesOf(text, OPENED)) {
      const words = first ?? opened ?? '';
      if (seen.has(keyOf(words)) && isInner(words)) note(words, 1);
    }
  return seen;
}

const CAPITALISED = /\p{Lu}[\w&'’-]*/gu;

/** Whether a call says words with these capitals more than once, wherever they stand. */
function saidAgain({ turns }: Transcript): (words: string) => boolean {
  const places = Map.groupBy(
    turns.flatMap(({ text }) =>
      matchesOf(text, CAPITALISED).map(({ index, 0: first }) => ({ text, index, first })),
    ),
    ({ first }) => first,
  );
  return (words) => {
    const [first = ''] = words.match(/^\p{Lu}[\w&'’-]*/u) ?? [];
    let times = 0;
    for (const { text, index } of places.get(first) ?? [])
      if (text.startsWith(words, index) && ++times > 1) return true;
    return false;
  };
}

/** "Capex", "SG&A": a metric is no part of the company. */
function isMetricOnly(words: string): boolean {
  return findMetrics(words).some(
    ({ start, end, kind }) => kind !== 'count' && start === 0 && end === words.length,
  );
}
