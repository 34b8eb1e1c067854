/**
 * The jobs around a fleet's deployments: they split it into waves, prepare each target, judge each wave, and show all results.
 */
export { judgeWave, planWaves } from './waves/index.ts';
export { noteResult, showResults } from './results/index.ts';
export { prepareTarget } from './prepareTarget.ts';
export { showLive } from './showLive.ts';
