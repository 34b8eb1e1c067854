import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownBlocks } from '../workflows/markdownBlocks.ts';
import type { Answers } from './answers.ts';
import { pin } from './pin.ts';
import type { Pins } from './pin.ts';

/** A workflow file to write. */
export interface WorkflowFile {
  /** Path in the user's repository. */
  readonly path: string;
  readonly text: string;
}

/** Makes the workflows for the answers, from the examples and the README's quick starts, with every action pinned. */
export function workflowFiles(root: string, answers: Answers, pins: Pins): readonly WorkflowFile[] {
  return sourcesFor(answers).map(({ name, from }) => ({
    path: join('.github/workflows', name),
    text: pin(fillIn(withoutAdvice(from(root)), answers), answers.use, pins),
  }));
}

interface SourceOf {
  readonly name: string;
  readonly from: (root: string) => string;
}

function sourcesFor({ platform, previews }: Answers): readonly SourceOf[] {
  return platform === 'bigcommerce'
    ? [
        { name: 'deploy.yml', from: quickStart('Deploy') },
        ...(previews ? [{ name: 'preview.yml', from: example('preview.yml') }] : []),
      ]
    : [
        { name: 'redeploy.yml', from: quickStart('Redeploy') },
        ...(previews
          ? [{ name: 'connect-preview.yml', from: example('connect-preview.yml') }]
          : []),
      ];
}

function example(name: string): SourceOf['from'] {
  return (root) => readFileSync(join(root, 'examples/workflows', name), 'utf8');
}

/** Finds a whole workflow of the README by its name. */
function quickStart(name: string): SourceOf['from'] {
  return (root) => {
    const blocks = markdownBlocks('README.md', readFileSync(join(root, 'README.md'), 'utf8'));
    const block = blocks.find(({ text }) => text.startsWith(`name: ${name}\n`));
    if (block === undefined) throw new Error(`The README has no workflow ${name}.`);
    return block.text;
  };
}

/** What the examples say about pinning is done here. */
function withoutAdvice(text: string): string {
  return text.replace(/^# Pin: .*\n/m, '');
}

function fillIn(text: string, { branch, project, region, platform }: Answers): string {
  if (platform === 'bigcommerce') return text.replace('branches: [main]', `branches: [${branch}]`);
  return text
    .replaceAll('deployment_key: search-europe', `deployment_key: ${project}`)
    .replaceAll('region: europe-west1.gcp', `region: ${region}`);
}
