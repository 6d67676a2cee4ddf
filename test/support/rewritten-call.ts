import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SEED = resolve(import.meta.dirname, '../../transcripts/kingsoft-q2-2023.txt');

/** How to tell the seed call anew: other names, another currency, other figures, another order. */
export interface Rewriting {
  readonly seed: number;
  readonly currency: { readonly spoken: string; readonly code: string };
  readonly company: string;
  readonly segments: readonly [string, string];
  /** `kept` leaves the conflict on the prior margin, `mended` removes it, `moved` puts it on IDC costs. */
  readonly conflict: 'kept' | 'mended' | 'moved';
}

/** The figures of the rewritten call in millions and percent, as a reader should find them. */
export type Told = Readonly<Record<string, number>>;

export interface RewrittenCall {
  readonly text: string;
  readonly told: Told;
}

/** Rewrites the seed call; every figure follows from a few drawn ones, so that the call still ties. */
export function rewriteCall(rewriting: Rewriting): RewrittenCall {
  const told = drawFigures(rewriting);
  const named = rename(readFileSync(SEED, 'utf8'), rewriting);
  const text = shuffleParagraphs(fillFigures(named, told, rewriting), random(rewriting.seed + 1));
  return { text, told };
}

function drawFigures({ seed, conflict }: Rewriting): Told {
  const next = random(seed);
  const near = (base: number) => round(base * (0.75 + next() * 0.5), 1);
  const share = (part: number, whole: number) => round((part / whole) * 100, 1);
  const growth = (now: number, then: number) => round((now / then - 1) * 100, 1);

  const [pc, pcPrior, ec, ecPrior] = [near(1159.5), near(1289.1), near(675.2), near(616.6)];
  const revenue = round(pc + ec + 0.7, 1);
  const revenuePrior = pcPrior + ecPrior + 1.2;
  const [pcGp, pcGpPrior, ecGp, ecGpPrior] = [near(59.7), -near(30.7), near(146.7), near(94.6)];
  const gp = round(pcGp + ecGp + 0.4, 1);
  const gpPrior = pcGpPrior + ecGpPrior + 4.6;
  const [ebitda, ebitdaPrior] = [-near(59.9), -near(163.7)];
  const ebitdaMargin = share(ebitda, revenue);
  const ebitdaMarginPrior = share(ebitdaPrior, revenuePrior);
  const ebitdaMarginLast = round(ebitdaMargin - 2.6, 1);

  const [idc, idcPrior, da, daPrior] = [near(860.7), near(1029.1), near(202.1), near(249.1)];
  const [sol, solPrior, fulfil, other] = [near(452.9), near(489.1), near(71.7), near(41.3)];
  const cost = round(idc + da + sol + fulfil + other, 1);
  const [rd, sm, ga, rdLast, smLast, gaLast] = [
    near(182.3),
    near(128.3),
    near(227.5),
    near(202.5),
    near(104.2),
    near(289.1),
  ];
  const opex = round(rd + sm + ga, 1);
  const opexLast = round(rdLast + smLast + gaLast, 1);
  const trueMarginPrior = share(gpPrior, revenuePrior);

  return {
    revenue,
    pc,
    pcPrior,
    pcGrowth: growth(pc, pcPrior),
    ec,
    ecPrior,
    ecGrowth: growth(ec, ecPrior),
    gp,
    gpGrowth: Math.round((gp / gpPrior - 1) * 100),
    gpMultiple: Math.floor(gp / gpPrior),
    gm: share(gp, revenue),
    gmPrior: conflict === 'kept' ? round(trueMarginPrior + 3, 1) : trueMarginPrior,
    ebitda,
    ebitdaPrior,
    ebitdaMargin,
    ebitdaMarginPrior,
    ebitdaMarginLast,
    ebitdaPoints: round(ebitdaMargin - ebitdaMarginPrior, 1),
    ebitdaPointsLast: round(ebitdaMargin - ebitdaMarginLast, 1),
    pcGm: share(pcGp, pc),
    pcGmPrior: share(pcGpPrior, pcPrior),
    ecGm: share(ecGp, ec),
    ecGmPrior: share(ecGpPrior, ecPrior),
    pcGp,
    pcGpPrior,
    ecGp,
    ecGpPrior,
    cost,
    costGrowth: growth(cost, revenuePrior - gpPrior),
    idc,
    idcPrior,
    idcGrowth: growth(idc, idcPrior) + (conflict === 'moved' ? 6 : 0),
    da,
    daPrior,
    daGrowth: growth(da, daPrior),
    sol,
    solPrior,
    solGrowth: growth(sol, solPrior),
    fulfil,
    other,
    opex,
    opexLast,
    opexGrowth: growth(opex, opexLast),
    rd,
    rdGrowth: Math.round((rd / rdLast - 1) * 100),
    sm,
    smLast,
    ga,
    gaLast,
    gaGrowth: growth(ga, gaLast),
    cash: round(4300 * (0.6 + next()), -2),
    capex: near(89),
    ocf: near(65.2),
  };
}

