import type { Feed } from '../core/ports/feeds.ts';
import { alphaVantage } from './alpha-vantage.ts';
import { apiNinjas } from './api-ninjas.ts';
import { earningscall } from './earningscall.ts';
import { edgar } from './edgar.ts';
import { finnhub } from './finnhub.ts';
import { fmp } from './fmp.ts';
import { quartr } from './quartr.ts';
import { type CompanyFeed, rss } from './rss.ts';
import type { Openness } from './wire/asker.ts';
import type { Wire } from './wire/get.ts';

const STAND_IN_MS = 60_000;

/** Which feeds are asked, by what turns each on. */
export interface FeedSettings {
  readonly quartr?: string;
  readonly earningscall?: string;
  readonly fmp?: string;
  readonly finnhub?: string;
  readonly apininjas?: string;
  readonly alphavantage?: string;
  readonly rss?: readonly CompanyFeed[];
  /** How the SEC reaches whoever asks: an e-mail address. */
  readonly edgar?: string;
}

/** The feeds that are turned on, in the order in which they are asked. */
export function openFeeds(settings: FeedSettings, openness: Openness): readonly Feed[] {
  const feeds = [
    settings.quartr && quartr(settings.quartr, openness),
    settings.earningscall && earningscall(settings.earningscall, openness),
    settings.fmp && fmp(settings.fmp, openness),
    settings.finnhub && finnhub(settings.finnhub, openness),
    settings.apininjas && apiNinjas(settings.apininjas, openness),
    settings.alphavantage && alphaVantage(settings.alphavantage, openness),
    settings.rss?.length && rss(settings.rss, openness),
    settings.edgar && edgar(settings.edgar, openness),
  ].filter((feed) => typeof feed === 'object');
  // It is on this machine, and whoever runs it waits to see what it does.
  return openness.wire?.through ? feeds.map((feed) => ({ ...feed, everyMs: STAND_IN_MS })) : feeds;
}

/** The wire to a server that stands in for all feeds, where there is one. */
export function standIn({ feedsThrough: through }: { readonly feedsThrough?: string }): Wire {
  return through === undefined ? {} : { through };
}
