// One line under two terms of the lexicon.
const ALSO: Readonly<Record<string, readonly string[]>> = {
  revenue: ['revenue', 'organic revenue'],
  'operating expenses': ['operating expenses', 'non-interest expense'],
  'organic growth': ['organic growth', 'organic revenue'],
  'dividend per share': [
    'dividend per share',
    'interim dividend per share',
    'final dividend per share',
  ],
  'net charge-offs': ['net charge-off ratio', 'net charge-offs'],
  deliveries: ['deliveries', 'shipments', 'volume growth'],
  shipments: ['shipments', 'deliveries', 'volume growth'],
  'funds from operations': ['funds from operations per share', 'funds from operations'],
  affo: ['affo per share', 'affo'],
  subscribers: ['subscribers', 'subscriptions'],
};

/** A metric with the other terms that it is told under, the likeliest first. */
export function alsoNamed(name: string): readonly string[] {
  return ALSO[name] ?? [name];
}
