import type { FeedName } from './core/ports/feeds.ts';
import type { FeedSettings } from './feeds/index.ts';
import type { CompanyFeed } from './feeds/rss.ts';
import { isOneWord } from './one-word.ts';

const key = <N extends string>(name: N) => ({
  fits: isOneWord,
  wrong: `${name} must be one word of plain letters, digits and signs.`,
});

/** How the feed of the demo does. */
export const FEED_MOODS = [
  'ok',
  'empty',
  'stale',
  'stub',
  'revision',
  'forbidden',
  'limited',
  'down',
  'malformed',
  'error',
] as const;
export type FeedMood = (typeof FEED_MOODS)[number];

/** The variables that turn feeds on, and what stands in for them. */
export const FEED_VARIABLES = {
  QUARTR_API_KEY: key('QUARTR_API_KEY'),
  EARNINGSCALL_API_KEY: key('EARNINGSCALL_API_KEY'),
  FMP_API_KEY: key('FMP_API_KEY'),
  FINNHUB_API_KEY: key('FINNHUB_API_KEY'),
  API_NINJAS_API_KEY: key('API_NINJAS_API_KEY'),
  ALPHA_VANTAGE_API_KEY: key('ALPHA_VANTAGE_API_KEY'),
  EDGAR_CONTACT: {
    fits: (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    wrong: 'EDGAR_CONTACT must be an e-mail address: the SEC wants to know whom to write to.',
  },
  RSS_FEEDS: {
    fits: (text: string) => readCompanyFeeds(text) !== null,
    wrong:
      'RSS_FEEDS must name a company and an https address each: Northwind Robotics=https://ir.example.com/rss.xml; Halden Foods=https://….',
  },
  FEEDS_URL: {
    // Keys are sent to it, without TLS.
    fits: (text: string) => /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/.test(text),
    wrong: 'FEEDS_URL must be a server on this machine, such as http://127.0.0.1:8080.',
  },
  DEMO_FEED: {
    fits: (text: string) => FEED_MOODS.some((mood) => mood === text),
    wrong: `DEMO_FEED must be one of ${FEED_MOODS.join(', ')}.`,
  },
};

type Values = { readonly [name in keyof typeof FEED_VARIABLES]?: string };

/** The feeds that are turned on. */
export function feedSettings(values: Values): FeedSettings {
  const rss = readCompanyFeeds(values.RSS_FEEDS ?? '');
  const keys: { readonly [name in Exclude<FeedName, 'rss'>]: string | undefined } = {
    quartr: values.QUARTR_API_KEY,
    earningscall: values.EARNINGSCALL_API_KEY,
    fmp: values.FMP_API_KEY,
    finnhub: values.FINNHUB_API_KEY,
    apininjas: values.API_NINJAS_API_KEY,
    alphavantage: values.ALPHA_VANTAGE_API_KEY,
    edgar: values.EDGAR_CONTACT,
  };
  const set = Object.entries(keys).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(set), ...(rss?.length && { rss }) };
}

/** `Company=https://address; …`; null where one of them is not of this form. */
function readCompanyFeeds(text: string): readonly CompanyFeed[] | null {
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '');
  const feeds = parts.flatMap((part) => {
    const [company = '', url = ''] = part.split(/=(.*)/s).map((each) => each.trim());
    return company !== '' && URL.parse(url)?.protocol === 'https:' ? [{ company, url }] : [];
  });
  return feeds.length === parts.length ? feeds : null;
}
