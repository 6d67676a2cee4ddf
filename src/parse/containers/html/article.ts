import type { Element } from './tree.ts';

const FURNITURE_TAG = /^(?:nav|footer|aside|form|button|textarea|menu|dialog)$/;
const FURNITURE_WORD =
  /^(?:.*[-_])?(?:ads?|advert\w*|promo\w*|sponsor\w*|related\w*|side-?(?:bar|col)|sharing|social\w*|comments|newsletter|breadcrumbs?|cookies?|nav(?:bar|igation)?|menu|footer|disclosure|paywall|recommend\w*|trending|subscribe\w*|toolbar|popup|modal)(?:[-_].*)?$/i; // dfp-ads, related-content
const ARTICLE_WORD = /^(?:main|article-?body|.*article[-_](?:body|content|text)|.*transcript.*)$/i;
// Beside the longest paragraph stand the name of who says it and answers of three words.
const PART = /^(?:p|td|th|tr|tbody|li|dd|dl|blockquote|pre)$/;
const MAX_FURNITURE = 0.2;
const NEARLY_ALL = 0.97;
const MOST = 0.75;

/** Whether an element looks like what surrounds articles; one that holds much of the speech never does. */
export function isFurniture({ name, words, weight }: Element, total: number): boolean {
  if (weight > total * MAX_FURNITURE) return false;
  return FURNITURE_TAG.test(name) || words.some((word) => FURNITURE_WORD.test(word));
}

/**
 * The innermost element that holds the article. Going in by mistake loses speech, and staying out only
 * keeps a few lines too many: so a nameless element must hold nearly all long paragraphs.
 */
export function findArticle(root: Element): Element {
  let article = root;
  for (;;) {
    const inside = article.children
      .filter((child) => typeof child !== 'string')
      .filter((child) => !isFurniture(child, root.weight));
    const weight = inside.reduce((sum, child) => sum + child.weight, 0);
    const inner = inside.find(
      (child) => child.weight > 0 && child.weight >= weight * leastOf(child),
    );
    if (!inner || PART.test(inner.name)) return article;
    article = inner;
  }
}

function leastOf({ name, words }: Element): number {
  const isNamed = /^(?:article|main)$/.test(name) || words.some((word) => ARTICLE_WORD.test(word));
  return isNamed ? MOST : NEARLY_ALL;
}
