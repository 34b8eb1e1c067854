import { forgetSecrets, rememberSecret } from '../../../src/text/redact.ts';
import type { Clock } from '../../../src/step/ports/clock.ts';
import { memoryRunner } from '../../support/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memoryRunner.ts';
import type { Scene } from '../worlds/scene.ts';

/** A runner that remembers when what was said, and what was known to be secret by then. */
export interface Witness {
  readonly runner: MemoryRunner;
  /** The log with its times. */
  readonly log: readonly { readonly atMs: number; readonly line: string }[];
  /** Takes a text that leaves the process. */
  readonly check: (text: string) => void;
  /** Texts that left the process with a secret in them that was not hidden by then. */
  readonly leaks: readonly string[];
  /** When the `status` output was set; undefined as long as it has not been. */
  readonly endedAtMs: () => number | undefined;
}

/** A folder that is not there: whoever writes a file fails. */
const NOWHERE = '/nowhere/at/all';

/** Makes a witness of one run, which begins without knowing a secret as every process does. */
export function openWitness(
  { inputs, event, env, secrets }: Pick<Scene, 'inputs' | 'event' | 'env' | 'secrets'>,
  clock: Clock,
): Witness {
  forgetSecrets();
  const memory = memoryRunner(inputs, { event, env: env as Record<string, string> });
  const log: { atMs: number; line: string }[] = [];
  const leaks: string[] = [];
  let endedAtMs: number | undefined;
  const check = (text: string): void => {
    for (const { value } of secrets) {
      if (text.includes(value) && !isHidden(value, text, memory.secrets)) leaks.push(text);
    }
  };
  const hear = (line: string): void => {
    log.push({ atMs: clock.now(), line });
    check(line);
  };
  const { info, notice, warning, error, startGroup, output, secret, summary, ...rest } = memory;
  const runner: MemoryRunner = {
    ...rest,
    temporaryFolder: NOWHERE,
    secret: (value) => {
      rememberSecret(value);
      secret(value);
    },
    info: (text) => {
      hear(text);
      info(text);
    },
    notice: (annotation) => {
      hear(`notice: ${annotation.title}: ${annotation.message}`);
      notice(annotation);
    },
    warning: (annotation) => {
      hear(`warning: ${annotation.title}: ${annotation.message}`);
      warning(annotation);
    },
    error: (annotation) => {
      hear(`error: ${annotation.title}: ${annotation.message}`);
      error(annotation);
    },
    startGroup: (title) => {
      hear(`[${title}]`);
      startGroup(title);
    },
    output: (name, value) => {
      if (name === 'status') endedAtMs ??= clock.now();
      output(name, value);
    },
    summary: (markdown) => {
      hear(markdown);
      return summary(markdown);
    },
  };
  return { runner, log, check, leaks, endedAtMs: () => endedAtMs };
}

/** The runner hides what it was told to hide, as a whole. */
function isHidden(value: string, text: string, hidden: readonly string[]): boolean {
  return !hidden.reduce((rest, each) => rest.replaceAll(each, '***'), text).includes(value);
}
