import { modules as shared } from "./shared.js";
export const id = "github";
export const ids = ["github"];
export const modules = {
...shared,

/***/ 9174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ JSONParse),
/* harmony export */   _y: () => (/* binding */ restEndpointMethods),
/* harmony export */   iq: () => (/* binding */ JSONStringify),
/* harmony export */   n: () => (/* binding */ withCustomRequest),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   ud: () => (/* binding */ paginateRest)
/* harmony export */ });
// Put in the place of parts of octokit by `scripts/build/aliases.json` (docs/adr/0012): plugins and clients that are never called,
// and parsers that do more than GitHub's answers need.
/** Adds no method for each route: all requests name their route. */
function restEndpointMethods() {
  return {};
}
/** Adds no paging: `pages.ts` does that. */
function paginateRest() {
  return {};
}
/** Opens no GraphQL: octokit makes a client for it that is never asked. */
function withCustomRequest() {
  return { defaults: () => undefined };
}
/** Parses JSON without big integers. The schemas of the answers refuse numbers that are not safe, as they would refuse those. */
function JSONParse(text) {
  return JSON.parse(text);
}
/** Writes JSON, in which we never send a big integer. */
function JSONStringify(value) {
  return JSON.stringify(value);
}
/** Parses the media type of a `Content-Type`. Octokit asks only whether it is JSON; anything else is not looked into. */
function parse(header) {
  const [type = ''] = header.split(';', 1);
  return { type: type.trim().toLowerCase(), parameters: {} };
}


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRepository: () => (/* reexport */ openRepository)
});

// UNUSED EXPORTS: actionsRunner

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 14 modules
var github = __webpack_require__(8390);
// EXTERNAL MODULE: ./src/http/readBody.ts + 1 modules
var readBody = __webpack_require__(7279);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
;// CONCATENATED MODULE: ./src/github/api/octokit.ts


/** Enough for a page of a hundred long comments. */
const LIMIT_BYTES = 8 * 1024 * 1024;
const WITHOUT_BODY = new Set([204, 205, 304]);
/**
 * Opens GitHub's API with our own HTTP client: it uses the proxy, follows no redirects and keeps no connection open.
 */
