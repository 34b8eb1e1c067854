import type { DeployedApplication } from './records.ts';
import type { ConnectSwitches, ReportEntry } from '../switches.ts';

const HOSTILE = [
  '\n::error title=sandbox::taken over',
  '\r\n::add-mask::a',
  '\n##[group]caught',
  '<script>alert(1)</script>|<img src=x>',
  '](https://example.com) ![x](https://example.com/x.png) | cell | `code` @octocat',
  '\u001b[31mred\u001b[0m\u202Egnp.exe',
  '%0A::set-output name=status::completed',
];

/** A report whose texts would be a command, markup or a line of their own where they are printed. */
export const hostileEntries: readonly ReportEntry[] = HOSTILE.flatMap((text) =>
  (['Information', 'Warning', 'Error'] as const).map((type) => ({
    type,
    title: `Built${text}`,
    message: text,
    application: text,
  })),
);

/** An entry of type Error in a report of success, as recorded from the platform. */
const SKIPPED: ReportEntry = {
  type: 'Error',
  title: 'SAST and SCA analysis check skipped',
  message: null,
  application: null,
};

/** A report as recorded, without texts that are documented as such. */
export const emptyEntries: readonly ReportEntry[] = [
  { ...SKIPPED, type: 'Information', title: 'Image security analysis check succeeded' },
  SKIPPED,
  { type: 'Information', title: '' },
];

/** What the platform reports when everything but a script went well. */
export const postDeployFailed: ReportEntry = {
  type: 'Warning',
  application: 'service',
  title: "Failed during the execution of 'postDeploy' script",
};

const PRE_UNDEPLOY_FAILED: ReportEntry = {
  type: 'Error',
  title: "Failed during the execution of 'preUndeploy' script",
  message: 'The script ended with exit code 1.',
};

/** Writes the report of a deployment that has ended. `unfilled` are required keys without a value. */
export function reportDeployment(
  applications: readonly DeployedApplication[],
  ended: { readonly isLive: boolean; readonly unfilled: readonly string[]; readonly atMs: number },
  { entries, skippedCheck, longEntry }: ConnectSwitches,
): readonly ReportEntry[] {
  const { isLive, unfilled, atMs } = ended;
  const usual = applications.map(({ name }) => reportApplication(name, isLive));
  const long = { type: 'Information', title: 'Build log', message: 'x'.repeat(longEntry) } as const;
  const all = [
    ...(entries ?? [...unfilled.map(missing), ...usual]),
    ...(skippedCheck ? [SKIPPED] : []),
    ...(longEntry > 0 ? [long] : []),
  ];
  return stamp(all, atMs);
}

/** Writes what is added to the report when a Deployment could not be deleted. */
export function reportUndeployment(
  { entries }: ConnectSwitches,
  atMs: number,
): readonly ReportEntry[] {
  return stamp(entries ?? [PRE_UNDEPLOY_FAILED], atMs);
}

/** Gives entries the time of their report. */
export function stamp(entries: readonly ReportEntry[], atMs: number): readonly ReportEntry[] {
  const createdAt = new Date(atMs).toISOString();
  return entries.map((entry) => ({ createdAt, ...entry }));
}

function missing(key: string): ReportEntry {
  return { type: 'Error', title: 'Configuration is missing', message: `${key} has no value.` };
}

function reportApplication(application: string, isLive: boolean): ReportEntry {
  const message = 'The build ended with exit code 1.';
  return isLive
    ? { type: 'Information', title: 'Application deployed', message: null, application }
    : { type: 'Error', title: 'Application build failed', message, application };
}
