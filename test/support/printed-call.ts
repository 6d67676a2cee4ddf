/** Somebody on the invented call: office and house as rosters print them. */
interface Person {
  readonly name: string;
  readonly role: string;
  readonly house: string;
  readonly isAnalyst: boolean;
}

const HOUSE = 'Brackwater Tools Inc';
const PEOPLE: readonly Person[] = [
  { name: 'Nora Quill', role: 'Head of Investor Relations', house: HOUSE, isAnalyst: false },
  { name: 'Ivo Brandt', role: 'Chief Executive Officer', house: HOUSE, isAnalyst: false },
  { name: 'Dana S. Okoye', role: 'Chief Financial Officer', house: HOUSE, isAnalyst: false },
  { name: 'Peter Vance', role: 'Analyst', house: 'Holt Securities', isAnalyst: true },
  { name: 'Mina Rao', role: 'Analyst', house: 'Castle & Quay', isAnalyst: true },
];

/** Who says what, in order; questions begin at `QUESTIONS_AT`. */
export const SAID: readonly (readonly [string, readonly string[]])[] = [
  [
    'Operator',
    [
      'Good morning, and welcome to the Brackwater Tools third quarter 2024 earnings call. I will now turn the call over to Nora Quill. Please go ahead.',
    ],
  ],
  [
    'Nora Quill',
    [
      'Thank you, operator, and good morning, everyone. With me are Ivo Brandt and Dana Okoye.',
      'Some statements today are forward-looking, and results may differ from them. Ivo, over to you.',
    ],
  ],
  [
    'Ivo Brandt',
    [
      'Thanks, Nora. Revenue grew 8% to $412 million in the quarter, on strong demand for cutters.',
      'The decline in grinders was smaller -- the decline was 3% [ph] this time, after 6% in spring.',
    ],
  ],
  [
    'Dana S. Okoye',
    [
      'Thank you, Ivo. Gross margin was 41.2%, up from 39.8% a year ago. We expect about the same in the fourth quarter.',
    ],
  ],
  [
    'Operator',
    [
      'Our first question comes from the line of Peter Vance with Holt Securities. Please go ahead.',
    ],
  ],
  ['Peter Vance', ['Good morning. What drove the margin, and does it last into next year?']],
  [
    'Dana S. Okoye',
    ['Mostly mix, Peter. Cutters carry more margin than grinders, as you know well.'],
  ],
  ['Ivo Brandt', ['I would add that freight fell, which we told you about in spring.']],
  ['Peter Vance', ['Great, thank you.']],
  ['Operator', ['Our next question comes from the line of Mina Rao with Castle & Quay.']],
  ['Mina Rao', ['Hi, this is Mina. How many stores closed?']],
  ['Ivo Brandt', ['We closed 14 stores in the quarter, and we opened 3 of them again.']],
  ['Operator', ['There are no further questions. This concludes the call. You may disconnect.']],
];

/** Index of the first turn of questions and answers. */
export const QUESTIONS_AT = 4;

/** The sides of the people of the call. */
export const SIDES: Readonly<Record<string, string>> = Object.fromEntries([
  ['Operator', 'operator'],
  ...PEOPLE.map(({ name, isAnalyst }) => [name, isAnalyst ? 'analyst' : 'company'] as const),
]);

const RULE = '-'.repeat(80);
const DOUBLE = '='.repeat(80);
const DOTS = '.'.repeat(80);
const company = PEOPLE.filter(({ isAnalyst }) => !isAnalyst);
const analysts = PEOPLE.filter(({ isAnalyst }) => isAnalyst);
/** Office and house of somebody on the call; undefined for the operator. */
export const personOf = (name: string) => PEOPLE.find((person) => person.name === name);

/** Turns of a call: who says which paragraphs. */
type Said = typeof SAID;

/** Turns as lines, the heading of the questions where a layout has one. */
function body(
  said: Said,
  heading: readonly string[],
  label: (name: string, at: number) => readonly string[],
  speech: (paragraphs: readonly string[]) => readonly string[] = (paragraphs) => paragraphs,
): readonly string[] {
  return said.flatMap(([name, paragraphs], at) => [
    ...(at === QUESTIONS_AT ? heading : []),
    ...label(name, at),
    ...speech(paragraphs),
  ]);
}

const labelled = (said: Said, label: (name: string) => string) =>
  said.flatMap(([name, paragraphs]) => [`${label(name)} ${paragraphs[0]}`, ...paragraphs.slice(1)]);
const titled = (name: string, between: string) => {
  const person = personOf(name);
  if (!person) return name;
  const { isAnalyst, house, role } = person;
  return `${name}${between}${isAnalyst ? `${house}${between}${role}` : role}`;
};
const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, '']);