function openOctokit(options) {
  const quiet = () => undefined;
  return (0,github/* getOctokit */.Q)(options.token, {
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    request: { fetch: fetchThrough(options.send) },
    // Its log would print a server's texts without redaction and escaping.
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}
function fetchThrough(send) {
  return async (url, { method, headers, body, signal }) => {
    const request = { method, url, headers, ...(body === undefined ? {} : { body }) };
    const response = await send(request, signal);
    const { text, whole } = await (0,readBody/* readBody */.x)(response, { limitBytes: LIMIT_BYTES });
    if (!whole)
      throw tooLong();
    return toFetched(response, text);
  };
}
function tooLong() {
  const reason = `The answer is longer than the limit of ${(0,readBody/* formatLimit */.t)(LIMIT_BYTES)}.`;
  return new request/* NetworkError */.Dr('ERR_ANSWER_TOO_LONG', true, { reason, permanent: true });
}
/** Makes a standard `Response`, which rejects unknown statuses, and a body with some statuses. */
function toFetched({ status, headers }, text) {
  if (status < 200 || status > 599) {
    const reason = `The server answered with HTTP ${String(status)}.`;
    throw new request/* NetworkError */.Dr('ERR_UNKNOWN_STATUS', true, { reason });
  }
  const names = Object.entries(headers).filter(([, value]) => value !== undefined);
  return new Response(text === '' || WITHOUT_BODY.has(status) ? null : text, {
    status,
    headers: names,
  });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/coerce.js
var coerce = __webpack_require__(3846);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/http/retry/failure.ts
var retry_failure = __webpack_require__(5835);
// EXTERNAL MODULE: ./src/http/retry/retry.ts
var retry = __webpack_require__(3643);
;// CONCATENATED MODULE: ./src/github/api/reason.ts

const NO_REASON = 'the answer gives no reason';
const MOST_DETAILS = 3;
/** One entry of `errors`: a sentence, or a field and its problem. */
const Detail = schemas/* union */.KCZ([
  schemas/* string */.YjP(),
  schemas/* pipe */.FsL(schemas/* looseObject */._H3({ message: schemas/* string */.YjP() }), schemas/* transform */.pdi(({ message }) => message)),
  schemas/* pipe */.FsL(schemas/* looseObject */._H3({ field: schemas/* string */.YjP(), code: schemas/* string */.YjP() }), schemas/* transform */.pdi(({ field, code }) => `${field}: ${code}`)),
]);
const Worded = schemas/* looseObject */._H3({
  message: schemas/* string */.YjP(),
  errors: schemas/* _default */.Rvf(schemas/* catch */.MfU(schemas/* array */.YOg(schemas/* catch */.MfU(Detail, '')), []), []),
});
/**
 * Reads why GitHub refused a call, with the first details of a 422: `Validation Failed (body: too_long)`. The result is text from
 * outside.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
function readReason(body) {
  const { data } = Worded.safeParse(body);
  if (data === undefined)
    return NO_REASON;
  const details = data.errors.filter((detail) => detail !== '').slice(0, MOST_DETAILS);
  return details.length === 0 ? data.message : `${data.message} (${details.join('; ')})`;
}
/**
 * GitHub's message with a 403 when the token lacks a permission or a scope. A locked or archived pull request and an IP allow
 * list have the same status, but no permission helps there.
 */
const LACKS_PERMISSION = /^resource not accessible by|must have .*(rights|access)|scope/i;
/** Returns the hint for a refusal; undefined when GitHub's reason needs none. */
function explain(status, reason, permission) {
  if (status === 401)
    return 'GitHub rejected the token. Check `github_token`.';
  // GitHub answers 404 for what a token may not see.
  const isLacking = status === 404 || (status === 403 && (reason === NO_REASON || LACKS_PERMISSION.test(reason)));
  if (!isLacking)
    return undefined;
  return `Add \`${permission}\` to the \`permissions\` of the workflow\u2019s job.`;
}

;// CONCATENATED MODULE: ./src/github/api/ask.ts






const ANSWER_WITHIN_MS = 8000;
/** Limit for one call with all its retries. Reporting is not worth more of a job's time. */
const PATIENCE_MS = 12_000;
const ATTEMPTS = 3;
/** The same for a call whose answer the step needs. */
const ESSENTIAL = { patienceMs: 90_000, attempts: 6 };
const SUCCESS = 200;
/**
 * Makes one call of GitHub's API, with retries for at most 12 s, or 90 s when the step needs the answer. Throws `HttpError` with
 * GitHub's own reason and, if one is missing, the permission as a hint. The code is `unexpected-response` when the answer cannot be
 * read.
 */
async function ask(question, tools, signal) {
  const { what, answer, creates = false, essential = false } = question;
  const { clock, random, line } = tools;
  const retryable = creates ? retry_failure/* canSendAgain */.BY : retry_failure/* isTemporary */.ey;
  const deadline = (0,ports_clock/* startDeadline */.db)(clock, essential ? ESSENTIAL.patienceMs : PATIENCE_MS, {
    parent: signal,
    reason: () => new request/* NetworkError */.Dr('ETIMEDOUT', true),
  });
  try {
    const data = await (0,retry/* retry */.L)(() => attempt(question, tools, deadline.signal), {
      ...{ clock, random, deadline, retryable },
      attempts: attemptsFor(question, line),
      onRetry: () => undefined,
    });
    line.isDead = false;
    const parsed = parse/* safeParse */.xL(answer, data);
    if (parsed.success)
      return parsed.data;
    throw (0,retry_failure/* unreadable */.O$)(`${what} succeeded, but the answer could not be read.`, SUCCESS);
  }
  catch (error) {
    signal.throwIfAborted();
    const failure = error instanceof request/* NetworkError */.Dr ? (0,retry_failure/* unanswered */.bj)(what, error) : error;
    line.isDead = failure instanceof actionError/* HttpError */.j$ && (0,retry_failure/* isTemporary */.ey)(failure);
    throw failure;
  }
  finally {
    deadline.clear();
  }
}
/** Returns an error handler that turns statuses for something that is missing into undefined, and throws any other error. */
function ifMissing(...statuses) {
  return (error) => {
    if (!(0,actionError/* hasStatus */.Ro)(error, ...statuses))
      throw error;
  };
}
/** While GitHub is down, retrying every call would hold up the job. */
function attemptsFor({ essential }, { isDead }) {
  if (essential === true)
    return ESSENTIAL.attempts;
  return isDead ? 1 : ATTEMPTS;
}
async function attempt(question, tools, signal) {
  const own = (0,ports_clock/* startDeadline */.db)(tools.clock, ANSWER_WITHIN_MS, {
    parent: signal,
    reason: () => new request/* NetworkError */.Dr('ETIMEDOUT', true),
  });
  try {
    const octokit = tools.octokit();
    const { owner, repo } = tools;
    const answer = await octokit.request(question.route, {
      ...(question.route.includes('{owner}') && { owner, repo }),
      ...question.parameters,
      request: { signal: own.signal },
    });
    const { link } = answer.headers;
    if (link !== undefined)
      question.onLink?.(link);
    return answer.data;
  }
  catch (error) {
    signal.throwIfAborted();
    throw own.signal.aborted
      ? (0,retry_failure/* unanswered */.bj)(question.what, own.signal.reason)
      : toHttpError(question, error, tools.clock.now());
  }
  finally {
    own.clear();
  }
}
/** What octokit throws for a refusal. Without a response, its cause is the network error. */
const Refused = schemas/* looseObject */._H3({
  status: schemas/* number */.aig(),
  response: schemas/* looseObject */._H3({
    headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* optional */.lqM(coerce/* string */.Yj())),
    data: schemas/* unknown */.L5J(),
  }),
});
function toHttpError(question, error, nowMs) {
  const refused = Refused.safeParse(error).data;
  if (refused === undefined) {
    const cause = error instanceof Error ? error.cause : undefined;
    // Octokit wraps what was refused before it was sent.
    if (cause instanceof actionError/* ActionError */.lZ)
      return cause;
    return cause instanceof request/* NetworkError */.Dr ? (0,retry_failure/* unanswered */.bj)(question.what, cause) : error;
  }
  const { headers, data } = refused.response;
  const reason = readReason(data);
  const limited = isLimited(refused.status, headers, reason);
  const status = limited ? 429 : refused.status;
  return (0,retry_failure/* failedWith */.Mf)(`${question.what} failed with HTTP ${String(refused.status)}: ${(0,plain/* asSentence */.KG)(reason)}`, { response: { status, headers }, json: data, nowMs }, { hint: explain(status, reason, question.permission) });
}
/**
 * Distinguishes a rate limit from a missing permission, which have the same status.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function isLimited(status, headers, message) {
  if (status === 429)
    return true;
  const says = headers['retry-after'] !== undefined || /rate limit/i.test(message);
  return status === 403 && (says || headers['x-ratelimit-remaining'] === '0');
}

;// CONCATENATED MODULE: ./src/github/calls/keptCalls.ts


const ACTIONS = 'actions: read';
const RUN = '/repos/{owner}/{repo}/actions/runs/{run_id}';
const RELEASE = '/repos/{owner}/{repo}/releases/tags/{tag}';
/** GitHub answers 404 for what does not exist and for what the token may not see, and 410 for what has expired. */
const MISSING = [404, 410];
/** GitHub's maximum for a page. A run has one artifact of a name for each of its attempts. */
const PER_PAGE = 100;
const RunJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  event: schemas/* string */.YjP(),
  head_repository: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() })),
}), schemas/* transform */.pdi(({ event, head_repository: head }) => {
  return { event, headRepository: head?.full_name };
}));
const ArtifactsJson = schemas/* looseObject */._H3({
  artifacts: schemas/* array */.YOg(schemas/* looseObject */._H3({
    id: schemas/* int */.Whr(),
    name: schemas/* string */.YjP(),
    size_in_bytes: schemas/* number */.aig(),
    expired: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
  })),
});
const ReleaseJson = schemas/* looseObject */._H3({
  assets: schemas/* array */.YOg(schemas/* looseObject */._H3({
    id: schemas/* int */.Whr(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    state: schemas/* nullish */.cl6(schemas/* string */.YjP()),
  })),
});
/**
 * Opens the calls that find what this repository keeps. They are worth waiting for: without their answer nothing is deployed.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 * @see https://docs.github.com/en/rest/actions/artifacts#list-workflow-run-artifacts
 * @see https://docs.github.com/en/rest/releases/releases#get-a-release-by-tag-name
 */
function keptCalls(tools) {
  const find = (question, signal) => ask({ ...question, essential: true }, tools, signal).catch(ifMissing(...MISSING));
  return {
    workflowRun: (id, signal) => {
      const call = { route: `GET ${RUN}`, parameters: { run_id: id } };
      const what = 'Looking up the workflow run';
      return find({ ...call, what, permission: ACTIONS, answer: RunJson }, signal);
    },
    artifacts: async (runId, name, signal) => {
      const parameters = { run_id: runId, name, per_page: PER_PAGE };
      const call = { route: `GET ${RUN}/artifacts`, parameters };
      const what = 'Listing the artifacts of the workflow run';
      const asked = { ...call, what, permission: ACTIONS, answer: ArtifactsJson };
      return newestFirst(name, await find(asked, signal));
    },
    releaseAssets: async (tag, signal) => {
      const call = { route: `GET ${RELEASE}`, parameters: { tag } };
      const what = 'Looking up the release';
      const asked = { ...call, what, permission: 'contents: read', answer: ReleaseJson };
      return byName(await find(asked, signal));
    },
  };
}
/** GitHub Enterprise Server before 3.9 ignores the name. Ids grow, so the highest is the newest. */
function newestFirst(name, found) {
  return (found?.artifacts ?? [])
    .filter((artifact) => artifact.name === name)
    .sort((one, other) => other.id - one.id)
    .map(({ id, size_in_bytes: size, expired }) => {
    return { kind: 'artifact', id, size, isExpired: expired === true };
  });
}
/** Leaves out assets whose upload broke off, which stay `starter`. */
function byName(release) {
  const assets = release?.assets.filter(({ state }) => (state ?? 'uploaded') === 'uploaded');
  return (assets &&
    new Map(assets.map(({ id, name, size }) => [name, { kind: 'asset', id, size, isExpired: false }])));
}

// EXTERNAL MODULE: ./src/inputs/fields.ts + 1 modules
var fields = __webpack_require__(9213);
;// CONCATENATED MODULE: ./src/http/signedUrl.ts

/** Masks a signed URL, and its query in case only that is printed. */
function hideSignedUrl(url, secret) {
  secret(url);
  const query = url.indexOf('?');
  if (query !== -1)
    secret(url.slice(query + 1));
}
/** Returns whether a storage is reached encrypted. With an API on this machine, its storage may be on this machine, without. */
function isSafeStorage(url, apiUrl) {
  if (!URL.canParse(url))
    return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:')
    return true;
  return protocol === 'http:' && (0,fields/* isLoopback */.U9)(hostname) && (0,fields/* isLoopback */.U9)(new URL(apiUrl).hostname);
}

// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
;// CONCATENATED MODULE: ./src/github/calls/download.ts





/** A kept zip has at most 64 MiB, so this is for a slow line. */
const WITHIN_MS = 10 * 60_000;
const download_ATTEMPTS = 4;
/** GitHub redirects once, to the storage. A company's proxy or Enterprise Server may add one. */
const MOST_REDIRECTS = 4;
const WHAT = 'Downloading the kept file';
const places = {
  artifact: {
    path: (id) => `/actions/artifacts/${String(id)}/zip`,
    accept: 'application/vnd.github+json',
    permission: 'actions: read',
  },
  // With another type GitHub answers with a description of the asset.
  asset: {
    path: (id) => `/releases/assets/${String(id)}`,
    accept: 'application/octet-stream',
    permission: 'contents: read',
  },
};
/**
 * Downloads an artifact or an asset, with retries for at most 10 minutes. The signed URL lives for a minute, so each attempt
 * gets a new one. Only GitHub's API gets the token. Throws `HttpError`, `timeout`, and whatever `save` throws.
 *
 * @see https://docs.github.com/en/rest/actions/artifacts#download-an-artifact
 * @see https://docs.github.com/en/rest/releases/assets#get-a-release-asset
 */
async function download(tools, { file, to }, signal) {
  const deadline = (0,ports_clock/* startDeadline */.db)(tools.clock, WITHIN_MS, {
    parent: signal,
    reason: () => new actionError/* ActionError */.lZ('timeout', `${WHAT} did not finish within 10 minutes.`),
  });
  try {
    await (0,retry/* retry */.L)(() => download_attempt(tools, { file, to }, deadline.signal), {
      ...{ clock: tools.clock, random: tools.random, deadline },
      retryable: (error) => (0,retry_failure/* isTemporary */.ey)(error) || isFromStorage(error),
      onRetry: () => undefined,
      attempts: download_ATTEMPTS,
    });
  }
  finally {
    deadline.clear();
  }
}
const FROM_STORAGE = `${WHAT} failed at its storage`;
/** The storage refuses a signed URL that is too old. Another one may do. */
function isFromStorage({ status, message }) {
  return status === 403 && message.startsWith(FROM_STORAGE);
}
async function download_attempt(tools, { file, to }, signal) {
  try {
    const response = await download_open(tools, { file, to }, signal);
    await to.save(response.body);
  }
  catch (error) {
    signal.throwIfAborted();
    throw error instanceof request/* NetworkError */.Dr ? (0,retry_failure/* unanswered */.bj)(WHAT, error) : error;
  }
}
async function download_open(tools, { file, to }, signal) {
  const { path, accept, permission } = places[file.kind];
  const apiUrl = tools.repositoryUrl + path(file.id);
  const headers = {
    Authorization: `Bearer ${tools.token}`,
    Accept: accept,
    'X-GitHub-Api-Version': '2022-11-28',
    'User-Agent': tools.userAgent,
  };
  let response = await tools.send({ method: 'GET', url: apiUrl, headers }, signal);
  if (response.status >= 400)
    throw await refusedByApi(response, permission, tools.clock.now());
  for (let at = apiUrl, redirects = 0; response.status !== 200; redirects += 1) {
    at = locationOf(response, at);
    if (redirects === MOST_REDIRECTS)
      throw odd('GitHub redirects the download without end.');
    hideSignedUrl(at, to.secret);
    if (!isSafeStorage(at, apiUrl))
      throw odd('GitHub gave a download URL that is not https.');
    // Without the token: the storage is another host, and its URL is signed.
    const plain = { Accept: '*/*', 'User-Agent': tools.userAgent };
    response = await tools.send({ method: 'GET', url: at, headers: plain }, signal);
    if (response.status >= 400)
      throw await refusedByStorage(response, tools.clock.now());
  }
  return response;
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
function locationOf({ status, headers }, from) {
  const { location } = headers;
  if (REDIRECTS.has(status) && location !== undefined && URL.canParse(location, from)) {
    return new URL(location, from).href;
  }
  throw odd(`${WHAT} got HTTP ${String(status)} instead of the file.`);
}
async function refusedByApi(response, permission, nowMs) {
  const json = (0,parseJson/* parseJson */.qF)((await (0,readBody/* readBody */.x)(response)).text);
  const reason = readReason(json);
  const { status } = response;
  return (0,retry_failure/* failedWith */.Mf)(`${WHAT} failed with HTTP ${String(status)}: ${(0,plain/* asSentence */.KG)(reason)}`, { response, json, nowMs }, { hint: explain(status, reason, permission) });
}
/** The storage's words repeat the signed request, so they are not quoted. */
async function refusedByStorage(response, nowMs) {
  await (0,readBody/* readBody */.x)(response);
  return (0,retry_failure/* failedWith */.Mf)(`${FROM_STORAGE} with HTTP ${String(response.status)}.`, { response, json: undefined, nowMs }, { hint: 'The storage that GitHub redirects to refused, not GitHub\u2019s API. Run the job again.' });
}
function odd(message) {
  return new actionError/* ActionError */.lZ('unexpected-response', message);
}

;// CONCATENATED MODULE: ./src/github/calls/refCalls.ts


const READ = 'contents: read';
const WRITE = 'contents: write';
const COMMIT = '/repos/{owner}/{repo}/commits/{ref}';
const GIT = '/repos/{owner}/{repo}/git';
/** GitHub answers 422 for a ref that does not exist, and 404 for one in the form of a full id. */
const refCalls_MISSING = [404, 422];
const CommitJson = schemas/* looseObject */._H3({ sha: schemas/* string */.YjP() });
const RefJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({ ref: schemas/* string */.YjP() }), schemas/* transform */.pdi(({ ref }) => ref));
/**
 * Opens the calls about refs: the commit of any, and tags, of which they make and remove lightweight ones.
 *
 * @see https://docs.github.com/en/rest/commits/commits#get-a-commit
 * @see https://docs.github.com/en/rest/git/refs
 */
function refCalls(tools) {
  return {
    commit: async (ref, signal) => {
      // A page has at least one of the files that the commit changes, with its patch.
      const call = { route: `GET ${COMMIT}`, parameters: { ref, per_page: 1 } };
      const question = { ...call, what: 'Looking up the commit', permission: READ };
      const found = await ask({ ...question, answer: CommitJson }, tools, signal).catch(ifMissing(...refCalls_MISSING));
      return found?.sha;
    },
    tags: async (prefix, signal) => {
      const call = {
        route: `GET ${GIT}/matching-refs/{+ref}`,
        parameters: { ref: `tags/${prefix}` },
      };
      const question = { ...call, what: 'Listing the tags', permission: READ };
      const refs = await ask({ ...question, answer: schemas/* array */.YOg(RefJson) }, tools, signal);
      return refs.map((ref) => ref.replace(/^refs\/tags\//, ''));
    },
    createTag: async (name, sha, signal) => {
      const parameters = { ref: `refs/tags/${name}`, sha };
      const call = { route: `POST ${GIT}/refs`, parameters, creates: true };
      const what = 'Creating the tag';
      await ask({ ...call, what, permission: WRITE, answer: schemas/* unknown */.L5J() }, tools, signal);
    },
    deleteTag: async (name, signal) => {
      const call = { route: `DELETE ${GIT}/refs/{+ref}`, parameters: { ref: `tags/${name}` } };
      const question = { ...call, what: 'Deleting the tag', permission: WRITE };
      await ask({ ...question, answer: schemas/* unknown */.L5J() }, tools, signal).catch(ifMissing(...refCalls_MISSING));
    },
  };
}

;// CONCATENATED MODULE: ./src/github/calls/pullRequestCalls.ts


const permission = 'pull-requests: read';
const PULLS = 'GET /repos/{owner}/{repo}/pulls';
const OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
/** The statuses for a commit that GitHub does not know. */
const UNKNOWN_COMMIT = [404, 422];
const PullRequestJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  number: schemas/* int */.Whr(),
  state: schemas/* string */.YjP(),
  head: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), label: schemas/* nullish */.cl6(schemas/* string */.YjP()) }),
}), schemas/* transform */.pdi(({ number, state, head }) => {
  const headSha = head.sha;
  return { number, state: state === 'closed' ? 'closed' : 'open', headSha, head: head.label };
}));
/**
 * Opens the calls that read pull requests.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls
 */
