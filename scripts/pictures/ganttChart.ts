import { escapeHtml } from './escapeHtml.ts';

const WIDTH = 816;
const LEFT = 110;
const ROW = 22;

/** Draws a Mermaid gantt chart whose tasks have start and end times in milliseconds. */
export function ganttChart(source: string): string {
  const tasks = [...source.matchAll(/^ {2}(.+?) :(\d+), (\d+)$/gm)].map(
    ([, name = '', from, to]) => {
      return { name, from: Number(from), to: Number(to) };
    },
  );
  const end = Math.max(1, ...tasks.map(({ to }) => to));
  const x = (ms: number): number => LEFT + (ms / end) * (WIDTH - LEFT - 10);
  const bars = tasks.map(({ name, from, to }, index) => {
    const y = index * ROW;
    const width = Math.max(2, x(to) - x(from));
    const bar = `<rect x="${x(from).toFixed(1)}" y="${String(y + 3)}" width="${width.toFixed(1)}" height="16" rx="3" fill="#8250df" opacity="0.75"/>`;
    return `<text x="0" y="${String(y + 15)}" font-size="12">${escapeHtml(name)}</text>${bar}`;
  });
  const height = String(tasks.length * ROW);
  return `<svg width="${String(WIDTH)}" height="${height}" font-family="Liberation Sans">${bars.join('')}</svg>`;
}
