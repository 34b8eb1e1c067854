const HIDDEN = '***';

/** Shorter values are only masked by the runner: replacing them in our own text would eat parts of ordinary words. */
const SHORTEST = 4;

const known = new Set<string>();

/**
 * Remembers a secret, so that {@link redact} hides it for the rest of the process, in the forms it can
 * take in a text: as it is, each line of it, and as a URL or JSON would spell it.
 *
 * The list belongs to the process on purpose: an error can be made anywhere, and none may need to be told
 * what to hide.
 */
export function rememberSecret(secret: string): void {
  for (const form of [secret, ...secret.split(/\r?\n/)]) {
    const spellings = [form, form.trim(), spellInUrl(form), JSON.stringify(form).slice(1, -1)];
    for (const spelling of spellings) if (spelling.length >= SHORTEST) known.add(spelling);
  }
}

/** Replaces every known secret, and the query of every signed storage URL, in a text meant for people. */
export function redact(text: string): string {
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const hidden = longestFirst.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
  return hidden.replace(
    /(X-Goog-(?:Signature|Credential)|Signature|sig)=[^&\s"'<>]+/gi,
    `$1=${HIDDEN}`,
  );
}

function spellInUrl(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text; // A lone surrogate has no spelling in a URL.
  }
}
