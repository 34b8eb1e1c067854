/**
 * The jobs around a fleet's deployments: they split it into waves, prepare each target, judge each wave, and show all results.
 */
export { judgeWave } from './judgeWave.ts';
export { noteResult } from './noteResult.ts';
export { planWaves } from './planWaves.ts';
export { prepareTarget } from './prepareTarget.ts';
export { showLive } from './showLive.ts';
export { showResults } from './showResults.ts';
