import { describe, expect, it } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import { identify } from '../../../src/parse/known/call.ts';
import { companySlug, isSameCompany } from '../../../src/parse/known/company-name.ts';
import { readPrintedDate } from '../../../src/parse/known/printed-date.ts';
import type { Draft, RosterRow } from '../../../src/parse/turns/draft.ts';

const HASH = '0123456789abcdef'.repeat(4);

function draftOf(header: readonly string[], speech = '', roster: readonly RosterRow[] = []): Draft {
  return {
    layout: 'test',
    confidence: 1,
    roster,
    turns: [
      { speaker: 'Operator', role: null, affiliation: null, section: 'prepared', text: speech },
    ],
    setAside: header.map((text) => ({ text, reason: 'header' })),
  };
}
const row = (name: string, affiliation: string): RosterRow => ({
  name,
  role: null,
  affiliation,
  side: null,
});
const callOf = (header: readonly string[], speech?: string, name?: string) =>
  identify(draftOf(header, speech), { name }, HASH).call;

describe('the title', () => {
  it.each([
    [
      'Q2 2023 Kingsoft Cloud Holdings Ltd Earnings Call',
      'Kingsoft Cloud Holdings Ltd',
      'kingsoft-cloud-q2-2023',
    ],
    [
      'Abernathy Labs (NYSE:ABL) Q1 2018 Earnings Conference Call April 18, 2018  9:00 AM ET',
      'Abernathy Labs',
      'abernathy-labs-q1-2018',
    ],
    [
      'Bank of Westmark Corp. (NASDAQ: BOW) Q4 2022 Results Conference Call',
      'Bank of Westmark Corp.',
      'bank-of-westmark-q4-2022',
    ],
    ["Adrik Gas Limited Q3 FY '25 Investor Update Call", 'Adrik Gas Limited', 'adrik-gas-q3-2025'],
    [
      '"Adrik Gas Limited Q3 FY \'25 Investor Update Call" January 27, 2025',
      'Adrik Gas Limited',
      'adrik-gas-q3-2025',
    ],
    [
      'Orrin Robotics Inc. Second Quarter 2024 Earnings Conference Call',
      'Orrin Robotics Inc.',
      'orrin-robotics-q2-2024',
    ],
    [
      'Second Quarter 2024 Orrin Robotics Inc. Earnings Call',
      'Orrin Robotics Inc.',
      'orrin-robotics-q2-2024',
    ],
    ['Transcript of Lumo AB’s Q2 2021 Results Call', 'Lumo AB', 'lumo-q2-2021'],
    ['Earnings call transcript: Lumo AB Q2 2021', 'Lumo AB', 'lumo-q2-2021'],
    ["Marcy's Q2 2021 Earnings Call", "Marcy's", 'marcys-q2-2021'],
    ['Lumo AB Earnings Call, Q2 2021', 'Lumo AB', 'lumo-q2-2021'],
    ['Lumo (LUMO) Q1 2025 Earnings Call Transcript', 'Lumo', 'lumo-q1-2025'],
    [
      'H1 2020 Société Générique SA Earnings Call',
      'Société Générique SA',
      'societe-generique-h1-2020',
    ],
    [
      'Full Year 2024 The Coal & Coke Company Earnings Call',
      'The Coal & Coke Company',
      'coal-coke-fy-2024',
    ],
    [
      'Q2 2023 MarineMax Call Center Services Inc Earnings Call',
      'MarineMax Call Center Services Inc',
      'marinemax-call-center-services-q2-2023',
    ],
    ['Q1 2024 3D Forms NV Earnings Call', '3D Forms NV', '3d-forms-q1-2024'],
  ])('%j names %s, %s', (title, company, id) => {
    expect(callOf([title])).toMatchObject({ company, id });
  });

  it.each([
    [['Halden Foods plc', 'Q3 2024 Earnings Call', '14 November 2024']],
    [['StreetWire Event Transcript', 'Q3 2024 Halden Foods plc Earnings Call']],
    [['Q3 2024 Earnings Call', 'Halden Foods plc']],
    [['Company: Halden Foods plc', 'Year: 2024', 'Quarter: Q3']],
  ])('may take several lines: %j', (header) => {
    expect(callOf(header)).toMatchObject({
      company: 'Halden Foods plc',
      id: 'halden-foods-q3-2024',
      period: 'Q3 2024',
    });
  });

  it.each([
    ['Lumo (NYSE:LUM) Q1 2018 Earnings Conference Call', 'LUM'],
    ['Lumo (HKEX: 0700) Q1 2018 Earnings Call', '0700'],
    ['Lumo (LUM) Q1 2018 Earnings Call', 'LUM'],
    ['Lumo AB (publ) Q1 2018 Earnings Call', null],
    ['Q1 2018 Lumo Earnings Call', null],
  ])('%j has the ticker %s', (title, ticker) => {
    expect(callOf([title]).ticker).toBe(ticker);
  });
});