/** How each layout prints an invented call, by the layout's name in reports. */
export const PRINTERS: Readonly<Record<string, (said: Said) => readonly string[]>> = {
  yahoo: (said) =>
    spaced([
      `Q3 2024 ${HOUSE} Earnings Call`,
      'In this article:',
      'Participants',
      ...PEOPLE.map(({ name, role, house }) => `${name}; ${role}; ${house}`),
      'Presentation',
      ...body(
        said,
        ['Question and Answer Session'],
        (name) => [name],
        (all) => [all.join('\n')],
      ),
    ]),
  streetevents: (said) => [
    'Lumo StreetEvents Event Transcript',
    'E D I T E D   V E R S I O N',
    '',
    `Q3 2024 ${HOUSE} Earnings Call`,
    'OCTOBER 24, 2024 / 9:30PM GMT',
    ...[DOUBLE, 'Corporate Participants', DOUBLE],
    ...company.flatMap(({ name, role, house }) => [` * ${name}`, `   ${house} - ${role}`]),
    ...[DOUBLE, 'Conference Call Participiants', DOUBLE],
    ...analysts.flatMap(({ name, role, house }) => [` * ${name}`, `   ${house} - ${role}`]),
    ...[DOUBLE, 'Presentation', DOUBLE],
    ...body(
      said,
      [DOUBLE, 'Questions and Answers', DOUBLE],
      (name, at) => {
        const person = personOf(name);
        const count = `    [${at < QUESTIONS_AT ? at + 1 : at - QUESTIONS_AT + 1}]`;
        const who = person ? `${name},  ${person.house} - ${person.role}` : name;
        return [RULE, `${who}${count}`, RULE, ''];
      },
      (all) => all.map((each) => `          ${each}`),
    ),
    ...[RULE, 'Definitions', RULE],
    'PRELIMINARY TRANSCRIPT: indicates that the transcript has not been edited.',
  ],
  'seeking-alpha': (said) => [
    `${HOUSE}. (NYSE:BWT) Q3 2024 Earnings Conference Call October 24, 2024  8:30 AM ET`,
    'Executives',
    ...company.map(({ name, role }) => `${name} - ${role}`),
    'Analysts',
    ...analysts.map(({ name, house }) => `${name} - ${house}`),
    ...body(said, ['Question-and-Answer Session'], (name) => [name]),
  ],
  'motley-fool': (said) =>
    spaced([
      `${HOUSE} (NYSE:BWT)`,
      'Q3 2024 Earnings Call',
      'Oct 24, 2024, 8:30 a.m. ET',
      ...['Contents:', 'Prepared Remarks', 'Questions and Answers', 'Call Participants'],
      'Prepared Remarks:',
      ...body(said, ['Questions and Answers:'], (name) => [titled(name, ' -- ')]),
      'Duration: 49 minutes',
      'Call participants:',
      ...PEOPLE.map(({ name }) => titled(name, ' -- ')),
      'More BWT analysis',
      'All earnings call transcripts',
    ]),
  factset: (said) => [
    HOUSE,
    '3Q24 FINANCIAL RESULTS',
    'October 24, 2024',
    'MANAGEMENT DISCUSSION SECTION',
    ...said.flatMap(([name, [first = '', ...rest]], at) => {
      const person = personOf(name);
      const heading = at === QUESTIONS_AT ? ['QUESTION AND ANSWER SECTION'] : [];
      if (!person) return [...heading, DOTS, `${name}: ${first}`, ...rest];
      const part = at < QUESTIONS_AT ? [] : [person.isAnalyst ? 'Q' : 'A'];
      const label = [name, `${person.role}, ${person.house}`];
      return [...heading, DOTS, ...part, ...label, first, ...rest];
    }),
  ],
  'exchange-filing': (said) => [
    'October 30, 2024',
    ...['To,', 'The Listing Department', 'Scrip Code: 500999'],
    'Sub: Transcript of the call for the quarter ended September 30, 2024',
    'Dear Sirs, please find it attached. Kindly take it on record.',
    ...['Yours faithfully,', 'Company Secretary'],
    HOUSE,
    'Q3 FY2024 Earnings Conference Call',
    'October 24, 2024',
    'MANAGEMENT: MS. NORA QUILL – HEAD OF INVESTOR RELATIONS – BRACKWATER',
    '            TOOLS INC',
    '            MR. IVO BRANDT – CHIEF EXECUTIVE OFFICER – BRACKWATER TOOLS INC',
    '            DR. DANA S. OKOYE – CHIEF FINANCIAL OFFICER – BRACKWATER TOOLS INC',
    ...labelled(said, (name) => `${name === 'Operator' ? 'Moderator' : name}:`),
  ],
  rev: (said) =>
    body(
      said,
      [],
      (name, at) => [`${name} (${String(at).padStart(2, '0')}:05):`],
      (all) => [...all, '(01:10:15)'],
    ),
  'name-text': (said) => [
    `${HOUSE} (BWT)`,
    'Q3 2024 Earnings Call',
    'October 24, 2024',
    ...labelled(said, (name) => `${name}:`),
  ],
  'run-together': (said) => [
    'Company: Brackwater Tools',
    'Symbol: BWT',
    'Year: 2024',
    'Quarter: Q3',
    '---',
    ...said.flatMap(([name, paragraphs]) => {
      const person = personOf(name);
      const title = person?.isAnalyst ? `${person.role} at ${person.house}` : person?.role;
      return [`${name} ${title ?? 'Operator'} ${paragraphs.join(' ')}`, ''];
    }),
  ],
};

/** The invented call as each layout prints it. */
export const PRINTED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(PRINTERS).map(([layout, print]) => [layout, print(SAID)]),
);
