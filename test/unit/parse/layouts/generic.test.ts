import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

const SAID =
  'We grew by five percent in the quarter, as we had told you we would do. Ana Ruiz and Bo Ek agree.';
const speakersIn = (...lines: readonly string[]) => {
  const { structure, turns } = readLines(...lines);
  return structure === 'turns' ? turns.map(({ speaker }) => speaker) : structure;
};

describe('the decoration of a turn', () => {
  it.each([
    ['Name: text', (name: string) => [`${name}: ${SAID}`]],
    ['Name: on its own line', (name: string) => [`${name}:`, SAID]],
    ['the name alone, blank lines around', (name: string) => ['', name, '', SAID]],
    ['the name alone, no blank lines', (name: string) => [name, SAID]],
    ['Name - Firm', (name: string) => [`${name} - Lumo Corp.`, SAID]],
    ['Name -- Title', (name: string) => [`${name} -- Chief Executive Officer`, SAID]],
    ['Name – Firm with an en dash', (name: string) => [`${name} – Lumo AB`, SAID]],
    ['Name (Title):', (name: string) => [`${name} (CFO): ${SAID}`]],
    ['Name Title: text', (name: string) => [`${name} Chief Financial Officer: ${SAID}`]],
    ['Name, Title:', (name: string) => [`${name}, CFO: ${SAID}`]],
    ['Name [n]', (name: string) => [`${name}    [7]`, '', `  ${SAID}`]],
    [
      'Name,  Firm - Role    [n]',
      (name: string) => ['-----', `${name},  Lumo AB - CFO    [7]`, '-----', '', SAID],
    ],
    ['Name (MM:SS):', (name: string) => [`${name} (12:05):`, SAID]],
    ['00:12:05 Name:', (name: string) => [`00:12:05 ${name}: ${SAID}`]],
    ['**Name:** text', (name: string) => [`**${name}:** ${SAID}`]],
    ['## Name', (name: string) => [`## ${name}`, SAID]],
    ['Q - Name', (name: string) => [`Q - ${name}`, SAID]],
    ['Q: Name: text', (name: string) => [`Q: ${name}: ${SAID}`]],
    ['- Name: text', (name: string) => [`- ${name}: ${SAID}`]],
    ['• Name', (name: string) => [`  • ${name}`, SAID]],
    ['1. Name', (name: string) => [`1. ${name}`, SAID]],
    ['(1) Name', (name: string) => [`(1) ${name}`, SAID]],
    ['[Name]', (name: string) => [`[${name}]`, SAID]],
    ['<Name>: text', (name: string) => [`<${name}>: ${SAID}`]],
    ['<NAME, TITLE, FIRM>', (name: string) => [`<${name.toUpperCase()}, CFO, LUMO AB>`, SAID]],
    ['NAME: text', (name: string) => [`${name.toUpperCase()}: ${SAID}`]],
    ['Name | Title', (name: string) => [`${name} | Chief Executive Officer`, SAID]],
    ['Name — text', (name: string) => [`${name} — ${SAID}`]],
    ['Name,Firm-Title', (name: string) => ['', `${name},Lumo AB-CFO&Director`, '', SAID]],
    ['Name, Title, no blank lines', (name: string) => [`${name}, Chief Executive Officer`, SAID]],
    ['Name (Title, Firm)', (name: string) => [`${name} (Chief Financial Officer, Lumo AB)`, SAID]],
    ['the title below', (name: string) => ['', name, 'Chief Financial Officer', SAID]],
    ['title and firm below', (name: string) => ['', name, 'Head of Sales', 'Lumo AB', SAID]],
    ['the firm below', (name: string) => ['', name, 'Castle, Research Division', '', SAID]],
    ['**Name** *Title*', (name: string) => [`**${name}** *Head of Sales*`, SAID]],
    ['a time below', (name: string) => [name, '00:12:05', SAID]],
    [
      'title and firm in brackets below',
      (name: string) => [name, '(Head of Sales, Lumo AB)', SAID],
    ],
    ['--- Name ---', (name: string) => [`--- ${name} ---`, SAID]],
    ['== Name ==', (name: string) => [`== ${name} ==`, '', SAID]],
    ['_Name_', (name: string) => [`_${name}_`, '', SAID]],
    ['a name between rulers', (name: string) => ['-----', name, '-----', SAID]],
    ['Name {BIO 17 <GO>}', (name: string) => [`${name} {BIO 17 <GO>}`, '', SAID]],
    ['Name (MM:SS) text', (name: string) => [`${name} (12:05) ${SAID}`]],
    ['Answer – Name: text', (name: string) => [`Answer – ${name}: ${SAID}`]],
    [
      '[time --> time] Name: text',
      (name: string) => [`[00:12:05.000 --> 00:12:09.500] ${name}: ${SAID}`],
    ],
  ])('may be %s', (_, mark) => {
    const lines = ['Operator', 'Ana Ruiz', 'Bo Ek', 'Ana Ruiz', 'Bo Ek'].flatMap(mark);
    expect(speakersIn(...lines)).toEqual(['Operator', 'Ana Ruiz', 'Bo Ek', 'Ana Ruiz', 'Bo Ek']);
    expect(readLines(...lines).turns.map(({ text }) => text)).toEqual(Array(5).fill(SAID));
  });

  it.each([
    ['`Name: text`', ': '],
    ['nothing between name and words', ' '],
  ])('may stand in one line of a whole call: %s', (_, between) => {
    const said = ['Operator', 'Ana Ruiz', 'Bo Ek', 'Ana Ruiz', 'Bo Ek', 'Operator'];
    const line = said.map((name) => `${name}${between}${SAID} ${SAID} ${SAID}`).join(' ');
    expect(speakersIn(line)).toEqual(said);
  });

  it('may be a title beside a name with a hyphen', () => {
    const label = 'Mei-Ling Orr  Analyst, Castle Securities';
    const lines = ['Operator', 'Ana Ruiz  CFO, Lumo', 'Operator', label, 'Ana Ruiz  CFO, Lumo'];
    expect(speakersIn(...lines.flatMap((line) => ['.......', line, SAID]))).toEqual([
      'Operator',
      'Ana Ruiz',
      'Operator',
      'Mei-Ling Orr',
      'Ana Ruiz',
    ]);
  });

  it.each([
    '[Operator Instructions] Our first question comes from Bo Ek.',
    '(Operator Instructions) Our first question comes from Bo Ek.',
    '[Foreign Language] [Interpreted] Thank you.',
    '[Laughter] Thank you.',
    '(Operator Instructions)\nOur first question comes from Bo Ek.',
    '[Operator Closing Remarks] Thank you.',
  ])('is no mark of the transcriber before words: %s', (said) => {
    const lines = [
      'Operator',
      SAID,
      'Ana Ruiz',
      SAID,
      'Operator',
      said,
      'Ana Ruiz',
      said,
      'Bo Ek',
      SAID,
    ];
    expect(speakersIn(...lines)).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Ana Ruiz', 'Bo Ek']);
  });

  it('may be a number for a name', () => {
    const turn = (at: number) => `SPEAKER_0${at}: ${SAID}`;
    expect(speakersIn(...[0, 1, 2, 1, 2].map(turn))).toEqual(
      [0, 1, 2, 1, 2].map((at) => `SPEAKER_0${at}`),
    );
  });

  it('may be letters for who asks and who answers', () => {
    const lines = ['Operator: ', 'Ana Ruiz: ', 'Operator: ', 'Q: ', 'A: ', 'Q: ', 'A: '].map(
      (name) => name + SAID,
    );
    const { participants } = readLines(...lines);
    expect(speakersIn(...lines)).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Q', 'A', 'Q', 'A']);
    expect(participants.map(({ side }) => side).slice(2)).toEqual(['analyst', 'company']);
  });

  it('may be a name in small letters where all is', () => {
    const names = ['operator', 'ana ruiz', 'bo ek', 'ana ruiz', 'bo ek', 'cy orr'];
    const lines = names.map((name) => `>> ${name}: ${SAID.toLowerCase()}`);
    expect(speakersIn('Lumo Q1 2024', ...lines)).toEqual([
      'Operator',
      'Ana Ruiz',
      'Bo Ek',
      'Ana Ruiz',
      'Bo Ek',
      'Cy Orr',
    ]);
  });

  it('has a title below, and no firm where a line of the words begins with a capital', () => {
    const below = ['Chief Financial Officer', 'Margins were up a little more than we had thought'];
    const lines = ['Operator', 'Ana Ruiz', 'Operator', 'Ana Ruiz'].flatMap((name) => [
      name,
      ...(name === 'Operator' ? [SAID] : [...below, `and ${SAID}`]),
    ]);
    expect(readLines(...lines).turns[1]?.text).toBe(`${below[1]} and ${SAID}`);
  });

  it.each([
    ['a mark of the transcriber', ['[Laughter]', '[Technical Difficulty]']],
    ['an office', ['Chief Financial Officer', 'Research Analyst']],
    ['a firm', ['Lumo Securities', 'Castle LLC']],
    [
      'a broken line of prose',
      ['Ana Ruiz, our Chief Executive Officer, and', 'Bo Ek, the CFO, will'],
    ],
  ])('is not %s', (_, [one = '', other = '']) => {
    const lines = ['Operator', 'Ana Ruiz', 'Bo Ek', 'Ana Ruiz'].flatMap((name) => [
      name,
      SAID,
      one,
      SAID,
      other,
      SAID,
    ]);
    expect(speakersIn(...lines)).toEqual(['Operator', 'Ana Ruiz', 'Bo Ek', 'Ana Ruiz']);
  });

  it('in a long call is enough for a name nobody says, not for words of the call', () => {
    const long = (name: string) => `${name}: ${`${SAID} `.repeat(20)}`;
    const said = ['Operator', 'Ana Ruiz', 'Tove Ulm', 'Quarter Growth', 'Operator', 'Ana Ruiz'];
    expect(speakersIn(...said.map(long), 'Our quarter growth was good.')).toEqual([
      ...['Operator', 'Ana Ruiz', 'Tove Ulm', 'Operator', 'Ana Ruiz'],
    ]);
  });

  it('is enough for somebody called by first name, in lines broken at a width', () => {
    const announced = ['Next we go to Cy', 'Orr. Please go ahead with it now.'];
    expect(
      speakersIn(
        `Operator: ${SAID}`,
        `Ana Ruiz: ${SAID}`,
        `Operator: ${announced[0]}`,
        announced[1] ?? '',
        'Cy Orr: Why is that so? You said more.',
        `Ana Ruiz: ${SAID}`,
        'Dee: I would add that it grew, as you know.',
        `Ana Ruiz: Thank you, Dee. ${SAID}`,
      ),
    ).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Cy Orr', 'Ana Ruiz', 'Dee', 'Ana Ruiz']);
  });

  it('once learned, is enough for somebody who speaks once and is named', () => {
    const announced =
      'Our next question comes from the line of Cy Orr with Castle. Please go ahead with it now.';
    expect(
      speakersIn(
        `Operator: ${SAID}`,
        `Ana Ruiz: ${SAID}`,
        `Operator: ${announced}`,
        'Cy Orr: Why is that so?',
        `Ana Ruiz: ${SAID}`,
      ),
    ).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Cy Orr', 'Ana Ruiz']);
  });

  it('is not enough for a sub-heading or a label nobody names', () => {
    const lines = [
      'Operator',
      SAID,
      'Ana Ruiz',
      SAID,
      'Store Estate',
      SAID,
      'Operator',
      SAID,
      'Ana Ruiz',
      SAID,
    ];
    expect(speakersIn(...lines)).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Ana Ruiz']);
    const labels = [
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
      `Free Funds: ${SAID}`,
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
    ];
    expect(speakersIn(...labels)).toEqual(['Operator', 'Ana Ruiz', 'Operator', 'Ana Ruiz']);
  });
});

