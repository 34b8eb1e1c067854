import { describe, expect, test } from '@jest/globals';
import { releaseNotes } from '../../../scripts/docs/releaseNotes.ts';

const changelog = [
  '# Changelog',
  '',
  'About it.',
  '',
  '## [Unreleased]',
  '',
  '## [1.1.0] - 2026-12-01',
  '',
  '### Added',
  '',
  '- A thing.',
  '',
  '## [1.0.0] - 2026-11-21',
  '',
  '- The first.',
  '',
].join('\n');

describe('the notes of a release', () => {
  test('are what the changelog says of its version', () => {
    expect(releaseNotes('v1.1.0', '1.1.0', changelog)).toBe('### Added\n\n- A thing.\n');
  });

  test.each([
    ['the tag is of another version', 'v1.1.1', '1.1.0', changelog],
    ['the tag has no v', '1.1.0', '1.1.0', changelog],
    ['the changelog begins with another version', 'v1.0.0', '1.0.0', changelog],
    ['the version has no date yet', 'v1.1.0', '1.1.0', changelog.replace(' - 2026-12-01', '')],
    ['the changelog says nothing of it', 'v2.0.0', '2.0.0', '## [2.0.0] - 2027-01-01\n\n'],
    ['there is no changelog', 'v2.0.0', '2.0.0', ''],
  ])('are refused when %s', (_, tag, version, text) => {
    expect(() => releaseNotes(tag, version, text)).toThrow(/package\.json|CHANGELOG\.md/);
  });
});
