import { describe, expect, it } from 'vitest';
import { welcomedCompany } from '../../../src/parse/known/company-name.ts';
import { readLines } from './read-fixture.ts';

const SAID = 'We grew by five percent in the quarter, as we had told you we would do, and more.';
const BODY = ['Operator: Good day.', 'Ana Ruiz: Hello.', 'Operator: Thanks.', 'Ana Ruiz: Bye.'];
const callOf = (...title: readonly string[]) =>
  readLines(...title, '', ...BODY.map((line) => `${line} ${SAID}`)).call;

describe('a title', () => {
  it.each([
    [['Lumo Inc (LMO) Q3 2020 Earnings Call Transcript'], 'Lumo Inc', 'LMO', 'Q3 2020'],
    [['LUMO CORP', 'FQ2 2025 Earnings Call Transcripts'], 'LUMO CORP', null, 'Q2 2025'],
    [['Lumo, Inc. NasdaqGS:LMO', 'FQ2 2025 Earnings Call'], 'Lumo, Inc.', 'LMO', 'Q2 2025'],
    [['Lumo Co., Ltd. TSE:7799', 'FQ2 2025 Earnings Call'], 'Lumo Co., Ltd.', '7799', 'Q2 2025'],
    [['Lumo A/S CPSE:LMO', 'FQ2 2025 Earnings Call'], 'Lumo A/S', 'LMO', 'Q2 2025'],
    [['Company Ticker: LMO US', 'Q1 2024 Lumo Inc Earnings Call'], 'Lumo Inc', 'LMO', 'Q1 2024'],
    [['Event Name: Q1 2024 Lumo Inc Earnings Call'], 'Lumo Inc', null, 'Q1 2024'],
    [['LMO.N - Q3 2022 Lumo Inc Earnings Call'], 'Lumo Inc', null, 'Q3 2022'],
    [['Lumo Inc (LMO US) - Q3 FY2024 Earnings Call'], 'Lumo Inc', 'LMO', 'Q3 2024'],
    [["Lumo's (LMO) CEO Ana Ruiz on Q1 2020 Results - Earnings Call"], 'Lumo', 'LMO', 'Q1 2020'],
    [['Lumo Inc', 'NASDAQ: LMO', 'Q3 2024'], 'Lumo Inc', 'LMO', 'Q3 2024'],
    [['# Lumo Inc Q3 2024 Earnings Call Transcript'], 'Lumo Inc', null, 'Q3 2024'],
    [["Lumo Works' (LMO) CEO Ana Ruiz on Q1 2020 Call"], 'Lumo Works', 'LMO', 'Q1 2020'],
    [['LUMO LIMITED', 'Q3 FY 2024-25', '30th January, 2025'], 'LUMO LIMITED', null, 'Q3 2025'],
    [['LUMO BANK', 'MAY 2023', '2Q25 FINANCIAL RESULTS'], 'LUMO BANK', null, 'Q2 2025'],
    [
      [
        'Lumo Co., Ltd.',
        'Results Briefing for the Third Quarter of the Fiscal Year Ending March 2025',
      ],
      'Lumo Co., Ltd.',
      null,
      'Q3 2025',
    ],
    [
      ['Lumo Bank Limited', 'Call for the quarter ended June 30, 2024'],
      'Lumo Bank Limited',
      null,
      '',
    ],
  ])('%j names its call', (title, company, ticker, period) => {
    expect(callOf(...title)).toMatchObject({ company, ticker, period });
  });

  it('dates the call, not the end of its period', () => {
    const { date } = callOf('Lumo AB', 'Call for the quarter ended June 30, 2024', 'July 20, 2024');
    expect(date).toBe('2024-07-20');
  });
});

describe('a welcome', () => {
  it.each([
    [
      'welcome to the Q3 FY25 Earnings Conference Call of Lumo Gas Limited hosted by Kite.',
      'Lumo Gas Limited',
    ],
    [
      'welcome to the third quarter 2024 Lumo Incorporated earnings conference call.',
      'Lumo Incorporated',
    ],
    ['welcome to Lumo Bank’s Second Quarter 2023 Earnings Conference Call.', 'Lumo Bank'],
    ['welcome to the Q2 2024 results call for Lumo SE. My name is Ida.', 'Lumo SE'],
    ['welcome to the call of our Board for the quarter. Thank you.', null],
    ['Welcome to the Lumo, Inc. third quarter fiscal 2025 earnings call.', 'Lumo, Inc.'],
    ['Thank you for joining us for the Lumo Works third-quarter 2024 call.', 'Lumo Works'],
    ['This is the Lumo Works Q3 2024 results call.', 'Lumo Works'],
    ["Welcome everybody to today's eLumo Q3 '24 call.", 'eLumo'],
    ['Welcome to the call on the half-year results 2024 of Lumo AG.', 'Lumo AG'],
    ['This is the Conference Operator.', null],
    ['This is Ana Ruiz.', null],
    ['We will now begin the call for questions.', null],
    ['Welcome to our Q1 2020 earnings call.', null],
  ])('%j is to %s', (opening, company) => {
    expect(welcomedCompany(opening)).toBe(company);
  });
});

describe('a page’s head', () => {
  it.each([
    ['Total Pages: 19', 'Copyright © 2001-2025 Castle CallStreet, LLC'],
    ['OCTOBER 2023', 'Corrected Transcript'],
  ])('gives no company the name of its furniture: %s, %s', (...furniture) => {
    const header = ['Lumo Energy Corp. (LUMO)', '', 'Q1 2025 Earnings Call', ...furniture];
    expect(callOf(...header).company).toBe('Lumo Energy Corp.');
  });

  it.each([
    'Lumo Énergie – Résultats semestriels 2024',
    'Subject: FW: Lumo Énergie H1 2024 earnings call',
  ])('names it as %j', (line) => {
    expect(callOf(line, 'H1 2024 Results Conference Call').company).toBe('Lumo Énergie');
  });
});
