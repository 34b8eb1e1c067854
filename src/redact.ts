const HIDDEN = '***';

/** Shorter values are only masked by the runner: replacing them in our own text would eat parts of ordinary words. */
const SHORTEST = 4;

/** Longest first, so that a secret within another one does not leave the rest of that in sight. */
let known: readonly string[] = [];

/**
 * Remembers a secret, so that {@link redact} hides it for the rest of the process, in the forms it can
 * take in a text: as it is, each line of it, and as a URL, a form or JSON would spell it.
 *
 * The list belongs to the process on purpose: an error can be made anywhere, and none may need to be told
 * what to hide.
 */
export function rememberSecret(secret: string): void {
  const forms = [secret, ...secret.split(/\r\n|\n|\r/)].flatMap((form) => [form, form.trim()]);
  const spellings = forms.flatMap(spell).filter(({ length }) => length >= SHORTEST);
  known = [...new Set([...known, ...spellings])].sort((a, b) => b.length - a.length);
}

/** Replaces every known secret, and the query of every signed storage URL, in a text meant for people. */
export function redact(text: string): string {
  const hidden = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
  return hidden.replace(
    /(X-Goog-(?:Signature|Credential)|Signature|sig)=[^&\s"'<>]+/gi,
    `$1=${HIDDEN}`,
  );
}

function spell(text: string): string[] {
  // Half a character has no spelling in a URL.
  const whole = text.toWellFormed();
  return [
    text,
    whole,
    encodeURIComponent(whole),
    new URLSearchParams([['', whole]]).toString().slice(1),
    JSON.stringify(text).slice(1, -1),
  ];
}