/** Each figure of the seed with its words around it; `{m:x}` is money, `{d:x}` a direction word. */
const FIGURES: readonly (readonly [string, string])[] = [
  ['Total revenues reached RMB 1.84 billion', 'Total revenues reached {b:revenue}'],
  ['record high of 11.3%', 'record high of {p:gm}'],
  ['RMB 207 million, more than 3x', '{r:gp}, more than {x:gpMultiple}'],
  ['margin was negative 3.3%', 'margin was {p:ebitdaMargin}'],
  ['improvement of 5.3 percentage points', 'improvement of {n:ebitdaPoints} percentage points'],
  ['and 2.6 percentage points', 'and {n:ebitdaPointsLast} percentage points'],
  [
    'revenues were RMB 1.16 billion with a gross margin of 5.2%',
    'revenues were {b:pc} with a gross margin of {p:pcGm}',
  ],
  ['the negative 2.4% gross margin', 'the {p:pcGmPrior} gross margin'],
  [
    'revenues were RMB 675 million, with a gross margin of 21.7%',
    'revenues were {r:ec}, with a gross margin of {p:ecGm}',
  ],
  ['improvement from 15.3%', 'improvement from {p:ecGmPrior}'],
  ['high of RMB 206.8 million, increase by 202%', 'high of {m:gp}, increase by {g:gpGrowth}'],
  ['gross margin of 11.3%. Along', 'gross margin of {p:gm}. Along'],
  ['negative RMB 163.7 million', '{m:ebitdaPrior}'],
  ['negative RMB 59.9 million', '{m:ebitda}'],
  ['negative 8.6%', '{p:ebitdaMarginPrior}'],
  ['negative 5.9%', '{p:ebitdaMarginLast}'],
  ['negative 3.3% this quarter', '{p:ebitdaMargin} this quarter'],
  ['RMB 1,835.4 million', '{m:revenue}'],
  [
    'RMB 1,159.5 million. representing a decrease of 10.1%',
    '{m:pc}. representing {a:pcGrowth} of {g:pcGrowth}',
  ],
  ['RMB 1,289.1 million', '{m:pcPrior}'],
  [
    'RMB 675.2 million, representing an increase of 9.5%',
    '{m:ec}, representing {a:ecGrowth} of {g:ecGrowth}',
  ],
  ['RMB 616.6 million', '{m:ecPrior}'],
  ['revenue decreased by 11.5%', 'revenue {d:costGrowth} by {g:costGrowth}'],
  ['RMB 1,628.8 million', '{m:cost}'],
  [
    'IDC costs decreased significantly by 16.4%',
    'IDC costs {d:idcGrowth} significantly by {g:idcGrowth}',
  ],
  ['RMB 1,029.1 million to RMB 860.7 million', '{m:idcPrior} to {m:idc}'],
  [
    'amortization cost decreased by 18.8% from RMB 249.1 million',
    'amortization cost {d:daGrowth} by {g:daGrowth} from {m:daPrior}',
  ],
  ['RMB 202.1 million', '{m:da}'],
  [
    'services costs decreased by 7.4% from RMB 489.1 million to RMB 452.9 million',
    'services costs {d:solGrowth} by {g:solGrowth} from {m:solPrior} to {m:sol}',
  ],
  ['RMB 71.7 million and RMB 41.3 million', '{m:fulfil} and {m:other}'],
  ['increased by 202% to RMB [206.8] million', 'increased by {g:gpGrowth} to {m:gp}'],
  [
    'gross margin of 11.3% this quarter, compared with 6.6%',
    'gross margin of {p:gm} this quarter, compared with {p:gmPrior}',
  ],
  ['RMB 59.7 million', '{m:pcGp}'],
  ['gross loss of RMB 30.7 million', 'gross loss of {l:pcGpPrior}'],
  [
    'services was 5.2% compared with negative 2.4%',
    'services was {p:pcGm} compared with {p:pcGmPrior}',
  ],
  ['RMB 146.7 million', '{m:ecGp}'],
  ['RMB 94.6 million', '{m:ecGpPrior}'],
  ['services was 21.7%, improved from 15.3%', 'services was {p:ecGm}, compared with {p:ecGmPrior}'],
  [
    'RMB 538.1 million decreased by 9.7% from RMB 595.8 million',
    '{m:opex} {d:opexGrowth} by {g:opexGrowth} from {m:opexLast}',
  ],
  ['RMB 182.3 million, decreased by 10%', '{m:rd}, {d:rdGrowth} by {g:rdGrowth}'],
  ['RMB 128.3 million compared with RMB 104.2 million', '{m:sm} compared with {m:smLast}'],
  [
    'expenses decreased largely by 21.3% and from RMB 289.1 million last quarter to RMB 227.5 million',
    'expenses {d:gaGrowth} by {g:gaGrowth} and from {m:gaLast} last quarter to {m:ga}',
  ],
  ['RMB 4.3 billion', '{c:cash}'],
  ['RMB 89.0 million', '{m:capex}'],
  ['RMB 65.2 million', '{m:ocf}'],
  [
    'improved from negative 2.4% in the second quarter of 2022 to positive 5.2%',
    'moved from {p:pcGmPrior} in the second quarter of 2022 to {p:pcGm}',
  ],
];

