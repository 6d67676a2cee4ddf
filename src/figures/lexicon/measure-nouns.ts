// What output, sales by volume and traffic are measured in; "units" and "cases" are among them.
const MEASURE =
  /\b(?:metric )?(?:tonnes?|tons?|ounces?|oz|kilograms?|barrels?|boe|bcf|mcf|carats?|lit(?:er|re)s|hectolit(?:er|re)s|gallons|cubic (?:met(?:er|re)s|feet)|megawatt[- ]hours?|gigawatt[- ]hours?|[GMTk]Wh|[GM]W|megawatts?|gigawatts?|TEUs?|units|homes|aircraft|boats|bikes|machines|tractors|bushels|vehicles|cars|motorcycles|trucks|cases|doses|wafers|pieces|packages|parcels|containers|carloads|pallets|square (?:met(?:er|re)s|feet))\b/i;
const MEASURED =
  /^(?:production|shipments|deliveries|home closings|retail sales|vehicle sales|wholesales|seat capacity|average daily volume|passenger traffic|(?:proved )?reserves|capacity|throughput)$/;

// What is held or owed in kind as well as in money: "inventory was down 3,200 units".
const HELD = /^(?:inventory|backlog|remaining performance obligations)$/;

/** Whether what a figure counts is a measure of this metric: "production was 61,200 tonnes". */
export function isMeasureOf(metric: string, noun: string): boolean {
  if (
    metric === 'average daily volume' &&
    /^\s?(?:contracts|shares|options|trades|lots)\b/i.test(noun)
  )
    return true;
  if (metric === 'production' && /\bpounds?\b/i.test(noun)) return true; // a shipment weighs pounds too
  return (MEASURED.test(metric) || HELD.test(metric)) && MEASURE.test(noun);
}

/** Whether a noun is a measure. */
export function isMeasure(noun: string): boolean {
  return MEASURE.test(noun);
}
