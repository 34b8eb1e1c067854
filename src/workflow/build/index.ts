/**
 * The build of a preview, in a job without the platform's secrets.
 */
export { runBuild } from './runBuild.ts';
export type { Start } from './runBuild.ts';
