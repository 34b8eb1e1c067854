/**
 * A fleet in waves: how the targets are split, and whether the next wave may begin.
 */
export { judgeWave } from './judgeWave.ts';
export { planWaves } from './planWaves.ts';
