import type { DeployedApplication } from './platform.ts';
import type { ConnectSwitches, ReportEntry } from './switches.ts';

/** Writes the report of a deployment that has ended. */
export function reportOf(
  applications: readonly DeployedApplication[],
  outcome: {
    readonly end: ConnectSwitches['end'];
    /** Required keys without a value. */
    readonly unfilled: readonly string[];
    readonly planned: readonly ReportEntry[] | undefined;
  },
): readonly ReportEntry[] {
  const { end, unfilled, planned } = outcome;
  const createdAt = new Date().toISOString();
  const entries = planned ?? [...unfilled.map(missing), ...usual(applications, end)];
  return entries.map((entry) => ({ createdAt, ...entry }));
}

function missing(key: string): ReportEntry {
  return { type: 'Error', title: 'Configuration is missing', message: `${key} has no value.` };
}

function usual(
  applications: readonly DeployedApplication[],
  end: ConnectSwitches['end'],
): readonly ReportEntry[] {
  const isLive = end === 'Deployed';
  return applications.map(({ name: application }) =>
    isLive
      ? { type: 'Information', title: 'Application deployed', message: null, application }
      : {
          type: 'Error',
          title: 'Application build failed',
          message: 'The build ended with exit code 1.',
          application,
        },
  );
}
