// Makes the README's pictures: the log and the job summary of a demo, in GitHub's style. Needs Chromium; CHROMIUM sets its
// command (default: `chromium`).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logPage, summaryPage } from './pictures/gitHubPages.ts';
import { screenshot } from './pictures/screenshot.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const output = execFileSync(process.execPath, [fileOf('demo.ts')], { encoding: 'utf8' });
const [log = ''] = output.split('\nThe step ended');
const summary = /^Its job summary is (.+)$/m.exec(output)?.[1];
if (summary === undefined) throw new Error('The demo printed no path of its summary.');

screenshot(logPage(log.trim()), fileOf('../docs/images/log.png'));
screenshot(summaryPage(readFileSync(summary, 'utf8')), fileOf('../docs/images/summary.png'));