describe('where no speakers can be trusted', () => {
  it.each([
    ['no names at all', [SAID, SAID, SAID]],
    ['one sentence a line', Array(8).fill('Revenue was $5 million, up 3%.')],
    ['two turns only', [`Operator: ${SAID}`, `Ana Ruiz: ${SAID}`]],
    ['labels of a letter', ['Subject: Call', 'Ref: 12', 'Note: see below', `Date: ${SAID}`]],
    [
      'most of it before the first name',
      [
        ...Array(9).fill(SAID),
        `Operator: ${SAID}`,
        `Ana Ruiz: ${SAID}`,
        `Operator: ${SAID}`,
        `Ana Ruiz: ${SAID}`,
      ],
    ],
  ])('reads paragraphs: %s', (_, lines) => {
    expect(speakersIn(...lines)).toBe('unstructured');
    expect(readLines(...lines).warnings.map(({ code }) => code)).toContain('unstructured');
  });

  it('says how much stands outside the turns', () => {
    const outside = [
      ...Array(9).fill(SAID),
      ...Array(4)
        .fill(0)
        .map((_, at) => `${at % 2 ? 'Ana Ruiz' : 'Operator'}: ${SAID}`),
    ];
    const [warning] = readLines(...outside).warnings;
    expect(warning?.message).toMatch(/6\d% of the text stands outside/);
  });
});

