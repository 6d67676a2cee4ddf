/** Where something stands in a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Something that happens or is done, in the words that tell it. */
interface Event {
  readonly asked: RegExp;
  readonly told: RegExp;
}

const PEOPLE =
  '(?:people|persons?|employees|workers|staff|headcount|heads|engineers|colleagues|salespeople|reps|positions|roles|jobs|workforce)';
const OF_PEOPLE = `(?:\\S+ ){0,5}?${PEOPLE}\\b`;

// "This transaction volume", "the deal with the union": no purchase, unless such a deal is to close
const A_DEAL =
  '(?:the|this|our) (?:transaction(?! (?:volumes?|values?|fees?|counts?|processing|banking|revenues?|data|services?|to (?!be\\b|close|add|complete))|s)|deal(?! (?:flow|volumes?|values?|counts?|size|on|over|to (?!be\\b|close|add|complete)|with(?! [^.;]{1,40} (?:clos(?:e|ed|es|ing)|complet(?:e|ed|ion))))|s))';
// "Purchasing more steel": bought to be used up
const USED_UP =
  '(?! (?:(?:more|less|fewer|additional|enough|the|our) )?(?:(?:raw )?materials?|steel|metals?|suppl(?:y|ies)|goods|inventor(?:y|ies)|energy|electricity|fuel|ingredients?|components?|parts)(?:[.,;]|$| (?:for|to|at|from|in|and|than|on|ahead|before|with)\\b))';
const PURCHASE = `purchas(?:e|es|ed|ing) of|purchased|purchasing(?! power| manag| price)|(?<=\\b(?:to|will|we|they) )purchase(?! price)|${A_DEAL}`;

// A noun of the same stem tells no event: employees are not hired, sales no sale, "close to" no closing.
const EVENTS: readonly Event[] = [
  of(
    'open(?:s|ed|ing|ings)?\\b(?! (?:to|about|market|source|mind|question))',
    'went live|gone live|go live|came on ?line|in operation|up and running|began operat\\w+|started? (?:up|operat\\w+|production)|commenced|inaugurat\\w+',
  ),
  of(
    '(?<!the )clos(?:e|es|ed|ing|ings|ure|ures)\\b(?! (?:to|with|relation|collaborat|attention|of (?:the )?(?:fiscal|year|quarter)))|shut(?:s|ting|down|tered)?\\b(?! up)',
    'complet(?:e|ed|es|ing|ion)|finali[sz]\\w+|consummat\\w+',
  ),
  of(
    'hir(?:e|es|ed|ing|ings)|recruit(?:s|ed|ing|ment)?',
    `(?:add(?:s|ed|ing)?|bring(?:ing)? (?:in|on)|brought (?:in|on)|onboard\\w*) ${OF_PEOPLE}`,
  ),
  of(
    'fir(?:e|ed|ing)|la(?:id|y|ys|ying)[- ]?offs?|dismiss(?:ed|ing|als?)?|redundan(?:cy|cies|t)|job cuts?|let (?:\\S+ ){0,3}go|jobs? (?:\\S+ ){0,3}(?:cut|lost|eliminated)',
    `layoffs?|job (?:reductions?|losses|cuts?)|(?:cut(?:s|ting)?|(?:took|taken|taking) out|remov\\w+|reduc\\w+|eliminat\\w+|shed(?:ding)?) ${OF_PEOPLE}|${PEOPLE} (?:reduction|cuts?)|restructuring of ${OF_PEOPLE}`,
  ),
  of(
    'leav(?:e|es|ing)\\b(?! (?:it|you|that|them|us|room|(?:the|this) (?:call|world)|today’s call))|left\\b(?! (?:in|on|under|of|over|to))|depart(?:s|ed|ing|ure|ures)|resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? (?:down|back|aside)|retir(?:e|es|ed|ing|ement)|quit(?:s|ting)?',
    'successor|succeed(?:s|ed|ing)?|replac\\w+|new (?:c[efot]o|chief)|transition',
  ),
  of(
    'los(?:e|es|ing|t)\\b(?! money)',
    'lag(?:ged|ging|s)? (?:behind )?(?:the|our) markets?|(?:below|slower than|under) (?:the|our) markets?|churn(?:ed|ing)?|attrition|left us|moved away|defect\\w+|terminat\\w+|cancel\\w+',
  ),
  of(
    'w[io]n(?:s|ning)?',
    'award(?:s|ed)?|secur(?:ed|ing)|signed|prevail\\w*|favou?rable (?:ruling|decision|verdict|judg\\w+|outcome)|rul\\w+ in (?:our|its) favou?r|found for us',
  ),
  of('(?:sell|sells|selling|sold)', 'dispos(?:al|als|ed|ing)|divest\\w*|sale of'),
  of(
    '(?:buy|buys|buying|bought)\\b(?! back)',
    `acquir(?:e|es|ed|ing)|acquisitions?|takeovers?|${PURCHASE}`,
  ),
  of(
    'acquir(?:e|es|ed|ing)|acquisitions?|takeovers?',
    `(?:buy|buys|buying|bought)\\b(?! back)${USED_UP}|(?:${PURCHASE})${USED_UP}`,
  ),
  of(
    'buy(?:ing)?[- ]?backs?|bought back|repurchas(?:e|es|ed|ing)',
    '(?:bought|buying|buy) (?:\\S+ ){0,6}(?:shares|stock)',
  ),
  of(
    'launch(?:es|ed|ing)?|releas(?:e|es|ed|ing)|introduc(?:e|es|ed|ing|tion)|roll(?:s|ed|ing)? ?out',
    'unveil\\w*|debut\\w*|brought to market|came out',
  ),
  of(
    'replac(?:e|es|ed|ing|ement)|success(?:or|ion)|succeed(?:s|ed|ing)?',
    'appoint(?:s|ed|ing|ment)?|search for|new (?:c[efot]o|chief)|take over|took over',
  ),
  of('settl(?:e|ed|es|ing|ement)', 'resolv\\w+'),
  of(
    'suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?',
    'resum\\w+|continu\\w+|on hold|discontinu\\w+|ceas\\w+',
  ),
  of('approv(?:e|es|ed|al|als|ing)', 'authori[sz]\\w+|clearance|cleared|green light|signed off'),
];

