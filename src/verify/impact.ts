// "Currency cost gross margin 100 basis points": what something did to a metric, not how that moved
const IMPACT =
  /\b(?:cost(?! of)|hurt|impact\w*|headwinds?|tailwinds?|contribut\w+|weigh(?:s|ed)|drag\w*|benefit\w*|hit|lifted|boosted|add(?:s|ed|ing)?|deliver(?:s|ed|ing)?|shav(?:e[sd]?|ing)|reduc(?:e|es|ing)|eaten|eat(?:s|ing)?|trim(?:s|med)?)\b/i;

/** Whether words tell what something did to a metric. */
export function isImpact(words: string): boolean {
  return IMPACT.test(words);
}
