import { oneOf } from './fields.ts';

/** Makes the input that chooses one of the platforms there are. */
export function platformField(platforms: Readonly<Record<string, unknown>>): {
  readonly platform: ReturnType<typeof oneOf> & { readonly required: true };
} {
  const [first = '', ...others] = Object.keys(platforms);
  return { platform: { ...oneOf([first, ...others]), required: true } };
}
