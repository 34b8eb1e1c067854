/** A target in an environment. Its GitHub Deployments belong together, and a pull request has one comment about it. */
export interface Subject {
  readonly platform: string;
  readonly environment: string;
  /** Which project or Deployment, in words that stay the same from run to run. */
  readonly target: string;
  /** How other runs may have named the same target, where that is known. */
  readonly same?: SameTarget | undefined;
}

/** Other names of a target. A project of BigCommerce is deployed to by its UUID or by its name. */
export interface SameTarget {
  /** Each like `Subject.target`. */
  readonly targets: readonly string[];
  /** What the payload of a GitHub Deployment calls it by. Where there is one, it decides: a name can be given again. */
  readonly id: { readonly key: string; readonly value: string };
}

/** Makes the hidden first line by which a later run finds its comment. */
export function markerOf({ platform, environment, target }: Subject): string {
  const about = [platform, environment, target].map(spell);
  return `<!-- commerce-deploy ${about.join(' ')} -->`;
}

/** Makes the hidden line that says when the run started that wrote a comment, in milliseconds since 1970. */
export function startLine(startedAtMs: number): string {
  return `<!-- started ${String(startedAtMs)} -->`;
}

/** Reads when the run started that wrote a comment; 0 when it does not say, as in the first release. */
export function startOf(body: string): number {
  return Number(/^<!-- started (\d{1,15}) -->$/m.exec(body)?.[1] ?? 0);
}

/** Spells any text so that it can neither end an HTML comment nor run into its neighbour. */
function spell(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D') || '-';
}
