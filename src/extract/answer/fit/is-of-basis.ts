import type { Fact } from '../../../figures/fact.ts';
import { ownFrom } from '../../../figures/grammar/rates.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book } from '../book/book.ts';
import type { Shown } from './shown.ts';

const ADJUSTED =
  /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying|core|comparable|excluding|before (?:special|exceptional|one-?off))\b/i;
// "We reported core earnings": told, on no basis
const REPORTED =
  /(?<!\bnon-?)\b(?:gaap|ifrs|(?<!\b(?:we|it|they|company|also|has|have|and) )reported|statutory|unadjusted)\b/i;
// Each is another figure than the plain one, and said to be so wherever it is given.
const QUALIFIERS: readonly RegExp[] = [
  /\borganic(?:ally)?\b/i,
  /\b(?:constant|local)[- ]currenc(?:y|ies)\b|\bcurrency[- ]neutral\b|\b(?:fx|foreign exchange|currency)[- ]adjusted\b|\b(?:excluding|without|ex|before)[- ](?:the )?(?:impact of |effects? of )?(?:fx|foreign exchange|currenc(?:y|ies))\b/i,
  /\bpro[- ]forma\b/i,
  /\b(?:annuali[sz]ed|run[- ]rate)\b/i,
];

// "If they do nothing, what does it cost": of a case that is supposed, as what answers it has to say
const SUPPOSES =
  /\bif (?:they|it|he|she|nothing|nobody|we|you|there|no|the \w+)\b|\bassuming\b|\bunmitigated\b|\bwithout (?:any )?(?:mitigation|action)/i;
const SUPPOSED =
  /\bif\b|\bassum\w+|\bunmitigated\b|\bwithout\b|\babsent\b|\bwould\b|\bbefore (?:any )?(?:mitigation|offsets?|actions?)\b|\bannuali[sz]ed\b/i;

/** Whether a figure is on the asked basis: adjusted, reported, organic, at constant currencies. */
export function isOfBasis(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const isSaid = (qualifier: RegExp) =>
    facts.length > 0
      ? facts.some((fact) => qualifier.test(besideOf(fact, book)))
      : said.some(({ text }) => qualifier.test(text));
  const isSupposed = said.some(({ text }) => SUPPOSED.test(text));
  if (wantsFigure(ask.want) && SUPPOSES.test(ask.text) && !isSupposed) return false;
  if (!QUALIFIERS.filter((each) => each.test(ask.text)).every(isSaid)) return false;
  const isAdjusted = ask.basis === 'adjusted';
  if (ask.basis === null) return true;
  if (facts.length > 0) return facts.every(({ basis }) => (basis === 'adjusted') === isAdjusted);
  return said.some(({ text }) =>
    isAdjusted ? ADJUSTED.test(text) : REPORTED.test(text) || !ADJUSTED.test(text),
  );
}

/** What stands between the figure before one and the figure after it. */
function besideOf({ sentence, spoken }: Fact, { index }: Book): string {
  const placed = index.sentences.get(sentence);
  if (!placed) return '';
  const at = placed.figures.findIndex(({ start }) => start === spoken.start);
  const from = ownFrom(placed.text, placed.figures, at);
  const to = placed.figures.find(({ start }) => start >= spoken.end)?.start ?? placed.text.length;
  return placed.text.slice(from, to);
}
