const TRADE =
  '(?:buy(?:ing)?|sell(?:ing)?|hold(?:ing)?|keep(?:ing)?|short(?:ing)?|long|trim(?:ming)?|add(?:ing)?|own(?:ing)?|dump(?:ing)?|exit(?:ing)?|accumulat(?:e|ing)|initiat(?:e|ing)|invest(?:ing)?|cover(?:ing)?|averag(?:e|ing) (?:down|up|in)|doubl(?:e|ing) down|load(?:ing)? up|tak(?:e|ing) profits?|book(?:ing)? profits?|(?:get|getting) (?:in|out)|cash(?:ing)? out|over ?-?weight|under ?-?weight|equal ?-?weight|(?:ow|uw)(?=\\W|$))';
const WAIT =
  '(?:wait|pass|neutral|fold|go|stay(?: away)?|leave(?: it)?|hold off|sit (?:it|this) out|not)';
const SHARE =
  "(?:(?:any |some |more |half |all |part )?(?:of )?(?:it|this|them|that|(?:the|this|my|your|our|his|her|their|a) (?:stocks?|shares?|names?|positions?|stakes?|holdings?|dip|shorts?|longs?|puts?|calls?)|stocks?|shares?|position)(?: (?:name|stock|share)s?)?|more|half|some|the dip)(?![\\w'’])(?! (?:back|buy-?backs?|repurchases?|count|capital)\\b)";
const EVENT =
  '(?:print|numbers?|earnings|results?|report|release|call|meeting|investor day|cmd|capital markets? day|agm|split|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|q[1-4]|dip|weakness|strength|pull-?back|rally|drop|sell-?off|news|levels?|prices?|year[- ]end|catalyst|cut|next (?:week|month|year|quarter)|long (?:term|run|haul)|this|that|it)';
const WHEN = `(?:(?:here|now|today|yet|still|already|again|from here)|(?:before|into|through|after|ahead of|until|till|at|on|for|post|pre|over|during)(?: (?:or after|and after))? (?:the |this |these |next |a |any |current )*(?:\\w+ ){0,2}?${EVENT})`;
const TAIL = `(?: (?:${SHARE}|(?:to |in ?(?:to)? |on |with )?${SHARE}))?(?:,? ${WHEN}(?: or (?:before|after))?){0,3}`;
const OR = `(?:(?: or (?:just |rather |should i |do i )?| ?/ ?|, )(?:${TRADE}|${WAIT}|better)${TAIL})`;
const ASKER =
  '(?:i|we|you|u|one|someone|anyone|somebody|investors?|my (?!question)\\w+|me|a (?:new )?(?:investor|holder))';
const LED =
  "(?:(?:so|and|but|ok|then|still|just|also|guys|hey|no|any|or|it|is|was|there|a|an|good|bad|right|great|best|better|nice|smart|safe|fair|ok|okay|fine|too|late|early|soon|time|reason|reasons|moment|point|idea|opportunity|worth|thinking|think|of|about|thoughts|on|to|be|go|going|stay|staying|i'?m|im|do|does|i|case|for|not|wait|or|now|the) )*";
const END =
  '(?:,? (?:thoughts|yes or no|or (?:not|no|what|wait)|please|guys|too|instead|then))?\\W*$';

// "Sell through into the holidays", "long term": no trade of a share
const NO_TRADE =
  /^(?:\w+ )*?(?:sell[- ]?(?:through|thru|in|out)|long[- ](?:term|run|lead|cycle|haul)|short[- ](?:term|run|cycle|haul))\b/i;
const ASKED_BARE = new RegExp(`^${LED}(?<trade>${TRADE})${TAIL}${OR}*${END}`, 'i');
const IS_PLAIN = /^(?:keep|own|exit|cover|add|adding|long|short|holding|owning|get out)\W*$/i; // one word may ask of anything
const DECIDES = new RegExp(
  `\\b(?:should|shall|ought|would|could|can|may|must|do|does|am|are|is|will) (?:n[o']t )?${ASKER}(?: (?:\\w+ )?(?:to|right|wrong|better|late|early|off|be|being|go|stay|still|just|now|really|even|too|not|get|a|an|crazy|mad)){0,6} (?<trade>${TRADE}|buyers?|sellers?|holders?|bull(?:s|ish)?|bear(?:s|ish)?)${TAIL}${OR}*(?: on ${SHARE})?${END}`,
  'i',
);
const OF_MINE =
  /\bmy (?:own )?(?:position|stakes?|shares?|stocks?|holdings?|portfolio|shorts?|longs?|puts?|calls?|retirement|pension|savings|money|cash)\b/i;
