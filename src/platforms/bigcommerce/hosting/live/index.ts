/**
 * Proof of live: checks whether a project's site serves the build that was deployed. Chooses files of the build that others do not
 * have (`chooseFiles`), asks the site for them before and after the deployment (`askSite`), and judges the answers (`judge`).
 */
export { recordOf } from './chooseFiles.ts';
export { openProof } from './openProof.ts';
export type { Proof } from './openProof.ts';
