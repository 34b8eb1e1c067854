/** A plan as text, Markdown and JSON. */
export { planJson } from './planJson.ts';
export { renderChange, renderPlan } from './renderPlan.ts';
export { renderPlanMarkdown } from './renderPlanMarkdown.ts';
export { checkDeletes, countChanges, describeStore } from './summarizePlan.ts';
