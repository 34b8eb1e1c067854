import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The page of all figures, with a section for each part. */
const HEAD = '# Results';

/** Replaces the sections with the same headings, and keeps all others. */
export function writeResults(file: string, sections: readonly string[]): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  const kept = before.split(/^(?=## )/m).slice(1);
  const byHeading = new Map([...kept, ...sections].map((text) => [headingOf(text), text.trim()]));
  writeFileSync(file, `${[HEAD, ...byHeading.values()].join('\n\n')}\n`);
}

function headingOf(section: string): string {
  return section.split('\n', 1)[0] ?? '';
}