describe('sections', () => {
  it.each([
    'Question and Answer Session',
    'Questions and Answers',
    'Question-and-Answer Session',
    'QUESTION AND ANSWER SECTION',
    'Questions & Answers:',
    'Q&A',
    'Analyst Q&A Session',
    'Media Questions and Answers',
  ])('change at %j', (heading) => {
    const { turns } = readLines(
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
      heading,
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
    );
    expect(turns.map(({ section }) => section)).toEqual(['prepared', 'prepared', 'qa', 'qa']);
  });

  it('change at the first announcement without a heading', () => {
    const { turns } = readLines(
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
      'Operator: Our first question is from Bo Ek.',
      `Bo Ek: ${SAID}?`,
      `Ana Ruiz: ${SAID}`,
    );
    expect(turns.map(({ section }) => section)).toEqual(['prepared', 'prepared', 'qa', 'qa', 'qa']);
  });
});

describe('checksums', () => {
  it('find a speaker who was missed, and somebody announced who never speaks', () => {
    const missed = `${SAID} ${SAID} ${SAID} Our next question comes from the line of Cy Orr with Castle. ${SAID} ${SAID} ${SAID}`;
    const { report, warnings } = readLines(
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
      'Question and Answer Session',
      'Operator: Our first question is from Dee Poe of Castle.',
      `Ana Ruiz: ${missed}`,
      `Operator: ${SAID}`,
      `Ana Ruiz: ${SAID}`,
    );
    const failed = report.checksums
      .filter(({ ok }) => !ok)
      .map(({ name, detail }) => [name, detail]);
    expect(failed).toEqual([
      ['everyone announced speaks', 'Dee Poe'],
      ['no announcement inside a turn', 'turn 3'],
    ]);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'missed_speaker', turn: 3 }));
    expect(report.confidence).toBeLessThan(0.8);
  });

  it('find a gap in printed numbers', () => {
    const lines = [1, 2, 4, 5].flatMap((count) => [
      `${count % 2 ? 'Operator' : 'Ana Ruiz'}    [${count}]`,
      SAID,
    ]);
    expect(readLines(...lines).report.checksums.at(-1)).toEqual({
      name: 'turn numbers run on',
      ok: false,
      detail: '[4]',
    });
  });
});
