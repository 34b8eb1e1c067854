import { oneOf } from './fields.ts';
import { readInputs } from './readInputs.ts';
import type { Field, Fields, InputSource, Reading } from './readInputs.ts';

type Kinds<Kind> = Readonly<Record<string, Kind>>;

/** The platform that the inputs select. */
export interface PlatformChoice<Kind> {
  readonly reading: Reading<{ readonly platform: string }>;
  /** Empty when the input is missing or wrong. */
  readonly name: string;
  readonly kind: Kind | undefined;
}

/** Reads the `platform` input. */
export function choosePlatform<Kind>(
  kinds: Kinds<Kind>,
  source: InputSource,
): PlatformChoice<Kind> {
  const reading = readInputs(platformField(kinds), source);
  const name = reading.value?.platform ?? '';
  return { reading, name, kind: kinds[name] };
}

/** Lists all input fields of an action with platforms, by name. `common` are the fields that every platform has. */
export function platformFields(
  kinds: Kinds<{ readonly fields: Fields }>,
  common: Fields = {},
): Fields {
  const own = Object.values(kinds).map(({ fields }) => fields);
  return Object.assign({}, platformField(kinds), common, ...own) as Fields;
}

function platformField(kinds: Kinds<unknown>): {
  readonly platform: Field<string> & { readonly required: true };
} {
  const [first = '', ...others] = Object.keys(kinds);
  return { platform: { ...oneOf([first, ...others]), required: true } };
}