function pullRequestCalls(tools) {
  const look = (route, parameters, signal) => {
    const what = 'Finding the pull request';
    const answer = schemas/* array */.YOg(PullRequestJson);
    const page = { per_page: 100, ...parameters };
    return ask({ what, permission, answer, route, parameters: page }, tools, signal);
  };
  const ofCommit = async (sha, signal) => {
    const found = look(OF_COMMIT, { commit_sha: sha }, signal);
    return (await found.catch(ifMissing(...UNKNOWN_COMMIT))) ?? [];
  };
  return {
    pullRequest: (number, signal) => {
      const call = { route: `${PULLS}/{pull_number}`, parameters: { pull_number: number } };
      const what = 'Reading the pull request';
      return ask({ ...call, what, permission, answer: PullRequestJson }, tools, signal);
    },
    pullRequestsWith: ofCommit,
    pullRequestsOf: async ({ sha, head }, signal) => {
      const isOfCommit = ({ headSha }) => headSha === sha;
      const ofAnyBranch = (await ofCommit(sha, signal)).filter(isOfCommit);
      // Anybody can push the commit of somebody else and open a pull request with it.
      const ofOwnBranch = ofAnyBranch.filter((pull) => pull.head === head);
      const found = ofOwnBranch.length > 0 ? ofOwnBranch : ofAnyBranch;
      if (found.length > 0 || head === undefined)
        return found;
      // GitHub does not always find a fork's commit in the original repository.
      const ofBranch = await look(PULLS, { head, state: 'all' }, signal);
      return ofBranch.filter(isOfCommit);
    },
  };
}

// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __webpack_require__(7312);
;// CONCATENATED MODULE: ./src/text/siteUrl.ts

/** More than any site needs. A longer one would fill a comment, and keep the search for secrets busy for seconds. */
const LONGEST = 2000;
/**
 * Parses the URL of a site from outside. Undefined unless it is http or https, in one line of at most 2,000
 * characters, without credentials and without a secret: people click on it, and later steps print it.
 */
function readSiteUrl(text) {
  if (text.length > LONGEST || /[\s\p{C}]/u.test(text) || !URL.canParse(text))
    return undefined;
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:')
    return undefined;
  return username || password || (0,redact/* holdsMaskableSecret */.T9)(text) ? undefined : text;
}

;// CONCATENATED MODULE: ./src/github/api/pages.ts



/** GitHub's maximum. */
const pages_PER_PAGE = 100;
/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;
/**
 * Reads a list, and fetches its pages lazily. Throws what {@link ask} throws, and `unexpected-response` when the list does not
 * end, because what was not found may be on the rest.
 */
async function* readPages(pages, tools, signal) {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const links = [];
    const items = await ask({
      ...pages,
      answer: schemas/* array */.YOg(pages.item),
      parameters: { ...pages.parameters, page, per_page: pages_PER_PAGE },
      onLink: (link) => links.push(link),
    }, tools, signal);
    yield* items;
    // Does not follow the link, so that the token stays with its host.
    const hasNext = links.some((link) => link.includes('rel="next"'));
    if (items.length === 0 || (!hasNext && items.length < pages_PER_PAGE))
      return;
  }
  throw new actionError/* ActionError */.lZ('unexpected-response', `${pages.what}: the list does not end.`);
}

