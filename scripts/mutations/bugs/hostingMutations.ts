import type { Mutation } from './mutation.ts';

const HOSTING = 'platforms/bigcommerce';

/** Bugs that the worlds of BigCommerce must catch: in its own code, and in the code that both platforms share. */
export const hostingMutations: readonly Mutation[] = [
  {
    name: 'The end of the stream is success',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/followDeployment.ts`,
    find: 'if (tools.clock.now() - openedAtMs >= LONG_LIFE_MS) dry = 0;',
    replace:
      "if (problem === undefined) yield { ...parseEvent('{}')!, status: 'completed' } as StreamEvent;",
  },
  {
    name: 'The call that deploys is retried like any other',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/createDeployment.ts`,
    find: '? canSendAgain : never',
    replace: '? ({ status }: { status: number }) => status === 0 || status >= 500 : never',
  },
  {
    name: 'A 5xx in the platform’s words is a refusal',
    world: 'bigcommerce',
    file: 'http/retry/failure.ts',
    find: "return (status >= 400 && status < 500) || status === INSUFFICIENT_STORAGE ? 'refused' : 'unknown';",
    replace: "return 'refused';",
  },
  {
    name: 'A 4xx in HTML is a refusal',
    world: 'bigcommerce',
    file: 'http/retry/failure.ts',
    find: 'status === REQUEST_TIMEOUT || !isWorded(json)',
    replace: 'status === REQUEST_TIMEOUT || (status >= 500 && !isWorded(json))',
  },
  {
    name: 'HTTP 408 is a refusal like any other 4xx',
    world: 'bigcommerce',
    file: 'http/retry/failure.ts',
    find: 'status === REQUEST_TIMEOUT || !isWorded(json)',
    replace: '!isWorded(json)',
  },
  {
    name: 'A lost answer is a failure',
    world: 'bigcommerce',
    file: 'deploy/outcome.ts',
    find: "    case 'ambiguous':\n",
    replace: "    case 'ambiguous':\n      return 'failed';\n",
  },
  {
    name: 'A message about another deployment is believed',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/followDeployment.ts`,
    find: 'event.deploymentUuid !== deploymentUuid.toLowerCase()',
    replace: "event.deploymentUuid === ''",
  },
  {
    name: '`failed` without a code is no failure',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/deploymentEvents.ts`,
    find: "platformStatus === 'failed' || errorCode !== undefined",
    replace: 'errorCode !== undefined',
  },
  {
    name: 'A code is no failure while the status is `in_progress`',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/deploymentEvents.ts`,
    find: "platformStatus === 'failed' || errorCode !== undefined",
    replace: "platformStatus === 'failed'",
  },
  {
    name: 'Redirects are followed, credentials and all',
    world: 'bigcommerce',
    file: 'http/api/callApi.ts',
    find: 'const { text, whole } = await readBody(response, call);',
    replace:
      "const { text, whole } = await readBody(response, call); const to = response.headers['location']; if (to) return await callApi({ ...call, request: { ...call.request, url: to } }, tools);",
  },
  {
    name: 'The limit does not reach a blocked read',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/openStream.ts`,
    find: 'AbortSignal.any([connection.signal, watchdog.signal])',
    replace: 'watchdog.signal',
  },
  {
    name: 'Nobody watches whether the stream has fallen silent',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/openStream.ts`,
    find: 'AbortSignal.any([connection.signal, watchdog.signal])',
    replace: 'connection.signal',
  },
  {
    name: 'A refused stream is left open',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/follow/openStream.ts`,
    find: 'const { text } = await readBody(response);',
    replace: "await readBody({ ...response, body: new Set() as never }); const text = '';",
  },
  {
    name: 'A wait does not listen for the signal',
    world: 'bigcommerce',
    file: 'step/ports/clock.ts',
    find: "    if (signal.aborted) stop();\n    else signal.addEventListener('abort', stop, { once: true });",
    replace: '    if (signal.aborted) stop();',
  },
  {
    name: 'The timer of a call is not cleared',
    world: 'bigcommerce',
    file: 'http/api/callApi.ts',
    find: '  } finally {\n    limit.clear();\n  }',
    replace: '  } finally {\n    void limit;\n  }',
  },
  {
    name: 'An answer is waited for without end',
    world: 'bigcommerce',
    file: 'http/api/callApi.ts',
    find: 'await tools.send(call.request, limit.signal)',
    replace: 'await tools.send(call.request, tools.signal)',
  },
  {
    name: '`Retry-After` is not heeded',
    world: 'bigcommerce',
    file: 'http/retry/backoff.ts',
    find: '(asked || own)',
    replace: '(own || asked)',
  },
  {
    name: 'Following has a limit of its own',
    world: 'bigcommerce',
    file: 'deploy/work.ts',
    find: 'await follow(deployment, following, deadline)',
    replace:
      'await withinLimit(run, limitOf(request, run), (own) => follow(deployment, following, own))',
  },
  {
    name: '`deployment_uuid` is set after following',
    world: 'bigcommerce',
    file: 'deploy/work.ts',
    find: "  journal.output('deployment_uuid', deployment.id);\n  const outcome = request.inputs.wait\n    ? await follow(deployment, following, deadline)\n    : ({ status: deployment.status } as const);\n",
    replace:
      "  const outcome = request.inputs.wait\n    ? await follow(deployment, following, deadline)\n    : ({ status: deployment.status } as const);\n  journal.output('deployment_uuid', deployment.id);\n",
  },
  {
    name: 'The storage gets the access token',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/upload.ts`,
    find: "headers: { 'Content-Type': 'application/zip' },",
    replace:
      "headers: { ...(arguments[1] as Upload).api.request({ method: 'PUT', path: '' }).headers, 'Content-Type': 'application/zip' },",
  },
  {
    name: 'The signed URL is not hidden',
    world: 'bigcommerce',
    file: `${HOSTING}/hosting/upload.ts`,
    find: '  hideSignedUrl(data.upload_url, journal.secret);\n',
    replace: '',
  },
  {
    name: 'GitHub’s silence stops a deployment',
    world: 'bigcommerce',
    file: 'event/occasion.ts',
    find: '    note(error);\n    return { ...decided, isOver: false };',
    replace: '    note(error);\n    throw error;',
  },
  {
    name: 'A signal while the end is reported to GitHub changes nothing',
    world: 'bigcommerce',
    file: 'reporting/reportLimit.ts',
    find: "  cancelled.addEventListener('abort', hurry, { once: true });\n",
    replace: '',
  },
  {
    name: 'A project that is not found is gone',
    world: 'bigcommerce-teardown',
    file: `${HOSTING}/projects/deleteProject.ts`,
    find: 'error.status === NOT_FOUND && (await findProject(api, uuid, patience)) === undefined;',
    replace: 'error.status === NOT_FOUND;',
  },
  {
    name: 'A list ends with its first page',
    world: 'bigcommerce-list',
    file: 'platforms/bigcommerce/projects/projects.ts',
    find: 'if (!next || !cursor ||',
    replace: 'if (page === 0 || !next || !cursor ||',
  },
];
