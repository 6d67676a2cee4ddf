const LOOSE =
  '(?:\\s(?:by|an?|about|approximately|around|roughly|nearly|almost|over|just|only|another|some|more than|less than|north of|in excess of|well over|(?:very )?(?:healthy|strong|solid|robust|impressive|modest)|very))*';
const BAND =
  '(?:low|mid|high)[- ](?:(?:to[- ](?:mid|high)[- ])?(?:single|double)[- ]digits?|teens|[2-9]0(?:s|%))';

/** How much a part moves, in digits or words: "a healthy 15%", "mid-single digits". */
export const SIZE = `${LOOSE}\\s(?:\\d[\\d.]*(?:%|\\spercent)|${BAND})`;

/** Whether a text may hold how much a part moves. */
export const HAS_SIZE = new RegExp(`\\d(?:%|\\spercent)|${BAND}`, 'i');

/** A bare verb of growth: "grew", "was up". */
export const GREW =
  '(?:(?:was|were|is|are)\\s(?:also\\s|again\\s)?(?:up|down)|(?:also\\s|again\\s)?(?:grew|increased|rose|climbed|gained|declined|decreased|fell|dropped|slipped))';

// How a business fares, in words that name nothing else that could have grown.
const HOW =
  '(?:also|again|still|very|well|better|back|especially|particularly|exceptionally|extremely|relatively|significantly|sharply|nicely|modestly|slightly|sequentially|positively|strong|strongly|solid|solidly|robust|good|great|excellent|outstanding|impressive|exceptional|healthy|nice|fantastic|tremendous|terrific|stellar|remarkable|record|resilient|soft|weak|weaker|challenged|lower|broad-based|double-digit|another|one|more|further|fine|decent|steady|modest|positive|sequential|an?|the|this|its|their|our|to|of|in|for|on|with|and|perform|show|growth|grow|stability|results?|performance|quarter|year|period|first|second|third|fourth|resilience|momentum|improvement|recovery|rebound|strength|gains?|bright spot|standout|track record|quarter-over-quarter|year-over-year|challenging|tough|difficult|comparisons?|comps)';
const FARED = `(?:also\\s|again\\s)?(?:performed|did|was|were|had|saw|posted|delivered|achieved|enjoyed|showed|continue[sd]?|returned|remained|improved|demonstrated|generated|experienced|recovered|rebounded|led the way)(?:\\s${HOW}){0,9}`;
/** How a part did, and the verb that leads to how much it grew by: "performed well, growing". */
export const DID = `${FARED},?\\s(?:growing|rising|increasing|declining|falling|decreasing|up|down|and (?:was|were) (?:up|down)|with growth (?:up|of)|resulting in an?(?=${SIZE}\\s(?:declines?|decrease|increase)\\b))`;

const TIMED =
  '(?:\\s(?:year[- ]over[- ]year|sequential|quarterly|annual|reported|constant[- ]currency))?';
/** A verb that takes growth as its object, before how much of it: "posted 12% growth". */
export const HAD = `(?:also\\s|again\\s)?(?:generated|delivered|posted|registered|saw|had|recorded|reported|achieved|experienced|showed|${FARED},?\\s(?:with|reaching|delivering|posting|generating|reporting|registering|recording|achieving))(?=${SIZE}${TIMED}\\s(?:growth|declines?|increase|decrease)\\b(?!\\s(?:in(?!\\s(?:the|this)\\s(?:\\w+\\s)?(?:quarter|half|year|period)\\b)|rates?|potential|of|for|from|opportunit\\w+|outlook|target)\\b))`;

/** What a part did, up to how much it moved by. */
export const MOVED = `\\s(?:(?:${GREW}|${DID})(?=${SIZE})|${HAD})`;

/** The head of a clause, up to the part that is told of. */
export const OPENS =
  '(?:^|[,;]\\s(?:and\\s|while\\s|but\\s|with\\s)?|\\b(?:and|while|whereas|but|as)\\s)(?:And\\s|But\\s|(?:Meanwhile|However|Lastly|Finally|Similarly|Elsewhere|Within (?:this|that|these)|Additionally|In addition|Moreover|Furthermore|By contrast|In contrast|As expected|Also|First|Second),\\s)?';
