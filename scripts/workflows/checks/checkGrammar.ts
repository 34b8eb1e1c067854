import {
  NoOperationTraceWriter,
  convertWorkflowTemplate,
  parseWorkflow,
} from '@actions/workflow-parser';
import { PLACE } from '../manifests.ts';
import type { Manifests } from '../manifests.ts';
import type { Finding, Source } from '../workflow.ts';

/**
 * Lists the errors of GitHub's own parser: wrong keys, types, contexts and functions, and unknown or missing inputs and secrets
 * of called workflows in this repository.
 *
 * @see https://github.com/actions/languageservices/tree/main/workflow-parser
 */
export async function checkGrammar(source: Source, manifests: Manifests): Promise<Finding[]> {
  const trace = new NoOperationTraceWriter();
  const { context, value } = parseWorkflow({ name: source.file, content: source.text }, trace);
  if (value !== undefined) {
    const called = {
      getFileContent: (reference: Parameters<typeof nameOf>[0]) => {
        const content = manifests.called(nameOf(reference))?.text;
        if (content === undefined) throw new Error('There is no such workflow here.');
        return Promise.resolve({ name: reference.path, content });
      },
    };
    await convertWorkflowTemplate(context, value, called, { fetchReusableWorkflowDepth: 1 });
  }
  return context.errors.getErrors().map((error) => ({
    file: source.file,
    line: (error.range?.start.line ?? 1) + source.linesBefore,
    message: error.rawMessage,
  }));
}

function nameOf(reference: {
  readonly path: string;
  readonly owner?: string;
  readonly repository?: string;
}): string {
  const { owner, repository, path } = reference;
  const place = owner && repository ? `${owner}/${repository}` : PLACE;
  return `${place}/${path}`;
}
