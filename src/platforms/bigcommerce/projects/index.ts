/**
 * Projects of a store: finds, creates, lists and deletes them.
 */
export { chooseProject } from './chooseProject.ts';
export { createProject } from './createProject.ts';
export type { NewProject } from './createProject.ts';
export { deleteProject } from './deleteProject.ts';
export { firstLook } from './firstLook.ts';
export { projectList } from './projectList.ts';
export { projectRemoval } from './remove/index.ts';
export { findProject, showProject, targetsOf } from './projects.ts';
export type { Project } from './projects.ts';
export { siteUrls } from './siteUrls.ts';
