import { personOf, QUESTIONS_AT } from './printed-call.ts';
import { turns } from './wild-print.ts';

const TITLE = 'Brackwater Tools Inc Q3 2024 Earnings Call';
const partOf = (name: string) => (personOf(name)?.isAnalyst ? 'Analyst' : 'Executive');

const NAMES = ['Nora Quill', 'Ivo Brandt', 'Dana S. Okoye', 'Peter Vance', 'Mina Rao'];
const roleOf = (name: string) => personOf(name)?.role ?? 'Conference Operator';
const initialsOf = (name: string) =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
const glued = (name: string) => `${name} ${personOf(name)?.house} - ${personOf(name)?.role}`;

/** The invented call as services and programs print it, which set names in a way of their own. */
export const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'a name, its office below, and an empty line before the words': [
    'Brackwater Tools Inc (NYSE:BWT) Q3 2024 Earnings Call October 24, 2024 8:30 AM EDT',
    'Company Participants',
    'Nora Quill - Head of Investor Relations',
    'Ivo Brandt - Chief Executive Officer',
    'Dana S. Okoye - Chief Financial Officer',
    'Conference Call Participants',
    'Peter Vance - Holt Securities, Research Division',
    'Mina Rao - Castle & Quay, Research Division',
    'Presentation',
    ...turns(
      (name, paragraphs) => {
        const person = personOf(name);
        const below = person?.isAnalyst ? `${person.house}, Research Division` : person?.role;
        return [name, ...(below ? [below] : []), '', ...paragraphs, ''];
      },
      ['Question-and-Answer Session'],
    ),
  ],
  'dots between name, office and house': [
    TITLE,
    ...turns((name, paragraphs) => {
      const person = personOf(name);
      return [person ? `${name} · ${person.role} · ${person.house}` : name, ...paragraphs, ''];
    }),
  ],
  'the part of a speaker below the name': [
    TITLE,
    ...turns((name, paragraphs) => [
      name,
      personOf(name) ? partOf(name).toLowerCase() : 'operator',
      ...paragraphs,
      '',
    ]),
  ],
  'Markdown with a heading a name and its office slanted': [
    `# ${TITLE}`,
    '## Prepared Remarks',
    ...turns(
      (name, paragraphs) => {
        const role = personOf(name)?.role;
        return [`### ${name}`, ...(role ? [`*${role}*`] : []), '', ...paragraphs, ''];
      },
      ['## Questions & Answers'],
    ),
  ],
  'a letter above the name': [
    TITLE,
    ...turns((name, paragraphs, at) => {
      const person = personOf(name);
      const letter = at > QUESTIONS_AT && person ? [person.isAnalyst ? 'Q' : 'A'] : [];
      const below = person ? [`${person.role}, ${person.house}`] : [];
      return [...letter, name, ...below, ...paragraphs, ''];
    }),
  ],
  'a name in brackets and a time': [
    TITLE,
    ...turns((name, paragraphs, at) => [`[${name}] 00:${10 + at}:17`, ...paragraphs, '']),
  ],
  'an office with a dash in parentheses': [
    TITLE,
    ...turns((name, paragraphs) => {
      const role = personOf(name)?.role;
      return [role ? `${name} (Head - ${role})` : name, ...paragraphs, ''];
    }),
  ],
  'old CallStreet, the operator on a line': [
    TITLE,
    'MANAGEMENT DISCUSSION SECTION',
    ...turns(
      (name, paragraphs, at) => {
        const person = personOf(name);
        if (!person) return [name, ...paragraphs];
        if (at < QUESTIONS_AT) return [`${name}, ${person.role}`, ...paragraphs];
        return [`<${person.isAnalyst ? 'Q' : 'A'} - ${name}>: ${paragraphs.join(' ')}`];
      },
      ['Q&A'],
    ),
  ],
  'a list and labels with nothing between name and house': [
    'LSEG STREETEVENTS',
    'EDITED TRANSCRIPT',
    'BWT.N - Q3 2024 Brackwater Tools Inc Earnings Call',
    'EVENT DATE/TIME: OCTOBER 24, 2024 / 12:30PM GMT',
    'CORPORATE PARTICIPANTS',
    ...['Nora Quill', 'Ivo Brandt', 'Dana S. Okoye'].map(glued),
    'CONFERENCE CALL PARTICIPANTS',
    ...['Peter Vance', 'Mina Rao'].map(glued),
    'PRESENTATION',
    ...turns(
      (name, paragraphs) => [personOf(name) ? glued(name) : name, ...paragraphs, ''],
      ['QUESTIONS AND ANSWERS'],
    ),
    'DISCLAIMER',
  ],
  'a list with nothing between name and house, labels with dashes': [
    TITLE,
    'Corporate Participants',
    ...['Nora Quill', 'Ivo Brandt', 'Dana S. Okoye'].map(glued),
    'Conference Call Participants',
    ...['Peter Vance', 'Mina Rao'].map(glued),
    'Presentation',
    ...turns((name, paragraphs) => {
      const person = personOf(name);
      return [person ? `${name} - ${person.house} - ${person.role}` : name, ...paragraphs, ''];
    }),
  ],
  'a full stop between name and words': [
    TITLE,
    ...turns((name, paragraphs) => [`${name}. ${paragraphs[0]}`, ...paragraphs.slice(1), '']),
  ],
  'initials of those on the list': [
    TITLE,
    'Participants',
    ...NAMES.map(
      (name) => `${name} (${initialsOf(name)}), ${personOf(name)?.role}, ${personOf(name)?.house}`,
    ),
    '',
    ...turns((name, paragraphs) => [
      `${personOf(name) ? initialsOf(name) : name}: ${paragraphs[0]}`,
      ...paragraphs.slice(1),
    ]),
  ],
  'a field a line': [
    TITLE,
    ...turns((name, paragraphs) => [
      `Speaker: ${name}`,
      `Title: ${roleOf(name)}`,
      `Text: ${paragraphs.join(' ')}`,
      '',
    ]),
  ],
  YAML: [
    'company: Brackwater Tools Inc',
    'period: Q3 2024',
    'transcript:',
    ...turns((name, paragraphs) => [
      `  - speaker: "${name}"`,
      `    role: ${roleOf(name)}`,
      '    text: |',
      ...paragraphs.map((each) => `      ${each}`),
    ]),
  ],
  'names and firms that run into the words': [
    'Company: Brackwater Tools',
    'Year: 2024',
    'Quarter: Q3',
    '---',
    ...turns((name, paragraphs) => {
      const person = personOf(name);
      const behind = person?.isAnalyst ? ` ${person.house}` : person ? ` ${person.role}` : '';
      return [`${name}${behind} ${paragraphs.join(' ')}`, ''];
    }),
  ],
};