// How something is judged, either way: that is what a question for a judgement is answered with.
/** Words that judge how something goes, either way. */
export const JUDGED =
  'strong\\w*|health\\w*|solid|good|robust|great|excellent|resilien\\w+|record|stable|depressed|weak\\w*|soft(?:er|ness|en\\w*)?|bad|poor\\w*|slow\\w*|challeng\\w+|difficult\\w*|tough|pressure\\w*|thin|fine';
const EITHER =
  'hurts?|helps?|good|bad|positive|negative|benefit(?:s|ting|ed)?|harm(?:s|ed)?|tailwinds?|headwinds?';
const JUDGEMENTS: readonly Event[] = [
  of(
    'safe|secure|sustainable|at risk|protected|well covered',
    'sustain\\w*|committed?|commitment|confident|protect\\w*|intact|maintain\\w*|covered|coverage|priority|suspend\\w*|risk',
  ),
  of(
    'hold(?:s|ing)? up|held up',
    `${JUDGED}|resist\\w*|stick\\w*|stuck|hold|held|holding|accept\\w*`,
  ),
  of('strong|healthy|solid|good|robust|great|fine|resilient', JUDGED),
  of('weak|weakness|soft|softness|bad|poor|slow|struggling', JUDGED),
  of(
    `(?:${EITHER}) or (?:an? )?(?:${EITHER})`,
    `(?:${EITHER})|favou?r\\w*|unfavou?rabl\\w*|drags?|boost\\w*|expand\\w*|advantage\\w*`,
  ),
  of(
    'concerned|worried|afraid|concerns?|worry',
    'comfortable|confident|risks?|monitor\\w*|cautious\\w*|careful\\w*',
  ),
  of(
    'confident|comfortable|optimistic|happy|pleased|satisfied',
    'cautious\\w*|concern\\w*|confidence|optimism',
  ),
  of(
    'on track|on schedule|on time|on plan',
    'as planned|ahead of|behind|delay\\w*|slipp\\w*|pace|progress\\w*|schedule|postpon\\w*',
  ),
];

function of(asked: string, told: string): Event {
  const whole = (words: string) => new RegExp(`\\b(?:${words})(?![a-z])`, 'gi');
  return { asked: whole(asked), told: whole(`${asked}|${told}`) };
}

const MOST_KNOWN = 1000; // questions
const known = new Map<
  string,
  { readonly events: readonly Event[]; readonly judged: readonly Event[] }
>();

/** What a question asks to have happened, and how it wants a thing judged. */
function askedBy(question: string) {
  const found = known.get(question);
  if (found) return found;
  const isAsked = ({ asked }: Event) => question.search(asked) !== -1;
  const all = { events: EVENTS.filter(isAsked), judged: JUDGEMENTS.filter(isAsked) };
  if (known.size < MOST_KNOWN) known.set(question, all);
  return all;
}

/** Whether a text tells each event that a question asks about; true where it asks about none. */
export function tellsEvents(text: string, question: string): boolean {
  return askedBy(question).events.every(({ told }) => text.search(told) !== -1);
}

/** "110 new stores": a count of what is opened. */
const NEW_ONES =
  /\b(?:new|additional|more) (?:\S+ ){0,2}(?:stores?|shops?|outlets?|restaurants?|branch(?:es)?|locations?|openings?|plants?|factor(?:y|ies)|warehouses?|clinics?|sites?)\b/i;

/** Whether a text may count what a question asks to have been done. */
export function mayCount(text: string, question: string): boolean {
  return tellsEvents(text, question) || (/\bopen/i.test(question) && NEW_ONES.test(text));
}

/** Where a text tells the events that a question asks about, those of each event for itself. */
export function eventsIn(text: string, question: string): readonly (readonly Place[])[] {
  return askedBy(question).events.map(({ told }) =>
    [...text.matchAll(told)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
}

/** Whether a text judges what a question asks a judgement of; true where it asks for none. */
export function judges(text: string, question: string): boolean {
  return askedBy(question).judged.every(({ told }) => text.search(told) !== -1);
}

/** The words of a question that name its events and its judgement: told in other words as often. */
export function eventWords(question: string): string {
  const { events, judged } = askedBy(question);
  return [...events, ...judged]
    .flatMap(({ asked }) => [...question.matchAll(asked)])
    .map(([words]) => words)
    .join(' ');
}
