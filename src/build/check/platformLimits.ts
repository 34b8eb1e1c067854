/** The most that the platform takes. */
export interface BuildLimits {
  readonly zipMB: number;
  readonly unzippedMB: number;
  readonly workerMB: number;
  readonly assetMB: number;
  readonly files: number;
}

/**
 * The platform's limits, from the official CLI's texts for its error codes 30 and 40.
 *
 * @see https://github.com/bigcommerce/catalyst/tree/canary/packages/catalyst
 */
export const platformLimits: BuildLimits = {
  zipMB: 64,
  unzippedMB: 512,
  workerMB: 40,
  assetMB: 25,
  files: 1000,
};

/** The smallest and largest meaning of each unit. */
export const UNITS = {
  MB: { least: 1_000_000, most: 1_048_576 },
  files: { least: 1, most: 1 },
} as const;

/** Returns the limit for all files unzipped by its largest reading, in bytes. */
export function mostUnzippedBytes({ unzippedMB }: BuildLimits = platformLimits): number {
  return unzippedMB * UNITS.MB.most;
}

/** Returns the limit for the zip by its largest reading, in bytes. */
export function mostZippedBytes({ zipMB }: BuildLimits = platformLimits): number {
  return zipMB * UNITS.MB.most;
}
