import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isMeasureOf } from '../lexicon/measure-nouns.ts';

// "subscribers landed at 36 million compared to 24 million a year ago"
const COUNT_BEFORE =
  /^\s(?:was|were|reached|landed at|totaled|grew(?: \d+%)? to|stood at|increased to|came in at|of)\s[\d.,]+(?:\s(?:million|thousand|billion))?(?:\s[a-z]+){0,2},?\s(?:compared (?:to|with)|from|up from|down from|versus)\s$|^\s(?:(?:grew|rose|increased|expanded|climbed|fell|declined|decreased|dropped)\s)?(?:by\s)?[\d.]+(?:%|\spercent)(?:\s(?:year[- ](?:over|on)[- ]year|yoy))?\sto\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;
// "grew by 110,000 in the quarter to | 3.71 million, from | 3.60 million"
const ADDED_TO =
  /^\s(?:grew|rose|increased|expanded|climbed|fell|declined|decreased|dropped|went (?:up|down))\sby\s(?:(?:about|around|nearly|almost|another|over|some)\s)?\d[\d.,]*(?:\s(?:million|thousand))?(?:\s(?:in|during|over)\s(?:the|this)\s(?:quarter|year|half|period))?,?\sto\s(?:(?:about|around|nearly|almost|over|some)\s)?(?:\d[\d.,]*(?:\s(?:million|thousand))?,?\s(?:up |down )?from\s)?$/i;
// "share count for the full year 2025 to be 34 million shares"
const TO_BE =
  /^\s(?:ended|finished|closed)\s(?:the|this)\s(?:quarter|half|year|period)\s(?:at|with)\s(?:about\s|approximately\s|around\s)?$|^(?:\s(?:for|in)\s(?:the\s)?[\w\s]{3,40}?)?\s(?:is|(?:to|will|should|would) be)\s(?:about\s|approximately\s|around\s|between\s)?$/i;
// "We packed 97,000 crates in the March quarter, up from | 91,000 crates": its own number stands before its name
const HELD_AGAINST =
  /^(?:\s(?:of|in|for|during|over|at|across|a|per|this|last)\s(?:[^,;\d]|(?<=\bQ)[1-4]|\b20\d\d){1,40})?,?\s(?:(?:which|that)\s(?:is|was|compares)\s)?(?:(?:up|down|an (?:increase|improvement)|a (?:decrease|decline))\s(?:(?:slightly|sharply|\d[\d.]*(?:%|\spercent))\s)?from|compare[sd]? (?:to|with)|versus|vs\.?|against)\s(?:(?:about|around|just|some|over|nearly|only)\s)*$/i;
const OWN_NUMBER =
  /(?<![\d.,])\d[\d.,]{0,14}(?:\s(?:million|billion|thousand))?\s(?:[a-z-]{1,24}\s){0,2}$/i;

/** "customers reached 20 million": a bare count, or one whose noun is the metric. */
export function countsIt(metric: MetricMention, { noun }: SpokenFigure, text: string): boolean {
  if (noun === null) return true;
  const said = text.slice(metric.start, metric.end).toLowerCase().split(' ').at(-1) ?? '';
  const isCount = metric.name === 'share count' && /\bshares\b/i.test(noun);
  return (
    isCount || noun.toLowerCase().includes(said.replace(/s$/, '')) || isMeasureOf(metric.name, noun)
  );
}

/** Whether a count is of the metric before it though words stand between the two: "to be 34 million shares". */
export function isCountOf(
  metric: MetricMention,
  spoken: SpokenFigure,
  between: string,
  text: string,
): boolean {
  const isHeld = HELD_AGAINST.test(between) && OWN_NUMBER.test(text.slice(0, metric.start));
  return (
    COUNT_BEFORE.test(between) ||
    ((TO_BE.test(between) || ADDED_TO.test(between) || isHeld) && countsIt(metric, spoken, text))
  );
}
