/**
 * Regions at the time of writing. They come and go, so another one is only worth a warning.
 *
 * @see https://docs.commercetools.com/connect/hosts-and-authorization
 */
const KNOWN_REGIONS = [
  'europe-west1.gcp',
  'us-central1.gcp',
  'australia-southeast1.gcp',
  'us-east-2.aws',
  'eu-central-1.aws',
];

/** Says of each region among the inputs that is none of those known here that this may be a slip. */
export function warnOfRegions(
  values:
    | { readonly region?: string | undefined; readonly deployed_region?: string | undefined }
    | undefined,
): string[] {
  return (['region', 'deployed_region'] as const).flatMap((name) => {
    const region = values?.[name];
    return region === undefined || KNOWN_REGIONS.includes(region)
      ? []
      : [`${name}: ${region} is none of the regions known here (${KNOWN_REGIONS.join(', ')}).`];
  });
}
