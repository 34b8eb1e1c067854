/**
 * The events of a deployment: its course and its stream.
 */
export { endOf, liveOf, livesOf, planCourse } from './course.ts';
export type { Live } from './course.ts';
export { answerStream, eventRoutes } from './events.ts';
export { openStream } from './stream.ts';