;// CONCATENATED MODULE: ./src/github/calls/deploymentCalls.ts



const deploymentCalls_permission = 'deployments: write';
const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments';
const STATUSES = `${DEPLOYMENTS}/{deployment_id}/statuses`;
const LONGEST_DESCRIPTION = 140;
/** GitHub's maximum for a page. A deployment of ours has three or four. */
const MOST_STATUSES = 100;
const STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
];
const DeploymentJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  id: schemas/* int */.Whr(),
  sha: schemas/* string */.YjP(),
  environment: schemas/* string */.YjP(),
  payload: schemas/* unknown */.L5J(),
  production_environment: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
  creator: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ login: schemas/* string */.YjP() })),
  created_at: schemas/* nullish */.cl6(schemas/* string */.YjP()),
}), schemas/* transform */.pdi(({ payload, production_environment: production, creator, created_at, ...rest }) => {
  const { id, sha, environment } = rest;
  return {
    ...{ id, sha, environment, payload: readPayload(payload), production: production === true },
    creator: creator?.login ?? '',
    createdAtMs: readTime(created_at) ?? 0,
  };
}));
const StatusJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  // Treats a state that GitHub adds later as pending.
  state: schemas/* catch */.MfU(schemas/* enum */.k5n(STATES), 'pending'),
  description: schemas/* nullish */.cl6(schemas/* string */.YjP()),
  environment_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
  log_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
  created_at: schemas/* nullish */.cl6(schemas/* string */.YjP()),
}), schemas/* transform */.pdi(({ state, description, environment_url: url, log_url: log, created_at: at }) => {
  const [environmentUrl, logUrl] = [readSiteUrl(url ?? ''), readSiteUrl(log ?? '')];
  const text = description ?? '';
  return { state, description: text, environmentUrl, logUrl, createdAtMs: readTime(at) };
}));
const StatusesJson = schemas/* array */.YOg(StatusJson);
const PayloadJson = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/**
 * Opens the calls about GitHub Deployments and their statuses.
 *
 * @see https://docs.github.com/en/rest/deployments
 */
