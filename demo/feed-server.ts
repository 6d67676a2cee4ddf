import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LUMO, lumoText } from './lumo-call.ts';

/** A feed of transcripts for the demo: it answers as Financial Modeling Prep does, on the loopback. */
export interface FeedServer {
  readonly url: string;
  stop(): Promise<void>;
}

const HOST = '/financialmodelingprep.com/stable/';

/** Starts a feed that has one call: the one that an invented company has held today. */
export async function startFeedServer(today = new Date()): Promise<FeedServer> {
  const date = today.toISOString().slice(0, 10);
  const [quarter, fiscalYear] = [Math.floor(today.getUTCMonth() / 3) + 1, today.getUTCFullYear()];
  const company = { symbol: LUMO.ticker, name: LUMO.name };
  const said: Readonly<Record<string, () => readonly object[]>> = {
    'search-symbol': () => [company],
    'search-name': () => [company],
    'earning-call-transcript-dates': () => [{ quarter, fiscalYear, date }],
    'earning-call-transcript': () => [
      { symbol: LUMO.ticker, period: `Q${quarter}`, year: fiscalYear, date, content: lumoText() },
    ],
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://feed');
    const asked = url.searchParams.get('symbol') ?? url.searchParams.get('query') ?? '';
    const isLumo = [LUMO.ticker, LUMO.name].some(
      (each) => each.toLowerCase() === asked.toLowerCase(),
    );
    const answer = said[url.pathname.startsWith(HOST) ? url.pathname.slice(HOST.length) : ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer && isLumo ? answer() : []));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
