/** What a comment is about. There is one comment for each on a pull request. */
export interface Subject {
  readonly platform: string;
  readonly environment: string;
  /** Which project or Deployment, in words that stay the same from run to run. */
  readonly target: string;
}

/** Makes the hidden first line by which a later run finds its comment. */
export function markerOf({ platform, environment, target }: Subject): string {
  const about = [platform, environment, target].map(spell);
  return `<!-- commerce-deploy ${about.join(' ')} -->`;
}

/** Makes the hidden line that says which workflow run has written a comment. */
export function runLine(runId: number): string {
  return `<!-- run ${String(runId)} -->`;
}

/** Reads which workflow run has written a comment; 0 when it does not say. */
export function runIdOf(body: string): number {
  return Number(/^<!-- run (\d{1,15}) -->$/m.exec(body)?.[1] ?? 0);
}

/** Spells any text so that it can neither end an HTML comment nor run into its neighbour. */
function spell(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D') || '-';
}