function deploymentCalls(tools) {
  const newest = (count, id, signal) => {
    const parameters = { deployment_id: id, per_page: count };
    const call = { route: `GET ${STATUSES}`, parameters };
    const what = 'Looking at a GitHub Deployment';
    return ask({ ...call, what, permission: deploymentCalls_permission, answer: StatusesJson }, tools, signal);
  };
  return {
    deployments: (environment, signal) => {
      const parameters = environment === undefined ? {} : { environment };
      const list = { route: `GET ${DEPLOYMENTS}`, parameters };
      const what = 'Listing the GitHub Deployments';
      return readPages({ ...list, what, permission: deploymentCalls_permission, item: DeploymentJson }, tools, signal);
    },
    deployment: (id, signal) => {
      const call = {
        route: `GET ${DEPLOYMENTS}/{deployment_id}`,
        parameters: { deployment_id: id },
      };
      const what = 'Looking up the GitHub Deployment';
      return ask({ ...call, what, permission: deploymentCalls_permission, answer: DeploymentJson }, tools, signal).catch(ifMissing(404));
    },
    createDeployment: (deployment, signal) => {
      const call = { route: `POST ${DEPLOYMENTS}`, parameters: toBody(deployment), creates: true };
      const what = 'Creating the GitHub Deployment';
      return ask({ ...call, what, permission: deploymentCalls_permission, answer: DeploymentJson }, tools, signal);
    },
    latestStatus: async (id, signal) => (await newest(1, id, signal))[0],
    statuses: (id, signal) => newest(MOST_STATUSES, id, signal),
    addStatus: async (id, status, signal) => {
      const parameters = { deployment_id: id, ...toStatusBody(status) };
      const call = { route: `POST ${STATUSES}`, parameters };
      const what = 'Updating the GitHub Deployment';
      await ask({ ...call, what, permission: deploymentCalls_permission, answer: schemas/* unknown */.L5J() }, tools, signal);
    },
  };
}
function toBody(deployment) {
  return {
    ref: deployment.sha,
    task: 'deploy',
    // The workflow decides what to deploy. GitHub must not merge into it, or wait for this job itself.
    auto_merge: false,
    required_contexts: [],
    environment: deployment.environment,
    description: describe(deployment.description),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    payload: deployment.payload,
  };
}
function toStatusBody(status) {
  return {
    state: status.state,
    description: describe(status.description),
    ...(status.logUrl && { log_url: status.logUrl }),
    ...(status.environmentUrl && { environment_url: status.environmentUrl }),
    // GitHub would also retire the deployments of other targets and other tools.
    auto_inactive: false,
  };
}
/** Reads a payload. GitHub returns it as it was sent: an object, or a string of JSON. */
function readPayload(payload) {
  const parsed = typeof payload === 'string' ? (0,parseJson/* parseJson */.qF)(payload) : payload;
  const entries = PayloadJson.safeParse(parsed).data ?? {};
  return Object.fromEntries(Object.entries(entries).filter((entry) => typeof entry[1] === 'string'));
}
function readTime(text) {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}
function describe(text) {
  return (0,plain/* cut */.Jj)((0,plain/* printable */.g$)(text), LONGEST_DESCRIPTION);
}

