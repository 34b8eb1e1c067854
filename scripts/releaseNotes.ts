/**
 * Takes the notes of a version out of a changelog, without its heading. Throws when the tag, the version of package.json and
 * the newest version of the changelog are not the same, and when the changelog says nothing of it.
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
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${notes}\n`;
}
