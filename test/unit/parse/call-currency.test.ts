import { describe, expect, it } from 'vitest';
import { callCurrency } from '../../../src/parse/known/call-currency.ts';

describe('the currency of a call', () => {
  it.each([
    ['unless otherwise stated, all financial figures mentioned are denominated in RMB.', 'CNY'],
    ['All figures are in U.S. dollars unless noted. Costs were RMB 5 million.', 'USD'],
    ['Our results are reported in euros.', 'EUR'],
    ['All dollar amounts are in Canadian dollars. Revenue was $5 million.', 'CAD'],
    ['References to dollars are to Australian dollars.', 'AUD'],
    ['All amounts are expressed in millions of Swedish kronor.', 'SEK'],
    ['Figures are presented in HK$ today.', 'HKD'],
    ['Amounts are stated in yen.', 'JPY'],
    ['All amounts are Australian dollars unless we say otherwise. It cost US$2.', 'AUD'],
    ['We talk in New Zealand dollars all through the call. It cost $5 million.', 'NZD'],
    ['Everything today is in Canadian dollars.', 'CAD'],
    ['When we say dollars, we mean Singapore dollars.', 'SGD'],
    ['The currency of this call is the Swiss franc.', 'CHF'],
    ['As usual, all of it in Australian dollars.', 'AUD'],
    ['All numbers will be consolidated and in Indian rupees. Sales were 412 crores.', 'INR'],
    ['All figures are unaudited and in Canadian dollars.', 'CAD'],
    ['The amounts are large. Revenue was $5 million.', 'USD'],
  ])('is said in %j: %s', (text, currency) => {
    expect(callCurrency([text])).toBe(currency);
  });

  it.each([
    ['Revenue was $5 million and cash $3 million.', 'USD'],
    ['Revenue was £5 million; our U.S. arm sold US$1 million. Cash was £3 million.', 'GBP'],
    ['Revenue was INR 9,22,000 crore.', 'INR'],
    ['Sales of 5 million euros, costs of 4 million euros and $1 million of tax.', 'EUR'],
    [
      'Our debt is denominated in U.S. dollars. Revenue was R$5 billion and EBITDA R$2 billion.',
      'BRL',
    ],
    ['Revenue was ¥5 billion, cash RMB 2 billion, costs ¥4 billion.', 'CNY'],
    ['Revenue was ¥5 billion.', 'JPY'],
    ['Revenue was R5.2 billion and the R&D bill R300 million.', 'ZAR'],
    ['Two thirds of our sales are in Canadian dollars. Cash was $3 million.', 'USD'],
    ['Starting next year, we’ll report all figures in euros. Cash was $3 million.', 'USD'],
    ['We talk of Canadian dollars when we pay our crews. Cash was $3 million.', 'USD'],
    ['Our lenders are in Canadian dollars too. Cash was $3 million.', 'USD'],
    ['Our R1 robot and R 2 units.', null],
    ['We moved to SAP S/4HANA.', null],
    ['The bonds are denominated in euros and half of revenue is stated in yen.', null],
    ['We grew by 5%.', null],
    ['', null],
  ])('is that of most money in %j: %s', (text, currency) => {
    expect(callCurrency([text])).toBe(currency);
  });

  const money = ['Revenue was $5 million, cash $3 million, and the dividend $1 million.'];
  it.each([
    ['Orrin Freight Limited (ASX: ORF)', money, 'AUD'],
    ['Orrin Freight Inc. (TSX: ORF)', money, 'CAD'],
    ['Orrin Freight Inc. (TSX: ORF; NYSE: ORF)', money, 'USD'],
    ['Orrin Freight Inc. (NYSE: ORF)', money, 'USD'],
    ['Orrin Freight', money, 'USD'],
    ['Orrin Freight Limited (ASX: ORF)', ['Revenue was US$5 million, cash $3 million.'], 'USD'],
    ['Orrin Freight Limited (ASX: ORF)', ['Revenue was €5 million, cash €3 million.'], 'EUR'],
  ])('is that of the exchange of %j', (heading, texts, currency) => {
    expect(callCurrency(texts, [heading])).toBe(currency);
  });

  it('is the rupee where money is told in crores alone', () => {
    expect(callCurrency(['Sales were 412 crores, EBITDA 61 crores and capex 12 crores.'])).toBe(
      'INR',
    );
  });
});
