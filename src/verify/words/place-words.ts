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
  ...{
    kenyan: 'kenya',
    nigerian: 'nigeria',
    egyptian: 'egypt',
    moroccan: 'morocco',
    icelandic: 'iceland',
  },
  ...{
    peruvian: 'peru',
    belgian: 'belgium',
    czech: 'czechia',
    hungarian: 'hungary',
    romanian: 'romania',
  },
  ...{ ukrainian: 'ukraine', taiwanese: 'taiwan', pakistani: 'pakistan', filipino: 'philippines' },
};
const ADJECTIVE = new RegExp(`\\b(?:${Object.keys(PLACES).join('|')})\\b`, 'g');

/** A name in lower case with places by their names. */
export function withPlaces(name: string): string {
  return name.replaceAll(ADJECTIVE, (word) => PLACES[word] ?? word);
}

const NAMES = [...Object.keys(PLACES), ...Object.values(PLACES)].join('|');
const PLACE = new RegExp(
  `\\b(?:${NAMES}|americas|latam|emea|emeia|apac|apjc?|asia[- ]pacific|middle east|hong kong|taiwan|singapore|new zealand|south africa|saudi arabia|emirates|philippines|egypt|nigeria|peru|hungary|romania|ukraine|benelux|luxembourg|belgium|(?:north|south|central|latin) america|(?:north|south)[- ]?(?:east|west)(?:ern)?|midwest|texas|california|florida)\\b|\\bU\\.?S\\.?A?(?![\\p{L}])|\\bU\\.?K\\.?(?![\\p{L}])|\\bUnited (?:States|Kingdom)\\b`,
  'iu',
);

/** Whether a text names a country or a region of the world. */
export function namesPlace(text: string): boolean {
  return PLACE.test(text.replaceAll(/\bus\b/g, ' '));
}
