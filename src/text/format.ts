/** Writes a number of milliseconds for people: `850 ms`, `4.2 s`, `3 min 5 s`, `1 h 4 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${String(Math.round(ms))} ms`;
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(Math.round(seconds) / 60);
  if (minutes < 60) return `${String(minutes)} min ${String(Math.round(seconds) % 60)} s`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}

/** Writes a number of milliseconds in whole seconds: `under 1 s`, `62 s`, `3 min 5 s`, `1 h 4 min`. */
export function formatSeconds(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return 'under 1 s';
  return seconds < 120 ? `${String(seconds)} s` : formatDuration(seconds * 1000);
}

/** Writes a number of bytes for people, in decimal units: `512 B`, `8.0 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** step;
  return `${amount.toFixed(step === 0 ? 0 : 1)} ${units[step] ?? 'GB'}`;
}

/** Writes a count with its noun: `1 file`, `2,310 files`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Writes a moment, in milliseconds since 1970, to the minute: `2026-11-30 02:45 UTC`. */
export function formatMoment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Writes a whole number for people: `2,310`. By itself, because Node.js' own way takes 10 ms to load its languages. */
export function formatNumber(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Writes the id of a commit for people: its first seven digits. Anything else, such as a tag, stays as it is. */
export function formatCommit(commit: string): string {
  return /^[0-9a-f]{8,64}$/.test(commit) ? commit.slice(0, 7) : commit;
}

/** The most of a list that a message has; an annotation ends after 4,096 characters, and more is not read. */
export const MOST_LISTED = 20;

/** Joins names with commas; after 20 it only counts. */
export function listNames(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const named = names.slice(0, MOST_LISTED).join(', ');
  return more > 0 ? `${named} and ${formatNumber(more)} more` : named;
}

/** Joins sentences; after 20 it only counts. */
export function listSentences(sentences: readonly string[]): string {
  const more = sentences.length - MOST_LISTED;
  const listed = sentences.slice(0, MOST_LISTED).join(' ');
  return more > 0 ? `${listed} (and ${formatNumber(more)} more)` : listed;
}

/** Makes one line of each item of a list, as Markdown does; after 20 it only counts. */
export function listLines(items: readonly string[]): readonly string[] {
  const more = items.length - MOST_LISTED;
  const lines = items.slice(0, MOST_LISTED).map((item) => `- ${item}`);
  return more > 0 ? [...lines, `- and ${formatNumber(more)} more`] : lines;
}
