import { escapeMarkdown, formatDuration } from '../../text/index.ts';
import type { PhaseSpan } from '../../step/index.ts';

/** When a run began, and what it did when. */
export interface Timeline {
  readonly startedAtMs: number;
  readonly phases: readonly PhaseSpan[];
}

/** Below this, whole seconds would all look the same on the axis. */
const SHORT_MS = 10_000;

interface Row {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Whether it is a step within the phase above it. */
  readonly inner: boolean;
}

/** Renders the phases of a run as Markdown: a table with their times, and the same as a Mermaid gantt chart. */
export function renderTimeline({ startedAtMs, phases }: Timeline): string[] {
  if (phases.length === 0) return [];
  const inOrder = phases.toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  const rows = inOrder.flatMap((phase) => rowsOf(phase, startedAtMs));
  const table = [
    '| Phase | Began after | Took |',
    '| --- | ---: | ---: |',
    ...rows.map(
      ({ name, fromMs, toMs, inner }) =>
        `| ${inner ? '&emsp;' : ''}${escapeMarkdown(name)} | ${formatDuration(fromMs)} | ${formatDuration(toMs - fromMs)} |`,
    ),
  ];
  const chart = [
    '```mermaid',
    'gantt',
    '  dateFormat x',
    `  axisFormat ${Math.max(...rows.map(({ toMs }) => toMs)) < SHORT_MS ? '%S.%L' : '%M:%S'}`,
    ...rows.map(({ name, fromMs, toMs, inner }) => {
      const section = inner ? '' : `  section ${plainWord(name)}\n`;
      return `${section}  ${plainWord(name)} :${String(fromMs)}, ${String(Math.max(toMs, fromMs + 1))}`;
    }),
    '```',
  ];
  return [table.join('\n'), chart.join('\n')];
}

function rowsOf(phase: PhaseSpan, startedAtMs: number): Row[] {
  const steps = phase.steps.map((step, index) => ({
    name: step.name,
    fromMs: step.startedAtMs - startedAtMs,
    toMs: (phase.steps[index + 1]?.startedAtMs ?? phase.endedAtMs) - startedAtMs,
    inner: true,
  }));
  const whole = {
    name: phase.name,
    fromMs: phase.startedAtMs - startedAtMs,
    toMs: phase.endedAtMs - startedAtMs,
    inner: false,
  };
  return [whole, ...steps];
}

/** Words that begin a statement of a gantt chart, so that no step may begin with one. */
const KEYWORD =
  /^(acc|axis|click|date|exclude|gantt|include|inclusive|section|tick|title|today|top|week)/i;

/** Leaves only what Mermaid takes for the plain name of a task. */
function plainWord(name: string): string {
  const word =
    name
      .replaceAll(/[^\w-]+/g, ' ')
      .trim()
      .slice(0, 40) || 'step';
  return KEYWORD.test(word) ? `- ${word}` : word;
}