describe('the company', () => {
  it('is the roster’s largest employer when no title names it', () => {
    const roster = [row('A B', 'Lumo AB'), row('C D', 'Lumo AB'), row('E F', 'Fjord ASA')];
    expect(identify(draftOf(['Q1 2024 Earnings Call'], '', roster), {}, HASH).call.company).toBe(
      'Lumo AB',
    );
  });

  it.each([
    ["Welcome to Lumo Energy's Second Quarter 2023 Earnings Conference Call.", 'Lumo Energy'],
    [
      'Hello and welcome to the Bank of Westmark third quarter 2023 results call.',
      'Bank of Westmark',
    ],
    ["Welcome to today's second quarter 2023 call.", 'Unknown company'],
    ['Welcome to our second quarter 2023 call.', 'Unknown company'],
  ])('is heard in %j', (speech, company) => {
    expect(callOf([], speech).company).toBe(company);
  });

  it.each([
    ['Kingsoft Cloud Holdings Ltd', 'Kingsoft Cloud Holdings Limited', true],
    ['Kingsoft Cloud', 'Kingsoft Cloud Holdings Limited', true],
    ['Meta Platforms', 'Metacore Inc', false],
    ['Lumo AB', 'Fjord ASA', false],
    ['', 'Fjord ASA', false],
  ])('%j and %j are one: %s', (one, other, isSame) => {
    expect(isSameCompany(one, other)).toBe(isSame);
  });

  it.each([
    ['S.A. Lumo N.V.', 'lumo'],
    ['The Company Limited', 'the-company-limited'],
    ['Sandler O’Neill & Co.', 'sandler-oneill'],
    ['Ørskov Straße A/S', 'orskov-strasse'],
    ['Łęczna Sp. K/S', 'leczna-sp-ks'],
  ])('%j is %s in an id', (company, slug) => {
    expect(companySlug(company)).toBe(slug);
  });
});

describe('the id', () => {
  const TITLE = 'Q2 2023 Kingsoft Cloud Holdings Ltd (NASDAQ:KC) Earnings Call';

  it.each([
    ['kingsoft-q2-2023.txt', 'kingsoft-q2-2023'],
    ['kc-q2-2023.txt', 'kc-q2-2023'],
    ['Kingsoft Cloud Q2 2023.TXT', 'kingsoft-cloud-q2-2023'],
    ['kingsoft-q3-2023.txt', 'kingsoft-cloud-q2-2023'],
    ['apple-q2-2023.txt', 'kingsoft-cloud-q2-2023'],
    ['call.txt', 'kingsoft-cloud-q2-2023'],
    ['../../etc/passwd', 'kingsoft-cloud-q2-2023'],
    ['x'.repeat(10_000), 'kingsoft-cloud-q2-2023'],
  ])('of a file named %.30s is %s', (name, id) => {
    expect(callOf([TITLE], '', name).id).toBe(id);
  });

  it('takes an id given with the upload over the file’s name', () => {
    const given = { id: 'kingsoft-cloud-q2-2023', name: 'kingsoft-q2-2023.txt' };
    expect(identify(draftOf([TITLE]), given, HASH).call.id).toBe('kingsoft-cloud-q2-2023');
  });

  it('takes company and period from the file’s name when the text has none', () => {
    expect(callOf([], 'Hello.', 'lumo-energy-q2-2023.txt')).toMatchObject({
      id: 'lumo-energy-q2-2023',
      company: 'Lumo Energy',
      period: 'Q2 2023',
      fiscalQuarter: 2,
      fiscalYear: 2023,
    });
  });

  it('is well formed and the text’s own when nothing names the call', () => {
    const call = callOf([], 'Hello.', 'notes.txt');
    expect(call).toMatchObject({
      company: 'Unknown company',
      period: '',
      fiscalQuarter: null,
      fiscalYear: null,
    });
    expect(CallId.safeParse(call.id).success).toBe(true);
    expect(call.id).toContain('01234567');
  });
});

describe('a company in the welcome that is another than the title’s', () => {
  const told = (title: string, speech: string) =>
    identify(draftOf([title], speech), {}, HASH).spokenCompany;

  it.each([
    ['Orrin Robotics', 'Welcome to the Velmo Robotics Q2 2024 earnings call.', 'Velmo Robotics'],
    ['Halden Foods', 'Welcome to Marlow’s second quarter 2024 earnings call.', 'Marlow'],
  ])('is told: %s, %s', (company, speech, spoken) => {
    expect(told(`${company} Q2 2024 Earnings Call`, speech)).toBe(spoken);
  });

  it.each([
    ['the same', 'Lumo Tools AB', 'the Lumo Tools'],
    ['its beginning', 'Lumo Tools AB', 'Lumo'],
    ['written together', 'Lumo Tools AB', 'LumoTools'],
    ['its initials', 'Lumo & Tarn', 'L&T'],
    ['one of its words', 'The Walter Lumo Company', 'Lumo'],
    ['more of it', 'Lumo', 'the Lumo Tools Group'],
    ['no company', 'Lumo', 'the Second Quarter 2024'],
    ['a year', 'Lumo', 'our Q2 2024'],
  ])('is not told where it is %s', (_what, company, welcomed) => {
    const speech = `Welcome to ${welcomed} earnings call.`;
    expect(told(`${company} Q2 2024 Earnings Call`, speech)).toBeNull();
  });

  it('is no company where only a period is welcomed to', () => {
    expect(callOf([], 'Welcome to the Second Quarter 2024 Earnings Call.').company).toBe(
      'Unknown company',
    );
  });
});

