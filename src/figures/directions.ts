const UP =
  'increas(?:e|ed|es|ing)|grew|grow(?:n|th|s|ing)?|rose|rise|risen|rising|(?<!sign(?:ing|ed)\\s|set\\s|pick(?:ing|ed)\\s)up|improv(?:e|ed|es|ement|ing)|expand(?:ed|s|ing)?|expansion|gain(?:ed|s)?|climb(?:ed|s)?|accelerat(?:ed|ion)|higher|jump(?:ed)?|surg(?:e|ed)|advanc(?:e|ed)';
const DOWN =
  'decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|fell|fall(?:en|s|ing)?|down|drop(?:ped|s)?|lower(?:ed)?|reduc(?:e|ed|tion)|shrank|shrunk|contract(?:ed|ion)|compress(?:ed|ion)|deteriorat(?:ed|ion)|lost|dip(?:ped)?|slipp?(?:ed)?';
const SOFT =
  '(?:slightly|significantly|largely|sharply|modestly|further|approximately|roughly|about|around|nearly|almost|over|more than|by|of|a|an|year[- ]over[- ]year|year[- ]on[- ]year|quarter[- ]over[- ]quarter|sequentially|organically|another|some|strongly|solid|strong|only|just|to be|percentage|in the|to the|mid|high|low|double-digit|another|robust|steadily|also|and|but|partly|mainly|again|net|total|revenues?|sales)';

const BEFORE = new RegExp(
  `\\b(?:(?<up>${UP})|(?<down>${DOWN}))(?:\\s${SOFT}){0,4}\\s?,?\\s?$`,
  'i',
); // decreased significantly by
const TO =
  /\b(?:to|reached|at)\s(?:a\s|an\s|the\s|about\s|around\s|approximately\s|over\s|nearly\s|almost\s|record\s|high\s|new\s)*$/i; // increased to
const FROM = /\bfrom\s(?:a\s|an\s|the\s|about\s|around\s|approximately\s)*$/i;
const AFTER =
  /^\s?(?:(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|quarter[- ]over[- ]quarter|sequential(?:ly)?|organic|annual|constant currency|reported|revenue|sales|total|net|underlying|comparable)\s){0,3}(?:(?<up>increase|growth|rise|improvement|expansion|higher|gain|uplift|jump|up|cagr)\b|(?<down>decrease|decline|drop|reduction|fall|lower|contraction|compression|down|less)\b)/i; // 10% increase
const MORE = /\b(?:more than|over)\s$/i;

/** The direction a figure moves by, read from the words before it; null for a level ("increased to"). */
export function directionBefore(before: string): 'up' | 'down' | null {
  const text = MORE.test(before) ? before.replace(MORE, '') : before;
  if (TO.test(text) || FROM.test(text)) return null;
  const groups = BEFORE.exec(text.slice(-70))?.groups;
  if (!groups) return null;
  return groups.up !== undefined ? 'up' : 'down';
}

/** The direction in the words after a figure: "a 10% decrease"; null when they tell none. */
export function isChangeAfter(after: string): 'up' | 'down' | null {
  const groups = AFTER.exec(after)?.groups;
  if (!groups) return null;
  return groups.up !== undefined ? 'up' : 'down';
}
