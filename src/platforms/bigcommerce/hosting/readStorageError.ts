/**
 * Reads the code and message of a storage error, which is XML. Nothing else of it is taken: the body repeats the signed
 * request.
 *
 * @see https://cloud.google.com/storage/docs/xml-api/reference-status
 */
export function readStorageError(xml: string): {
  readonly code: string | undefined;
  readonly message: string | undefined;
} {
  return { code: element(xml, 'Code'), message: element(xml, 'Message') };
}

function element(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start === -1 || end === -1) return undefined;
  return xml.slice(start + name.length + 2, end).trim() || undefined;
}