describe('the period', () => {
  it('is the title’s, and another one in the welcome is told', () => {
    const draft = draftOf(
      ['Q1 2023 Lumo AB Earnings Call'],
      'Welcome to our Q1 2020 earnings call.',
    );
    const { call, spokenPeriod } = identify(draft, {}, HASH);
    expect([call.period, spokenPeriod]).toEqual(['Q1 2023', 'Q1 2020']);
  });

  it('is what the welcome and the file’s name both say, whatever page they were printed on', () => {
    const draft = draftOf(
      ['Q1 2021 Other AB Earnings Call'],
      'Welcome to the Lumo third quarter fiscal year 2022 earnings call.',
    );
    const { call, overruledPeriod } = identify(draft, { name: 'lumo-q3-2022.html' }, HASH);
    expect([call.period, overruledPeriod]).toEqual(['Q3 2022', 'Q1 2021']);
  });

  const LED = 'Welcome to the Lumo Q1 fiscal year 2023 earnings conference call.';
  const periodOf = (title: string, speech: string) => {
    const { call, spokenPeriod, overruledPeriod } = identify(draftOf([title], speech), {}, HASH);
    return [call.period, spokenPeriod, overruledPeriod];
  };

  it.each([
    'Our outlook for 2023 is unchanged. The dividend is payable on February 9, 2023.',
    'We issued our first quarter of fiscal 2023 results today. As we look ahead at 2023, we are glad.',
    'Results for the first quarter of fiscal 2023 are out. All is for the quarter ended December 31, 2022.',
    'We look ahead to 2023 with joy. The dividend is payable on February 9, 2023. Over the first quarter of 2024 results we do not talk.',
  ])('is what the call itself says against its title: %j', (speech) => {
    expect(periodOf('Q1 2024 Lumo AB Earnings Call', `${LED} ${speech}`)).toEqual([
      'Q1 2023',
      null,
      'Q1 2024',
    ]);
  });

  it.each([
    ['one more word is a second slip', 'Our outlook for 2023 is unchanged.'],
    ['nothing bears it out', 'We grew by 4%.'],
    [
      'somebody says what is printed',
      'Our outlook for 2023 is unchanged. Our first quarter 2023 results are out. Our first quarter fiscal 2024 results are good.',
    ],
    [
      'the outlook is for the printed year',
      'Results for the first quarter of 2023 are out. The dividend is payable on February 9, 2023. Our guidance for 2024 stands.',
    ],
    [
      'the other year is only compared with',
      'Compared with the first quarter of 2023 results, we grew. Sales rose 4% over our Q1 2023 results.',
    ],
    [
      'dates fit both',
      'The dividend is payable on June 9, 2023, to holders of record on May 30, 2023. The next call will be on August 1, 2023.',
    ],
  ])('is the title’s against a slip: %s', (_why, speech) => {
    expect(periodOf('Q1 2024 Lumo AB Earnings Call', `${LED} ${speech}`)).toEqual([
      'Q1 2024',
      'Q1 2023',
      null,
    ]);
  });

  it('of a last quarter is borne out by the outlook for the next year', () => {
    const speech =
      'Welcome to our fourth quarter 2022 conference call. We expect sales of $4 million in 2023. Our guidance for fiscal 2023 is on slide 4.';
    expect(periodOf('Q4 2023 Lumo AB Earnings Call', speech)[0]).toBe('Q4 2022');
    expect(periodOf('Q3 2022 Lumo AB Earnings Call', speech)[0]).toBe('Q3 2022');
  });

  it('is no full year because a quarter’s call mentions one', () => {
    expect(callOf([], 'Welcome to the third quarter call. In fiscal 2024 we grew.').period).toBe(
      '',
    );
  });

  it('is not read from a comparison in speech', () => {
    const speech =
      'Welcome to the Lumo Q3 2021 earnings call. Against the third quarter of 2020 we grew.';
    expect(callOf([], speech).period).toBe('Q3 2021');
  });
});

describe('dates', () => {
  it.each([
    ['JULY 21, 2016 / 9:00PM GMT', '2016-07-21'],
    ['Jul 7, 2020, 4:00 p.m. ET', '2020-07-07'],
    ['14 November 2024', '2024-11-14'],
    ['presentation 14-Feb-20 4:30am GMT', '2020-02-14'],
    ['2018-04-18', '2018-04-18'],
    ['12.11.2024', '2024-11-12'],
    ['Version 2.30.2024', null],
    ['February 30, 2024', null],
    ['29/10/2024', '2024-10-29'],
    ['10/29/2024', '2024-10-29'],
    ['03/04/2024', null],
    ['Q2 2023 Lumo AB Earnings Call', null],
    ['quarter ended June 2023', null],
  ])('%j is %s', (text, date) => {
    expect(readPrintedDate(text)).toBe(date);
  });
});
