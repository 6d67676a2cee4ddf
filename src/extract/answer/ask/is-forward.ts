import { findHedge } from '../../guidance/hedges.ts';

// Aims that hedge nothing: "we want to reach 35% by the end of 2026".
const AIMS =
  /\b(?:we|i|management|they)(?:['’]d| would)? (?:\w+ ){0,2}(?:want|like|intend|plan|aim) to\b|\b(?:targets?|targeting|goal|ambition|guidance|outlook|forecasts?|endeavou?r|(?:an?|the|its|with) (?:expected|anticipated|planned|targeted|projected) (?:\w+ )?(?:launch|completion|clos(?:e|ing)|start(?:-?up)?|opening|approval|readout|delivery|deliveries|commissioning|release|date|timing|production|clearance)|(?<=\b(?:are|is|am|be|been|also|still|now|re|m)\s)looking at|assum\w+|in the pipeline|we (?:now|still|continue to) see|we (?:\w+ )?see (?:room|potential|scope|space|an? (?:\w+ )?opportunit\w+|opportunities)\b|stud(?:y|ies|ying)|continues? to (?:expect|anticipate|plan|project|target)|we (?:\w+ )?guide|you(?:['’]ll| will) (?:continue to )?see us)\b|\bwe(?:['’]ll| will) (?:\w+ )?ship\b|\bby (?:the end of )?(?:fiscal )?20\d\d\b|\b(?:projected|planned|budgeted) (?:\w+ )?(?:spend\w*|outlay|investments?|cap-?ex|capital|costs?|savings)\b|\bover the (?:next|coming) (?:\w+ ){0,2}(?:years|months|quarters)\b|\b(?:will|should|['’]ll) (?:\w+ )?(?:be|come|decide|publish|announce|present|give|tell|finish|complete|launch|deliver|pay|know|start|begin|add|reach|open|close|end|take|cost|save|stay|remain|run|average|land|hover|sit)\b/i;

// "The last wave follows in May", "Alice Wenlock joins us in November": what is set for a time
const IS_SET =
  /\b(?:follows|comes|starts|begins|opens|launches|ends|closes|joins|arrives|resumes|goes live|kicks off|is due|are due)\b(?: (?!and\b|but\b)\w+){0,3}? (?:in|on|by|at|from|next|later) (?:(?:the|mid|early|late|spring of|end of) ){0,2}(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d|(?:next|first|second|third|fourth|coming) \w+|week|month|quarter|year)\b/i;

/** Whether a sentence speaks of what is to come. */
export function isForward(text: string): boolean {
  return findHedge(text) !== null || AIMS.test(text) || IS_SET.test(text);
}

const MIGHT = /\b(?:could|might|potentially|hypothetically)\b/i;

// "The priority is to get leverage down to one times."
const AIMED =
  /\b(?:the|our|a|my) (?:\w+ )?(?:priority|goal|aim|ambition|target|plan|path|intention) (?:is |remains |was )?(?:still )?to\b|\bget (?:\w+ ){0,3}(?:down|up|back) to\b/i;

/** Whether a sentence speaks of where a figure is meant to go, not of where it is. */
export function isAimed(text: string): boolean {
  return AIMED.test(text);
}

/** Whether a sentence speaks of what only may be: "they could run up to 10%". */
export function isHypothetical(text: string): boolean {
  return MIGHT.test(text);
}