const IT =
  "(?:it|this|its|it['’]s|(?:the |this |their )?(?:stock|shares?|share price|stock price|equity|name|valuation)|this (?:one|thing))";
const AS_PRICED =
  '(?:cheap(?:er)?|expensive|rich|pric(?:e)?y|over ?valued|under ?valued|fairly (?:valued|priced)|overpriced|underpriced|stretched|investable|(?:good |great |poor |bad )?value|a (?:value )?(?:trap|bargain|steal)|worth (?:it|owning|buying|holding|a (?:punt|look|position)))';
const PRICED = new RegExp(
  `(?:^|\\b)(?:(?:is|are|was|does|isn['’]t|aren['’]t|if|think|do) )?${IT} (?:(?:is|are|look|looks|looking|seem|seems|now|still|too|so|very|really|that|just|pretty|already) ){0,3}${AS_PRICED}(?: (?:enough|yet))?(?:,? (?:${WHEN}|at \\d[\\d.]*x?(?: \\w+)?|on \\d[\\d.]*x?(?: \\w+)?|(?:vs\\.?|versus|relative to|compared to|against) (?:the )?(?:peers?|rivals?|market|sector|history|competitors)|at (?:this|these|the) \\w+)){0,2}${END}`,
  'i',
);
const A_BUY = new RegExp(
  `\\b${IT}(?: (?:is|are|now|still|really|just|then))*,? an? (?:\\w+ )?(?:buy|sell|hold|short|long)(?! (?:back|in|side|plan|cycle|term)\\b)(?:,? ${WHEN})*${OR}*${END}`,
  'i',
);
const VALUED =
  /\b(?:what|how much)(?:['’]?s| is| are| should| would)? (?:it|this|(?:the |this |a )?(?:stock|share|shares|equity|name)) (?:be |really |actually )?(?:worth|valued at|trade(?: (?:at|on))?)\b(?: (?:here|now|today))?\W*$|\b(?:where|what multiple|what price|at what price) should (?:it|this|(?:the |this )?(?:stock|shares?|name)) trade\b|\b(?:stock|shares?|name) (?:really )?deserves?\b|\b(?:does|do) (?:it|this|the (?:stock|shares?|name)) deserve (?:a |its |the |such )?(?:\w+ )?(?:multiple|valuation|premium|discount|price)\b|\bthis (?:stock|share|name) (?:still )?investable\b/i;
const UPSIDE =
  /\bhow much (?:upside|downside)(?: is there| do you see)?(?: left)?(?: in (?:it|this|the (?:stock|shares?|name)))?(?: from here| here| left)?\W*$|\brisk[ /-]?reward\b|\brating\b.*\b(?:over ?-?weight|under ?-?weight|ow|uw)\b/i;
const MOMENT =
  /^(?:cheap|expensive|overvalued|undervalued)(?: (?:at|on) \d[\d.]*x?| here| now)\W*$|^(?:is |so is )?(?:now|this|today|here) (?:a |still a )?(?:good |bad |great |right |best )(?:time|moment|entry|point)(?: (?:here|now))?\W*$|^(?:a )?(?:good|bad|nice|decent|better) (?:entry|exit)(?: point| level| price)?(?: here| now)?\W*$/i;
const LIKED =
  /^(?:bull or bear|bullish or bearish)\b|\b(?:put|throw|park) (?:my |some |any |more )?(?:money|cash|savings) (?:in|into|on) (?:it|this|them|the (?:stock|shares?|name))\b|\b(?:trust|like|love|hate) (?:this|the) (?:stock|shares?|name)\b/i;
const SHARE_JUDGED = [VALUED, UPSIDE, MOMENT, LIKED];
const THEY = /\b(?:they|management|company|board|ceo|cfo|he|she|insiders?|customers?|dealers?)\b/i;

/**
 * Whether the asker wants a decision on the share: to trade it (their own, or a bare "add or trim into
 * the print?"), or what it is worth; never what the company or its customers buy, sell or hold.
 */
export function asksForAdvice(question: string): boolean {
  const text = question.replaceAll(/\s+/g, ' ').trim();
  if (OF_MINE.test(text) || SHARE_JUDGED.some((words) => words.test(text))) return true;
  if (PRICED.test(text) || A_BUY.test(text)) return true;
  if (NO_TRADE.test(text) || THEY.test(text)) return false;
  if (DECIDES.test(text)) return true;
  return ASKED_BARE.test(text) && !IS_PLAIN.test(text);
}
