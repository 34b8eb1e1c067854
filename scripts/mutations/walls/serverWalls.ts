import type { WallMutation } from './wallMutation.ts';

/** Of “What a hostile or broken server can do” in docs/threat-model.md. */
export const serverWalls: readonly WallMutation[] = [
  {
    name: 'A text is a command',
    file: 'src/text/plain.ts',
    find: "return line.replace(/^([\\s\\u0085\\u180e\\u200b]*):(?=:)/, '$1: ')",
    replace: 'return line',
    test: [
      '__tests__/unit/properties/workflowCommands.test.ts',
      'is no command but the one it was written as',
    ],
  },
  {
    name: 'A text is markup in the comment',
    file: 'src/text/markdown.ts',
    find: '.replace(ACTIVE, String.raw`\\$&`)',
    replace: '',
    test: [
      '__tests__/unit/properties/markdown.test.ts',
      'the comment has only our own elements and links in it',
    ],
  },
  {
    name: 'A text is markup in the summary',
    file: 'src/text/markdown.ts',
    find: '.replace(ACTIVE, String.raw`\\$&`)',
    replace: '',
    test: [
      '__tests__/unit/properties/markdown.test.ts',
      'the job summary has only our own elements in it, and its chart is one',
    ],
  },
  {
    name: 'A text sets another output',
    file: 'src/github/runner/runnerFiles.ts',
    find: 'commands().setOutput(name, value);',
    replace: "appendFileSync(env['GITHUB_OUTPUT'] ?? '', `${name}=${value}\\n`);",
    test: [
      '__tests__/unit/properties/workflowCommands.test.ts',
      'are read back as they were set, whatever they are',
    ],
  },
  {
    name: 'The end of a stream is success',
    file: 'src/deploy/follow/watch.ts',
    find: '  throw new ActionError(\n',
    replace:
      "  if (deployment.id) return { kind: 'completed', platformStatus: 'completed', urls: [] };\n  throw new ActionError(\n",
    test: [
      '__tests__/unit/deploy/follow/watch.test.ts',
      'does not take the end of the events for success',
    ],
  },
  {
    name: 'A lost create is sent again',
    file: 'src/platforms/bigcommerce/hosting/createDeployment.ts',
    find: '? canSendAgain : never',
    replace: '? () => true : never',
    test: [
      '__tests__/contract/platforms/bigcommerce.test.ts',
      'never starts a second deployment because an answer was lost',
    ],
  },
  {
    name: 'An error without a code is overlooked',
    file: 'src/platforms/bigcommerce/hosting/follow/parseEvent.ts',
    find: 'hasUnreadableError: hasError && code === undefined',
    replace: 'hasUnreadableError: hasError && code !== undefined',
    test: [
      '__tests__/unit/bigcommerce/hosting/parseEvent.test.ts',
      'says that there is an error without a code, which contradicts',
    ],
  },
  {
    name: 'Another deployment’s end is believed',
    file: 'src/platforms/bigcommerce/hosting/follow/parseEvent.ts',
    find: "deployment_uuid: z.catch(z.nullish(z.string()), ''),",
    replace: 'deployment_uuid: z.catch(z.nullish(z.string()), undefined),',
    test: [
      '__tests__/unit/bigcommerce/hosting/parseEvent.test.ts',
      'takes a deployment_uuid that is no text for none that there is',
    ],
  },
  {
    name: 'Messages about another deployment are taken',
    file: 'src/platforms/bigcommerce/hosting/follow/followDeployment.ts',
    find: 'event.deploymentUuid !== undefined && event.deploymentUuid !== deploymentUuid.toLowerCase()',
    replace:
      "event.deploymentUuid === 'x' && event.deploymentUuid !== deploymentUuid.toLowerCase()",
    test: [
      '__tests__/unit/bigcommerce/hosting/followDeployment.test.ts',
      'leaves out messages about another deployment, and says so',
    ],
  },
  {
    name: 'Silence outlives the time limit',
    file: 'src/platforms/bigcommerce/hosting/follow/openStream.ts',
    find: 'AbortSignal.any([connection.signal, watchdog.signal])',
    replace: 'AbortSignal.any([watchdog.signal])',
    test: [
      '__tests__/unit/bigcommerce/hosting/followDeployment.test.ts',
      'lets the deadline reach a blocked read',
    ],
  },
  {
    name: 'A server chooses a wait that is no number',
    file: 'src/http/retry/retryAfter.ts',
    find: 'return /^\\d{1,9}(\\.\\d{1,6})?$/.test(digits) ? Number(digits) : undefined;',
    replace: "return digits === '' ? undefined : Number(digits);",
    test: ['__tests__/unit/properties/retryHeaders.test.ts', 'whatever the headers say'],
  },
  {
    name: 'An event fills the memory',
    file: 'src/http/serverEvents.ts',
    find: "(tooLarge ||= type === 'max-buffer-size-exceeded')",
    replace: "(tooLarge &&= type === 'max-buffer-size-exceeded')",
    test: [
      '__tests__/unit/http/serverEvents.test.ts',
      'gives up on an event of more than 1 MiB instead of keeping it',
    ],
  },
  {
    name: 'An answer fills the memory',
    file: 'src/http/readBody.ts',
    find: 'bytes > limitBytes ? chunk.subarray(0, left) : chunk',
    replace: 'left > bytes ? chunk.subarray(0, left) : chunk',
    test: ['__tests__/unit/http/readBody.test.ts', 'stops at its limit, and says so'],
  },
  {
    name: 'An answer of GitHub fills the memory',
    file: 'src/github/api/octokit.ts',
    find: 'const LIMIT_BYTES = 8 * 1024 * 1024;',
    replace: 'const LIMIT_BYTES = 800 * 1024 * 1024;',
    test: [
      '__tests__/unit/github/openRepository.test.ts',
      'an answer of more than 8 MiB is an error that names the limit',
    ],
  },
  {
    name: 'A list about Deployments fills the memory',
    file: 'src/platforms/connect/api/openApi.ts',
    find: 'limitBytes: 32 * 1024 * 1024',
    replace: 'limitBytes: 3200 * 1024 * 1024',
    test: ['__tests__/unit/connect/follow/longAnswers.test.ts', 'beyond 32 MiB names the limit'],
  },
  {
    name: 'A decoded answer is read ahead',
    file: 'src/http/client/decode.ts',
    find: '  yield* decoded as AsyncIterable<Uint8Array>;',
    replace: '  yield await decoded.toArray().then((all) => Buffer.concat(all as Uint8Array[]));',
    test: [
      '__tests__/contract/http/codings.test.ts',
      'is decoded no further than it is read, however much would come out',
    ],
  },
];
