import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { nounPhrase } from './noun-phrase.ts';

/** What a question is about: its last metric, else what it is "about"; null where neither is told. */
export function topicAsked(text: string): string | null {
  const metric = findMetrics(text).at(-1)?.name;
  const about = /\s(?:about|on|regarding|of|for)\s/i.exec(text);
  return metric ?? (about && nounPhrase(text.slice(about.index + about[0].length)));
}
