import type { Runner } from '../step/index.ts';
import type { InputSource } from './readInputs.ts';

/** Reads inputs from the runner, and from the job's environment where a field allows it. */
export function inputSource(runner: Runner): InputSource {
  return {
    input: (name) => runner.input(name),
    elsewhere: (place) => runner.env[place],
    secret: (value) => {
      runner.secret(value);
    },
  };
}