;// CONCATENATED MODULE: ./src/github/calls/commentCalls.ts


const commentCalls_permission = 'pull-requests: write';
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
/** The author of comments written with a workflow's own token. */
const ACTIONS_BOT = 'github-actions[bot]';
const CommentJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  id: schemas/* int */.Whr(),
  body: schemas/* nullish */.cl6(schemas/* string */.YjP()),
  user: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ login: schemas/* string */.YjP() })),
}), schemas/* transform */.pdi(({ id, body, user }) => {
  return { id, body: body ?? '', author: user?.login ?? '' };
}));
const User = schemas/* looseObject */._H3({ login: schemas/* string */.YjP() });
const Viewer = schemas/* looseObject */._H3({ data: schemas/* looseObject */._H3({ viewer: User }) });
/**
 * Opens the calls about comments on pull requests. To the API, these are issues.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 */
function commentCalls(tools, graphqlUrl) {
  return {
    comments: (pullRequest, signal) => {
      const list = { route: `GET ${COMMENTS}`, parameters: { issue_number: pullRequest } };
      const what = 'Reading the comments of the pull request';
      return readPages({ ...list, what, permission: commentCalls_permission, item: CommentJson }, tools, signal);
    },
    createComment: (pullRequest, body, signal) => {
      const parameters = { issue_number: pullRequest, body };
      const call = { route: `POST ${COMMENTS}`, parameters, creates: true };
      const what = 'Commenting on the pull request';
      return ask({ ...call, what, permission: commentCalls_permission, answer: CommentJson }, tools, signal);
    },
    readComment: (id, signal) => {
      const call = { route: `GET ${COMMENT}`, parameters: { comment_id: id } };
      const what = 'Reading the comment on the pull request';
      return ask({ ...call, what, permission: commentCalls_permission, answer: CommentJson }, tools, signal);
    },
    updateComment: async (id, body, signal) => {
      const parameters = { comment_id: id, body };
      const call = { route: `PATCH ${COMMENT}`, parameters };
      const what = 'Updating the comment on the pull request';
      await ask({ ...call, what, permission: commentCalls_permission, answer: CommentJson }, tools, signal);
    },
    ownLogin: (signal) => ownLogin(tools, graphqlUrl, signal),
  };
}
/** Reads the token's login. GraphQL knows it for every kind of token, REST only for a person's. */
async function ownLogin(tools, graphqlUrl, signal) {
  const what = 'Reading the owner of the token';
  const parameters = { query: 'query { viewer { login } }' };
  const viewer = { route: `POST ${graphqlUrl}`, parameters, what, permission: commentCalls_permission, answer: Viewer };
  const user = { route: 'GET /user', parameters: {}, what, permission: commentCalls_permission, answer: User };
  try {
    return (await ask(viewer, tools, signal)).data.viewer.login;
  }
  catch {
    return await ask(user, tools, signal).then(({ login }) => login, () => ACTIONS_BOT);
  }
}

