/**
 * Extracts the notes of a version from a changelog, without the heading. Throws when the tag, the version in package.json and
 * the changelog's newest version differ, and when the notes are empty.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) {
    throw new Error(`The tag is ${tag}, but package.json has the version ${version}.`);
  }
  const [, ...sections] = changelog.split(/^## /m);
  const [newest = ''] = sections.filter((section) => !section.startsWith('[Unreleased]'));
  const [heading = '', ...lines] = newest.split('\n');
  if (!/^\[[^\]]+\] - \d{4}-\d{2}-\d{2}$/.test(heading) || !heading.startsWith(`[${version}] `)) {
    throw new Error(
      `The newest version in CHANGELOG.md is “${heading}”, not [${version}] with its date.`,
    );
  }
  const notes = lines.join('\n').trim();
  if (notes === '') throw new Error(`CHANGELOG.md has no notes for ${version}.`);
  return `${notes}\n`;
}
