/** Whether a metric is a share of a whole, by its name. */
export function isShare(metric: string): boolean {
  return metric === 'revenue share' || metric.startsWith('share of ');
}

/** Whether a share says nothing without the part that has it: "revenue share", "share of communities entry-level there". */
export function needsPart(metric: string): boolean {
  return /^share of .*\b(?:there|here|these|those)$|^(?:revenue share|attach rate|share of (?:[\w-]+ )?revenue)$/.test(
    metric,
  );
}
