const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mm: 1e6,
  mln: 1e6,
  mio: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  milliard: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  t: 1e12,
};

/** Scale words and letters as a regex source, longest first; "lakh crore" is one scale. */
export const SCALE = `lakh crores?|(?:hundred|thousand) (?:million|billion|thousand|crores?)|${Object.keys(
  SCALES,
)
  .toSorted((one, other) => other.length - one.length)
  .join('|')}`;

/** Whether a scale is a lone letter: "2B" in a product name is one too, so it needs a currency. */
export function isLetterScale(scale: string): boolean {
  return scale.length === 1;
}

/** 1 without a scale word; of two words their product. */
export function scaleOf(words: string | undefined): number {
  return (words?.toLowerCase().split(' ') ?? []).reduce(
    (scale, word) => scale * (SCALES[word] ?? 1),
    1,
  );
}
