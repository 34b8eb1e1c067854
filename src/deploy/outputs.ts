import type { Runner } from '../runner.ts';

/** The outputs of the deploy action. */
export type OutputName =
  | 'deployment_uuid'
  | 'status'
  | 'platform_status'
  | 'url'
  | 'urls'
  | 'environment'
  | 'correlation_id'
  | 'duration_seconds'
  | 'project_uuid'
  | 'upload_uuid'
  | 'artifact_path'
  | 'artifact_sha256'
  | 'artifact_size'
  | 'artifact_files'
  | 'content_sha256'
  | 'connector_version'
  | 'connector_tag'
  | 'error_code'
  | 'error_message';

export type Outputs = Readonly<Partial<Record<OutputName, string>>>;

/** The outputs of one run, as they become known. */
export interface OutputBook {
  readonly values: Outputs;
  readonly set: (name: OutputName, value: string) => void;
  /** Writes what has changed since it was written first. */
  readonly flush: () => void;
}

/** Keeps the outputs of one run: writes the first value of each at once, later ones when flushed. */
export function keepOutputs(runner: Pick<Runner, 'output'>): OutputBook {
  const values: Partial<Record<OutputName, string>> = {};
  const changed = new Set<OutputName>();
  return {
    values,
    set: (name, value) => {
      if (values[name] === undefined) runner.output(name, value);
      else if (values[name] !== value) changed.add(name);
      values[name] = value;
    },
    flush: () => {
      for (const name of changed) runner.output(name, values[name] ?? '');
      changed.clear();
    },
  };
}
