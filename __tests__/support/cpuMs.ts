/** Milliseconds that this process has computed, in all its threads, since `startMs`. Unlike time, other processes take none of it. */
export function cpuMs(startMs = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - startMs;
}
