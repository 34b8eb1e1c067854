import type { WallMutation } from './wallMutation.ts';

/** Of “Who may receive which secret” in docs/threat-model.md. */
export const secretWalls: readonly WallMutation[] = [
  {
    name: 'The access token goes to the storage',
    file: 'src/platforms/bigcommerce/hosting/upload.ts',
    find: "headers: { 'Content-Type': 'application/zip' },",
    replace:
      "headers: { 'Content-Type': 'application/zip', ...api.request({ method: 'GET', path: '' }).headers },",
    test: [
      '__tests__/contract/platforms/bigcommerce.test.ts',
      'sends its credentials to their own hosts only',
    ],
  },
  {
    name: 'The storage learns who uploads',
    file: 'src/platforms/bigcommerce/hosting/upload.ts',
    find: "headers: { 'Content-Type': 'application/zip' },",
    replace: "headers: { 'Content-Type': 'application/zip', 'X-Store': 'abc' },",
    test: [
      '__tests__/unit/bigcommerce/hosting/upload.test.ts',
      'the storage gets the zip and no credential',
    ],
  },
  {
    name: 'The build goes to a storage without encryption',
    file: 'src/http/signedUrl.ts',
    find: "if (protocol === 'https:') return true;",
    replace: "if (protocol !== '') return true;",
    test: ['__tests__/unit/bigcommerce/hosting/upload.test.ts', 'gets no build'],
  },
  {
    name: 'The signed URL is used before it is hidden',
    file: 'src/platforms/bigcommerce/hosting/upload.ts',
    find: '  hideSignedUrl(data.upload_url, journal.secret);\n',
    replace: '',
    test: [
      '__tests__/unit/bigcommerce/hosting/upload.test.ts',
      'the signed URL is hidden, and its query, before it is used',
    ],
  },
  {
    name: 'The token of the job goes to a host that a list of GitHub names',
    file: 'src/github/calls/commentCalls.ts',
    find: 'route: `POST ${graphqlUrl}`',
    replace: 'route: `POST https://api.github.com/graphql?${graphqlUrl.length}`',
    test: [
      '__tests__/unit/github/openRepository.test.ts',
      'the token goes to the two URLs of GitHub',
    ],
  },
  {
    name: 'A token is sent unencrypted',
    file: 'src/http/client/trust.ts',
    find: "if (protocol === 'https:' || isLoopback(hostname)) return;",
    replace: "if (protocol === 'https:' || protocol === 'http:') return;",
    test: ['__tests__/unit/http/trust.test.ts', 'is not sent unencrypted to another machine'],
  },
  {
    name: 'An input takes a service without encryption',
    file: 'src/inputs/fields.ts',
    find: "url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))",
    replace: "url.protocol === 'https:' || url.protocol === 'http:'",
    test: [
      '__tests__/unit/bigcommerce/readTarget.test.ts',
      'a service that is not reached by https gets no token',
    ],
  },
  {
    name: 'Redirects are followed',
    file: 'src/http/client/sendRequest.ts',
    find: '    return toResponse(await exchange(request, socket, signal), socket, signal);',
    replace:
      '    const message = await exchange(request, socket, signal);\n    if (message.headers.location) return await sendRequest({ ...request, url: message.headers.location }, signal);\n    return toResponse(message, socket, signal);',
    test: [
      '__tests__/contract/http/answers.test.ts',
      'is an answer: the token goes to nobody else',
    ],
  },
  {
    name: 'Whether certificates are checked is not looked at',
    file: 'src/http/client/sendRequest.ts',
    find: '  refuseUncheckedTls(url, process.env);\n',
    replace: '',
    test: ['__tests__/unit/http/trust.test.ts', 'before it opens one'],
  },
  {
    name: 'Certificates are not checked',
    file: 'src/http/client/connect.ts',
    find: "    ALPNProtocols: ['http/1.1'],",
    replace: "    ALPNProtocols: ['http/1.1'],\n    rejectUnauthorized: false,",
    test: ['__tests__/unit/security/sources.test.ts', 'turn the check of certificates off'],
  },
  {
    name: 'The digest of a configuration has no key',
    file: 'src/platforms/bigcommerce/hosting/bigcommerce.ts',
    find: "createHmac('sha256', accessToken)",
    replace: "createHmac('sha256', accessToken.slice(0, 0))",
    test: [
      '__tests__/unit/bigcommerce/readTarget.test.ts',
      'has a digest that nobody can try values against without the access token',
    ],
  },
  {
    name: 'Everybody may read the plan of a store',
    file: 'src/store/file/storeFiles.ts',
    find: '{ mode: OWNER_ONLY }',
    replace: '{ mode: OWNER_ONLY | 0o044 }',
    test: [
      '__tests__/unit/makeFolder.test.ts',
      'is for the owner only, and so are the files in it',
    ],
  },
  {
    name: 'A token is read from the checkout',
    file: 'src/platforms/bigcommerce/inputs/withProjectFile.ts',
    find: '[inProjectFile.storeHash]: storeHash.trim() || undefined,',
    replace:
      "[inProjectFile.storeHash]: storeHash.trim() || undefined,\n      CATALYST_ACCESS_TOKEN: String(asObject(parseJson(file.text))?.['accessToken']),",
    test: ['__tests__/unit/bigcommerce/readTarget.test.ts', 'gives no token, whatever it calls it'],
  },
  {
    name: 'The job’s environment is deployed',
    file: 'src/platforms/bigcommerce/inputs/readTarget.ts',
    find: '  const own = [\n',
    replace:
      "  const own = [\n    ...list('plain_text', new Map([['PATH', process.env['PATH'] ?? '']])),\n",
    test: [
      '__tests__/unit/bigcommerce/readTarget.test.ts',
      'is the variables of the inputs, and nothing of the job’s environment',
    ],
  },
  {
    name: 'A site is sent a credential',
    file: 'src/platforms/bigcommerce/hosting/live/askSite.ts',
    find: "headers: { Accept: '*/*',",
    replace: "headers: { Accept: '*/*', 'X-Auth-Token': tools.correlationId,",
    test: ['__tests__/unit/bigcommerce/hosting/proofOfLive.test.ts', 'asks without credentials'],
  },
];
