import { findSecrets, openPatternIndex, toPatterns } from './redaction/index.ts';
import type { PatternIndex } from './redaction/index.ts';

const HIDDEN = '***';

/** Shorter values are not masked: the runner would star them within ordinary words and drop outputs that contain them. */
const SHORTEST = 4;

/** Words that this action writes itself: masked, they would be missing where people and later steps look for them. */
const OURS = [
  ...['bigcommerce', 'commercetools', 'commerce', 'commerce-deploy', 'catalyst', 'connect'],
  ...['production', 'preview', 'staging', 'development', 'main', 'master', 'none', 'null'],
  ...['true', 'false', 'completed', 'failed', 'queued', 'in_progress', 'unchanged', 'planned'],
  ...['skipped', 'timed_out', 'cancelled', 'unknown', 'unhealthy', 'rolled_back', 'deleted'],
  ...['already_gone', 'kept', 'applied', 'no_changes', 'exported', 'packaged', 'listed'],
  ...['published', 'previewable', 'publish'],
  ...['success', 'failure', 'error', 'inactive', 'pending', 'native', 'deploy', 'deployment'],
  ...['status', 'environment', 'project', 'target', 'artifact', 'https', 'http', 'input'],
];

const secrets = new Set<string>();
let patterns = openPatternIndex();
/** Only of secrets that can be masked; undefined until it is needed. */
let maskable: PatternIndex | undefined;
const ours = new Set(OURS);

/** A text from outside that was redacted where it came in, so that it may become part of our own sentences. */
export type Foreign = string & { readonly [foreign]: true };
declare const foreign: unique symbol;

/**
 * Remembers a secret, so that {@link redact} hides it for the rest of the process.
 *
 * The list belongs to the process on purpose: a text can come in anywhere, and no place should have to know what to hide.
 */
export function rememberSecret(secret: string): void {
  if (secrets.has(secret)) return;
  secrets.add(secret);
  patterns.add(toPatterns(secret));
  maskable = undefined;
}

/** Forgets every secret. Only for processes in which one step runs after another, as simulations do. */
export function forgetSecrets(): void {
  secrets.clear();
  patterns = openPatternIndex();
  maskable = undefined;
}

/** Remembers words that the inputs make ours, such as the name of the environment or the hash of the store. */
export function rememberOwnWords(words: readonly (string | undefined)[]): void {
  for (const word of words) if (word !== undefined) ours.add(word.trim().toLowerCase());
  maskable = undefined;
}

/**
 * Returns whether a value may be masked everywhere. One that is very short or a word of ours is not: it is only
 * taken out of texts from outside.
 */
export function isMaskable(value: string): boolean {
  const text = value.trim();
  return text.length >= SHORTEST && !ours.has(text.toLowerCase());
}

/** Returns whether a text holds a secret in any spelling. */
export function holdsSecret(text: string): boolean {
  return findSecrets(text, patterns).length > 0;
}

/** Returns whether a text holds a secret that is no ordinary word, in any spelling. */
export function holdsMaskableSecret(text: string): boolean {
  if (maskable === undefined) {
    maskable = openPatternIndex();
    maskable.add([...secrets].filter(isMaskable).flatMap(toPatterns));
  }
  return findSecrets(text, maskable).length > 0;
}

/**
 * Lists what of a value may be masked: all of it, or the lines that can be masked. It masks each line by itself, even
 * one that is only a bracket.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
export function maskableParts(value: string): readonly string[] {
  const lines = value.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.every(isMaskable) ? [value] : lines.filter(isMaskable);
}

/**
 * Takes every known secret, in any spelling, and the signature of every signed URL out of a text from outside. Our own words do
 * not go through here: a secret that is one of them would be taken out of our sentences.
 */
export function redact(text: string): Foreign {
  const spans = findSecrets(text, patterns);
  let shown = '';
  let at = 0;
  for (const { from, to } of spans) {
    shown += text.slice(at, from) + HIDDEN;
    at = to;
  }
  return withoutSignatures(at === 0 ? text : shown + text.slice(at)) as Foreign;
}

const SIGNATURE = /(X-Goog-(?:Signature|Credential)|Signature|sig)=[^&\s"'<>]+/gi;

function withoutSignatures(text: string): string {
  // Most texts have no equals sign, and to see that takes a fraction of a search.
  return text.includes('=') ? text.replace(SIGNATURE, `$1=${HIDDEN}`) : text;
}
