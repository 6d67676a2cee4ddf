import { LUMO, type Said } from '../../demo/lumo-call.ts';
import type { Feed, FeedName } from '../../src/core/ports/feeds.ts';
import { alphaVantage } from '../../src/feeds/alpha-vantage.ts';
import { apiNinjas } from '../../src/feeds/api-ninjas.ts';
import { earningscall } from '../../src/feeds/earningscall.ts';
import { edgar } from '../../src/feeds/edgar.ts';
import { finnhub } from '../../src/feeds/finnhub.ts';
import { fmp } from '../../src/feeds/fmp.ts';
import { quartr } from '../../src/feeds/quartr.ts';
import { rss } from '../../src/feeds/rss.ts';
import type { Openness } from '../../src/feeds/wire/asker.ts';

/** What a server answers: a status, a body, headers. */
export type Answer = readonly [
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
];

/** A call as the invented server of a feed has it. */
export interface HeldCall {
  readonly date: string;
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly said: readonly Said[];
  readonly isEdited: boolean;
}

/** A feed, and a server that answers as its documentation says. */
export interface FeedFixture {
  readonly hosts: readonly string[];
  readonly open: (openness: Openness) => Feed;
  /** What the server answers of these calls; null: there is no such page. */
  readonly answer: (url: URL, calls: readonly HeldCall[]) => Answer | null;
  /** How it says that a plan does not have this. */
  readonly forbidden: Answer;
  /** Something that is not of the form its documentation has. */
  readonly malformed: unknown;
  /** An address that every plan may ask. */
  readonly isOpen?: (url: URL) => boolean;
}

/** Nobody may see it but the feed. */
export const FEED_KEY = 'k3y-0f-th3-f33d';

const COMPANY = LUMO.name;

/** The release that Lumo Labs filed with its results. */
function releaseOf({ said }: HeldCall): string {
  return `<html><body><p>Lumo Labs reports results for the third quarter.</p>${said.map(({ text }) => `<p>${text}</p>`).join('\n')}</body></html>`;
}

const refOf = ({ year, quarter }: HeldCall) => `LUMO_${year}_${quarter}`;
const linesOf = ({ said }: HeldCall) =>
  said.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n');
const callOf = (url: URL, calls: readonly HeldCall[]) =>
  calls.find(
    ({ year, quarter }) =>
      url.searchParams.get('year') === String(year) &&
      url.searchParams.get('quarter') === String(quarter),
  );
const PREMIUM = "You don't have access to this resource.";

