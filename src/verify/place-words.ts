// What is said of a place for its name: "North American sales", "sales in North America".
const PLACES: Readonly<Record<string, string>> = {
  ...{
    american: 'america',
    asian: 'asia',
    african: 'africa',
    european: 'europe',
    australian: 'australia',
  },
  ...{ indian: 'india', chinese: 'china', japanese: 'japan', korean: 'korea', brazilian: 'brazil' },
  ...{
    mexican: 'mexico',
    canadian: 'canada',
    russian: 'russia',
    turkish: 'turkey',
    british: 'britain',
  },
  ...{
    german: 'germany',
    french: 'france',
    italian: 'italy',
    spanish: 'spain',
    dutch: 'netherlands',
  },
  ...{
    swedish: 'sweden',
    norwegian: 'norway',
    danish: 'denmark',
    finnish: 'finland',
    nordic: 'nordics',
  },
  ...{
    polish: 'poland',
    swiss: 'switzerland',
    austrian: 'austria',
    irish: 'ireland',
    portuguese: 'portugal',
  },
  ...{
    greek: 'greece',
    israeli: 'israel',
    chilean: 'chile',
    argentine: 'argentina',
    colombian: 'colombia',
  },
  ...{ indonesian: 'indonesia', malaysian: 'malaysia', thai: 'thailand', vietnamese: 'vietnam' },
};
const ADJECTIVE = new RegExp(`\\b(?:${Object.keys(PLACES).join('|')})\\b`, 'g');

/** A name in lower case with places by their names. */
export function withPlaces(name: string): string {
  return name.replaceAll(ADJECTIVE, (word) => PLACES[word] ?? word);
}
