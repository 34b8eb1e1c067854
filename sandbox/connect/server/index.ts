/**
 * The servers of commercetools Connect: its API, its token service, and the services that it deploys.
 */
export { makeCliHome } from './cliHome.ts';
export { openConnect } from './openConnect.ts';
export type { Connect } from './openConnect.ts';