;// CONCATENATED MODULE: ./src/github/openRepository.ts



/**
 * Opens the workflow's own repository, on GitHub or on the GitHub Enterprise Server in `GITHUB_API_URL`. Returns undefined
 * outside of a workflow. Sends nothing yet.
 */
function openRepository(token, { env, send, clock, random, userAgent }) {
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (!owner || !repo)
    return undefined;
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  let opened;
  const octokit = () => (opened ??= openOctokit({ token, apiUrl, userAgent, send }));
  const tools = { octokit, owner, repo, clock, random, line: { isDead: false } };
  const fullName = `${owner}/${repo}`;
  const repositoryUrl = `${(0,plain/* withoutTrailing */.hT)(apiUrl, '/')}/repos/${fullName}`;
  const downloading = { send, clock, random, userAgent, token, repositoryUrl };
  return {
    fullName,
    ...keptCalls(tools),
    download: (file, to, signal) => download(downloading, { file, to }, signal),
    ...refCalls(tools),
    ...pullRequestCalls(tools),
    ...deploymentCalls(tools),
    ...commentCalls(tools, env['GITHUB_GRAPHQL_URL'] || `${apiUrl}/graphql`),
  };
}

;// CONCATENATED MODULE: ./src/github/index.ts
/**
 * GitHub's runner and API, behind the ports of a step. Only this folder imports `@actions/core` and `@actions/github`.
 */




/***/ }),

/***/ 3035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient),
/* harmony export */   hd: () => (/* binding */ fetch)
/* harmony export */ });
/** Always rejects: octokit is given our own fetch. */
function fetch() {
  return Promise.reject(new Error('A request bypassed the HTTP client of this action.'));
}
/** Finds no agent: octokit's wrapper asks for one when it is loaded, and our own fetch uses none. */
class HttpClient {
  getAgent() {
    return undefined;
  }
  getAgentDispatcher() {
    return undefined;
  }
}


/***/ }),

};
