import { guarded } from '../../core/guarded/guarded.ts';
import { isOfWhole } from '../segment/only-of-whole.ts';
import type { Labelled, Sight } from '../sight.ts';

const PLACE =
  '\\p{Lu}[\\p{L}&-]*(?:\\.\\p{Lu}\\.?)*(?:\\s(?:and\\s)?\\p{Lu}[\\p{L}&-]*(?:\\.\\p{Lu}\\.?)*){0,2}';
const NO_PLACE = '(?!COVID|Covid|FX\\b|M&A|GAAP|IFRS|TAC\\b|AI\\b|Q\\d)';
const OUTSIDE = `(?<where>[Oo]utside (?:of )?(?:the )?${NO_PLACE}${PLACE}|[Ee]x-${NO_PLACE}${PLACE})`;
// "Outside the U.S., revenue", "and outside of China our sales"
const AHEAD = guarded(
  new RegExp(
    `(?:^|[.;,]\\s|\\b(?:and|but|while|And|But|While)\\s)${OUTSIDE},?\\s(?:(?!(?:and|but|while)\\b)[^.;,\\d]){0,50}$`,
    'u',
  ),
);
// "Outside of Paris, revenue was 4 million, and operating margin 12%": all of the sentence
const HEAD = guarded(new RegExp(`^(?:(?:And|But|Now|So),? )?${OUTSIDE},\\s`, 'u'));
const WHOLE = /\b(?:total|overall|company|group|consolidated|altogether)\b/i;
// "Revenue outside the U.S. grew", "sales were up 6% outside of China"
const BESIDE = guarded(new RegExp(`^,?\\s${OUTSIDE}(?=[\\s.,;]|$)`, 'u'));

/**
 * A figure of everywhere but one place, under that name: "outside the U.S., revenue grew 4%". One that is of
 * a part besides is told in passing: of that part there is more.
 */
export function outsideOf(each: Labelled, { text, metrics }: Sight): Labelled {
  const { metric, segment, spoken, modality } = each.fact;
  const mention = metrics[each.groupAt];
  if (!mention || isOfWhole(metric) || segment?.includes('outside')) return each;
  const match =
    AHEAD.exec(text.slice(0, mention.start)) ??
    (WHOLE.test(text) ? null : HEAD.exec(text)) ??
    BESIDE.exec(text.slice(mention.end)) ??
    BESIDE.exec(text.slice(spoken.end));
  const where = match?.groups?.where;
  if (where === undefined) return each;
  if (segment === null)
    return {
      ...each,
      fact: { ...each.fact, segment: where.replace(/side of /i, 'side ').toLowerCase() },
    };
  return modality === 'actual' ? { ...each, fact: { ...each.fact, modality: 'aside' } } : each;
}
