// "Currency cost gross margin 100 basis points": what something did to a metric, not how that moved
const IMPACT =
  /\b(?:cost(?! of)|hurt|impact\w*|effects?|headwinds?|tailwinds?|contribut\w+|weigh(?:s|ed|ing)?(?= on)|weighed|drag\w*|benefit\w*|hit|lifted|boosted|add(?:s|ed|ing)?|deliver(?:s|ed|ing)?|shav(?:e[sd]?|ing)|reduc(?:e|es|ing)|dilut\w+|eaten|eat(?:s|ing)?|trim(?:s|med)?|(?:took|takes?|taken|taking)\b[^.;]{0,60}\boff)\b/i;
const MINUS =
  /\b(?:cost(?!s? of)s?|hurt(?:s|ing)?|headwinds?|weigh(?:s|ed|ing)?(?= on)|weighed|drag\w*|negative(?:ly)?|unfavou?rabl[ey]|adverse(?:ly)?|dilut\w+|shav(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|eaten|eat(?:s|ing)?|trim(?:s|med)?|subtract(?:s|ed)?|(?:took|takes?|taken|taking)\b[^.;]{0,60}\boff)\b/i;
const PLUS =
  /\b(?:tailwinds?|benefit(?:s|ed|ing)?|lift(?:s|ed)?|boost(?:s|ed)?|add(?:s|ed|ing)?|positive(?:ly)?|favou?rabl[ey]|accreti\w+|help(?:s|ed)?)\b/i;

// "the benefit was partly offset by $47 million": that pushes the other way
const OFFSET_BY = /\boffset by\b/i;

/** Whether words tell what something did to a metric. */
export function isImpact(words: string): boolean {
  return IMPACT.test(words);
}

/** Which way words have something push a metric; null where they leave that open. */
export function pushOf(words: string): 'plus' | 'minus' | null {
  if (OFFSET_BY.test(words)) return null;
  const [isMinus, isPlus] = [MINUS.test(words), PLUS.test(words)];
  if (isMinus === isPlus) return null;
  return isMinus ? 'minus' : 'plus';
}
