import { escapeMarkdown, formatSeconds } from '../../text/index.ts';
import type { PhaseSpan } from '../../step/index.ts';

/** When a run began, and what it did when. */
export interface Timeline {
  readonly startedAtMs: number;
  readonly phases: readonly PhaseSpan[];
}

/** Where the time went is of no interest in a run that takes no longer. */
const SHORT_MS = 2000;

/** A chart of fewer seconds shows nothing that the table does not. */
const SHORT_CHART_MS = 10_000;

interface Row {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Whether it is a step within the phase above it. */
  readonly inner: boolean;
}

/** Renders the phases of a run as Markdown: a table with their times, and the same as a Mermaid gantt chart. */
export function renderTimeline({ startedAtMs, phases }: Timeline): string[] {
  const tookMs = Math.max(0, ...phases.map(({ endedAtMs }) => endedAtMs - startedAtMs));
  if (tookMs < SHORT_MS) return [];
  const inOrder = phases.toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  const rows = inOrder.flatMap((phase) => rowsOf(phase, startedAtMs));
  const table = [
    '| Phase | Started at | Took |',
    '| --- | ---: | ---: |',
    ...rows.map(
      ({ name, fromMs, toMs, inner }) =>
        `| ${inner ? '&emsp;' : ''}${escapeMarkdown(name)} | ${clockTime(fromMs)} | ${formatSeconds(toMs - fromMs)} |`,
    ),
  ];
  if (tookMs < SHORT_CHART_MS) return [table.join('\n')];
  const chart = [
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %M:%S',
    ...rows.map(({ name, fromMs, toMs, inner }) => {
      const section = inner ? '' : `  section ${plainWord(name)}\n`;
      return `${section}  ${plainWord(name)} :${String(fromMs)}, ${String(Math.max(toMs, fromMs + 1))}`;
    }),
    '```',
  ];
  return [table.join('\n'), chart.join('\n')];
}

/** Writes a time since the beginning as minutes and seconds: `2:05`. */
function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
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