/** Every feed with a server of its own. */
export const FEED_FIXTURES: Readonly<Record<FeedName, FeedFixture>> = {
  earningscall: {
    hosts: ['v2.api.earningscall.biz'],
    open: (openness) => earningscall(FEED_KEY, openness),
    forbidden: [403, '', { 'x-plan-name': 'Basic' }],
    malformed: { company_name: COMPANY, events: [{ year: 'last' }] },
    isOpen: (url) => url.pathname === '/symbols-v2.txt',
    answer: (url, calls) => {
      if (url.pathname === '/symbols-v2.txt')
        return [200, `1\tLUMO\t${COMPANY}\t3\t40\n0\tHLD\tHalden Foods plc\t1\t2\n`];
      const isLumo = url.searchParams.get('symbol') === 'LUMO';
      if (!isLumo || url.searchParams.get('exchange') !== 'NASDAQ') return null;
      if (url.pathname === '/events') {
        const events = calls.map(({ year, quarter, date }) => {
          return { year, quarter, conference_date: `${date}T08:30:00.000-04:00` };
        });
        return [200, { company_name: COMPANY, events }];
      }
      const call = callOf(url, calls);
      if (url.pathname !== '/transcript' || !call) return null;
      const event = { year: call.year, quarter: call.quarter };
      if (url.searchParams.get('level') === '1')
        return [200, { event, text: call.said.map(({ text }) => text).join(' ') }];
      const names = [...new Map(call.said.map(({ speaker, title }) => [speaker, title]))];
      const idOf = (name: string) => `spk0${names.findIndex(([each]) => each === name)}`;
      return [
        200,
        {
          event,
          speakers: call.said.map(({ speaker, text }) => ({ speaker: idOf(speaker), text })),
          speaker_name_map_v2: Object.fromEntries(
            names.map(([name, title]) => [idOf(name), { name, title }]),
          ),
        },
      ];
    },
  },
  fmp: {
    hosts: ['financialmodelingprep.com'],
    open: (openness) => fmp(FEED_KEY, openness),
    forbidden: [402, 'Exclusive Endpoint: this endpoint is not available under your current plan.'],
    malformed: [{ quarter: 3, year: 2024 }],
    answer: (url, calls) => {
      const query = url.searchParams.get('query');
      if (url.pathname === '/stable/search-symbol')
        return [
          200,
          query === 'LUMO' ? [{ symbol: 'LUMO', name: COMPANY, exchange: 'NASDAQ' }] : [],
        ];
      if (url.pathname === '/stable/search-name')
        return [
          200,
          query === 'Lumo Labs'
            ? [
                { symbol: 'LUMO.DE', name: COMPANY },
                { symbol: 'LUMO', name: COMPANY },
                { symbol: 'LLAB', name: 'Lumo Laboratories plc' },
              ]
            : [],
        ];
      if (url.searchParams.get('symbol') !== 'LUMO') return [200, []];
      if (url.pathname.endsWith('-dates'))
        return [200, calls.map(({ quarter, year, date }) => ({ quarter, fiscalYear: year, date }))];
      const call = callOf(url, calls);
      if (!call) return [200, []];
      const { quarter, year, date } = call;
      return [200, [{ symbol: 'LUMO', period: `Q${quarter}`, year, date, content: linesOf(call) }]];
    },
  },
  apininjas: {
    hosts: ['api.api-ninjas.com'],
    open: (openness) => apiNinjas(FEED_KEY, openness),
    forbidden: [400, { error: 'This endpoint is only available for premium subscribers.' }],
    malformed: { ticker: 'LUMO', transcript: 7 },
    answer: (url, calls) => {
      const call = url.searchParams.has('year') ? callOf(url, calls) : calls[0];
      if (url.searchParams.get('ticker') !== 'LUMO' || !call) return [200, []];
      const { year, quarter, date } = call;
      return [
        200,
        {
          ...{ date, timestamp: 1730800000, ticker: 'LUMO', cik: '0001234567' },
          ...{ year: String(year), quarter: String(quarter), earnings_timing: 'before_market' },
          transcript: linesOf(call),
          transcript_split: call.said.map(({ speaker, text, title: role }) => {
            return { speaker, text, role };
          }),
        },
      ];
    },
  },
  alphavantage: {
    hosts: ['www.alphavantage.co'],
    open: (openness) => alphaVantage(FEED_KEY, openness),
    forbidden: [
      200,
      { Information: 'This is a premium endpoint. You may subscribe to any of the premium plans.' },
    ],
    malformed: { symbol: 'LUMO', quarter: '2024Q3', transcript: 'Operator: Good morning.' },
    answer: (url, calls) => {
      const label = url.searchParams.get('quarter') ?? '';
      const symbol = url.searchParams.get('symbol') ?? '';
      const call = calls.find(({ year, quarter }) => label === `${year}Q${quarter}`);
      const transcript = (symbol === 'LUMO' ? call?.said : undefined)?.map((each) => ({
        ...{ speaker: each.speaker, title: each.title, content: each.text, sentiment: '0.6' },
      }));
      return [200, { symbol, quarter: label, transcript: transcript ?? [] }];
    },
  },
  finnhub: {
    hosts: ['finnhub.io'],
    open: (openness) => finnhub(FEED_KEY, openness),
    forbidden: [403, { error: PREMIUM }],
    malformed: { symbol: 'LUMO', transcripts: { id: 1 } },
    answer: (url, calls) => {
      if (url.pathname.endsWith('/list')) {
        const isLumo = url.searchParams.get('symbol') === 'LUMO';
        const transcripts = (isLumo ? calls : []).map((call) => ({
          ...{ id: refOf(call), title: `LUMO - Earnings call Q${call.quarter} ${call.year}` },
          ...{ time: `${call.date} 08:30:00`, year: call.year, quarter: call.quarter },
        }));
        return [200, { symbol: 'LUMO', transcripts }];
      }
      const call = calls.find((each) => refOf(each) === url.searchParams.get('id'));
      if (!call) return [200, {}];
      const people = [...new Map(call.said.map((each) => [each.speaker, each])).values()];
      return [
        200,
        {
          ...{ audio: 'https://audio.example/1.mp3', symbol: 'LUMO', year: call.year },
          ...{ quarter: call.quarter, time: `${call.date} 08:30:00`, id: refOf(call) },
          participant: people.map(({ speaker: name, firm, title }) => ({
            ...{ name, description: `${firm} - ${title}` },
            role: firm !== COMPANY ? 'analyst' : 'executive',
          })),
          transcript: call.said.map(({ speaker: name, section, text }, at) => ({
            ...{ name, session: section === 'qa' ? 'question_answer' : 'management_discussion' },
            speech: at % 2 === 0 ? [text] : text,
          })),
        },
      ];
    },
  },
  quartr: {
    hosts: ['api.quartr.com', 'files.quartr.com'],
    open: (openness) => quartr(FEED_KEY, openness),
    forbidden: [403, { message: 'Forbidden' }],
    malformed: { data: [{ id: 1 }] },
    answer: (url, calls) => {
      const [call] = calls;
      if (url.hostname === 'api.quartr.com') {
        const isLumo = url.searchParams.get('tickers') === 'LUMO';
        const document = (typeId: number, updatedAt: string, held: HeldCall) => ({
          ...{ id: typeId, typeId, companyId: 9, eventId: 71, createdAt: updatedAt, updatedAt },
          fileUrl: `https://files.quartr.com/transcripts/71-${typeId}.json?sig=abc`,
          event: {
            ...{ date: `${held.date}T12:30:00.000Z`, fiscalYear: held.year, language: 'en' },
            fiscalPeriod: `Q${held.quarter}`,
          },
        });
        const data =
          isLumo && call
            ? [
                document(15, '2024-11-05T14:00:00Z', call),
                ...(call.isEdited ? [document(22, '2024-11-06T09:00:00Z', call)] : []),
              ]
            : [];
        return [200, { data, pagination: { nextCursor: null } }];
      }
      if (!call) return null;
      const names = [...new Set(call.said.map(({ speaker }) => speaker))];
      const isRaw = url.pathname.endsWith('-15.json');
      return [
        200,
        {
          ...{ version: '1.0', event_id: 71, company_id: 9 },
          transcript: {
            text: 'left out',
            number_of_speakers: names.length,
            paragraphs: call.said.map(({ speaker, text }) => ({
              ...{ text, start: 0, end: 1, speaker: names.indexOf(speaker) },
              sentences: (text.match(/[^.?]+[.?](?:\d+[^.?]*[.?])*\s*/g) ?? [text]).map((each) => ({
                ...{ text: each.trim(), start: 0, end: 1, speaker: names.indexOf(speaker) },
                words: [],
              })),
            })),
          },
          ...(!isRaw && {
            speaker_mapping: names.map((name, speaker) => {
              const { title: role, firm: company } =
                call.said.find((each) => each.speaker === name) ?? {};
              return { speaker, speaker_data: { name, role, company } };
            }),
          }),
        },
      ];
    },
  },
  rss: {
    hosts: ['ir.lumo-labs.com', 'down.example'],
    open: (openness) =>
      rss(
        [
          { company: 'Lumo Labs', url: `https://ir.lumo-labs.com/rss.xml?t=${FEED_KEY}` },
          ...['Adair', 'Brant', 'Corvo', 'Dunmore'].map((company) => ({
            ...{ company, url: `https://down.example/${company}` },
          })),
        ],
        openness,
      ),
    forbidden: [403, 'Forbidden'],
    malformed: '<html><body>Moved</body></html>',
    answer: (url, calls) => {
      if (url.pathname === '/rss.xml') {
        const items = calls.map(
          ({ date, year, quarter }) =>
            `<item><title>Lumo Labs Q${quarter} ${year} Earnings Call Transcript</title><link>https://ir.lumo-labs.com/q${quarter}-${year}-transcript.txt</link><guid>lumo-${year}-${quarter}</guid><pubDate>${new Date(date).toUTCString()}</pubDate></item>`,
        );
        const other =
          '<item><title>Lumo Labs opens a second line</title><link>https://ir.lumo-labs.com/line</link><guid>line</guid></item>';
        return [
          200,
          `<?xml version="1.0"?><rss version="2.0"><channel>${other}${items.join('')}</channel></rss>`,
        ];
      }
      const call = calls.find(
        ({ year, quarter }) => url.pathname === `/q${quarter}-${year}-transcript.txt`,
      );
      if (!call) return null;
      const title = `Lumo Labs Inc. (NASDAQ:LUMO) Q${call.quarter} ${call.year} Earnings Call`;
      return [200, `${title}\n\n${linesOf(call).replaceAll('\n', '\n\n')}`];
    },
  },
  edgar: {
    hosts: ['www.sec.gov', 'data.sec.gov'],
    open: (openness) => edgar('ops@example.org', openness),
    forbidden: [403, 'Your Request Originates from an Undeclared Automated Tool'],
    malformed: { filings: { recent: { accessionNumber: ['1'] } } },
    isOpen: (url) => url.pathname === '/files/company_tickers.json',
    answer: (url, calls) => {
      if (url.pathname === '/files/company_tickers.json')
        return [200, { 0: { cik_str: 1234567, ticker: 'LUMO', title: 'LUMO LABS INC.' } }];
      const acc = ({ date }: HeldCall) => `0001234567-24-${date.replaceAll('-', '').slice(2)}`;
      if (url.pathname === '/submissions/CIK0001234567.json')
        return [
          200,
          {
            filings: {
              recent: {
                accessionNumber: ['0001234567-24-000099', ...calls.map(acc)],
                form: ['4', ...calls.map(() => '8-K')],
                filingDate: ['2024-11-06', ...calls.map(({ date }) => date)],
                reportDate: ['', ...calls.map(({ date }) => date)],
                items: ['', ...calls.map(() => '2.02,9.01')],
                primaryDocument: ['x.xml', ...calls.map(() => 'd8k.htm')],
              },
              files: [],
            },
          },
        ];
      const call = calls.find((each) => url.pathname.endsWith(`/${acc(each)}.txt`));
      if (!call) return null;
      return [
        200,
        `<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>8-K\n<FILENAME>d8k.htm\n<TEXT>\n<html>Item 2.02</html>\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<FILENAME>ex991.htm\n<TEXT>\n${releaseOf(call)}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>`,
      ];
    },
  },
};
