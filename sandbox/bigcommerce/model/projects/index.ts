/**
 * Projects: listed in pages, created and deleted.
 */
export { addProject, projectRoutes } from './projects.ts';
export type { NewProject } from './projects.ts';
