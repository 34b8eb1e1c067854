/**
 * Inventory locations: added, changed and deleted, and shown late where a switch says so.
 */
export { addLocation, rewriteLocation, touchLocation } from './add.ts';
export { showLocations } from './books.ts';
export { locationRoutes } from './routes.ts';
export { showLocation } from './show.ts';
