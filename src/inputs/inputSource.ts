import type { Runner } from '../step/index.ts';
import type { InputSource } from './readInputs.ts';

/** Makes the runner the place that inputs come from, with the job's environment as the other places to look at. */
export function inputSource(runner: Runner): InputSource {
  return {
    input: (name) => runner.input(name),
    elsewhere: (place) => runner.env[place],
    secret: (value) => {
      runner.secret(value);
    },
  };
}
