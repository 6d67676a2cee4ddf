import type { FeedName } from '../../core/ports/feeds.ts';

/** What people call each feed. */
export const FEED_LABELS: Readonly<Record<FeedName, string>> = {
  quartr: 'Quartr',
  earningscall: 'EarningsCall',
  fmp: 'Financial Modeling Prep',
  finnhub: 'Finnhub',
  apininjas: 'API Ninjas',
  alphavantage: 'Alpha Vantage',
  rss: 'Company RSS',
  edgar: 'SEC EDGAR',
};

/** The variable that turns each feed on. */
export const FEED_SETTINGS: Readonly<Record<FeedName, string>> = {
  quartr: 'QUARTR_API_KEY',
  earningscall: 'EARNINGSCALL_API_KEY',
  fmp: 'FMP_API_KEY',
  finnhub: 'FINNHUB_API_KEY',
  apininjas: 'API_NINJAS_API_KEY',
  alphavantage: 'ALPHA_VANTAGE_API_KEY',
  rss: 'RSS_FEEDS',
  edgar: 'EDGAR_CONTACT',
};
