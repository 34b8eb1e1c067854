import { forgetSecrets, rememberSecret } from '../../../src/text/redact.ts';
import type { Clock } from '../../../src/step/ports/clock.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import type { Scene } from '../worlds/scene.ts';

/** A runner that records the log with its times, and finds secrets that leave unmasked. */
export interface Witness {
  readonly runner: MemoryRunner;
  /** The log with its times. */
  readonly log: readonly { readonly atMs: number; readonly line: string }[];
  /** Checks a text that leaves the process. */
  readonly check: (text: string) => void;
  /** Texts that left the process with a secret that was not masked yet. */
  readonly leaks: readonly string[];
  /** When the `status` output was set; undefined until then. */
  readonly endedAtMs: () => number | undefined;
}

/** A folder that does not exist, so that writing a file fails. */
const NOWHERE = '/nowhere/at/all';

/** Creates the witness of one run. It starts without known secrets, as every process does. */
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
  const record = (line: string): void => {
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
      record(text);
      info(text);
    },
    notice: (annotation) => {
      record(`notice: ${annotation.title}: ${annotation.message}`);
      notice(annotation);
    },
    warning: (annotation) => {
      record(`warning: ${annotation.title}: ${annotation.message}`);
      warning(annotation);
    },
    error: (annotation) => {
      record(`error: ${annotation.title}: ${annotation.message}`);
      error(annotation);
    },
    startGroup: (title) => {
      record(`[${title}]`);
      startGroup(title);
    },
    output: (name, value) => {
      if (name === 'status') endedAtMs ??= clock.now();
      output(name, value);
    },
    summary: (markdown) => {
      record(markdown);
      return summary(markdown);
    },
  };
  return { runner, log, check, leaks, endedAtMs: () => endedAtMs };
}

/** The runner masks each registered secret, as a whole. */
function isHidden(value: string, text: string, hidden: readonly string[]): boolean {
  return !hidden.reduce((rest, each) => rest.replaceAll(each, '***'), text).includes(value);
}
