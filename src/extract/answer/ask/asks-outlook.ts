import type { Ask } from './ask.ts';

const OUTLOOK =
  /\b(?:guidance|guid(?:e|ed|es|ing)|outlook|forecast\w*|expect\w*|assum\w+|anticipat\w+|going forward|look(?:ing)? ahead|ahead|target\w*|goals?|next (?:quarter|year|few|half)|coming|upcoming|plan(?:s|ned|ning)?|future|aim(?:s|ing)?|project(?:ed|ions?|ing)|rest of|second half|(?:long|mid|medium)[- ]?term|20\d\d|q[1-4]|[1-4]q|quarter|year)\b/i;
// Whose words are asked for: "what does the CFO expect".
const SPEAKS =
  /\b(?:expect|say|said|see|think|guide|forecast|anticipate|assume|project|plan|aim|target|tell|told|outlook|guidance|according to)\w*\b/i;

/** Whether it asks for what comes of the whole, in a word that says so: not who holds an office, nor a bare "will". */
export function asksOutlook({ text, want, speaker }: Ask): boolean {
  const isOfOffice = want === 'who' || (speaker !== null && !SPEAKS.test(text));
  return OUTLOOK.test(text) && !isOfOffice;
}
