// Makes the README's pictures: the log and the job summary of a demo, as GitHub would show them. Needs Chromium, whose command
// is `chromium` unless CHROMIUM names another.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logPage } from './pictures/logPage.ts';
import { screenshot } from './pictures/screenshot.ts';
import { summaryPage } from './pictures/summaryPage.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const told = execFileSync(process.execPath, [fileOf('demo.ts')], { encoding: 'utf8' });
const [log = ''] = told.split('\nThe step ended');
const summary = /^Its job summary is (.+)$/m.exec(told)?.[1];
if (summary === undefined) throw new Error('The demo did not say where its summary is.');

screenshot(logPage(log.trim()), fileOf('../docs/images/log.png'));
screenshot(summaryPage(readFileSync(summary, 'utf8')), fileOf('../docs/images/summary.png'));
