import type { PeriodRow } from './fiscal.ts';
import { against, fullYear, throughMonth, time, toDate } from './period-labels.ts';

/** Times told from where the call stands: "this quarter", "year to date", "another record year". */
export const TIMES_OF_CALL: readonly PeriodRow[] = [
  [
    /\b(?:this|the current|the reported|the reporting|(?:the )?(?:current|present)[- ]year(?:['’]s)?(?: (?:fiscal|financial))?|this year['’]s) (?:quarter|period)\b|\bthe (?:quarter|period) just (?:ended|completed)\b|\b(?:the|our) (?:just[- ](?:ended|completed)|most recent|latest) quarter\b|\bduring the quarter\b|\b(?:for|in) the quarter\b/gi,
    (_, call) => time(call.period || null),
  ],
  // said in the call of its last quarter
  [
    /(?<=\b(?:in|over|during) )the year\b(?!-| (?:to|ago|before|ahead|after))/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  // "so far this year", "so far, in 2021": up to the end of the call's period
  [
    /\b(?:so|thus) far,? (?:this|in the|in this|in) (?:(?:fiscal |calendar )?(?:year|(?<year>20\d\d))\b)/gi,
    ({ year }, call) =>
      year === undefined || Number(year) === call.fiscalYear ? toDate(call) : fullYear(year, call),
  ],
  // "this year's 14% margin", beside last year's: of the period that is told
  [
    /\bthis year['’]s(?= \d[\d.]*(?:%| percent) (?:[a-z]+ ){1,3}(?:was|were)\b)/gi,
    (_, call) => (call.fiscalQuarter === 4 ? null : time(call.period || null)),
  ],
  [
    /\b(?:this|for the|the current)(?: fiscal| financial)? year\b(?!-to-date| to[- ]date|['’]s\s(?:first|second|third|fourth)\b| (?:quarter|period)\b)/gi,
    (_, call) => fullYear(undefined, call),
  ],
  [
    /\b(?:on an? )?(?:two|three|2|3)[- ]year(?: stack(?:ed)?| basis| comparison)\b/gi,
    () => against(null, 'other'),
  ],
  // "2021 was a record-setting year": the year itself is what the sentence speaks of
  [
    /(?<=^(?:(?:and|so|overall|all in all|in short),? )?)(?<year>20\d\d)(?= (?:was|has been|proved|marked|turned out|ended up)\b)/gi,
    ({ year }, call) => fullYear(year, call),
  ],
  // "another exceptional year with revenue of": said in the call of its last quarter
  [
    /\b(?:an?|another|our) (?:\w+ )?(?:exceptional|outstanding|record(?:-(?:setting|breaking))?|strong|solid|great|good|successful|remarkable|challenging|difficult|excellent|transformative) year\b|(?<=\bin )a year (?=when\b|where\b|in which\b|that\b)/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  [
    /(?<=\b(?:versus|vs\.?|over|above|below|than|from|against|relative to|compared (?:to|with)) (?:the )?)pre-?(?:pandemic|COVID(?:-19)?)(?: (?:(?:revenues?|sales|volumes?|earnings|profit|margin|activity|demand|occupancy) )?(?:levels?|periods?|times?))?(?= ?(?:[,.;]|$|(?:and|but|despite|due|as|driven|in the)\b))/gi,
    () => against(null, 'other'),
  ],
  // "Annual revenue of $2.5 billion", said in the call of its last quarter
  [
    /(?<=^|[,.;] (?:and |our )?|\b(?:our|record) )annual(?= (?:adjusted |net |total |operating |record ){0,3}(?:revenues?|sales|income|earnings|profits?|EBITDA|EPS|production)\b)/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  [/\b(?:year to|year-to)[- ]date\b|\bYTD\b/gi, (_, call) => toDate(call)],
  // "Cash conversion through September", in a call on the third quarter
  [
    /(?<!\b(?:from|date|YTD|January|February|March|April|May|June|July|August|to|and|runs?|extend\w*|out|good|hedged|continue[ds]?) )\bthrough (?:the end of )?(?<month>June|September)\b(?! (?:\d|of|and|next|[Qq]uarter|\w+ing\b))/g,
    ({ month = '' }, call) => throughMonth(month, call),
  ],
];
