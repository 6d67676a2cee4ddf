import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedMood } from '../src/feed-variables.ts';
import type { FeedSettings } from '../src/feeds/index.ts';
import { LUMO, lumoText } from './lumo-call.ts';

/** A feed of transcripts for the demo, on the loopback: it stands in for the hosts of all feeds. */
export interface FeedServer {
  readonly url: string;
  /** Which feeds it answers for. */
  readonly settings: FeedSettings;
  stop(): Promise<void>;
}

/** What it answers: a status, a body, headers. */
type Answer = readonly [
  status: number,
  body: string | readonly object[] | object,
  headers?: Readonly<Record<string, string>>,
];

const FMP = '/financialmodelingprep.com/stable/';
const PAGE = 'ir.lumo-labs.example';
const DAY_MS = 86_400_000;
const LONG_AGO_MS = 200 * DAY_MS;

// What Financial Modeling Prep answers in place of everything.
const INSTEAD: { readonly [mood in FeedMood]?: Answer } = {
  empty: [200, []],
  forbidden: [402, 'Exclusive Endpoint: it is not available under your current plan.'],
  limited: [429, { 'Error Message': 'Limit Reach.' }, { 'retry-after': '120' }],
  down: [503, 'Service Unavailable'],
  malformed: [200, [{ quarter: 'third' }]],
  error: [200, { 'Error Message': 'Something went wrong.' }],
};

/**
 * Starts a feed that has one call: the one that an invented company has held today. In another mood it
 * fails as feeds do, and `revision` is the company's own page, which corrects its transcript once.
 */
export async function startFeedServer(
  mood: FeedMood = 'ok',
  today = new Date(),
): Promise<FeedServer> {
  const answer = mood === 'revision' ? companyPage(today) : transcripts(mood, today);
  const server = createServer((request, response) => {
    send(response, answer(new URL(request.url ?? '/', 'http://feed')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    settings:
      mood === 'revision'
        ? { rss: [{ company: LUMO.ticker, url: `https://${PAGE}/rss.xml` }] }
        : { fmp: 'demo' },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As Financial Modeling Prep answers. */
function transcripts(mood: FeedMood, today: Date): (url: URL) => Answer {
  const held = mood === 'stale' ? new Date(today.getTime() - LONG_AGO_MS) : today;
  const { date, quarter, year } = labelsOf(held);
  const { ticker: symbol, name } = LUMO;
  const content = mood === 'stub' ? lumoText().slice(0, 400) : lumoText();
  const said: Readonly<Record<string, readonly object[]>> = {
    'search-symbol': [{ symbol, name }],
    'search-name': [{ symbol, name }],
    'earning-call-transcript-dates': [{ quarter, fiscalYear: year, date }],
    'earning-call-transcript': [{ symbol, period: `Q${quarter}`, year, date, content }],
  };
  return ({ pathname, searchParams }) => {
    const found = said[pathname.startsWith(FMP) ? pathname.slice(FMP.length) : ''];
    if (!found) return [404, []];
    const asked = searchParams.get('symbol') ?? searchParams.get('query') ?? '';
    const isLumo = [symbol, name].some((each) => each.toLowerCase() === asked.toLowerCase());
    return INSTEAD[mood] ?? [200, isLumo ? found : []];
  };
}

/** As a company's own page does: its transcript is another one once it was read. */
function companyPage(today: Date): (url: URL) => Answer {
  const { date, quarter, year } = labelsOf(today);
  const title = `${LUMO.name} (NASDAQ:${LUMO.ticker}) Q${quarter} ${year} Earnings Call Transcript`;
  let isRead = false;
  return ({ pathname }) => {
    if (pathname === `/${PAGE}/rss.xml`) {
      const updated = `${date}T${isRead ? '18' : '14'}:00:00Z`;
      return [
        200,
        `<feed><entry><title>${title}</title><link href="https://${PAGE}/transcript.txt"/><id>lumo-${year}-${quarter}</id><published>${date}T14:00:00Z</published><updated>${updated}</updated></entry></feed>`,
      ];
    }
    if (pathname !== `/${PAGE}/transcript.txt`) return [404, ''];
    const text = `${title}\n\n${lumoText(isRead ? '418.0' : '412.5').replaceAll('\n', '\n\n')}`;
    isRead = true;
    return [200, text];
  };
}

function labelsOf(day: Date) {
  return {
    date: day.toISOString().slice(0, 10),
    quarter: Math.floor(day.getUTCMonth() / 3) + 1,
    year: day.getUTCFullYear(),
  };
}

function send(response: ServerResponse, [status, body, headers]: Answer): void {
  response.writeHead(status, { ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
