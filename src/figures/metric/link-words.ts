/** Words of size between a verb and a figure, as the source of a pattern. */
export const NEAR = '(?:\\s?(?:about|approximately|around|nearly|almost|over|more than|a|an|the))?';

/** Nothing between a metric and its figure but a verb and words of size. */
export const TIGHT =
  /^(?:\s(?:guidance|outlook|forecast))?(?:\s(?:was|were|is|are|of|at|to|reached|totaled|totalled|amounted|came|in|a|an|the|net benefit|benefit|about|approximately|around|roughly|record|nearly|over|stood|averaged|numbered|landed|ended|finished|closed|climbed|hit|topped|crossed|stands|remained|be|grew|increased|rose|up|down|by|more|than|now|between))*\s?$/i;

/** Words between a metric and the figure that it is. */
export const LINK = new RegExp(
  `^\\s(?:was|were|is|reached|of|amounted to|came in at|totaled|totalled)${NEAR}\\s$`,
  'i',
);
