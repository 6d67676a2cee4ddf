/**
 * Starts a clock of the processor time that this thread uses, in milliseconds: unlike the time of day it
 * does not grow when a machine is busy with something else.
 */
export function threadTime(): () => number {
  const from = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000;
  };
}
