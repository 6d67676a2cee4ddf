/** Countries and groups of them as calls name their markets, as the source of a pattern. */
export const REGION =
  '(?:(?:North|South|Latin|Central) America|(?:South|Latin) (?:and|&) (?:Central|Latin|South) America(?:n(?= region))?|Central (?:and|&) South America(?:n(?= region))?|(?:Northern|Southern|Continental|Western|Eastern|Central) Europe|Americas|EMEA|EMEIA|APAC|APJC?|LATAM|Asia(?:[- ]Pac(?:ific)?)?|Europe|(?:Greater |Mainland )?China|Japan|India|Brazil|Germany|France|Italy|Spain|Korea|U\\.?K\\.?|U\\.?S\\.?|United (?:States|Kingdom)|Canada|Mexico|Australia|Middle East|Africa|International)';

const REGION_OF: Readonly<Record<string, string>> = {
  'asia pac': 'asia pacific',
  'asia-pac': 'asia pacific',
  'north american': 'north america',
  'south american': 'south america',
  'latin american': 'latin america',
  'central american': 'central america',
  'south and central american': 'south and central america',
  'central and south american': 'central and south america',
  european: 'europe',
  'western european': 'western europe',
  'eastern european': 'eastern europe',
  'northern european': 'northern europe',
  'southern european': 'southern europe',
  asian: 'asia',
  african: 'africa',
  chinese: 'china',
  japanese: 'japan',
  indian: 'india',
  brazilian: 'brazil',
  german: 'germany',
  french: 'france',
  italian: 'italy',
  spanish: 'spain',
  korean: 'korea',
  canadian: 'canada',
  mexican: 'mexico',
  australian: 'australia',
};

/** "latin american" -> "latin america": a region is named alike by its adjective, or cut short; other words stay. */
export function regionOf(words: string): string {
  return REGION_OF[words] ?? words;
}
