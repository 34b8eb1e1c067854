/** Returns the CPU time of all threads of this process since `startMs`, in milliseconds. Other processes do not affect it. */
export function cpuMs(startMs = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - startMs;
}
