import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';

/** The kind of a workflow: our own, an example for users, or a part of one in a page. */
export type Kind = 'own' | 'example' | 'fragment';

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly kind: Kind;
  /** Lines of `file` before the text. */
  readonly linesBefore: number;
}

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export type Permissions = string | Readonly<Record<string, string>>;

export interface Concurrency {
  readonly group: string;
  readonly queue?: string;
  readonly 'cancel-in-progress'?: boolean | string;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly uses?: string;
  readonly concurrency?: string | Concurrency;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
  readonly steps?: readonly Step[];
}

export interface Declared {
  readonly required?: boolean;
  readonly default?: unknown;
}

export interface Call {
  readonly inputs?: Readonly<Record<string, Declared | null>>;
  readonly secrets?: Readonly<Record<string, Declared | null>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

export interface WorkflowData {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

export type Path = readonly (string | number)[];

/** A parsed workflow with line numbers. Its data has this shape only if GitHub's parser accepted it. */
export interface Workflow extends Source {
  readonly data: WorkflowData;
  /** Every string in it, with its place. */
  readonly texts: readonly { readonly path: Path; readonly text: string; readonly line: number }[];
  readonly find: (path: Path, message: string) => Finding;
}

/** Reads a workflow file. Throws when it is not valid YAML. */
export function readWorkflow(source: Source): Workflow {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault !== undefined) throw new Error(`${source.file}: ${fault.message}`);
  const lineAt = (offset: number): number => lines.linePos(offset).line + source.linesBefore;
  return {
    ...source,
    data: document.toJS() as WorkflowData,
    texts: textsOf(document, lineAt),
    find: (path, message) => {
      const node = nearestNode(document, path);
      return { file: source.file, line: lineAt(node?.range?.[0] ?? 0), message };
    },
  };
}

/** Lists the steps of a workflow's jobs, each with its place. */
export function stepsOf({ data }: Pick<Workflow, 'data'>): readonly {
  readonly jobId: string;
  readonly index: number;
  readonly step: Step;
  readonly path: Path;
}[] {
  return Object.entries(data.jobs).flatMap(([jobId, { steps = [] }]) =>
    steps.map((step, index) => ({ jobId, index, step, path: ['jobs', jobId, 'steps', index] })),
  );
}

/** Reads the declarations of a callable workflow; undefined when it is not callable. */
export function callOf({ data }: Pick<Workflow, 'data'>): Call | undefined {
  const { on } = data;
  if (typeof on !== 'object' || !('workflow_call' in on)) return undefined;
  return on['workflow_call'] ?? {};
}

/** Lists the events that a workflow runs for. */
export function eventsOf({ data }: Pick<Workflow, 'data'>): readonly string[] {
  const { on } = data;
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? (on as readonly string[]) : Object.keys(on);
}

function textsOf(document: Document, lineAt: (offset: number) => number): Workflow['texts'] {
  const texts: { path: Path; text: string; line: number }[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      texts.push({
        path: pathOf([...ancestors, node]),
        text: node.value,
        line: lineAt(node.range?.[0] ?? 0),
      });
    },
  });
  return texts;
}

/** Returns the keys and indexes that lead through nested nodes. */
function pathOf(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, index): Path => {
    const parent = nodes[index - 1] as { readonly items?: readonly unknown[] } | undefined;
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ''];
    const position = parent?.items?.indexOf(node) ?? -1;
    return position === -1 ? [] : [position];
  });
}

function isPair(node: unknown): node is { readonly key: unknown; readonly value: unknown } {
  return typeof node === 'object' && node !== null && 'key' in node;
}

function nearestNode(
  document: Document,
  path: Path,
): { readonly range?: readonly number[] | null } | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null) return node;
  }
  return undefined;
}
