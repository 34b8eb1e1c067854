import { checkConcurrency } from './checks/checkConcurrency.ts';
import { checkFleets } from './checks/checkFleets.ts';
import { checkInputs } from './checks/checkInputs.ts';
import { checkPermissions } from './checks/checkPermissions.ts';
import { checkReferences } from './checks/checkReferences.ts';
import { checkSafety } from './checks/checkSafety.ts';
import { checkVersions } from './checks/checkVersions.ts';
import { checkGrammar } from './checks/checkGrammar.ts';
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
    ...checkConcurrency(workflow),
  ];
}
