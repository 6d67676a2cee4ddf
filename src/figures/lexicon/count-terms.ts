import { caps, type MetricTerm, row } from './metric-term.ts';

const STATED =
  '(?=(?:\\s(?:in|at|across)\\s(?:the\\s|our\\s)?(?-i:[A-Z])[\\w.&-]{1,30}(?:\\s(?-i:[A-Z])[\\w.&-]{1,30})?)?,?\\s(?:of\\s|(?:count\\s)?(?:was|were|is|are|up|down|grew|rose|fell|reached|increased|decreased|declined|improved|totall?ed|stood|at)\\b))';
// "team members", "members of our board": no members of a club
const NOT_OURS =
  '(?<!\\b(?:team|board|family|staff|committee|crew|cast|card|union|faculty|council|bipartisan) )';

const OPENED = ['dealers', 'clinics', 'hotels', 'schools', 'centers', 'showrooms', 'communities'];

/** Rooms that are still to come. */
export const PIPELINE_ROOMS = 'pipeline rooms';

/** What a company has, serves or moves, by the nouns it counts them with. */
export const COUNT_TERMS: readonly MetricTerm[] = [
  row(
    'members',
    `${NOT_OURS}(?:active |paid |paying |total |loyalty |rewards |club ){0,4}members(?! of\\b)|(?:loyalty |rewards |club |total |paid ){0,2}membership(?= (?:also |again )?(?:continued to (?:grow|rise|increase|decline)|was|grew|rose|reached|increased|declined|totaled|stood)\\b)`,
    'count',
    73,
  ),
  row('net promoter score', `net promoter scores?|${caps('NPS')}`, 'count', 90),
  ...OPENED.map((noun) =>
    row(
      `new ${noun}`,
      `(?:net )?new (?:[\\w-]+ )?${noun.replace('dealers', 'dealer(?:ship)?s')}`,
      'count',
      79,
    ),
  ),
  row('households', '(?:customer |subscriber |client |active ){0,2}households', 'count', 74),
  row(
    'aircraft',
    '(?:total )?(?:aircraft|(?:air)?planes)(?! (?:orders?|deliver|leas|engine|parts|utili))',
    'count',
    76,
  ),
  row('vessels', 'vessels', 'count', 76),
  row('branches', 'branches', 'count', 79),
  row('attendance', '(?:theme park |park |box office |total )?attendance', 'count', 73),
  row('hotels', 'hotels', 'count', 79),
  row(
    PIPELINE_ROOMS,
    'rooms(?= in (?:development|(?:the |our )?pipeline)\\b)|(?<=\\bpipeline\\b[^.;\\d]{0,40} (?:totall?ing|of|to|at|with|reached|includes|holds|totals) (?:[a-z]+ ){0,2}[\\d,]{5,} )rooms',
    'count',
    79,
  ),
  row('rooms', '(?:hotel |guest )?rooms', 'count', 79),
  row('clinics', 'clinics', 'count', 79),
  row('dealers', 'dealer(?:ship)?s', 'count', 79),
  row('advisors', '(?:financial |wealth |total ){0,3}advis[eo]rs', 'count', 79),
  row('students', '(?:total |enrolled ){0,2}students|student enrollments?', 'count', 75),
  row(
    'transactions',
    `transactions?${STATED}|(?<=\\b(?:grew|increased|drove) (?:our |total |comparable |overall ){0,2})transactions(?= (?:in|at|across) (?:the |our )?(?-i:[A-Z]))`,
    'count',
    74,
  ),
];
