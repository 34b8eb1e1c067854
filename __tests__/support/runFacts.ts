import type { RunFacts } from '../../src/deploy/report/index.ts';

/** What a run of the branch `main` knows that was to deploy to production; `more` takes the place of what is given here. */
export function runFacts(more: Partial<RunFacts> = {}): RunFacts {
  return {
    outputs: {},
    timeline: { startedAtMs: 1000, phases: [] },
    environment: 'production',
    ref: 'main',
    commit: '1a2b3c4d5e',
    actor: 'octo',
    target: 'shop (store abc123)',
    ranBefore: undefined,
    back: undefined,
    wentBack: undefined,
    before: undefined,
    history: [],
    proof: undefined,
    isStarted: true,
    isGone: false,
    repositoryUrl: 'https://github.test/o/r',
    logUrl: 'https://github.test/o/r/actions/runs/7',
    nowMs: 63_000,
    ...more,
  };
}
