import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term } from '../book/terms.ts';
import { causesIn } from '../sentences/causes.ts';
import { reasonAfter } from '../sentences/reasons.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { contradicted } from './not-stated.ts';

const OPENING = 12; // letters before a reason that opens a sentence
const CARRIED = 0.5; // of what the sentence before speaks of
const PLAN = /\b(?:guidance|outlook|forecasts?|targets?|guide|expectations?)\b/i;
const DOWN = /\b(?:cut(?:ting)?|lower(?:ed|ing)?|reduc\w+|trim\w*|downgrad\w+|down)\b/i;
const UP = /\b(?:rais\w+|increas\w+|lift\w*|upgrad\w+|up)\b/i;
const OTHERWISE = /\b(?:chang\w+|revis\w+|updat\w+|withdr\w+|suspend\w*|narrow\w*)\b/i;
// "We now see …, up from … before", "We cut our forecast for lending", "before, we had said"
const REVISED =
  /\bnow (?:expect|see|anticipat|forecast|guid|plan|project|look)\w*|\b(?:cut|lower|rais|reduc|revis|trim|narrow|lift|increas|withdr|updat|upgrad|downgrad)\w* (?:our |the |its |this )?(?:[\w-]+ ){0,7}(?:guidance|outlook|forecasts?|targets?|guide|expectations?)\b|\brevis\w+\b.{0,80}\bto\b|\bwe had (?:said|expected|guided)\b|\b(?:before|previously|until now|so far),? (?:we (?:had )?(?:said|expected|guided)|it was)\b/i;
// "Spending as a percent of revenue" is no revenue.
const SHARE_OF = /(?:%|\bpercent(?:age)?|\bshare) of (?:[\p{L}-]+ ){0,2}$/iu;
const OF_PLANS = new Set<Term>([
  ...MOVES,
  ...'guidance target goal expect plan forecast cut rais lift trim revis narrow updat withdraw full chang'.split(
    ' ',
  ),
]);

/** Why a forecast was changed: its revision with the reason beside it; null for all other questions. */
export function whyRevised(ask: Ask, book: Book): Draft | null {
  const { want, text, terms, strangers } = ask;
  const isOfPlan = PLAN.test(text) && [DOWN, UP, OTHERWISE].some((way) => way.test(text));
  if (want !== 'why' || !isOfPlan) return null;
  if (strangers.some((term) => !OF_PLANS.has(term))) return null;
  const revised = book.said.filter((said) => said.worth > 0.5 && isRevision(said, ask, book));
  const isOther = (said: Said) => goesOther(said, ask);
  const [same] = revised.flatMap((said) => {
    const shown = isOther(said) ? null : reasonAfter(said, book);
    return shown ? [shown] : [];
  });
  if (same)
    return answered(
      same.map((said) => ({ wordings: [quoted(said, terms, book)], ids: [said.id] })),
      { form: 'passages', asking: OF_PLANS },
    );
  const other = revised.find(isOther);
  return other && revised.every(isOther) ? contradicted(ask, other, book) : null;
}

/** Whether a sentence revises what is asked: the metric where one is named, with all that is left over. */
function isRevision(
  { id, own, about, text }: Said,
  { metrics, rest, terms }: Ask,
  book: Book,
): boolean {
  if (!REVISED.test(text)) return false;
  const left = (metrics.length > 0 ? rest : terms).filter((term) => !OF_PLANS.has(term));
  if (!left.every((term) => own.has(term) || (about.get(term) ?? 0) >= CARRIED)) return false;
  const names = [
    ...findMetrics(text)
      .filter(({ start }) => !SHARE_OF.test(text.slice(0, start)))
      .map(({ name }) => name),
    ...(book.index.sentences.get(id)?.facts ?? []).map(({ metric }) => metric),
  ];
  return (
    metrics.length === 0 || names.some((name) => metrics.some((asked) => sameMetric(name, asked)))
  );
}

/** Whether it was revised the other way, in so many words. */
function goesOther({ text }: Said, { text: asked }: Ask): boolean {
  const before = text.slice(0, causesIn(text)[0] ?? text.length);
  // "For these reasons we raise it": the revision stands behind its reasons
  const said = before.length > OPENING ? before : text;
  const [up, down] = [UP.test(said), DOWN.test(said)];
  if (up === down || UP.test(asked) === DOWN.test(asked)) return false;
  return DOWN.test(asked) ? up : down;
}
