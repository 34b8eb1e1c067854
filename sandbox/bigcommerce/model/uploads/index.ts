/**
 * Uploads: signed URLs, and the storage behind them.
 */
export { storageHost } from './storage.ts';
export { storageError } from './storageError.ts';
export { uploadRoutes } from './uploads.ts';
