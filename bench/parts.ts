import { benchFollowing } from './follow/benchFollowing.ts';
import { benchLoad } from './load/benchLoad.ts';
import type { BenchOptions } from './options.ts';
import { benchPacking } from './packing/benchPacking.ts';
import { benchStart } from './start/benchStart.ts';
import { benchStep } from './step/benchStep.ts';
import { benchApply } from './store/benchApply.ts';
import { benchPlanning } from './store/benchPlanning.ts';
import { benchUpload } from './upload/benchUpload.ts';

interface BenchPart {
  /** Heading of its section in the results. */
  readonly heading: string;
  /** Measures, and returns a report as Markdown. */
  readonly measure: (options: BenchOptions) => string | Promise<string>;
}

/** All parts of the benchmark. */
export const parts = {
  packing: { heading: 'Packing', measure: benchPacking },
  start: { heading: 'Start', measure: benchStart },
  upload: { heading: 'Upload', measure: benchUpload },
  following: { heading: 'Following', measure: benchFollowing },
  step: { heading: 'The whole step', measure: benchStep },
  load: { heading: 'Load', measure: benchLoad },
  applying: { heading: 'Setting a store up', measure: benchApply },
  planning: { heading: 'Planning a store', measure: benchPlanning },
} as const satisfies Record<string, BenchPart>;

export type Part = keyof typeof parts;

/** Returns whether a part exists. */
export function isPart(name: string): name is Part {
  return Object.hasOwn(parts, name);
}
