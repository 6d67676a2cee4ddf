import { describe, expect, it } from 'vitest';
import { readLines } from '../read-fixture.ts';

const SAID =
  'We grew by five percent in the quarter, as we had told you we would do. Margins rose with it, and so did cash; we closed two plants and opened a third, which is larger.';
const RULE = '-'.repeat(80);
const DOUBLE = '='.repeat(80);
const marker = (who: string, count: number) => [RULE, `${who}    [${count}]`, RULE, '', SAID];

describe('a StreetEvents label', () => {
  it.each([
    ['Ana Ruiz,  Lumo AB - CFO', 'Ana Ruiz', 'CFO', 'Lumo AB'],
    ['Ana Ruiz,   - ', 'Ana Ruiz', null, null],
    ['Unidentified Audience Member,   -', 'Unidentified Audience Member', null, null],
    [
      'R.J.M. Dassler,  Lumo N.V. - Executive VP, CFO & Member of the Board',
      'R.J.M. Dassler',
      'Executive VP, CFO & Member of the Board',
      'Lumo N.V.',
    ],
    [
      'Ana O. P. Q. Ruiz-Lund,  Castle & Co, Research Division - MD & Analyst',
      'Ana O. P. Q. Ruiz-Lund',
      'MD & Analyst',
      'Castle & Co, Research Division',
    ],
  ])('may be %j', (label, name, role, affiliation) => {
    const { report, participants } = readLines(
      ...marker('Operator', 1),
      ...marker(label, 2),
      ...marker('Operator', 3),
    );
    expect(report.layout).toBe('streetevents');
    expect(participants.find((person) => person.name === name)).toMatchObject({
      role,
      affiliation,
    });
  });

  it('needs its ruler or the name of the source: a footnote is none', () => {
    const { report } = readLines(`${SAID} [1]`, 'As in the release [2]', SAID, 'Up [3]', SAID);
    expect(report.layout).toBe('unstructured');
  });
});

describe('an Event Brief', () => {
  const brief = readLines(
    'Lumo StreetEvents Event Brief',
    'Q2 2016 Lumo Inc Earnings Call',
    'JULY 21, 2016 / 9:00PM GMT',
    ...[DOUBLE, 'CORPORATE PARTICIPANTS', DOUBLE],
    ...[' * Ana Ruiz', '   Lumo Inc - CEO'],
    ...[DOUBLE, 'OVERVIEW', DOUBLE],
    'Lumo reported revenue of $10m.',
    ...[DOUBLE, 'PRESENTATION SUMMARY', DOUBLE],
    'S1. Results (A.R.)',
    '1. Revenue was $10m.',
    ...[DOUBLE, 'QUESTIONS AND ANSWERS', DOUBLE],
    ...marker('Operator', 1),
    ...marker('Cy Orr,  Castle - Analyst', 2),
    ...[RULE, 'Ana Ruiz,  Lumo Inc - CEO    [3]', RULE],
    '<Sync id="L180"time="00:29:16"/>Yes, it did. <Sync id="L181"time="00:29:20"/>And more.',
  );

  it('has only its questions in turns, and none of the outline', () => {
    expect(brief.turns.map(({ speaker, section }) => [speaker, section])).toEqual([
      ['Operator', 'qa'],
      ['Cy Orr', 'qa'],
      ['Ana Ruiz', 'qa'],
    ]);
    const outline = brief.report.setAside.filter(({ reason }) => reason === 'outline');
    expect(outline.map(({ text }) => text)).toContain('1. Revenue was $10m.');
  });

  it('has no time tags in what is said', () => {
    expect(brief.turns[2]?.text).toBe('Yes, it did. And more.');
  });

  it('knows the call', () => {
    expect(brief.call).toMatchObject({ id: 'lumo-q2-2016', date: '2016-07-21' });
  });
});

describe('an older Yahoo page', () => {
  const page = readLines(
    'Edited Transcript of LUMO.T earnings conference call or presentation 14-Feb-20 4:30am GMT',
    '',
    'Q3 2020 Lumo Corp Earnings Call (Japanese, English)',
    '',
    'Tokyo Feb 14, 2020 (Lumo StreetEvents) -- Edited Transcript of Lumo Corp earnings conference call',
    '',
    'TEXT version of Transcript',
    ...['', DOUBLE, '', 'Corporate Participants', '', DOUBLE, ''],
    ...['* Ana Ruiz', '', 'Lumo Corporation - CFO', '', '* Bo Ek', '', 'Lumo Corporation - CEO'],
    ...['', DOUBLE, '', 'Presentation', '', RULE, ''],
    ...[
      'Ana Ruiz, Lumo Corporation - CFO [1]',
      '',
      RULE,
      '',
      `[Interpreted] ${SAID} ${SAID}`,
      '',
      RULE,
      '',
    ],
    ...['Bo Ek, Lumo Corporation - CEO [2]', '', RULE, '', SAID, '', RULE, ''],
    ...['Unidentified Participant, [3]', '', RULE, '', `${SAID} ${SAID} Why?`, ''],
  );

  it('has the same labels, single-spaced', () => {
    expect(page.turns.map(({ speaker }) => speaker)).toEqual([
      'Ana Ruiz',
      'Bo Ek',
      'Unidentified Participant',
    ]);
    expect(page.participants.slice(0, 2).map(({ name, role, side }) => [name, role, side])).toEqual(
      [
        ['Ana Ruiz', 'CFO', 'company'],
        ['Bo Ek', 'CEO', 'company'],
      ],
    );
    expect(page.turns[0]?.interpreted).toBe(true);
  });

  it('knows the call', () => {
    expect(page.call).toMatchObject({ id: 'lumo-q3-2020', date: '2020-02-14' });
  });
});