function fillFigures(text: string, told: Told, { currency }: Rewriting): string {
  const spoken = (value: number, digits: number) =>
    Math.abs(value).toLocaleString('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const sign = (value: number) => (value < 0 ? 'negative ' : '');
  const money = (value: number, scale: string, digits: number) =>
    `${sign(value)}${currency.spoken} ${spoken(value, digits)} ${scale}`;

  const say: Readonly<Record<string, (value: number) => string>> = {
    m: (value) => money(value, 'million', 1),
    r: (value) => money(value, 'million', 0),
    b: (value) => money(value / 1000, 'billion', 2),
    c: (value) => money(value / 1000, 'billion', 1),
    l: (value) => money(Math.abs(value), 'million', 1),
    p: (value) => `${sign(value)}${spoken(value, 1)}%`,
    g: (value) => `${spoken(value, Number.isInteger(value) ? 0 : 1)}%`,
    n: (value) => spoken(value, 1),
    x: (value) => `${value}x`,
    d: (value) => (value < 0 ? 'decreased' : 'increased'),
    a: (value) => (value < 0 ? 'a decrease' : 'an increase'),
  };

  let filled = text;
  for (const [seed, template] of FIGURES) {
    if (!filled.includes(seed)) throw new Error(`the seed no longer says: ${seed}`);
    filled = filled.replaceAll(seed, template);
  }
  return filled
    .replaceAll(/\{([a-z]):(\w+)\}/g, (_, form: string, name: string) =>
      (say[form] ?? String)(told[name] ?? Number.NaN),
    )
    .replaceAll('RMB', currency.spoken);
}

function rename(text: string, { company, segments: [first, second] }: Rewriting): string {
  const short = company.split(' ')[0] ?? company;
  // The longer names first: the shorter ones are parts of them.
  const names: readonly (readonly [RegExp, string])[] = [
    [/Kingsoft Cloud/g, company],
    [/Kingsoft/g, short],
    [/Xiaomi/g, 'Aftonbo'],
    [/Haijian He/g, 'Sigrid Holm'],
    [/Henry He/g, 'Sissi Holm'],
    [/Mr\. He\b/g, 'Mr. Holm'],
    [/Henry/g, 'Sissi'],
    [/Tao Zou/g, 'Birger Lund'],
    [/\bZou\b/g, 'Lund'],
    [/Nicole Shan/g, 'Petra Falk'],
    [/Xiaodan Zhang/g, 'Marta Keller'],
    [/Timothy Zhao/g, 'Timothy Brandt'],
    [/Allen Li\b/g, 'Allen Moreau'],
    [/public cloud/g, first],
    [/Public cloud/g, `${first.charAt(0).toUpperCase()}${first.slice(1)}`],
    [/Enterprise Cloud/g, second],
    [/enterprise cloud/g, second.toLowerCase()],
    [/Camelot/g, 'Runsten'],
  ];
  return names.reduce((told, [from, to]) => told.replaceAll(from, to), text);
}

// A sentence that leans on the one before it stays where it is, with its paragraph.
const LEANS =
  /^(?:As a result|The (?:improvement|significant|year-over-year|selection)|It |For example|Second|Third|First|Meanwhile|of which|We would like|This )|^[a-z]/;

function shuffleParagraphs(text: string, next: () => number): string {
  const paragraphs = text.split('\n');
  return paragraphs
    .map((paragraph) => {
      if (!/decreased by|increased by|compared with/.test(paragraph)) return paragraph;
      if (paragraph.startsWith('In terms of') || paragraph.startsWith('[Interpreted]'))
        return paragraph;
      const units: string[] = [];
      for (const sentence of paragraph.split(/(?<=[a-z%\]]\.) (?=[A-Z])/)) {
        const last = units.length - 1;
        if (last >= 0 && LEANS.test(sentence)) units[last] = `${units[last]} ${sentence}`;
        else units.push(sentence);
      }
      return shuffle(units, next).join(' ');
    })
    .join('\n');
}

function shuffle<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** A small seeded generator (mulberry32): the same seed tells the same call. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
