/** Replaces the content between the markers `<!-- name:begin -->` and `<!-- name:end -->`. Throws when one is missing. */
export function fillPage(page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, rest] = splitOnce(page, begin);
  const [, after] = splitOnce(rest, end);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

function splitOnce(text: string, marker: string): readonly [string, string] {
  const index = text.indexOf(marker);
  if (index === -1) throw new Error(`The page has no ${marker}.`);
  return [text.slice(0, index), text.slice(index + marker.length)];
}
