/**
 * The way back after a deployment that the platform completed, but whose site does not serve it, or not well: the last good build is
 * deployed again, once.
 */
export { goBack } from './goBack.ts';
