import { checkFleets } from './checkFleets.ts';
import { checkInputs } from './checkInputs.ts';
import { checkPermissions } from './checkPermissions.ts';
import { checkReferences } from './checkReferences.ts';
import { checkSafety } from './checkSafety.ts';
import { checkVersions } from './checkVersions.ts';
import { checkGrammar } from './checkGrammar.ts';
import type { Manifests } from './manifests.ts';
import { readWorkflow } from './workflow.ts';
import type { Finding, Source } from './workflow.ts';

/** Lists all faults of a workflow, by GitHub's grammar and the rules of this repository. */
export async function checkWorkflow(source: Source, manifests: Manifests): Promise<Finding[]> {
  const faults = await checkGrammar(source, manifests);
  // The rules below rely on the shape that the grammar ensures.
  if (faults.length > 0) return faults;
  const workflow = readWorkflow(source);
  return [
    ...checkFleets(workflow, manifests),
    ...checkInputs(workflow, manifests),
    ...checkReferences(workflow, manifests),
    ...checkPermissions(workflow, manifests),
    ...checkSafety(workflow),
    ...checkVersions(workflow),
  ];
}
