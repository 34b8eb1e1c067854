import { parse } from 'yaml';
import { MAJOR_VERSION, PLACE } from './manifests.ts';
import type { Source } from './workflow.ts';

const BLOCK = /^```ya?ml\n([^]*?)^```$/gm;

const AS_STEPS = [
  'on: push',
  'permissions: {}',
  'jobs:',
  '  fragment:',
  '    runs-on: ubuntu-latest',
  '    steps:',
  '',
].join('\n');

/**
 * Finds the workflows in a page, whole or in part. Treats a list as the steps of a job, and a map of inputs as those of the
 * deploy action.
 */
export function markdownBlocks(file: string, markdown: string): readonly Source[] {
  return [...markdown.matchAll(BLOCK)].flatMap(({ index, 1: text = '' }): readonly Source[] => {
    const linesBefore = markdown.slice(0, index).split('\n').length;
    const data: unknown = parse(text);
    // A store file, which has its own schema.
    if (isMapping(data) && 'version' in data) return [];
    if (isMapping(data) && 'jobs' in data) return [{ file, text, kind: 'example', linesBefore }];
    const steps = Array.isArray(data)
      ? text
      : `- uses: ${PLACE}@${MAJOR_VERSION}\n  with:\n${indent(text, 4)}`;
    const before = AS_STEPS.split('\n').length + (Array.isArray(data) ? -1 : 1);
    const whole = AS_STEPS + indent(steps, 6);
    return [{ file, text: whole, kind: 'fragment', linesBefore: linesBefore - before }];
  });
}

function isMapping(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function indent(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
