import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { Written } from '../claim/read-claim.ts';

// "our combined non-consumable categories", "excluding the Tarn business"
const LEFT_OUT = guarded(
  /\b(?:non[- ]|(?:outside(?: of)?|excluding|other than|apart from|except(?: for)?) (?:the |our )?)(?<name>\p{L}[\p{L}.&]+)/giu,
);

/** Whether a sentence tells a figure of all but the part that a claim tells it of. */
export function isOfRest(
  { segment }: Pick<Written, 'segment'>,
  { text, figures }: { readonly text: string; readonly figures: readonly SpokenFigure[] },
  at: number,
): boolean {
  if (segment === null || matchesOf(segment, LEFT_OUT).length > 0) return false;
  const part = stemsIn(segment);
  const near = text.slice(figures[at - 1]?.end ?? 0, figures[at + 1]?.start ?? text.length);
  const isLeftOut = matchesOf(near, LEFT_OUT).some(({ groups }) =>
    part.has(stemOf(groups?.name ?? '')),
  );
  if (!isLeftOut) return false;
  const rest = matchesOf(text, LEFT_OUT).reduce(
    (all, { 0: words }) => all.replace(words, ' '),
    text,
  );
  return part.isDisjointFrom(stemsIn(rest));
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{L}[\p{L}.&]*/gu) ?? []).map(stemOf));
}

function stemOf(word: string): string {
  return word.toLowerCase().replace(/(?<=\w{3})s$|\.(?!\w)/g, '');
}
