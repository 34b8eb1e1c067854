import { trimmed } from './whiteSpace.ts';

/** Hides secrets in whatever a job shows or passes on. */
export interface Masker {
  /** Takes a secret of a workflow, or the data of `::add-mask::`. Returns false for one that is blank, which hides nothing. */
  readonly add: (secret: string) => boolean;
  /** Puts `***` in place of every secret, in each of its spellings. */
  readonly mask: (text: string) => string;
}

/**
 * Opens the masks of a job. A secret of several lines hides each of them, however short it is.
 *
 * @see src/Runner.Worker/ActionCommandManager.cs, `AddMaskCommandExtension`
 * @see src/Runner.Worker/Worker.cs, `InitializeSecretMasker`
 */
export function openMasker(): Masker {
  const values = new Set<string>();
  const add = (value: string): void => {
    if (value === '') return;
    for (const spelling of [value, ...spellingsOf(value)]) if (spelling) values.add(spelling);
  };
  return {
    add: (secret) => {
      if (trimmed(secret) === '') return false;
      add(secret);
      for (const line of secret.split(/[\r\n]/)) add(trimmed(line));
      return true;
    },
    mask: (text) => mask(text, values),
  };
}

/**
 * Finds all secrets first and then replaces them: those that overlap or touch become one `***`.
 *
 * @see src/Sdk/DTLogging/Logging/SecretMasker.cs
 */
function mask(text: string, values: ReadonlySet<string>): string {
  const found: [number, number][] = [];
  for (const value of values) {
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
      found.push([at, at + value.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  let shown = '';
  let from = 0;
  for (let next = 0; next < found.length;) {
    const [start = 0, firstEnd = 0] = found[next] ?? [];
    let end = firstEnd;
    for (next += 1; (found[next]?.[0] ?? Infinity) <= end; next += 1) {
      end = Math.max(end, found[next]?.[1] ?? 0);
    }
    shown += `${text.slice(from, start)}***`;
    from = end;
  }
  return shown + text.slice(from);
}

/**
 * Lists how a secret may be spelled elsewhere.
 *
 * @see src/Sdk/DTLogging/Logging/ValueEncoders.cs
 * @see src/Runner.Common/HostContext.cs, which registers them
 */
function spellingsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const shifted = (by: number): string =>
    (bytes.length > by ? bytes.subarray(by) : bytes).toString('base64');
  return [
    shifted(0),
    shifted(1),
    shifted(2),
    value.replaceAll('"', String.raw`\"`),
    value.replaceAll("'", "''"),
    inJson(value),
    inUri(value),
    value.replaceAll(/[<>"'&]/g, (character) => ENTITIES[character] ?? ''),
    value.length > 8 && /^"[^]*"$/.test(value) ? value.slice(1, -1) : '',
    ...besideAmpersands(value),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' },
};

/** As Json.NET spells it. */
function inJson(value: string): string {
  return JSON.stringify(value.toWellFormed())
    .slice(1, -1)
    .replaceAll(
      /[\u0085\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function inUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** PowerShell colours the letter after an ampersand, which cuts a secret in two. Parts under 6 characters are not hidden. */
function besideAmpersands(value: string): readonly string[] {
  const plus = value.indexOf('&+');
  const cut = plus === -1 ? value.lastIndexOf('&') + 1 : plus + 2;
  if (cut === 0) return [];
  const after = plus === -1 ? value.slice(cut) : value.slice(cut + 1);
  return [value.slice(0, cut), after].filter((part) => part.length >= 6);
}
