import { tmpdir } from 'node:os';
import type { Annotation, Runner, WorkflowEvent } from '../../../src/step/ports/runner.ts';

export interface MemoryRunner extends Runner {
  /** Everything written, one entry per line: groups as `[Name]`, annotations as `warning: title: message`. */
  readonly lines: string[];
  readonly outputs: Record<string, string>;
  readonly secrets: string[];
  readonly summaries: string[];
  /** Values saved for the post step. */
  readonly memory: Record<string, string>;
  readonly products: string[];
}

export const push: WorkflowEvent = {
  name: 'push',
  action: '',
  ref: 'refs/heads/main',
  sha: 'c0ffee',
  actor: 'someone',
  pullRequest: undefined,
  followed: undefined,
};

/** Opens a runner in memory. */
export function memoryRunner(
  inputs: Readonly<Record<string, string>> = {},
  world: {
    readonly event?: WorkflowEvent;
    readonly env?: Readonly<Record<string, string>>;
    readonly memory?: Readonly<Record<string, string>>;
  } = {},
): MemoryRunner {
  const lines: string[] = [];
  const outputs: Record<string, string> = {};
  const secrets: string[] = [];
  const summaries: string[] = [];
  const memory: Record<string, string> = {};
  const products: string[] = [];
  const annotate = (kind: string) => (annotation: Annotation) => {
    lines.push(`${kind}: ${annotation.title}: ${annotation.message}`);
  };
  return {
    lines,
    outputs,
    secrets,
    summaries,
    env: world.env ?? {},
    event: world.event ?? push,
    temporaryFolder: tmpdir(),
    input: (name) => inputs[name] || undefined,
    inputNames: () => Object.keys(inputs),
    secret: (value) => secrets.push(value),
    info: (text) => lines.push(text),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    startGroup: (title) => lines.push(`[${title}]`),
    endGroup: () => undefined,
    output: (name, value) => {
      outputs[name] = value;
    },
    memory,
    products,
    remember: (name, value) => {
      memory[name] = value;
      return true;
    },
    recall: (name) => world.memory?.[name],
    product: (path) => {
      products.push(path);
      return Promise.resolve();
    },
    summary: (markdown) => {
      summaries.push(markdown);
      return Promise.resolve();
    },
  };
}
