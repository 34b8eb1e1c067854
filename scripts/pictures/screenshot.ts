import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const WIDTH = 860;
const MEASURE = '<script>document.title = document.documentElement.scrollHeight</script>';

/** Writes a picture of an HTML page, with the width of the README's pictures and the height of the page. */
export function screenshot(page: string, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-picture-'));
  try {
    const html = join(folder, 'page.html');
    writeFileSync(html, page + MEASURE);
    const show = (height: string, ...rest: string[]): string =>
      runChromium([`--window-size=${String(WIDTH)},${height}`, ...rest, pathToFileURL(html).href]);
    const height = /<title>(\d+)<\/title>/.exec(show('200', '--dump-dom'))?.[1];
    if (height === undefined) throw new Error('Chromium did not report the height of the page.');
    show(height, `--screenshot=${file}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runChromium(args: readonly string[]): string {
  const command = process.env['CHROMIUM'] ?? 'chromium';
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  return execFileSync(command, [...options, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
