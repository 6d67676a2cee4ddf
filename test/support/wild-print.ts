import { personOf, QUESTIONS_AT, SAID } from './printed-call.ts';

const TITLE = 'Brackwater Tools Inc Q3 2024 Earnings Call';
const text = (paragraphs: readonly string[]) => paragraphs.join(' ');
const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
const roleOf = (name: string) => personOf(name)?.role ?? 'Conference Operator';
const withFirm = (name: string) => {
  const person = personOf(name);
  return person ? `${name}, ${person.role}, ${person.house}` : name;
};

/** A line or more a turn, the heading of the questions where there is one. */
export function turns(
  print: (name: string, paragraphs: readonly string[], at: number) => readonly string[],
  heading: readonly string[] = [],
): readonly string[] {
  return SAID.flatMap(([name, paragraphs], at) => [
    ...(at === QUESTIONS_AT ? heading : []),
    ...print(name, paragraphs, at),
  ]);
}

const minute = (at: number) => `${String(at).padStart(2, '0')}:17`;

/** The invented call in prints that no layout was written for. */
export const WILD: Readonly<Record<string, readonly string[]>> = {
  'Markdown with headings and rules': [
    `# ${TITLE}`,
    '## Prepared Remarks',
    ...turns(
      (name, [first = '', ...rest]) => [`**${name}:** ${first}`, '', ...rest],
      ['---', '## Q&A'],
    ),
  ],
  'a number in brackets before the name': [
    TITLE,
    ...turns((name, paragraphs, at) => [`[${at + 1}] ${name}`, ...paragraphs, '']),
  ],
  'a time and arrows before the name': [
    TITLE,
    ...turns((name, paragraphs, at) => [`[00:${minute(at)}] >> ${name}: ${text(paragraphs)}`]),
  ],
  'arrows before the name': [
    TITLE,
    ...turns((name, paragraphs) => [`>> ${name}: ${text(paragraphs)}`]),
  ],
  'an e-mail that quotes it': [
    'Team, the call is below.',
    `Subject: FW: ${TITLE}`,
    ...turns((name, paragraphs) => [
      `> ${name}: ${paragraphs[0]}`,
      '>',
      ...paragraphs.slice(1).map((each) => `> ${each}`),
    ]),
  ],
  'bullets before names and paragraphs': [
    TITLE,
    ...turns((name, paragraphs) => [
      `  - ${name} - ${roleOf(name)}`,
      ...paragraphs.map((each) => `  - ${each}`),
    ]),
  ],
  'old CallStreet, with <Q – Name – Firm>': [
    TITLE,
    'MANAGEMENT DISCUSSION SECTION',
    ...turns(
      (name, paragraphs, at) => {
        const person = personOf(name);
        if (!person) return [`Operator: ${text(paragraphs)}`];
        if (at < QUESTIONS_AT) return [`${name}, ${person.role}`, ...paragraphs];
        const part = person.isAnalyst ? 'Q' : 'A';
        return [`<${part} – ${name} – ${person.house}>: ${text(paragraphs)}`];
      },
      ['QUESTION AND ANSWER SECTION'],
    ),
  ],
  'a table in Markdown': [
    TITLE,
    '| Speaker | Title | Text |',
    '|---|:---|---|',
    ...turns((name, paragraphs) => [`| ${name} | ${roleOf(name)} | ${text(paragraphs)} |`]),
  ],
  'a table of tabs': [
    `speaker\ttext`,
    ...turns((name, paragraphs) => [`${name}\t${text(paragraphs)}`]),
  ],
  'comma-separated values': [
    'id,speaker,company,text',
    ...turns((name, paragraphs, at) => [
      `${at},${name},${quoted(personOf(name)?.house ?? '')},${quoted(paragraphs.join('\n'))}`,
    ]),
  ],
  'comma-separated values under other heads': [
    'start,end,who,utterance',
    ...turns((name, paragraphs, at) => [`${at},${at + 1},${name},${quoted(text(paragraphs))}`]),
  ],
  'Name; Title; Firm above the words': [
    TITLE,
    ...turns((name, paragraphs) => [withFirm(name).replaceAll(', ', '; '), ...paragraphs, '']),
  ],
  'Name of Firm: text': [
    TITLE,
    ...turns((name, paragraphs) => {
      const house = personOf(name)?.house;
      return [`${house ? `${name} of ${house}` : name}: ${text(paragraphs)}`];
    }),
  ],
  'names in marks of HTML': [
    TITLE,
    ...turns((name, paragraphs) => [`<strong>${name}</strong>`, ...paragraphs, '']),
  ],
  'names in underscores': [
    TITLE,
    ...turns((name, paragraphs) => [`__${name}__`, ...paragraphs, '']),
  ],
  'a mark of the interpreter behind the name': [
    TITLE,
    ...turns((name, paragraphs) => [
      `${personOf(name) ? `${name} [Interpreted]` : name}: ${text(paragraphs)}`,
    ]),
  ],
  'Q (Name) and A (Name)': [
    TITLE,
    ...turns((name, paragraphs, at) => {
      const person = at > QUESTIONS_AT ? personOf(name) : null;
      return [
        `${person ? `${person.isAnalyst ? 'Q' : 'A'} (${name})` : name}: ${text(paragraphs)}`,
      ];
    }),
  ],
  'Speaker: Name above the words': [
    TITLE,
    ...turns((name, paragraphs) => [`Speaker: ${name}`, ...paragraphs, '']),
  ],
  'Name, Title, Firm: text': [
    TITLE,
    ...turns((name, paragraphs) => [`${withFirm(name)}: ${text(paragraphs)}`]),
  ],
  'initials before the name, nothing behind it': [
    TITLE,
    ...turns((name, paragraphs) => [`${name.charAt(0)} ${name} ${text(paragraphs)}`, '']),
  ],
  'initials above the name': [
    TITLE,
    ...turns((name, paragraphs) => [name.charAt(0), name, ...paragraphs]),
  ],
  'a time between name and words, and no space': [
    TITLE,
    ...turns((name, paragraphs, at) => [`${name}00:${minute(at)}${text(paragraphs)}`]),
  ],
  'a column of names beside the words': [
    TITLE,
    ...turns(
      (name, paragraphs) =>
        text(paragraphs)
          .match(/.{1,60}(?:\s|$)/g)
          ?.map((line, at) => `${(at === 0 ? name : '').padEnd(24)}${line.trim()}`) ?? [],
    ),
  ],
  '<Name> text': [TITLE, ...turns((name, paragraphs) => [`<${name}> ${text(paragraphs)}`])],
  'a translation below each line': [
    TITLE,
    ...turns((name, paragraphs) =>
      [`${name} - ${roleOf(name)}`, ...paragraphs].flatMap((line, at) => [
        `  • ${line}`,
        '',
        at === 0 ? `    ${name}` : '    各位早上好，歡迎參加電話會議。',
        '',
      ]),
    ),
  ],
  'a table of tabs with times': [
    'time\tspeaker\ttext',
    ...turns((name, paragraphs, at) => [`${minute(at)}\t${name}\t${text(paragraphs)}`]),
  ],
  'tabs and no head': [TITLE, ...turns((name, paragraphs) => [`${name}\t${text(paragraphs)}`])],
  'one line without line ends, its title before it': [
    `${TITLE} ${turns((name, paragraphs) => [`${name}: ${text(paragraphs)}`]).join(' ')}`,
  ],
  'one line without line ends, its lists before it': [
    `Brackwater Tools Inc (NYSE:BWT) Q3 2024 Earnings Conference Call October 24, 2024 8:30 AM ET Company Participants Nora Quill - Head of Investor Relations Ivo Brandt - Chief Executive Officer Dana S. Okoye - Chief Financial Officer Conference Call Participants Peter Vance - Holt Securities Mina Rao - Castle & Quay ${turns(
      (name, paragraphs) => [`${name} ${text(paragraphs)}`],
      ['Question-and-Answer Session'],
    ).join(' ')}`,
  ],
};
