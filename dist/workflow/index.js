import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const nodeRequire = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 7682:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3579);

/** How long what an action leaves behind, such as a name that is still being looked up, may keep the process alive. */
const LEFTOVERS_MS = 250;
/**
 * Runs an action to its end. A signal to stop ends every wait; the ending itself is not interrupted, however many signals
 * come. Sets the exit code; the process then ends by itself, or is ended when everything is written and something still
 * holds it.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-cancellation-reference
 */
async function main(action) {
  // A log that nobody reads any more, or that has no room, is lost. What happens at the platform and its outcome are not.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => undefined);
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.on(name, () => {
      cancel.abort(new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('cancelled', `The step was stopped by ${name}.`));
    });
  }
  // Wrong inputs are reported before this.
  setImmediate(() => void limitMemory());
  const isGreen = await action(cancel.signal);
  if (!isGreen)
    process.exitCode = 1;
  await Promise.all([flush(process.stdout), flush(process.stderr)]);
  // A look-up of a name cannot be aborted, and a silent nameserver keeps it for minutes (docs/adr/0020).
  // eslint-disable-next-line no-restricted-syntax -- everything is written, and nothing else ends it
  setTimeout(() => process.exit(), LEFTOVERS_MS).unref();
}
/**
 * Keeps V8 from taking 128 MiB for young objects where there are many, such as the files of a large build; it is no faster with
 * them.
 */
async function limitMemory() {
  const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8877, 23));
  setFlagsFromString('--semi-space-growth-factor=1');
}
/** Waits until the system has taken all that was written before; a stream that is closed takes no more. */
function flush(stream) {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}


/***/ }),

/***/ 7245:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ realWorld)
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = nodeRequire("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __nccwpck_require__(7312);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./src/github/runner/firstCommands.ts


/**
 * Writes the same bytes as `@actions/core`, for all that is written before that is loaded: it takes half as long as an empty
 * Node.js (docs/adr/0012).
 */
const firstCommands = {
  setSecret: (secret) => {
    write('add-mask', {}, secret);
  },
  info: (message) => {
    process.stdout.write(message + external_node_os_namespaceObject.EOL);
  },
  notice: annotate('notice'),
  warning: annotate('warning'),
  error: annotate('error'),
  startGroup: (name) => {
    write('group', {}, name);
  },
  endGroup: () => {
    write('endgroup', {}, '');
  },
  setOutput: (name, value) => {
    if (append('OUTPUT', name, value))
      return;
    process.stdout.write(external_node_os_namespaceObject.EOL);
    write('set-output', { name }, value);
  },
  saveState: (name, value) => {
    if (!append('STATE', name, value))
      write('save-state', { name }, value);
  },
  getState: (name) => process.env[`STATE_${name}`] ?? '',
};
function annotate(command) {
  return (message, given = {}) => {
    const { title, file, startLine, endLine, startColumn, endColumn } = given;
    const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
    write(command, Object.keys(given).length === 0 ? {} : properties, String(message));
  };
}
/** Appends a value to one of the runner's files; returns false when the runner names none. Throws when that cannot be written. */
function append(file, name, value) {
  const path = process.env[`GITHUB_${file}`];
  if (!path)
    return false;
  // Appending would create it, and nobody would read it.
  if (!(0,external_node_fs_.existsSync)(path))
    throw new Error(`Missing file at path: ${path}`);
  const end = delimiterFor(value);
  (0,external_node_fs_.appendFileSync)(path, `${name}<<${end}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${end}${external_node_os_namespaceObject.EOL}`, { encoding: 'utf8' });
  return true;
}
/** Returns a line that is none of the value's. The toolkit draws one at random, which takes loading `node:crypto`. */
function delimiterFor(value) {
  const lines = new Set(value.split(/\r\n|\n|\r/));
  let count = 0;
  while (lines.has(`ghadelimiter_${String(count)}`))
    count += 1;
  return `ghadelimiter_${String(count)}`;
}
function write(command, properties, message) {
  const list = Object.entries(properties)
    .filter(([, value]) => Boolean(value))
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const hasAny = Object.keys(properties).length > 0;
  process.stdout.write(`::${command}${hasAny ? ` ${list.join(',')}` : ''}::${escapeData(message)}${external_node_os_namespaceObject.EOL}`);
}
function escapeData(text) {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __nccwpck_require__(5754);
// EXTERNAL MODULE: ./src/files/readSmallFile.ts + 1 modules
var readSmallFile = __nccwpck_require__(7877);
;// CONCATENATED MODULE: ./src/github/runner/readEvent.ts


/**
 * Reads the workflow's event. All of it is blank outside of a workflow.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
function readEvent(env) {
  const payload = (0,parseJson/* asObject */.eB)(readPayload(env['GITHUB_EVENT_PATH']));
  const pull = readPull(payload?.['pull_request']);
  const run = readRun(payload?.['workflow_run']);
  const branch = run?.branch;
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  return {
    name,
    action: (0,parseJson/* asText */.e1)(payload?.['action']) ?? '',
    // A workflow_run always runs for the default branch, whatever branch the followed run was for.
    ref: branch ? `refs/heads/${branch}` : (env['GITHUB_REF'] ?? ''),
    sha: pull?.sha ?? run?.sha ?? env['GITHUB_SHA'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    pullRequest: pull && toPullRequest(pull),
    followed: run ? toFollowedRun(run, env) : name === 'workflow_run' ? UNREADABLE : undefined,
  };
}
/** Webhooks have at most 25 MB. */
const MOST_EVENT_BYTES = 32 * 1024 * 1024;
function readPayload(path) {
  const file = (0,readSmallFile/* readSmallFile */.E)(path ?? '', { mostBytes: MOST_EVENT_BYTES });
  return file.kind === 'text' ? (0,parseJson/* parseJson */.qF)(file.text) : undefined;
}
function readRepository(value) {
  const { full_name: fullName, owner } = (0,parseJson/* asObject */.eB)(value) ?? {};
  return typeof fullName === 'string'
    ? { fullName, owner: (0,parseJson/* asText */.e1)((0,parseJson/* asObject */.eB)(owner)?.['login']) }
    : undefined;
}
/** Reads a pull request; undefined for anything else. */
function readPull(value) {
  const { number, user, head: headJson, base: baseJson } = (0,parseJson/* asObject */.eB)(value) ?? {};
  const [head, base] = [(0,parseJson/* asObject */.eB)(headJson), (0,parseJson/* asObject */.eB)(baseJson)];
  const sha = (0,parseJson/* asText */.e1)(head?.['sha']);
  if (typeof number !== 'number' || sha === undefined || base === undefined)
    return undefined;
  const author = (0,parseJson/* asText */.e1)((0,parseJson/* asObject */.eB)(user)?.['login']) ?? '';
  return {
    ...{ number, author, sha },
    ...{ head: readRepository(head?.['repo']), base: readRepository(base['repo']) },
  };
}
function toPullRequest({ number, author, head, base }) {
  // A deleted fork has no repository. Two unknown repositories are not equal.
  return { number, author, fromFork: isAnother(head, base?.fullName) };
}
function isAnother(head, own) {
  return head === undefined || head.fullName !== own;
}
/** Reads a run of a workflow; undefined for anything else. */
function readRun(value) {
  const json = (0,parseJson/* asObject */.eB)(value);
  const [event, sha] = [(0,parseJson/* asText */.e1)(json?.['event']), (0,parseJson/* asText */.e1)(json?.['head_sha'])];
  if (event === undefined || sha === undefined)
    return undefined;
  const branch = (0,parseJson/* asText */.e1)(json?.['head_branch']) ?? '';
  return { event, sha, branch, head: readRepository(json?.['head_repository']) };
}
/** A run that nothing can be read of may be a fork's. */
const UNREADABLE = { event: '', head: undefined, fromFork: true };
function toFollowedRun({ event, branch, head }, 
// A workflow_run runs for the default branch.
{ GITHUB_REPOSITORY: own, GITHUB_REF: defaultRef }) {
  const isDefault = branch === '' || `refs/heads/${branch}` === defaultRef;
  return {
    event,
    head: head?.owner && branch ? `${head.owner}:${branch}` : undefined,
    fromFork: isAnother(head, own),
    ...(!isDefault && { refName: branch }),
  };
}

// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __nccwpck_require__(6654);
;// CONCATENATED MODULE: ./src/github/runner/runnerFiles.ts




/** The consequence when one of the runner's files cannot be written. */
const LOST = {
  GITHUB_OUTPUT: 'Later steps may not see all outputs of this step.',
  GITHUB_STATE: 'If this run is interrupted, the post step cannot finish its work.',
  GITHUB_ARTIFACTS: 'The zip is missing from the list of artifacts to attest.',
};
/**
 * Opens the files that the runner names in its environment, which has no blank variables. A file that cannot be written, such as
 * on a full disk, costs one warning, and does not change how the step ends.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
function runnerFiles(env, { warn, commands }) {
  const attempt = attempts(env, warn);
  return {
    output: (name, value) => {
      attempt('GITHUB_OUTPUT', () => {
        commands().setOutput(name, value);
      });
    },
    remember: (name, value) => attempt('GITHUB_STATE', () => {
      commands().saveState(name, value);
    }),
    recall: (name) => {
      const value = commands().getState(name);
      return value.trim() === '' ? undefined : value;
    },
    product: (path) => {
      const list = env['GITHUB_ARTIFACTS'];
      // The runner fails a step whose list has a line that it cannot read as a path.
      if (list === undefined || /[=\r\n]/.test(path))
        return Promise.resolve();
      // In a job with a container it fails a step that lists what it cannot see from outside.
      const shared = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']];
      if (shared.some((folder) => folder !== undefined && isBelow(folder, path))) {
        attempt('GITHUB_ARTIFACTS', () => {
          (0,external_node_fs_.appendFileSync)(list, `${path}\n`);
        });
      }
      return Promise.resolve();
    },
    summary: async (markdown) => {
      if (env['GITHUB_STEP_SUMMARY'] === undefined)
        return;
      const { replaceSummary } = await Promise.all(/* import() */[__nccwpck_require__.e("actions-core"), __nccwpck_require__.e("github-runner-toolkit")]).then(__nccwpck_require__.bind(__nccwpck_require__, 3156));
      await replaceSummary(markdown);
    },
  };
}
function isBelow(folder, path) {
  const way = (0,external_node_path_.relative)(folder, path);
  return way !== '' && !(0,external_node_path_.isAbsolute)(way) && way.split(/[\\/]/)[0] !== '..';
}
/** Returns a function that writes to a runner's file and returns whether that worked. Warns once for each file. */
function attempts(env, warn) {
  const warned = new Set();
  return (file, write) => {
    const path = env[file] ?? '';
    const sizeBefore = sizeOf(path);
    try {
      write();
      return true;
    }
    catch (error) {
      cutBack(path, sizeBefore);
      if (!warned.has(file))
        warn({ title: 'Not everything could be written', message: explain(file, error) });
      warned.add(file);
      return false;
    }
  };
}
function sizeOf(path) {
  try {
    return (0,external_node_fs_.statSync)(path).size;
  }
  catch {
    return undefined;
  }
}
/** Removes half an entry, because the runner fails a step that leaves one. */
function cutBack(path, size) {
  if (size === undefined)
    return;
  try {
    (0,external_node_fs_.truncateSync)(path, size);
  }
  catch {
    // It is not a regular file.
  }
}
function explain(file, error) {
  const why = (0,fileErrors/* fileErrorCode */.c)(error) === undefined
    ? (0,plain/* oneLine */.TN)(error instanceof Error ? error.message : String(error))
    : (0,fileErrors/* explainFileError */.Y)(error);
  return `Could not write ${file} (${why}). ${LOST[file]}`;
}

;// CONCATENATED MODULE: ./src/github/runner/actionsRunner.ts






const INPUT_PREFIX = 'INPUT_';
/** Inputs whose values appear in outputs, comments and GitHub Deployments, so they must not be masked. */
const PUBLIC_INPUTS = [
  ...['platform', 'environment', 'ref', 'path', 'kept_as'],
  ...['store_hash', 'project_name', 'project_uuid'],
  ...['region', 'project_key', 'deployment_key', 'deployment_id', 'connector_key', 'connector_id'],
];
const PUBLIC_VARIABLES = ['GITHUB_REF_NAME', 'GITHUB_HEAD_REF', 'GITHUB_BASE_REF'];
/** Opens the runner of GitHub Actions. Nothing written through it can act as a workflow command. */
function actionsRunner(variables) {
  const env = withoutBlanks(variables);
  const names = PUBLIC_INPUTS.map((name) => INPUT_PREFIX + name.toUpperCase());
  (0,redact/* rememberOwnWords */.tt)([...names, ...PUBLIC_VARIABLES].map((name) => env[name]));
  let commands = firstCommands;
  const annotate = (kind) => ({ title, message, file, line, column }) => {
    commands[kind](clean(message), {
      title: property(title),
      ...(file === undefined ? {} : { file: property(file) }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    });
  };
  return {
    env,
    event: readEvent(env),
    temporaryFolder: temporaryFolder(env),
    ...inputsOf(env),
    secret: (value) => {
      if (value.trim() === '')
        return;
      (0,redact/* rememberSecret */.Gz)(value);
      for (const text of (0,redact/* maskableParts */.Jm)(value))
        commands.setSecret(text);
    },
    info: (text) => {
      commands.info(clean(text));
    },
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    startGroup: (title) => {
      commands.startGroup(clean(title));
    },
    endGroup: () => {
      commands.endGroup();
    },
    ...runnerFiles(env, { warn: annotate('warning'), commands: () => commands }),
    ready: async () => {
      const { toolkitCommands } = await Promise.all(/* import() */[__nccwpck_require__.e("actions-core"), __nccwpck_require__.e("github-runner-toolkit")]).then(__nccwpck_require__.bind(__nccwpck_require__, 3156));
      commands = toolkitCommands;
    },
  };
}
/** The runner sets unset inputs to an empty string. */
function withoutBlanks(variables) {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => (value ?? '').trim() !== ''));
}
function inputsOf(env) {
  return {
    input: (name) => env[INPUT_PREFIX + name.toUpperCase()],
    inputNames: () => Object.keys(env)
      .filter((name) => name.startsWith(INPUT_PREFIX))
      .map((name) => name.slice(INPUT_PREFIX.length).toLowerCase()),
  };
}
/** Returns an absolute path, because a later step may start in another folder. */
function temporaryFolder({ RUNNER_TEMP: folder }) {
  return folder === undefined ? (0,external_node_os_namespaceObject.tmpdir)() : (0,external_node_path_.resolve)(folder);
}
function clean(text) {
  return text
    .split(/\r\n|\n|\r/)
    .map(plain/* withoutCommands */.Df)
    .join('\n');
}
/** The runner overlooks such characters when it looks for the `::` after the last property, and takes one colon for the message. */
const OVERLOOKED = /[\p{Cc}\p{Cf}]/u;
/** Prepares the value of a property. The runner would drop equals signs at its start, and what follows them could be a command. */
function property(text) {
  const cleaned = clean(text.replace(/^=+/, ''));
  let end = cleaned.length;
  while (end > 0 && OVERLOOKED.test(cleaned.charAt(end - 1)))
    end -= 1;
  return cleaned.slice(0, end);
}

;// CONCATENATED MODULE: ./src/http/sendAhead.ts
/**
 * Sends the first request of a run before the code that reads its answer is loaded. Returns a `send` that hands the answer, or the
 * failure, to the first caller with the same request, and sends all others as usual. Only for requests that change nothing, because
 * the answer may never be used.
 */
function sendAhead(send, first, signal) {
  const own = new AbortController();
  let answer = send(first, AbortSignal.any([signal, own.signal]));
  answer.catch(() => undefined);
  return (request, until) => {
    const taken = answer;
    if (taken === undefined || request.url !== first.url || request.method !== first.method)
      return send(request, until);
    answer = undefined;
    const stop = () => {
      own.abort(until.reason);
    };
    if (until.aborted)
      stop();
    until.addEventListener('abort', stop, { once: true });
    return taken;
  };
}

;// CONCATENATED MODULE: ./src/http/version.ts
/** The `User-Agent` of every request. A test compares the version with package.json. */
const USER_AGENT = 'commerce-deploy/2.0.0';

;// CONCATENATED MODULE: ./src/step/correlationId.ts
/**
 * Makes the id of a run, a random UUID. It only has to be unlike those of other runs: nothing is kept safe by it, so it does
 * without `node:crypto`, which takes a tenth as long to load as an empty Node.js takes to start.
 */
function newCorrelationId() {
  const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16));
  // The version is 4, and the variant has 8 to b (RFC 9562).
  const hex = digits.map((digit, at) => (at === 12 ? 4 : at === 16 ? 8 + (digit % 4) : digit));
  const text = hex.map((digit) => digit.toString(16)).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __nccwpck_require__(1615);
;// CONCATENATED MODULE: ./src/actions/realWorld.ts



/** Loads the network with the first request, which takes a fifth of a short run. */
const send = async (request, signal) => {
  const { sendRequest } = await __nccwpck_require__.e(/* import() */ "http").then(__nccwpck_require__.bind(__nccwpck_require__, 7132));
  return sendRequest(request, signal);
};
/** Sends a request ahead, and lets it leave before anything else is loaded, which takes longer than all of its way out. */
const sendFirst = async (first, signal) => {
  const { sendRequest } = await __nccwpck_require__.e(/* import() */ "http").then(__nccwpck_require__.bind(__nccwpck_require__, 7132));
  const ahead = sendAhead(sendRequest, first, signal);
  for (let turn = 0; turn < TURNS; turn += 1)
    await new Promise(setImmediate);
  return ahead;
};
/** Of the event loop: one to connect, one to write. Where it takes longer, as outside of this machine, nothing waits for it. */
const TURNS = 2;
/** Puts together the runner, the clock and the network that an action runs with. */
function realWorld() {
  const correlationId = newCorrelationId();
  const tools = {
    ...{ send, sendAhead: sendFirst, clock: clock/* systemClock */.ml, random: Math.random },
    ...{ correlationId, userAgent: USER_AGENT },
  };
  return { runner: actionsRunner(process.env), clock: clock/* systemClock */.ml, correlationId, tools };
}


/***/ }),

/***/ 1131:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ repositoryWith)
/* harmony export */ });
/** Returns what opens the workflow's own repository. GitHub's client is loaded only then. */
function repositoryWith(tools) {
  return async (token) => {
    const { openRepository } = await Promise.all(/* import() */[__nccwpck_require__.e("zod"), __nccwpck_require__.e("actions-github"), __nccwpck_require__.e("http-retry-failure"), __nccwpck_require__.e("github")]).then(__nccwpck_require__.bind(__nccwpck_require__, 832));
    return openRepository(token, { ...tools, env: process.env });
  };
}


/***/ }),

/***/ 4874:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _workflow_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2024);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7682);
/* harmony import */ var _realWorld_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7245);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1131);





// Not an action: the reusable workflows start it in their steps, with the name of a job.
const { runner, clock, tools } = (0,_realWorld_js__WEBPACK_IMPORTED_MODULE_1__/* .realWorld */ .b)();
/** Loads the platforms only for the one job that reads from them. */
const describeDraft = async (...run) => {
  const { draftReader } = await Promise.all(/* import() */[__nccwpck_require__.e("zod"), __nccwpck_require__.e("http-retry-failure"), __nccwpck_require__.e("platforms")]).then(__nccwpck_require__.bind(__nccwpck_require__, 3704));
  return draftReader(tools)(...run);
};
await (0,_main_js__WEBPACK_IMPORTED_MODULE_2__/* .main */ .i)((cancelled) => (0,_workflow_index_js__WEBPACK_IMPORTED_MODULE_3__/* .runWorkflowStep */ .h)(process.argv[2] ?? '', { runner, clock, start: startInBash, openRepository: (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryWith */ .R)(tools), describeDraft }, cancelled));
function startInBash(command, variables) {
  const env = { ...process.env, ...variables };
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('bash', ['-euo', 'pipefail', '-c', command], { env, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM'])
    process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3579:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * An expected failure. Message and hint are for the person who reads the job log. They are our own words. Redact quoted text
 * before it goes in, because afterwards the two cannot be separated.
 */
class ActionError extends Error {
  name = 'ActionError';
  code;
  hint;
  brief;
  platformCode;
  excerpt;
  constructor(code, message, details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.brief = details.brief;
    this.platformCode = details.platformCode;
    this.excerpt = details.excerpt;
  }
}
/** A call that was refused, got no answer, or got an unreadable one. */
class HttpError extends ActionError {
  name = 'HttpError';
  status;
  effect;
  permanent;
  retryAfterMs;
  said;
  constructor(message, details) {
    super(details.code ?? 'http', message, details);
    this.status = details.status;
    this.effect = details.effect;
    this.permanent = details.permanent ?? false;
    this.retryAfterMs = details.retryAfterMs;
    this.said = details.said;
  }
}
/** Returns whether an error is a call that was answered with one of these HTTP statuses. */
function hasStatus(error, ...statuses) {
  return error instanceof HttpError && statuses.includes(error.status);
}


/***/ }),

/***/ 6654:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainFileError),
/* harmony export */   c: () => (/* binding */ fileErrorCode)
/* harmony export */ });
const MEANINGS = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  ELOOP: 'its symbolic links loop',
  ENAMETOOLONG: 'its path is too long',
  ENOSPC: 'no space is left',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too long',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
};
const SYSTEM_CODE = /^E[A-Z0-9]+$/;
/** Explains a file system error in words, such as `permission denied, EACCES`. Rethrows any other error. */
function explainFileError(error) {
  const code = fileErrorCode(error);
  if (code === undefined)
    throw error;
  return `${MEANINGS[code] ?? 'the system refused'}, ${code}`;
}
/** Reads the code of a file system error, such as `ENOENT`; undefined for any other error. */
function fileErrorCode(error) {
  if (typeof error !== 'object' || error === null || !('code' in error))
    return undefined;
  return typeof error.code === 'string' && SYSTEM_CODE.test(error.code) ? error.code : undefined;
}


/***/ }),

/***/ 7877:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readSmallFile)
});

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = nodeRequire("node:buffer");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __nccwpck_require__(6654);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
;// CONCATENATED MODULE: ./src/files/readSmallFile.ts





const MIB = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
const { O_RDONLY, O_NONBLOCK } = external_node_fs_.constants;
// Without it, opening a named pipe waits for a writer. Windows has no such flag.
const FLAGS = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0);
/**
 * Reads a small UTF-8 file by its path, absolute or relative to the current folder: the event, project files, store files,
 * configuration.
 *
 * | the path is                                            | result                                |
 * | ------------------------------------------------------ | ------------------------------------- |
 * | a device, a named pipe, a folder, or a link to one     | refused without reading               |
 * | a file over the limit, even if its size claims to be 0 | refused after reading up to the limit |
 * | in the workspace, but a link that leads out of it      | refused without reading               |
 * | outside the workspace                                  | read                                  |
 *
 * Takes a few milliseconds and never waits, so it needs no signal.
 */
function readSmallFile(path, options = {}) {
  const { mostBytes = MIB, workspace = '.' } = options;
  try {
    const descriptor = (0,external_node_fs_.openSync)(path, FLAGS);
    try {
      const escape = findEscape(path, workspace);
      if (escape !== undefined)
        return refused(`is a link out of the workspace, to ${(0,plain/* oneLine */.TN)(escape)}`);
      return readOpenFile(descriptor, mostBytes);
    }
    finally {
      (0,external_node_fs_.closeSync)(descriptor);
    }
  }
  catch (error) {
    const problem = `cannot be read (${(0,fileErrors/* explainFileError */.Y)(error)})`;
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((0,fileErrors/* fileErrorCode */.c)(error) ?? '');
    return { kind: isMissing ? 'missing' : 'refused', problem };
  }
}
function readOpenFile(descriptor, mostBytes) {
  const info = (0,external_node_fs_.fstatSync)(descriptor);
  if (info.isDirectory())
    return refused('cannot be read (it is a folder)');
  if (!info.isFile())
    return refused('cannot be read (it is not a regular file)');
  const tooLarge = refused(`is too large: the limit is ${String(mostBytes / MIB)} MiB`);
  if (info.size > mostBytes)
    return tooLarge;
  const chunks = [];
  for (let size = 0;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const bytesRead = (0,external_node_fs_.readSync)(descriptor, chunk);
    if (bytesRead === 0)
      break;
    size += bytesRead;
    // Files in /proc report a size of 0, and others can grow.
    if (size > mostBytes)
      return tooLarge;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const bytes = Buffer.concat(chunks);
  return (0,external_node_buffer_namespaceObject.isUtf8)(bytes) ? { kind: 'text', text: bytes.toString() } : refused('is not UTF-8 text');
}
function refused(problem) {
  return { kind: 'refused', problem };
}
/** Returns the real path of a file in the workspace when a link leads out of it. */
function findEscape(path, workspace) {
  if (!isInside((0,external_node_path_.resolve)(workspace), (0,external_node_path_.resolve)(path)))
    return undefined;
  const real = (0,external_node_fs_.realpathSync)(path);
  return isInside((0,external_node_fs_.realpathSync)(workspace), real) ? undefined : real;
}
function isInside(folder, path) {
  const way = (0,external_node_path_.relative)(folder, path);
  return !(0,external_node_path_.isAbsolute)(way) && way.split(external_node_path_.sep)[0] !== '..';
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseKeyValueLines),
/* harmony export */   y: () => (/* binding */ mergeKeyValueLines)
/* harmony export */ });
const KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Parses `KEY=VALUE` lines, keeping their order. Blank lines and lines that begin with `#` are skipped.
 * Quotes work as in dotenv: `'\u2026'` and `` `\u2026` `` are literal, `"\u2026"` may contain `\n`, all may span lines.
 * Unlike dotenv, it loses nothing silently: a `#` inside an unquoted value belongs to it, and a duplicate key, an empty
 * value without quotes or an unreadable line is a fault.
 */
function parseKeyValueLines(text) {
  const { entries, faults } = readLines(text.split(LINE_BREAK));
  return { entries: new Map([...entries].map(([key, { value }]) => [key, value])), faults };
}
/** Joins two texts of `KEY=VALUE` lines without faults. A key that is in both keeps the value of the second. */
function mergeKeyValueLines(first, second) {
  const lines = first.split(LINE_BREAK);
  const winning = readLines(second.split(LINE_BREAK)).entries;
  const dropped = new Set([...readLines(lines).entries].flatMap(([key, { from, to }]) => winning.has(key) ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : []));
  return [...lines.filter((_, index) => !dropped.has(index)), second].join('\n');
}
const LINE_BREAK = /\r\n|\n|\r/;
function readLines(lines) {
  const entries = new Map();
  const faults = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimStart();
    if (line === '' || line.startsWith('#'))
      continue;
    const where = `line ${String(index + 1)}`;
    const { key, rest } = cutAtEquals(line);
    if (!KEY.test(key)) {
      // Never shows the line: it may be the rest of a multi-line secret without quotes.
      faults.push(`has no KEY=VALUE in ${where} (a key has letters, digits and _).`);
      continue;
    }
    const value = readValue(rest.trimStart(), { lines, from: index + 1 });
    const from = index;
    index += value.extraLines;
    if (value.fault !== undefined)
      faults.push(`has ${value.fault} for ${key} in ${where}.`);
    else if (entries.has(key))
      faults.push(`has the key ${key} twice, again in ${where}.`);
    else
      entries.set(key, { value: value.text, from, to: index });
  }
  return { entries, faults };
}
/** Cuts a line at its `=`; without one the key is empty. A single regular expression would backtrack over long runs of blanks. */
function cutAtEquals(line) {
  const equals = line.indexOf('=');
  if (equals === -1)
    return { key: '', rest: '' };
  const start = /^export\s/.test(line) ? 'export '.length : 0;
  return { key: line.slice(start, equals).trim(), rest: line.slice(equals + 1) };
}
function readValue(start, following) {
  const quote = start[0];
  if (quote !== '"' && quote !== "'" && quote !== '`') {
    return start === ''
      ? { text: '', fault: 'no value (is the secret or variable behind it set?)', extraLines: 0 }
      : { text: start.trimEnd(), extraLines: 0 };
  }
  const inside = [];
  let line = start.slice(1);
  for (let extraLines = 0; line !== undefined; extraLines += 1) {
    const end = closingQuote(line, quote);
    if (end !== -1) {
      const after = line.slice(end + 1).trim();
      const text = unescape([...inside, line.slice(0, end)].join('\n'), quote);
      return after === '' || after.startsWith('#')
        ? { text, extraLines }
        : { text, fault: 'text after the closing quote', extraLines };
    }
    inside.push(line);
    line = following.lines[following.from + extraLines];
  }
  return { text: '', fault: 'a quote that is never closed', extraLines: inside.length - 1 };
}
/**
 * Finds the closing quote, the first one without a backslash before it; -1 when it is on a later line.
 */
function closingQuote(line, quote) {
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '\\' && line[index + 1] === quote)
      index += 1;
    else if (line[index] === quote)
      return index;
  }
  return -1;
}
function unescape(text, quote) {
  return quote === '"'
    ? text.replaceAll(String.raw `\n`, '\n').replaceAll(String.raw `\r`, '\r')
    : text;
}


/***/ }),

/***/ 1615:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yy: () => (/* binding */ sleep),
  db: () => (/* binding */ startDeadline),
  ml: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers"
const external_node_timers_namespaceObject = nodeRequire("node:timers");
;// CONCATENATED MODULE: ./src/step/ports/clock.ts

/** The longest delay of a Node.js timer, about 25 days. A longer one fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The machine\u2019s clock, made monotonic: it counts on from the start of the process. */
const systemClock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  schedule: (ms, action) => {
    let timer;
    const wait = (leftMs) => {
      const stepMs = Math.min(leftMs, LONGEST_TIMER_MS);
      timer = (0,external_node_timers_namespaceObject.setTimeout)(() => {
        if (leftMs > stepMs)
          wait(leftMs - stepMs);
        else
          action();
      }, stepMs);
    };
    wait(ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
/** Waits `ms` milliseconds. Rejects with the signal's reason on abort. */
function sleep(clock, ms, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.schedule(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    if (signal.aborted)
      stop();
    else
      signal.addEventListener('abort', stop, { once: true });
  });
}
/** Starts a deadline `ms` milliseconds from now. Its signal then aborts with `reason()`, or earlier together with `parent`. */
function startDeadline(clock, ms, options) {
  const timeUp = new AbortController();
  const endsAt = clock.now() + ms;
  const clear = clock.schedule(ms, () => {
    timeUp.abort(options.reason());
  });
  return {
    signal: AbortSignal.any([options.parent, timeUp.signal]),
    // A timer can fire a millisecond before the clock shows its time.
    remainingMs: () => (timeUp.signal.aborted ? 0 : Math.max(0, endsAt - clock.now())),
    clear,
  };
}


/***/ }),

/***/ 8488:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Hs: () => (/* binding */ formatCommit),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   Up: () => (/* binding */ listSentences),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
/* unused harmony exports formatBytes, formatNumber, MOST_LISTED */
/** Writes a number of milliseconds for people: `850 ms`, `4.2 s`, `3 min 5 s`, `1 h 4 min`. */
function formatDuration(ms) {
  if (ms < 1000)
    return `${String(Math.round(ms))} ms`;
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60)
    return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(Math.round(seconds) / 60);
  if (minutes < 60)
    return `${String(minutes)} min ${String(Math.round(seconds) % 60)} s`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
/** Writes a number of milliseconds in whole seconds: `under 1 s`, `62 s`, `3 min 5 s`, `1 h 4 min`. */
function formatSeconds(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1)
    return 'under 1 s';
  return seconds < 120 ? `${String(seconds)} s` : formatDuration(seconds * 1000);
}
/** Writes a count with its noun: `1 file`, `2,310 files`. */
function formatCount(count, noun) {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** Writes a moment, in milliseconds since 1970, to the minute: `2026-11-30 02:45 UTC`. */
function formatMoment(ms) {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** Writes a whole number for people: `2,310`. By itself, because Node.js' own way takes 10 ms to load its languages. */
function formatNumber(count) {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** Writes the id of a commit for people: its first seven digits. Anything else, such as a tag, stays as it is. */
function formatCommit(commit) {
  return /^[0-9a-f]{8,64}$/.test(commit) ? commit.slice(0, 7) : commit;
}
/** The most of a list that a message has; an annotation ends after 4,096 characters, and more is not read. */
const MOST_LISTED = 20;
/** Joins names with commas; after 20 it only counts. */
function listNames(names) {
  const more = names.length - MOST_LISTED;
  const named = names.slice(0, MOST_LISTED).join(', ');
  return more > 0 ? `${named} and ${formatNumber(more)} more` : named;
}
/** Joins sentences; after 20 it only counts. */
function listSentences(sentences) {
  const more = sentences.length - MOST_LISTED;
  const listed = sentences.slice(0, MOST_LISTED).join(' ');
  return more > 0 ? `${listed} (and ${formatNumber(more)} more)` : listed;
}
/** Makes one line of each item of a list, as Markdown does; after 20 it only counts. */
function listLines(items) {
  const more = items.length - MOST_LISTED;
  const lines = items.slice(0, MOST_LISTED).map((item) => `- ${item}`);
  return more > 0 ? [...lines, `- and ${formatNumber(more)} more`] : lines;
}


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Parses a text as JSON; undefined when it is none, which no JSON text is. */
function parseJson(text) {
  try {
    return JSON.parse(text);
  }
  catch {
    return undefined;
  }
}
/** Returns whether a value is an object with keys, and no list. */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns a value as an object to look into; undefined when it is of another type. */
function asObject(value) {
  return isRecord(value) ? value : undefined;
}
/** Returns a value as a text; undefined when it is of another type. */
function asText(value) {
  return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ withoutControls),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   MC: () => (/* binding */ plainOutput),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hT: () => (/* binding */ withoutTrailing)
/* harmony export */ });
/* unused harmony exports wholeLine, showName */
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7312);
/* harmony import */ var _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4065);


/**
 * Everything that a terminal or a log viewer could act on or break a line at: C0 and C1 controls, line and paragraph
 * separators, direction marks.
 */
const CONTROLS = 
// eslint-disable-next-line no-control-regex -- control characters are what this is about
/[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const LONGEST = 500;
/** In characters, in its longest spelling. */
const LONGEST_SECRET = 2000;
/**
 * Takes in a text from outside: one printable line without secrets, cut after 500 characters. Secrets go first, for one that was
 * cut in two or has lost a tab is not recognised. Our own words go through {@link printable} instead.
 */
function oneLine(text) {
  const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text.slice(0, _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DECODED_LENGTH */ .G3));
  // The end of what was taken may be half a secret, unless the secret was found there.
  const isCut = text.length > _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DECODED_LENGTH */ .G3 && !shown.endsWith('***');
  const whole = isCut ? shown.slice(0, -LONGEST_SECRET) : shown;
  return printable(whole);
}
/** Makes one printable line of a text that is ours or was taken in before, cut after 500 characters. Redacts nothing. */
function printable(text) {
  return cut(withoutControls(text), LONGEST);
}
/** Takes out of a text what a terminal or a log viewer could act on or break a line at. */
function withoutControls(text) {
  return text.toWellFormed().replace(CONTROLS, ' ').trim();
}
/** Cuts a text to at most so many characters, of which the last is an ellipsis where there were more. */
function cut(text, longest) {
  if (text.length <= longest)
    return text;
  // Half a character is no valid text, which the API of GitHub refuses.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}
/** Takes in a text from outside as {@link oneLine} does, and ends it as a sentence ends. */
function asSentence(text) {
  return oneLine(text).replace(/(?<![.!?\u2026])$/, '.');
}
/**
 * Makes a text that is ours or was taken in before fit for an output: one line that stays harmless when a later step prints it.
 */
function plainOutput(text) {
  return withoutCommands(printable(text));
}
/**
 * Keeps a line of text from acting as a command to the runner, which takes `::name::` at the start of a line
 * (white space before it is ignored) and `##[name]` anywhere in it for one.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function withoutCommands(line) {
  return line.replace(/^([\s\u0085\u180e\u200b]*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}
/**
 * Removes a character from the end, however often it is there. A regular expression would backtrack from each one further
 * inside.
 */
function withoutTrailing(text, character) {
  let end = text.length;
  while (end > 0 && text[end - 1] === character)
    end -= 1;
  return text.slice(0, end);
}


/***/ }),

/***/ 7312:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T9: () => (/* binding */ holdsMaskableSecret),
  hK: () => (/* binding */ holdsSecret),
  Jm: () => (/* binding */ maskableParts),
  E$: () => (/* binding */ redact),
  tt: () => (/* binding */ rememberOwnWords),
  Gz: () => (/* binding */ rememberSecret)
});

// UNUSED EXPORTS: forgetSecrets, isMaskable

;// CONCATENATED MODULE: ./src/text/redaction/patterns.ts
/** So many characters of a secret's beginning are enough. */
const BEGINNING = 32;
/** Patterns of fewer characters are found only where no letter or digit is next to them: `7`, but not in `17`. */
const SHORTEST = 4;
/** Lists what to look for of a secret: as it is, without white space around it, each of its lines, and all that in base64. */
function toPatterns(secret) {
  const parts = [secret, ...secret.split(/\r\n|\n|\r/)].flatMap((part) => [part, part.trim()]);
  const texts = parts.flatMap((part) => [part, part.toWellFormed()]).filter((part) => part.trim());
  return [...new Set(texts)].flatMap((text) => {
    const plain = toPattern(text, false, false);
    return text.length < SHORTEST ? [plain] : [plain, ...inBase64(text)];
  });
}
/** A secret can be encoded as it is, or as a part of JSON. */
function inBase64(text) {
  const spellings = new Set([text, JSON.stringify(text).slice(1, -1)]);
  return [...spellings].flatMap(base64Patterns);
}
/** A character of base64 holds so many bits. */
const BITS = 6;
/**
 * Lists how a text reads in base64, plain and URL-safe, when zero, one or two bytes come before it in a group of three: `Basic`
 * headers and JSON that was encoded as a whole have secrets at any offset. Takes only the characters that depend on the text
 * alone; a few of them would be found in any word.
 */
function base64Patterns(text) {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].flatMap((offset) => {
    const bits = 8 * (offset + bytes.length);
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const core = encoded.slice(Math.ceil((8 * offset) / BITS), Math.floor(bits / BITS));
    if (core.length < SHORTEST)
      return [];
    const urlSafe = core.replaceAll('+', '-').replaceAll('/', '_');
    return [...new Set([core, urlSafe])].map((each) => toPattern(each, offset > 0, bits % BITS > 0));
  });
}
function toPattern(text, isCutBefore, isCutAfter) {
  return { text, beginning: text.slice(0, BEGINNING), isCutBefore, isCutAfter };
}

// EXTERNAL MODULE: ./src/text/redaction/view.ts + 1 modules
var redaction_view = __nccwpck_require__(4065);
;// CONCATENATED MODULE: ./src/text/redaction/findSecrets.ts


/** Finds every place of a text that holds a secret in any spelling. The spans neither overlap nor touch, and are in order. */
function findSecrets(text, patterns) {
  return merge((0,redaction_view/* listViews */.B6)(text).flatMap((view) => (0,redaction_view/* toOriginal */.Bv)(findIn(view, patterns), view)));
}
function findIn(view, patterns) {
  const { text } = view;
  const spans = [];
  patterns.find(view, (pattern, at) => {
    const end = endOf(pattern, text, at);
    if (pattern.text.length < SHORTEST && !isAlone(text, at, end))
      return;
    spans.push({
      from: pattern.isCutBefore ? Math.max(0, at - 1) : at,
      to: pattern.isCutAfter ? Math.min(text.length, end + 1) : end,
    });
  });
  return spans;
}
/** Finds how far a text goes on like a pattern. */
function endOf({ text: part, beginning }, text, from) {
  let length = beginning.length;
  while (length < part.length && text[from + length] === part[length])
    length += 1;
  return from + length;
}
const WORD = /[\p{L}\p{N}]/u;
function isAlone(text, from, to) {
  return !WORD.test(text.charAt(from - 1)) && !WORD.test(text.charAt(to));
}
function merge(spans) {
  const merged = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to)
      merged.push(span);
    else
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
}
/** Four characters leave their mark in a hash of 16 bits, each four bits further up than the next one. */
const BITS_OF_ONE = 4;
const HASHES = 0x1_0000;
/** Makes an index without patterns. */
function findSecrets_openPatternIndex() {
  const short = [];
  const byHash = new Map();
  /** A bit for each hash, so that most characters of a text cost no more than one look. */
  const isUsed = new Uint8Array(HASHES / 8);
  return {
    add: (patterns) => {
      for (const pattern of patterns) {
        if (pattern.text.length < SHORTEST) {
          short.push(pattern);
          continue;
        }
        const hash = hashOf(pattern.text);
        const same = byHash.get(hash);
        if (same === undefined)
          byHash.set(hash, [pattern]);
        else
          same.push(pattern);
        isUsed[hash >> 3] = (isUsed[hash >> 3] ?? 0) | (1 << (hash & 7));
      }
    },
    find: ({ text }, visit) => {
      for (const pattern of short) {
        for (let at = text.indexOf(pattern.text); at >= 0; at = text.indexOf(pattern.text, at + 1)) {
          visit(pattern, at);
        }
      }
      if (byHash.size === 0)
        return;
      const look = (hash, at) => {
        if (((isUsed[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 || at < 0)
          return;
        for (const pattern of byHash.get(hash) ?? []) {
          if (text.startsWith(pattern.beginning, at))
            visit(pattern, at);
        }
      };
      let hash = 0;
      for (let end = 0; end < text.length; end += 1) {
        hash = goOn(hash, text.charCodeAt(end));
        look(hash, end + 1 - SHORTEST);
      }
    },
  };
}
function hashOf(text) {
  let hash = 0;
  for (let at = 0; at < SHORTEST; at += 1)
    hash = goOn(hash, text.charCodeAt(at));
  return hash;
}
/** Takes one more character into a hash, from which the fourth before it drops out. */
function goOn(hash, unit) {
  return ((hash << BITS_OF_ONE) ^ unit) & (HASHES - 1);
}

;// CONCATENATED MODULE: ./src/text/redact.ts

const HIDDEN = '***';
/** Shorter values are not masked: the runner would star them within ordinary words and drop outputs that contain them. */
const redact_SHORTEST = 4;
/** Words that this action writes itself: masked, they would be missing where people and later steps look for them. */
const OURS = [
  ...['bigcommerce', 'commercetools', 'commerce', 'commerce-deploy', 'catalyst', 'connect'],
  ...['production', 'preview', 'staging', 'development', 'main', 'master', 'none', 'null'],
  ...['true', 'false', 'completed', 'failed', 'queued', 'in_progress', 'unchanged', 'planned'],
  ...['skipped', 'timed_out', 'cancelled', 'unknown', 'unhealthy', 'rolled_back', 'deleted'],
  ...['already_gone', 'kept', 'applied', 'no_changes', 'exported', 'packaged', 'listed'],
  ...['published', 'previewable', 'publish'],
  ...['success', 'failure', 'error', 'inactive', 'pending', 'native', 'deploy', 'deployment'],
  ...['status', 'environment', 'project', 'target', 'artifact', 'https', 'http', 'input'],
];
const secrets = new Set();
let patterns = findSecrets_openPatternIndex();
/** Only of secrets that can be masked; undefined until it is needed. */
let maskable;
const ours = new Set(OURS);
/**
 * Remembers a secret, so that {@link redact} hides it for the rest of the process.
 *
 * The list belongs to the process on purpose: a text can come in anywhere, and no place should have to know what to hide.
 */
function rememberSecret(secret) {
  if (secrets.has(secret))
    return;
  secrets.add(secret);
  patterns.add(toPatterns(secret));
  maskable = undefined;
}
/** Remembers words that the inputs make ours, such as the name of the environment or the hash of the store. */
function rememberOwnWords(words) {
  for (const word of words)
    if (word !== undefined)
      ours.add(word.trim().toLowerCase());
  maskable = undefined;
}
/**
 * Returns whether a value may be masked everywhere. One that is very short or a word of ours is not: it is only
 * taken out of texts from outside.
 */
function isMaskable(value) {
  const text = value.trim();
  return text.length >= redact_SHORTEST && !ours.has(text.toLowerCase());
}
/** Returns whether a text holds a secret in any spelling. */
function holdsSecret(text) {
  return findSecrets(text, patterns).length > 0;
}
/** Returns whether a text holds a secret that is no ordinary word, in any spelling. */
function holdsMaskableSecret(text) {
  if (maskable === undefined) {
    maskable = findSecrets_openPatternIndex();
    maskable.add([...secrets].filter(isMaskable).flatMap(toPatterns));
  }
  return findSecrets(text, maskable).length > 0;
}
/**
 * Lists what of a value may be masked: all of it, or the lines that can be masked. It masks each line by itself, even
 * one that is only a bracket.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
function maskableParts(value) {
  const lines = value.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.every(isMaskable) ? [value] : lines.filter(isMaskable);
}
/**
 * Takes every known secret, in any spelling, and the signature of every signed URL out of a text from outside. Our own words do
 * not go through here: a secret that is one of them would be taken out of our sentences.
 */
function redact(text) {
  const spans = findSecrets(text, patterns);
  let shown = '';
  let at = 0;
  for (const { from, to } of spans) {
    shown += text.slice(at, from) + HIDDEN;
    at = to;
  }
  return withoutSignatures(at === 0 ? text : shown + text.slice(at));
}
const SIGNATURE = /(X-Goog-(?:Signature|Credential)|Signature|sig)=[^&\s"'<>]+/gi;
function withoutSignatures(text) {
  // Most texts have no equals sign, and to see that takes a fraction of a search.
  return text.includes('=') ? text.replace(SIGNATURE, `$1=${HIDDEN}`) : text;
}


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G3: () => (/* binding */ DECODED_LENGTH),
  B6: () => (/* binding */ listViews),
  Bv: () => (/* binding */ toOriginal)
});

;// CONCATENATED MODULE: ./src/text/redaction/decoders.ts
const SHORT_ESCAPES = new Map(Object.entries({
  ...{ '"': '"', "'": "'", '\\': '\\', '/': '/' },
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' },
}).map(([name, text]) => [name, { text, length: 2 }]));
/** Escapes of JSON, of which JavaScript, Python and others write more than JSON needs. */
const fromJson = (text, at) => {
  const next = text.charAt(at + 1);
  const digits = next === 'u' ? 4 : next === 'x' ? 2 : 0;
  if (digits === 0)
    return SHORT_ESCAPES.get(next);
  const code = readHex(text, at + 2, digits);
  return code < 0 ? undefined : { text: String.fromCharCode(code), length: 2 + digits };
};
/** The same, for when a backslash that belongs to something else stands before an escape. */
const fromLooseJson = (text, at) => text.startsWith('\\\\', at) ? undefined : fromJson(text, at);
const ASCII = Array.from({ length: 0x80 }, (_, code) => {
  return { text: String.fromCharCode(code), length: 3 };
});
/** Percent encoding of UTF-8, in either case. */
const fromPercent = (text, at) => {
  const first = byteAt(text, at);
  if (first < 0)
    return undefined;
  if (first < 0x80)
    return ASCII[first];
  const count = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  const bytes = Array.from({ length: count }, (_, index) => byteAt(text, at + 3 * index));
  const isWhole = bytes.every((byte, index) => index === 0 || (byte >= 0x80 && byte < 0xc0));
  if (!isWhole)
    return { text: '\ufffd', length: 3 };
  return { text: Buffer.from(bytes).toString('utf8'), length: 3 * count };
};
/** Reads a percent-encoded byte; \u22121 when there is none. */
function byteAt(text, at) {
  return text[at] === '%' ? readHex(text, at + 1, 2) : -1;
}
const BLANK = { text: ' ', length: 1 };
/** Forms spell a blank as a plus sign, and are percent encoding otherwise. */
const fromForm = (text, at) => (text[at] === '+' ? BLANK : fromPercent(text, at));
/** Of ASCII, by the characters they stand for; some have several names. */
const PUNCTUATION = {
  ...{ '!': 'excl', '"': 'quot QUOT', '#': 'num', $: 'dollar', '%': 'percnt', '&': 'amp AMP' },
  ...{ "'": 'apos', '(': 'lpar', ')': 'rpar', '*': 'ast midast', '+': 'plus', ',': 'comma' },
  ...{ '-': 'hyphen dash', '.': 'period', '/': 'sol', ':': 'colon', ';': 'semi', '<': 'lt LT' },
  ...{ '=': 'equals', '>': 'gt GT', '?': 'quest', '@': 'commat', '[': 'lsqb lbrack' },
  ...{ '\\': 'bsol', ']': 'rsqb rbrack', '^': 'Hat', _: 'lowbar UnderBar', '`': 'grave' },
  ...{ '{': 'lcub lbrace', '|': 'verbar vert', '}': 'rcub rbrace', '\t': 'Tab', '\n': 'NewLine' },
};
/** Of Latin-1, from U+00A0 to U+00FF in their order. */
const LATIN = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr ' +
  'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/**
 * The named entities of HTML that encoders write for ASCII and Latin-1.
 *
 * @see https://html.spec.whatwg.org/multipage/named-characters.html
 */
const entities = new Map([
  ...Object.entries(PUNCTUATION).flatMap(([character, names]) => names.split(' ').map((name) => [name, character])),
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)]),
]);
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}[1-4]{0,2}));?/iy;
/** Entities of HTML and XML. */
const fromHtml = (text, at) => {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (found === null)
    return undefined;
  const [{ length }, decimal, hex, name = ''] = found;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (code > 0x10ffff)
    return undefined;
  const plain = Number.isNaN(code) ? entities.get(name) : String.fromCodePoint(code);
  return plain === undefined ? undefined : { text: plain, length };
};
const LINE_BREAK = /[\r\n]+[ \t]*/y;
/** Base64 and long values are written in lines of 64 or 76 characters by many tools. */
const fromLines = (text, at) => {
  LINE_BREAK.lastIndex = at;
  const [breaks] = LINE_BREAK.exec(text) ?? [];
  return breaks === undefined ? undefined : { text: '', length: breaks.length };
};
/** All ways to decode a text. */
const decoders = [
  { needs: ['\\'], begins: [codeOf('\\')], decode: fromJson },
  { needs: ['\\\\'], begins: [codeOf('\\')], decode: fromLooseJson },
  { needs: ['%'], begins: [codeOf('%')], decode: fromPercent },
  { needs: ['+'], begins: [codeOf('%'), codeOf('+')], decode: fromForm },
  { needs: ['&'], begins: [codeOf('&')], decode: fromHtml },
  { needs: ['\r', '\n'], begins: [codeOf('\r'), codeOf('\n')], decode: fromLines },
];
function codeOf(character) {
  return character.charCodeAt(0);
}
/** Reads a number of so many hexadecimal digits; \u22121 when they are none. */
function readHex(text, from, digits) {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) {
    const digit = hexDigits[text.charCodeAt(at)] ?? -1;
    if (digit < 0)
      return -1;
    value = 16 * value + digit;
  }
  return value;
}
/** The value of each hexadecimal digit, by its character code; \u22121 for any other character. */
const hexDigits = Array.from({ length: 0x80 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? -1 : digit;
});

;// CONCATENATED MODULE: ./src/text/redaction/view.ts

/** The longest text that is decoded in full. Each decoding costs as much as the text is long. */
const DECODED_LENGTH = 5000;
/** A spelling is undone at most so many times: a secret can be JSON within JSON within a URL. */
const DEEPEST = 3;
/**
 * Lists a text as it reads by every order of decoding: JSON escapes, percent encoding, forms, HTML entities, lines that were
 * wrapped, up to three deep; a text of more than {@link DECODED_LENGTH} characters only one deep. The first is the text itself.
 */
function listViews(text) {
  if (!/[\\%+&\r\n]/.test(text))
    return [{ text, units: undefined, source: undefined }];
  const views = [{ text, units: unitsOf(text), source: undefined }];
  const deepest = text.length > DECODED_LENGTH ? 1 : DEEPEST;
  const known = new Set([text]);
  let newest = views;
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = [];
    for (const view of newest) {
      for (const decoder of decoders) {
        const units = decode(view, decoder);
        if (units === undefined)
          continue;
        const decoded = textOf(units);
        if (known.has(decoded))
          continue;
        known.add(decoded);
        next.push({ text: decoded, units, source: { view, decoder } });
      }
    }
    views.push(...next);
    newest = next;
  }
  return views;
}
/** Finds where parts of a view come from in the text itself. */
function toOriginal(spans, { source }) {
  if (source === undefined || spans.length === 0)
    return spans;
  const { text } = source.view;
  // Only few texts hold a secret, so the places are worked out for those alone.
  const places = new Uint32Array(text.length + 1);
  decode(source.view, source.decoder, places);
  const placeOf = (at) => places[at] ?? text.length;
  const parts = spans.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  return toOriginal(parts, source.view);
}
/** Decodes a view, and notes where each unit of the result, and its end, comes from. Undefined when there is nothing to decode. */
function decode({ text, units = unitsOf(text) }, decoder, places) {
  if (!decoder.needs.some((each) => text.includes(each)))
    return undefined;
  const [first, second = first] = decoder.begins;
  const decoded = new Uint16Array(units.length);
  let size = 0;
  let isSame = true;
  for (let at = 0; at < units.length;) {
    const unit = units[at] ?? 0;
    const found = unit === first || unit === second ? decoder.decode(text, at) : undefined;
    if (found === undefined) {
      if (places !== undefined)
        places[size] = at;
      decoded[size] = unit;
      size += 1;
      at += 1;
      continue;
    }
    for (let index = 0; index < found.text.length; index += 1) {
      if (places !== undefined)
        places[size] = at;
      decoded[size] = found.text.charCodeAt(index);
      size += 1;
    }
    at += found.length;
    isSame = false;
  }
  if (places !== undefined)
    places[size] = units.length;
  return isSame ? undefined : decoded.subarray(0, size);
}
/** Below this, copying unit by unit is faster than calling what copies all at once. */
const SHORT = 200;
function unitsOf(text) {
  const units = new Uint16Array(text.length);
  if (text.length >= SHORT)
    Buffer.from(units.buffer).write(text, 'utf16le');
  else
    for (let at = 0; at < text.length; at += 1)
      units[at] = text.charCodeAt(at);
  return units;
}
function textOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readSiteUrl)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7312);

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
  return username || password || (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsMaskableSecret */ .T9)(text) ? undefined : text;
}


/***/ }),

/***/ 2024:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ runWorkflowStep)
});

// UNUSED EXPORTS: workflowJobs

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __nccwpck_require__(3579);
// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __nccwpck_require__(7312);
;// CONCATENATED MODULE: ./src/step/outcome.ts


/** Titles of annotations by error code. */
const titles = {
  input: 'Wrong inputs',
  artifact: 'The artifact cannot be deployed',
  http: 'A request failed',
  'unexpected-response': 'An answer could not be read',
  conflict: 'Another deployment is in progress',
  'deployment-failed': 'The deployment failed',
  'deployment-lost': 'The outcome is unknown',
  ambiguous: 'The outcome is unknown',
  timeout: 'The time limit was reached',
  cancelled: 'The step was cancelled',
};
/** Describes an error for a person. Reports an unexpected error as a bug of this action. */
function problemOf(error) {
  if (!(error instanceof actionError/* ActionError */.lZ))
    return bug(error);
  return {
    title: titles[error.code],
    message: error.message,
    brief: error.brief,
    hint: error.hint,
    code: error.platformCode ?? error.code,
    excerpt: error.excerpt,
  };
}
function bug(error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    title: 'Bug in commerce-deploy',
    message: (0,redact/* redact */.E$)(trace),
    hint: 'This is a bug in the action, not in your workflow. Please report it with the text above.',
    code: 'bug',
  };
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __nccwpck_require__(8488);
;// CONCATENATED MODULE: ./src/text/printableJson.ts

/**
 * Writes a value as JSON on one line that is safe to print in a later step. Escapes what a log or the runner could act on, so
 * the values are the same after parsing. Redacts secrets.
 */
function printableJson(value) {
  const json = JSON.stringify(value, (_, each) => typeof each === 'string' ? (0,redact/* redact */.E$)(each) : each);
  return json.replace(SPECIAL, printableJson_escape);
}
/** Control characters, line separators, direction marks, and the `#` of a workflow command inside a line. */
const SPECIAL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#\[)/gu;
function printableJson_escape(character) {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __nccwpck_require__(5754);
;// CONCATENATED MODULE: ./src/workflow/fleet/targets.ts


/** Values that name a target, the best first. The names of jobs and environments in the workflows follow the same order. */
const NAMES = ['name', 'deployment_key', 'deployment_id', 'project_name', 'project_uuid'];
/** Returns the name of a target for people. */
function nameOfTarget(target) {
  const names = NAMES.map((key) => target[key]);
  const name = names.find((value) => value !== undefined && value !== null && value !== '');
  return (0,plain/* oneLine */.TN)(typeof name === 'string' || typeof name === 'number' ? String(name) : 'no name');
}
/** Returns a value of a target that is a text; '' for any other. */
function textOf(value) {
  return typeof value === 'string' ? value : '';
}
/** Parses a list of targets. Lists within the list, such as those of several `list` steps, become one. Throws `input`. */
function parseTargets(text) {
  const parsed = (0,parseJson/* parseJson */.qF)(text);
  if (!Array.isArray(parsed))
    throw new actionError/* ActionError */.lZ('input', 'targets: is not a JSON list.');
  return parsed.flat().map((target, index) => {
    if ((0,parseJson/* isRecord */.u4)(target))
      return target;
    throw new actionError/* ActionError */.lZ('input', `targets: number ${String(index + 1)} is not an object.`);
  });
}
/** Parses the waves that `plan-waves` has set. Empty when the fleet has none. */
function parseWaves(text) {
  return text === '' ? [] : (0,parseJson/* parseJson */.qF)(text);
}

;// CONCATENATED MODULE: ./src/workflow/fleet/waves/limits.ts

/** A job on GitHub's runners ends after six hours. */
const LONGEST_BAKE_MINUTES = 300;
/** Reads the inputs `max_failures` and `bake_minutes` from the step's environment. Throws `input`. */
function readLimits({ env }) {
  const { MAX_FAILURES: failures = '0', BAKE_MINUTES: minutes = '0' } = env;
  const [maxFailures, bakeMinutes] = [Number(failures), Number(minutes)];
  if (!Number.isSafeInteger(maxFailures) || maxFailures < 0) {
    throw new actionError/* ActionError */.lZ('input', 'max_failures: is not a whole number from 0.');
  }
  if (!(bakeMinutes >= 0 && bakeMinutes <= LONGEST_BAKE_MINUTES)) {
    throw new actionError/* ActionError */.lZ('input', `bake_minutes: is not a number from 0 to ${String(LONGEST_BAKE_MINUTES)}.`, {
      hint: 'For a longer pause, give `github_environment` an environment with a wait timer or reviewers.',
    });
  }
  return { maxFailures, bakeMs: bakeMinutes * 60_000 };
}

;// CONCATENATED MODULE: ./src/workflow/fleet/waves/planWaves.ts




/** The jobs of the workflow are static. */
const MOST_WAVES = 5;
const REST = 'rest';
/** GitHub refuses a matrix with more, and a wave only when its turn has come. */
const MOST_IN_A_WAVE = 256;
/**
 * Splits `TARGETS` by `WAVES` and sets the output `waves`, a list of lists. Throws `input` for anything that would go wrong later
 * between two waves, before anything is deployed.
 */
function planWaves({ runner }) {
  const { TARGETS: text = '[]', WAVES: wanted = '100%' } = runner.env;
  const targets = parseTargets(text);
  const { sizes, surprise } = readWaves(wanted, targets.length);
  readLimits(runner);
  refuseLarge(sizes);
  let from = 0;
  const waves = sizes.map((size) => targets.slice(from, (from += size)));
  for (const [index, wave] of waves.entries()) {
    const names = (0,format/* listNames */.Zv)(wave.map(nameOfTarget));
    runner.info(`Wave ${String(index + 1)}, ${(0,format/* formatCount */.B4)(wave.length, 'target')}: ${names}.`);
  }
  if (surprise !== undefined) {
    runner.warning({ title: 'The last wave is larger than written', message: surprise });
  }
  runner.output('waves', printableJson(waves));
  return Promise.resolve();
}
/**
 * Reads the input `waves` for a number of targets. Throws `input` when it is not understood.
 *
 * | waves          | 40 targets   | 3 targets | because                                         |
 * | -------------- | ------------ | --------- | ----------------------------------------------- |
 * | `1, 10%, rest` | 1, 4, 35     | 1, 1, 1   | a percentage is of all, rounded up              |
 * | `1, 10%`       | 1, 39        | 1, 2      | the last takes the rest, with a warning         |
 * | `1, 5, rest`   | 1, 5, 34     | 1, 2      | a wave that would have no target is left out    |
 * | `1`            | an error     | an error  | it reads like a canary, and would be all at once |
 */
function readWaves(text, count) {
  const items = text.split(',').map((item) => item.trim());
  if (items.length > MOST_WAVES) {
    throw refuse(`has ${(0,format/* formatCount */.B4)(items.length, 'wave')}, and the most is ${String(MOST_WAVES)}`);
  }
  const wanted = items.map((item, index) => {
    const isLast = index === items.length - 1;
    if (item === REST && !isLast)
      throw refuse(`has \`${REST}\` before its end`);
    return item === REST ? count : readSize(item, count);
  });
  const sizes = [];
  let left = count;
  for (const size of wanted) {
    sizes.push(Math.min(size, left));
    left -= Math.min(size, left);
  }
  const [only = 0] = sizes;
  if (items.length === 1 && left > 0) {
    throw refuse(`is one wave of ${(0,format/* formatCount */.B4)(only, 'target')} for ${(0,format/* formatCount */.B4)(count, 'target')}. ` +
      `Write \`${items.join('')}, ${REST}\` for a wave before all others`);
  }
  const filled = sizes.filter((size) => size > 0);
  if (left === 0)
    return { sizes: filled };
  const last = (filled.at(-1) ?? 0) + left;
  return {
    sizes: [...filled.slice(0, -1), last],
    surprise: `The last wave takes the rest: ${(0,format/* formatCount */.B4)(last, 'target')}, not \`${items.at(-1) ?? ''}\`. End \`waves\` with \`${REST}\` to have a wave of its own for them.`,
  };
}
function readSize(item, count) {
  const [, digits, isPercentage] = /^(\d{1,6})( ?%)?$/.exec(item) ?? [];
  const value = Number(digits ?? 0);
  if (value < 1)
    throw refuse(`has ${item === '' ? 'an empty part' : `\`${(0,plain/* oneLine */.TN)(item)}\``}`);
  if (isPercentage === undefined)
    return value;
  if (value > 100)
    throw refuse(`has \`${item}\`, which is more than all`);
  return Math.ceil((value * count) / 100);
}
function refuseLarge(sizes) {
  const large = sizes.findIndex((size) => size > MOST_IN_A_WAVE);
  if (large === -1)
    return;
  throw refuse(`wave ${String(large + 1)} has ${(0,format/* formatCount */.B4)(sizes[large] ?? 0, 'target')}, and the most is ${String(MOST_IN_A_WAVE)}`, 'Split it into more waves, or give each of the output `batches` of `list` to a call of its own.');
}
const ACCEPTED = 'Accepted: at most 5 counts or percentages with commas between them, such as `1, 10%, rest`.';
function refuse(what, remedy = ACCEPTED) {
  return new actionError/* ActionError */.lZ('input', `waves: ${what}.`, { hint: `${remedy} Nothing was deployed.` });
}

// EXTERNAL MODULE: ./src/inputs/keyValueLines.ts
var keyValueLines = __nccwpck_require__(1542);
;// CONCATENATED MODULE: ./src/workflow/fleet/credentials.ts



/**
 * Reads the credentials of a target out of the secret that holds those of all. GitHub hides that secret as a whole only, so every
 * value in it is masked. Undefined when the target names none. Throws `input`, and never shows what the secret holds.
 */
function readCredentials(runner, { all, target }) {
  const parsed = (0,parseJson/* parseJson */.qF)(all);
  maskValues(parsed, runner.secret);
  const { credentials: key } = target;
  if (all !== '' && !(0,parseJson/* isRecord */.u4)(parsed)) {
    throw new actionError/* ActionError */.lZ('input', 'The secret `credentials` is not a JSON object.');
  }
  if (typeof key !== 'string' || key === '')
    return undefined;
  const own = (0,parseJson/* isRecord */.u4)(parsed) && Object.hasOwn(parsed, key) ? parsed[key] : undefined;
  if ((0,parseJson/* isRecord */.u4)(own))
    return own;
  throw new actionError/* ActionError */.lZ('input', `${nameOfTarget(target)}: the secret \`credentials\` has no object ${(0,plain/* oneLine */.TN)(key)}.`, { hint: 'Nothing was deployed to it.' });
}
/**
 * Masks every text and number in a secret, however deep. A number that is written without quotes is still a secret, and a later
 * step's inputs show it. Keys, booleans and null are not masked.
 */
function maskValues(value, mask) {
  if (typeof value === 'string' || typeof value === 'number')
    mask(String(value));
  else if (typeof value === 'object' && value !== null) {
    const inside = value instanceof Map ? value.values() : Object.values(value);
    for (const each of inside)
      maskValues(each, mask);
  }
}

;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const identity_isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/visit.js


const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity_isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (isNode(ctrl) || isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity_isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (isNode(ctrl) || isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (isMap(node))
        return visitor.Map?.(key, node, path);
    if (isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (isPair(node))
        return visitor.Pair?.(key, node, path);
    if (isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity_isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/directives.js



const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    tagName(source, onError) {
        if (source === '!')
            return '!';
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
            const tags = {};
            visit(doc.contents, (_key, node) => {
                if (isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/anchors.js



function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (isScalar(ref.node) || isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/toJS.js


function toJS(value, arg, ctx) {
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        if (!ctx || !hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Node.js




class NodeBase {
    constructor(type) {
        Object.defineProperty(this, NODE_TYPE, { value: type });
    }
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity_isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Alias.js






class Alias extends NodeBase {
    constructor(source) {
        super(ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit(doc, {
                Node: (_key, node) => {
                    if (isAlias(node) || hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                toJS(found, null, ctx);
                data = anchors.get(found);
            }
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Scalar.js




const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends NodeBase {
    constructor(value) {
        super(SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/createNode.js




const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity_isDocument(value))
        value = value.contents;
    if (isNode(value))
        return value;
    if (isPair(value)) {
        const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt)
    ) {
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[MAP]
                : Symbol.iterator in Object(value)
                    ? schema[SEQ]
                    : schema[MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Collection.js




function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => isNode(it) || isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && isScalar(node) ? node.value : node;
        else
            return isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return isCollection(node) ? node.hasIn(rest) : false;
    }
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyComment.js
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/foldFlowLines.js
const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyString.js



const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value)
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-';
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+';
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = '';
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1';
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2')
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.PLAIN &&
        value.includes('\n')) {
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString_stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.BLOCK_FOLDED:
            case Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx)
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringify.js





function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
    if (anchor && anchorIsValid(anchor)) {
        anchors.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : isScalar(node)
            ? stringifyString_stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyPair.js





function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (isCollection(key) || (!isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            isCollection(key) ||
            (isScalar(key)
                ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/log.js
function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function log_warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        console.warn(warning);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js



const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (isScalar(key) &&
        (!key.type || key.type === Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/addPairToJSMap.js






function addPairToJSMap(ctx, map, { key, value }) {
    if (isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    else if (isMergeKey(ctx, key))
        addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (isNode(key) && ctx?.doc) {
        const strCtx = createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log_warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Pair.js





function createPair(key, value, ctx) {
    const k = createNode(key, undefined, ctx);
    const v = createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, NODE_TYPE, { value: PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (isNode(key))
            key = key.clone(schema);
        if (isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyCollection.js




function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (isPair(item)) {
            const ik = isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (isPair(item)) {
            const ik = isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/YAMLMap.js







function findPair(items, key) {
    const k = isScalar(key) ? key.value : key;
    for (const it of items) {
        if (isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(MAP, schema);
        this.items = [];
    }
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    add(pair, overwrite) {
        let _pair;
        if (isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            _pair = new Pair(pair, pair?.value);
        }
        else
            _pair = new Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            if (isScalar(prev.value) && isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair(key, value), true);
    }
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/map.js



const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/YAMLSeq.js







class YAMLSeq extends Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && isScalar(it) ? it.value : it;
    }
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (isScalar(prev) && isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/seq.js



const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/string.js


const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString_stringifyString(item, ctx, onComment, onChompKeep);
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/null.js


const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/bool.js


const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/float.js



const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber(node);
    }
};
const float_float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/int.js


const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int_int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/schema.js








const schema = [
    map,
    seq,
    string,
    nullTag,
    boolTag,
    intOct,
    int_int,
    intHex,
    floatNaN,
    floatExp,
    float_float
];



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/json/schema.js




function schema_intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: schema_intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => schema_intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema_schema = [map, seq].concat(jsonScalars, jsonError);



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js



const binary = {
    identify: value => value instanceof Uint8Array,
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    resolve(src, onError) {
        if (typeof atob === 'function') {
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value;
        let str;
        if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.BLOCK_LITERAL);
        if (type !== Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString_stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js





function resolvePairs(seq, onError) {
    if (isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (isPair(item))
                continue;
            else if (isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair(new Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = isPair(item) ? item : new Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js






class YAMLOMap extends YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (isPair(pair)) {
                key = toJS(pair.key, '', ctx);
                value = toJS(pair.value, key, ctx);
            }
            else {
                key = toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs = createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs = resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs.items) {
            if (isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js


function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar(false),
    stringify: boolStringify
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/float.js



const float_floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber
};
const float_floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber(node);
    }
};
const yaml_1_1_float_float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/int.js


const int_intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function int_intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function int_intStringify(node, radix, prefix) {
    const { value } = node;
    if (int_intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber(node);
}
const intBin = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 2, 2, opt),
    stringify: node => int_intStringify(node, 2, '0b')
};
const int_intOct = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 1, 8, opt),
    stringify: node => int_intStringify(node, 8, '0')
};
const yaml_1_1_int_int = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 0, 10, opt),
    stringify: stringifyNumber
};
const int_intHex = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 2, 16, opt),
    stringify: node => int_intStringify(node, 16, '0x')
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/set.js




class YAMLSet extends YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair(key.key, null);
        else
            pair = new Pair(key, null);
        const prev = findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    get(key, keepPair) {
        const pair = findPair(this.items, key);
        return !keepPair && isPair(pair)
            ? isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js


function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60];
    if (value < 60) {
        parts.unshift(0);
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value);
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '')
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' +
        '(?:' +
        '(?:t|T|[ \\t]+)' +
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' +
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' +
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js














const yaml_1_1_schema_schema = [
    map,
    seq,
    string,
    nullTag,
    trueTag,
    falseTag,
    intBin,
    int_intOct,
    yaml_1_1_int_int,
    int_intHex,
    float_floatNaN,
    float_floatExp,
    yaml_1_1_float_float,
    binary,
    merge,
    omap,
    pairs,
    set,
    intTime,
    floatTime,
    timestamp
];



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/tags.js

















const schemas = new Map([
    ['core', schema],
    ['failsafe', [map, seq, string]],
    ['json', schema_schema],
    ['yaml11', yaml_1_1_schema_schema],
    ['yaml-1.1', yaml_1_1_schema_schema]
]);
const tagsByName = {
    binary: binary,
    bool: boolTag,
    float: float_float,
    floatExp: floatExp,
    floatNaN: floatNaN,
    floatTime: floatTime,
    int: int_int,
    intHex: intHex,
    intOct: intOct,
    intTime: intTime,
    map: map,
    merge: merge,
    null: nullTag,
    omap: omap,
    pairs: pairs,
    seq: seq,
    set: set,
    timestamp: timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary,
    'tag:yaml.org,2002:merge': merge,
    'tag:yaml.org,2002:omap': omap,
    'tag:yaml.org,2002:pairs': pairs,
    'tag:yaml.org,2002:set': set,
    'tag:yaml.org,2002:timestamp': timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge)
            ? schemaTags.concat(merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/Schema.js






const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? getTags(compat, 'compat')
            : compat
                ? getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? coreKnownTags : {};
        this.tags = getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, MAP, { value: map });
        Object.defineProperty(this, SCALAR, { value: string });
        Object.defineProperty(this, SEQ, { value: seq });
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyDocument.js




function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(indentComment(cs, ''));
            }
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/Document.js












class Document_Document {
    constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, NODE_TYPE, { value: DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new Directives({ version });
        this.setSchema(version, options);
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    clone() {
        const copy = Object.create(Document_Document.prototype, {
            [NODE_TYPE]: { value: DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchorNames(this);
            node.anchor =
                !name || prev.has(name) ? findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, 
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode(value, tag, ctx);
        if (flow && isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair(k, v);
    }
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    deleteIn(path) {
        if (isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    get(key, keepScalar) {
        return isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    getIn(path, keepScalar) {
        if (isEmptyPath(path))
            return !keepScalar && isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    has(key) {
        return isCollection(this.contents) ? this.contents.has(key) : false;
    }
    hasIn(path) {
        if (isEmptyPath(path))
            return this.contents !== undefined;
        return isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    set(key, value) {
        if (this.contents == null) {
            this.contents = collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    setIn(path, value) {
        if (isEmptyPath(path)) {
            this.contents = value;
        }
        else if (this.contents == null) {
            this.contents = collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/errors.js
class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class errors_YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-flow-indent-check.js


function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-map-includes.js


function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (isScalar(a) && isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-block-map.js







const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        const valueProps = resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-block-seq.js




function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-flow-collection.js









const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap : YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && containsNewline(key))
                onError(key,
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            const valueProps = resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-collection.js








function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = isNode(res)
        ? res
        : new Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-block-scalar.js


function resolve_block_scalar_resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js



function resolve_flow_scalar_resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\u0085',
    _: '\u00a0',
    L: '\u2028',
    P: '\u2029',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-scalar.js





function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolve_block_scalar_resolveBlockScalar(ctx, token, onError)
        : resolve_flow_scalar_resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = isScalar(res) ? res : new Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[SCALAR];
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-node.js







const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-doc.js





function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document_Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    doc.contents = value
        ? composeNode(ctx, value, props, onError)
        : composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/composer.js







function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
class composer_Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors_YAMLParseError(pos, code, message));
        };
        this.directives = new Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    *next(token) {
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors_YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors_YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors_YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document_Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/cst-scalar.js



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/cst-visit.js
const cst_visit_BREAK = Symbol('break visit');
const cst_visit_SKIP = Symbol('skip children');
const cst_visit_REMOVE = Symbol('remove item');
function cst_visit_visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
cst_visit_visit.BREAK = cst_visit_BREAK;
cst_visit_visit.SKIP = cst_visit_SKIP;
cst_visit_visit.REMOVE = cst_visit_REMOVE;
cst_visit_visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
cst_visit_visit.parentCollection = (cst, path) => {
    const parent = cst_visit_visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === cst_visit_BREAK)
                    return cst_visit_BREAK;
                else if (ci === cst_visit_REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/cst.js




const BOM = '\u{FEFF}';
const DOCUMENT = '\x02';
const FLOW_END = '\x18';
const cst_SCALAR = '\x1f';
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case cst_SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/lexer.js


function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
class Lexer {
    constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = '';
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
    }
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n);
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                this.flowLevel = 0;
                yield FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                }
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i;
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst_SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2);
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst_SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-':
                case '?':
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/line-counter.js
class line_counter_LineCounter {
    constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1;
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/parser.js



function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        default:
            return [];
    }
}
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
class parser_Parser {
    constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = '';
        this.type = '';
        this.lexer = new Lexer();
        this.onNewLine = onNewLine;
    }
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    *next(source) {
        this.source = source;
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token);
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            delete it.key;
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            case 'space':
            case 'comment':
            default:
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/public-api.js








function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter = options.lineCounter || (prettyErrors && new LineCounter()) || null;
    return { lineCounter, prettyErrors };
}
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser = new Parser(lineCounter?.addNewLine);
    const composer = new Composer(options);
    let doc = null;
    for (const _doc of composer.compose(parser.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(prettifyError(source, lineCounter));
        doc.warnings.forEach(prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/index.js


















;// CONCATENATED MODULE: ./src/inputs/readYamlDocument.ts

/**
 * The most brackets, commas, dashes, keys, values and line ends: what a text has without its blanks. Thousands of promotions have
 * fewer; a megabyte of commas or of empty lines would take the library many seconds.
 */
const MOST_PARTS = 400_000;
/**
 * Parses a text as YAML 1.2, which includes JSON. Reports tags and keys that are not strings as problems; the caller checks
 * for duplicate keys. `merge` turns merge keys (`<<`) on. Never throws, whatever the text.
 */
function readYamlDocument(text, { merge }) {
  const lineCounter = new line_counter_LineCounter();
  const placeAt = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    // Before parsing, the counter knows no line.
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const { document, second } = withoutTraces(() => compose(text, lineCounter, merge));
    const { errors, warnings } = document;
    const problems = [...[...errors, ...warnings].map(describe), ...second];
    const deep = problems.find(({ code }) => code === 'TOO_DEEP');
    return deep === undefined ? { document, problems, placeAt } : { problems: [deep], placeAt };
  }
  catch (error) {
    if (error instanceof TooLong)
      return { problems: [tooLong], placeAt };
    // The parser is recursive, and deep nesting overflows the stack.
    if (!(error instanceof RangeError))
      throw error;
    return { problems: [tooDeep(0)], placeAt };
  }
}
class TooLong extends Error {
}
/** Does what `parseDocument` of the library does, and counts on the way. */
function compose(text, lineCounter, merge) {
  const composer = new composer_Composer({
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge,
    stringKeys: true,
    // The library's check is quadratic.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [document, second] = composer.compose(tokensOf(text, lineCounter), true, text.length);
  if (document === undefined)
    throw new Error('The YAML library has made no document.');
  if (second === undefined)
    return { document, second: [] };
  return { document, second: [{ ...severalDocuments, offset: second.range[0] }] };
}
function* tokensOf(text, lineCounter) {
  const parser = new parser_Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (!NO_PARTS.has(lexeme.charAt(0)))
      parts += 1;
    if (parts > MOST_PARTS)
      throw new TooLong();
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
/** First characters of blanks, comments and the lexer's own marks. */
const NO_PARTS = new Set(' \t#\u0002\u0018\u001f');
/** Turns stack traces off: the library creates an error for each problem, and 100,000 traces take seconds. */
function withoutTraces(action) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return action();
  }
  finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
function describe({ code, pos: [offset], message, }) {
  // The parser also reports a stack overflow as a problem.
  if (/call stack|stack overflow/i.test(message))
    return tooDeep(offset);
  return { code, offset, message };
}
function tooDeep(offset) {
  return { code: 'TOO_DEEP', offset, message: 'It is nested too deeply' };
}
const severalDocuments = {
  code: 'MULTIPLE_DOCS',
  message: 'Source contains multiple documents; please use YAML.parseAllDocuments()',
};
const tooLong = {
  code: 'TOO_LONG',
  offset: 0,
  message: `It has more than ${String(MOST_PARTS)} values, keys, brackets and the like`,
};

;// CONCATENATED MODULE: ./src/workflow/fleet/mergeConfiguration.ts



/** As many as the deploy action reads. */
const MOST_ALIASES = 100;
/**
 * Merges Connect configuration of several sources, of which the later win key by key, as JSON. A source is a map, or YAML or JSON
 * of one. The secret one comes last, and each of its values is masked: GitHub masks its lines, not what is in them. A value
 * `{ secret: NAME }` becomes the text NAME of the target's credentials. Returns '' when no source gives any.
 */
function mergeConfiguration({ open, secret }, merge) {
  const secrets = readMap(secret, merge);
  maskValues(secrets, merge.mask);
  const maps = [
    ...open.flatMap((source) => readMap(source, merge) ?? []),
    ...(secrets ? [secrets] : []),
  ];
  if (maps.length === 0)
    return '';
  const merged = maps.reduce((all, map) => mergeMaps(all, map, merge.input));
  return JSON.stringify(toPlain(resolveSecrets(merged, '', merge)));
}
function readMap(source, { input, faults }) {
  if (source === undefined || source === null || source === '')
    return undefined;
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const { document, problems, placeAt } = readYamlDocument(text, { merge: true });
  const [problem] = problems;
  if (document === undefined || problem !== undefined) {
    const { line, column } = placeAt(problem?.offset ?? 0);
    faults.push(`${input}: is not valid in line ${String(line)}, column ${String(column)}.`);
    return undefined;
  }
  const value = toValue(document);
  if (value instanceof Map)
    return value;
  faults.push(`${input}: is not a map. A fleet has no checkout, so it cannot be a file.`);
  return undefined;
}
function toValue(document) {
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES });
  }
  catch {
    return undefined;
  }
}
function mergeMaps(all, own, input) {
  const merged = new Map(all);
  for (const [key, value] of own) {
    const before = merged.get(key);
    const isApplication = input === 'configuration' && before instanceof Map && value instanceof Map;
    merged.set(key, isApplication ? new Map([...before, ...value]) : value);
  }
  return merged;
}
function resolveSecrets(values, path, merge) {
  const resolved = new Map();
  for (const [key, value] of values) {
    const where = path + (0,plain/* oneLine */.TN)(key);
    if (!(value instanceof Map))
      resolved.set(key, value);
    else if (value.size === 1 && value.has('secret')) {
      resolved.set(key, findSecret(value.get('secret'), where, merge));
    }
    else
      resolved.set(key, resolveSecrets(value, `${where}.`, merge));
  }
  return resolved;
}
function findSecret(name, where, { input, credentials, faults }) {
  if (typeof name === 'string' && credentials !== undefined && Object.hasOwn(credentials, name)) {
    const value = credentials[name];
    if (typeof value === 'string')
      return value;
  }
  const why = credentials === undefined
    ? 'but the target has no `credentials`'
    : 'which is no text of its credentials';
  faults.push(`${input}: ${where} takes the secret ${(0,plain/* oneLine */.TN)(String(name))}, ${why}.`);
  return '';
}
function toPlain(value) {
  if (Array.isArray(value))
    return value.map(toPlain);
  if (!(value instanceof Map))
    return value;
  return Object.fromEntries([...value].map(([key, each]) => [String(key), toPlain(each)]));
}

;// CONCATENATED MODULE: ./src/reporting/pastDeployments.ts
/** Reads which commit was really deployed of what is live: what was found unchanged says since when. */
function deployedCommit({ deployment }) {
  const { unchanged_since: since = '' } = deployment.payload;
  return /^[0-9a-f]{7,64}$/.test(since) ? since : deployment.sha;
}

;// CONCATENATED MODULE: ./src/workflow/fleet/readPast.ts

/** How far back to look. */
const readPast_LOOK_BACK = 20;
/** Reads the newest GitHub Deployments of an environment that are of this platform. Rejects when GitHub cannot be asked. */
async function readPast(repository, { platform, environment }, signal) {
  let newest;
  let looked = 0;
  for await (const deployment of repository.deployments(environment, signal)) {
    if (deployment.payload['platform'] !== platform)
      continue;
    const state = (await repository.latestStatus(deployment.id, signal))?.state ?? 'pending';
    newest ??= state;
    if (state === 'success') {
      const { createdAtMs } = deployment;
      return { newest, live: { commit: deployedCommit({ deployment }), createdAtMs } };
    }
    looked += 1;
    if (looked >= readPast_LOOK_BACK)
      break;
  }
  return { newest, live: undefined };
}

;// CONCATENATED MODULE: ./src/workflow/fleet/prepareTarget.ts








/**
 * Masks every text of the secret `CREDENTIALS`, and sets what `TARGET` is deployed with, of what all targets have and what is its
 * own: the outputs `environment_variables`, `configuration` and `global_configuration`, each empty when nobody gives any. Also finds
 * what is live.
 */
async function prepareTarget(world, cancelled) {
  const { runner } = world;
  const { TARGET: text = '{}', CREDENTIALS = '', ...common } = runner.env;
  const target = (0,parseJson/* parseJson */.qF)(text);
  const credentials = readCredentials(runner, { all: CREDENTIALS, target });
  const faults = [];
  const variables = mergeVariables(common['ENVIRONMENT_VARIABLES'] ?? '', target, faults);
  const configurations = ['configuration', 'global_configuration'].map((input) => {
    const secret = credentials?.[input] ?? common[`SECRET_${input.toUpperCase()}`];
    const given = { open: [common[input.toUpperCase()], target[input]], secret };
    return [
      input,
      mergeConfiguration(given, { input, credentials, faults, mask: runner.secret }),
    ];
  });
  if (faults.length > 0) {
    throw new actionError/* ActionError */.lZ('input', `${nameOfTarget(target)}: ${faults.join(' ')}`, {
      hint: 'Nothing was deployed to it.',
    });
  }
  runner.output('environment_variables', variables);
  for (const [input, value] of configurations)
    runner.output(input, value);
  await setLiveCommit(world, cancelled);
}
function mergeVariables(common, target, faults) {
  const own = target['environment_variables'] ?? '';
  if (typeof own !== 'string') {
    faults.push('environment_variables of the target: is no text of KEY=VALUE lines.');
    return '';
  }
  for (const [name, text] of [
    ['environment_variables', common],
    ['environment_variables of the target', own],
  ]) {
    const wrong = (0,keyValueLines/* parseKeyValueLines */.F)(text).faults;
    if (wrong.length > 0)
      faults.push(`${name}: ${wrong.join(' ')}`);
  }
  return faults.length > 0 ? '' : (0,keyValueLines/* mergeKeyValueLines */.y)(common, own).trim();
}
/**
 * Sets the output `live_commit`: what the newest successful GitHub Deployment of `ENVIRONMENT` is of. It is only shown, so whatever
 * goes wrong leaves it empty. What runs on Connect is a tag, and not known to GitHub.
 */
async function setLiveCommit({ runner, openRepository }, cancelled) {
  const { GITHUB_TOKEN: token = '', PLATFORM: platform, ENVIRONMENT: environment = '', } = runner.env;
  if (token === '' || platform !== 'bigcommerce')
    return;
  try {
    const repository = await openRepository(token);
    if (repository === undefined)
      return;
    const { live } = await readPast(repository, { platform, environment }, cancelled);
    if (live !== undefined)
      runner.output('live_commit', live.commit);
  }
  catch (error) {
    cancelled.throwIfAborted();
    runner.info(`What is live is not known. ${problemOf(error).message}`);
  }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __nccwpck_require__(6654);
;// CONCATENATED MODULE: ./src/files/makeFolder.ts
// `node:fs/promises` would load at the start; this loads when it is used.





/**
 * Makes a folder and its missing parents. Throws the file system's error.
 *
 * Does not use `mkdir` with `recursive`, which never ends below `/proc`: there, every new folder fails with ENOENT.
 */
async function makeFolder(path) {
  const missing = [];
  for (let folder = (0,external_node_path_.resolve)(path); !(await exists(folder)); folder = (0,external_node_path_.dirname)(folder)) {
    missing.unshift(folder);
  }
  for (const folder of missing) {
    await external_node_fs_.promises.mkdir(folder).catch((error) => {
      // Another process made it at the same time.
      if ((0,fileErrors/* fileErrorCode */.c)(error) !== 'EEXIST')
        throw error;
    });
  }
}
async function exists(path) {
  try {
    await external_node_fs_.promises.stat(path);
    return true;
  }
  catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((0,fileErrors/* fileErrorCode */.c)(error) ?? ''))
      return false;
    throw error;
  }
}

// EXTERNAL MODULE: ./src/files/readSmallFile.ts + 1 modules
var readSmallFile = __nccwpck_require__(7877);
;// CONCATENATED MODULE: ./src/workflow/fleet/results/results.ts






/** A matrix has no more, whatever a file says. */
const MOST_TARGETS = 256;
/** Statuses after which the platform serves what was deployed. */
const LIVE = new Set(['completed', 'unhealthy']);
/**
 * Writes how the deployment to one target ended into the folder `FOLDER`, for the jobs after it. `OUTCOME` is the runner's word for
 * the step: a step that never began leaves no status.
 */
async function noteResult({ runner }) {
  const { env } = runner;
  const read = (name) => env[name] ?? '';
  const outcome = read('OUTCOME');
  const hasBegun = outcome !== 'skipped' && outcome !== '';
  const status = read('STATUS') || (hasBegun ? outcome.replace('failure', 'failed') : 'failed');
  const result = {
    ...{ name: read('NAME'), region: read('REGION'), url: read('URL') },
    ...{ wave: Number(read('WAVE')), index: Number(read('INDEX')) },
    ...{ attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1), total: Number(read('TOTAL')) },
    ...{ status, succeeded: outcome === 'success', verified: read('VERIFIED') },
    before: read('TAG_BEFORE') || read('COMMIT_BEFORE'),
    after: read('TAG_AFTER') || (LIVE.has(status) ? read('COMMIT') : ''),
    reason: read('REASON') || (hasBegun ? '' : 'An earlier step of the job failed.'),
    seconds: read('SECONDS_TAKEN'),
  };
  const folder = read('FOLDER');
  await makeFolder(folder);
  const file = `${String(result.wave)}-${String(result.index)}.json`;
  await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file), printableJson(result));
}
/**
 * Reads the results in `RESULTS`; none when the folder is missing. Whoever can write artifacts can write them. GitHub keeps the
 * artifacts of earlier attempts of a run. Results from before `SINCE_ATTEMPT`, in which the fleet was planned, do not count: all
 * jobs were started again, and one that is lost now must not pass for what it was then.
 */
function readResults({ env }) {
  const { RESULTS: folder = 'results', SINCE_ATTEMPT: since = '1' } = env;
  const noted = listFiles(folder)
    .sort()
    .map((name) => {
    const file = (0,readSmallFile/* readSmallFile */.E)((0,external_node_path_.join)(folder, name), { workspace: folder });
    const found = file.kind === 'text' ? readNoted((0,parseJson/* parseJson */.qF)(file.text)) : undefined;
    if (found !== undefined)
      return found;
    throw new actionError/* ActionError */.lZ('unexpected-response', `The result ${name} cannot be read.`);
  });
  return noted.filter(({ attempt }) => attempt >= Number(since));
}
function listFiles(folder) {
  try {
    return (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.json'));
  }
  catch (error) {
    if ((0,fileErrors/* fileErrorCode */.c)(error) === 'ENOENT')
      return [];
    throw new actionError/* ActionError */.lZ('input', `${folder}: ${(0,fileErrors/* explainFileError */.Y)(error)}.`, { cause: error });
  }
}
function readNoted(value) {
  if (typeof value !== 'object' || value === null)
    return undefined;
  const given = value;
  const text = (key) => (typeof given[key] === 'string' ? given[key] : '');
  const { wave, index, attempt, total, succeeded } = given;
  if (![wave, index, attempt].every(Number.isSafeInteger))
    return undefined;
  const result = {
    ...{ wave: Number(wave), index: Number(index), succeeded: succeeded === true },
    ...{ name: text('name'), region: text('region'), status: text('status') },
    ...{ before: text('before'), after: text('after'), verified: text('verified') },
    ...{ url: text('url'), reason: text('reason'), seconds: text('seconds') },
  };
  const isCount = Number.isSafeInteger(total) && Number(total) <= MOST_TARGETS;
  return { attempt: Number(attempt), total: isCount ? Number(total) : 0, result };
}

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __nccwpck_require__(1615);
;// CONCATENATED MODULE: ./src/workflow/fleet/waves/judgeWave.ts





/**
 * Decides after wave number `WAVE` whether the next one may begin, and waits `BAKE_MINUTES` before it does. Resolves
 * with what stops it when more than `MAX_FAILURES` targets of all waves so far failed, or left no result.
 */
async function judgeWave({ runner, clock }, cancelled) {
  const { WAVES = '', WAVE } = runner.env;
  const { maxFailures, bakeMs } = readLimits(runner);
  const waves = parseWaves(WAVES);
  const done = Number(WAVE);
  const results = readResults(runner).map(({ result }) => result);
  const expected = waves
    .slice(0, done)
    .flatMap((wave, at) => wave.map((target, index) => ({ target, wave: at + 1, index })));
  const failed = expected.flatMap(({ target, wave, index }) => {
    const name = nameOfTarget(target);
    const result = results.find(
    // Another fleet of the run may have taken the place, if both have the same `results`.
    (each) => each.wave === wave && each.index === index && (0,plain/* oneLine */.TN)(each.name) === name);
    if (result?.succeeded === true)
      return [];
    return [`${name} (${(0,plain/* oneLine */.TN)(result?.status ?? 'no result')})`];
  });
  const next = `Wave ${String(done + 1)}`;
  const rest = waves.slice(done).flat().map(nameOfTarget);
  const share = `${String(failed.length)} of ${(0,format/* formatCount */.B4)(expected.length, 'target')} failed`;
  if (failed.length > maxFailures) {
    return {
      title: 'The fleet was stopped',
      message: `${share}, and max_failures is ${String(maxFailures)}: ${(0,format/* listNames */.Zv)(failed)}. ` +
        `${next} does not begin. Not tried: ${(0,format/* listNames */.Zv)(rest)}. Fix the cause, then run the failed jobs again.`,
    };
  }
  runner.info(`${share}. ${next} may begin.`);
  if (bakeMs === 0)
    return undefined;
  runner.info(`Waiting ${(0,format/* formatSeconds */.Xo)(bakeMs)} before it. Cancel the run to stop here.`);
  await (0,ports_clock/* sleep */.yy)(clock, bakeMs, cancelled);
  return undefined;
}

;// CONCATENATED MODULE: ./src/text/markdown.ts

/**
 * What Markdown or GitHub acts on, by where it does so: anything else, such as `preview/pr-12`, is left as it is written.
 *
 * @see https://github.github.com/gfm/
 */
const ACTIVE = new RegExp([
  // Code, emphasis, links, HTML, cells of a table, struck out text, formulas.
  /[\\`*[\]<|~$]/,
  // Emphasis, unless it stands within a word.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // Entities; links that need no brackets.
  /&(?=[#a-z])|:(?=\/\/)|(?<=www)\./,
  // Headings, quotations, lists and lines: only where a line begins. There, `::` is a command in a log.
  /^[#>+=:-]|(?<=^\d{1,9})[.)](?=\s|$)/,
  // The marks that may close a heading.
  /(?<=\s)#(?=#*\s*$)/,
]
  .map(({ source }) => source)
  .join('|'), 'giu');
/** What mentions a user or an issue. A character without width within it prevents that, and no escape does. */
const MENTION = /@(?=[a-z\d.-])|#(?=\d)|\bgh-(?=\d)/gi;
/**
 * Escapes a text that is ours or was taken in before for Markdown, so that it shows as it is: no formatting, link, HTML or
 * table cell, and no mention of a user or an issue. What Markdown does not act on stays readable.
 */
function escapeMarkdown(text) {
  return escapeWholeMarkdown((0,plain/* printable */.g$)(text));
}
/** Nothing in it can be active. Most texts are such, and this is much cheaper than a search with {@link ACTIVE}. */
const INACTIVE = /^[a-z\d /,]*$/i;
/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
function escapeWholeMarkdown(text) {
  const line = (0,plain/* withoutControls */.DJ)(text);
  if (INACTIVE.test(line))
    return line;
  return line.replace(ACTIVE, String.raw `\$&`).replace(MENTION, '$&\u200b');
}
/** Makes a link of Markdown to a URL from outside. What is percent-encoded in it stays as it is. */
function markdownLink(text, url) {
  const target = encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
  return `[${escapeMarkdown(text)}](<${target}>)`;
}
/** Renders a table whose cells are Markdown already, such as links. */
function renderMarkdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

// EXTERNAL MODULE: ./src/text/siteUrl.ts
var siteUrl = __nccwpck_require__(1227);
;// CONCATENATED MODULE: ./src/workflow/fleet/cells.ts

/** Renders any text as a cell of a table in Markdown. */
function renderText(value) {
  return escapeMarkdown((0,plain/* oneLine */.TN)(value));
}
/** Renders the URL of a site as a link with the name of its host; anything else as an empty cell. */
function renderSite(url) {
  const site = (0,siteUrl/* readSiteUrl */.f)(url);
  return site === undefined ? '' : markdownLink(new URL(site).host, site);
}

;// CONCATENATED MODULE: ./src/workflow/fleet/results/showResults.ts





/**
 * Shows all results of a fleet in one table, those that need somebody first, and writes them to `FILE` as JSON. Targets that left
 * no result are among them. `WAVES` names them, and `ENDED` has how each wave's job ended. A fleet without waves has one, of which
 * the other results know how many targets it has.
 */
async function showResults({ runner }) {
  const { FILE: file = 'results.json', WAVES = '', ENDED = '' } = runner.env;
  const read = readResults(runner);
  const noted = read.map(({ result }) => result);
  const waves = WAVES === '' ? [namelessTargets(read)] : parseWaves(WAVES);
  const all = [...noted, ...findMissing(noted, waves, ENDED)];
  const results = all.sort((a, b) => rank(a) - rank(b) || a.wave - b.wave || a.index - b.index);
  await (0,promises_.writeFile)(file, printableJson(results));
  const done = results.filter(({ succeeded }) => succeeded).length;
  const heading = results.length > 0 || ENDED.startsWith('success')
    ? `${String(done)} of ${(0,format/* formatCount */.B4)(results.length, 'target')} deployed`
    : 'No target left a result';
  runner.info(`${heading}.`);
  await runner.summary(`### ${heading}\n\n${renderResults(results)}\n`);
}
/** The targets of a fleet without waves, by their places. */
function namelessTargets(read) {
  const total = Math.max(0, ...read.map((each) => each.total));
  return Array.from({ length: total }, (_, index) => ({
    name: `Target ${String(index + 1)} of the list`,
  }));
}
/** Results for targets without one. `ended` has the results of the waves' jobs with commas between them. */
function findMissing(noted, waves, ended) {
  const ends = ended.split(',');
  return waves.flatMap((targets, at) => targets.flatMap((target, index) => {
    const wave = at + 1;
    if (noted.some((each) => each.wave === wave && each.index === index))
      return [];
    const wasTried = ends[at] !== 'skipped';
    return [
      {
        ...{ name: nameOfTarget(target), region: textOf(target['region']), wave, index },
        ...{ status: wasTried ? 'lost' : 'not_tried', succeeded: false },
        ...{ before: textOf(target['connector_tag']), after: '', verified: '', url: '' },
        reason: wasTried
          ? 'The job ended without a result.'
          : 'An earlier wave stopped the fleet.',
        seconds: '',
      },
    ];
  }));
}
/** What failed comes first, then what was not tried. */
function rank({ succeeded, status }) {
  if (succeeded)
    return 2;
  return status === 'not_tried' ? 1 : 0;
}
const COLUMNS = [
  ['Target', ({ name }) => renderText(name)],
  ['Region', ({ region }) => renderText(region)],
  ['Status', ({ status }) => renderText(status.replaceAll('_', ' '))],
  ['Before \u2192 after', (result) => renderMove(result)],
  ['Verified', ({ verified }) => renderText(verified)],
  ['Site', ({ url }) => renderSite(url)],
  ['Reason', ({ reason }) => renderText(reason)],
  ['Took', ({ seconds }) => (/^\d+(?:\.\d+)?$/.test(seconds) ? `${seconds} s` : '')],
];
/** Renders the table. Only what some target has a value for is a column; target, status and reason always are. */
function renderResults(results) {
  const columns = COLUMNS.filter(([head, cell]) => ['Target', 'Status', 'Reason'].includes(head) || results.some((each) => cell(each) !== ''));
  return renderMarkdownTable(columns.map(([head]) => head), results.map((result) => columns.map(([, cell]) => cell(result))));
}
/** After these, the platform may serve either version. */
const UNCERTAIN = new Set(['lost', 'unknown', 'timed_out', 'cancelled']);
function renderMove({ before, after, status }) {
  const [from, to] = [renderText((0,format/* formatCommit */.Hs)(before)), renderText((0,format/* formatCommit */.Hs)(after))];
  if (to === '')
    return from === '' ? '' : `${from}${UNCERTAIN.has(status) ? ' \u2192 ?' : ' (stays)'}`;
  return from === '' || from === to ? to : `${from} \u2192 ${to}`;
}

;// CONCATENATED MODULE: ./src/workflow/fleet/showLive.ts






/**
 * Shows what is live on each of `TARGETS`: on Connect the tag that the platform names, on BigCommerce the commit of the newest
 * successful GitHub Deployment. Writes the same to `FILE` as JSON. With `FAIL_ON_DRIFT` it resolves with a problem when one differs from
 * `EXPECTED`, its newest deployment failed, or nothing is known of it.
 */
async function showLive({ runner, openRepository }, cancelled) {
  const { env } = runner;
  const { TARGETS: text = '[]', GITHUB_TOKEN: token = '', FILE: file = 'live.json' } = env;
  const targets = parseTargets(text);
  const repository = token === '' ? undefined : await openRepository(token);
  if (repository === undefined)
    throw new actionError/* ActionError */.lZ('input', 'GITHUB_TOKEN: is missing.');
  const about = {
    platform: env['PLATFORM'] ?? '',
    prefix: env['ENVIRONMENT_PREFIX'] ?? '',
    expected: env['EXPECTED'] ?? '',
  };
  const found = [];
  for (const target of targets)
    found.push(await look(target, about, { repository, cancelled }));
  const drifting = found.filter(({ drift }) => drift.length > 0);
  const sorted = [...drifting, ...found.filter(({ drift }) => drift.length === 0)];
  await (0,promises_.writeFile)(file, printableJson(sorted));
  const heading = `${String(drifting.length)} of ${(0,format/* formatCount */.B4)(found.length, 'target')} drift`;
  runner.info(`${heading}.`);
  await runner.summary(`### ${heading}\n\n${renderLive(sorted)}\n`);
  if (env['FAIL_ON_DRIFT'] === 'true' && drifting.length > 0) {
    return { title: 'Targets drift', message: `${heading}. The job summary names them.` };
  }
  return undefined;
}
async function look(target, about, { repository, cancelled }) {
  const { platform } = about;
  const name = nameOfTarget(target);
  const environment = textOf(target['environment']) || about.prefix + name;
  const { newest, live } = await readPast(repository, { platform, environment }, cancelled);
  const tag = textOf(target['connector_tag']);
  const version = tag || (live?.commit ?? '');
  const expected = textOf(target['expected_tag']) || about.expected;
  const status = textOf(target['status']);
  const drift = [
    ...(version === '' ? ['never deployed from here'] : []),
    ...(version !== '' && expected !== '' && version !== expected
      ? [`is not ${(0,format/* formatCommit */.Hs)(expected)}`]
      : []),
    ...(newest === 'failure' || newest === 'error' ? ['the newest deployment failed'] : []),
    ...(status !== '' && status !== 'Deployed' ? [`is ${status}`] : []),
  ];
  return {
    ...{ name, region: textOf(target['region']), live: version, drift },
    ...{ since: isoOf(live?.createdAtMs ?? 0), url: textOf(target['url']) },
  };
}
function isoOf(ms) {
  return ms === 0 ? '' : new Date(ms).toISOString();
}
const HEAD = ['Target', 'Region', 'Live', 'Since', 'Drift', 'Site'];
function renderLive(targets) {
  return renderMarkdownTable(HEAD, targets.map(({ name, region, live, since, drift, url }) => [
    ...[name, region, (0,format/* formatCommit */.Hs)(live)].map(renderText),
    since === '' ? '' : (0,format/* formatMoment */.K9)(Date.parse(since)),
    renderText(drift.join(', ')),
    renderSite(url),
  ]));
}

;// CONCATENATED MODULE: ./src/workflow/preview/runBuild.ts


/**
 * Runs `BUILD_COMMAND` with the `KEY=VALUE` lines of `BUILD_ENVIRONMENT` as its variables, each value masked before. GitHub masks
 * a secret of several lines line by line, and `KEY=value` hides no `value`. Throws when the command fails.
 */
async function runBuild({ runner, start }) {
  const { BUILD_COMMAND: command = '', BUILD_ENVIRONMENT: lines = '' } = runner.env;
  const { entries, faults } = (0,keyValueLines/* parseKeyValueLines */.F)(lines);
  for (const value of entries.values())
    runner.secret(value);
  if (faults.length > 0)
    throw new actionError/* ActionError */.lZ('input', `build_environment: ${faults.join(' ')}`);
  const ours = { BUILD_COMMAND: undefined, BUILD_ENVIRONMENT: undefined };
  const exitCode = await start(command, { ...ours, ...Object.fromEntries(entries) });
  if (exitCode !== 0) {
    throw new actionError/* ActionError */.lZ('artifact', `build_command ended with exit code ${String(exitCode)}.`);
  }
}

;// CONCATENATED MODULE: ./src/workflow/preview/previewTags.ts


/** What the platform takes for the beginning of a tag, with the number of the pull request and a hyphen at its end. */
const PREFIX = /^[A-Za-z0-9][\w.-]{0,200}-pr-\d+-$/;
/**
 * Tags the head commit `SHA` of a pull request with `PREFIX` and the beginning of its id, and sets the output `tag`. Connect builds
 * from a tag only. A tag that is there is taken as it is, for it can only be of this commit.
 */
async function tagPreview(world, cancelled) {
  const { runner } = world;
  const { SHA: sha = '' } = runner.env;
  const { repository, prefix } = await openTags(world);
  if (!/^[0-9a-f]{40,64}$/.test(sha)) {
    throw new actionError/* ActionError */.lZ('input', 'SHA: is not the full id of a commit.');
  }
  const tag = `${prefix}${sha.slice(0, 12)}`;
  try {
    await repository.createTag(tag, sha, cancelled);
    runner.info(`Created the tag ${tag}.`);
  }
  catch (error) {
    if (!(error instanceof actionError/* HttpError */.j$))
      throw error;
    // It may be there from an earlier run, or in spite of a lost answer.
    const found = await repository.commit(`tags/${tag}`, cancelled);
    if (found !== sha)
      throw error;
    runner.info(`The tag ${tag} is there already.`);
  }
  runner.output('tag', tag);
}
/** Deletes the tags that begin with `PREFIX`, all but `KEEP`: of commits that no preview shows any more. */
async function removePreviewTags(world, cancelled) {
  const { runner } = world;
  const { KEEP: kept } = runner.env;
  const { repository, prefix } = await openTags(world);
  const tags = await repository.tags(prefix, cancelled);
  const old = tags.filter((tag) => tag !== kept && tag.startsWith(prefix));
  for (const tag of old)
    await repository.deleteTag(tag, cancelled);
  runner.info(`Deleted ${(0,format/* formatCount */.B4)(old.length, 'tag')} of this pull request.`);
}
/** Opens the repository and reads with what the tags of a pull request begin. Throws `input`. */
async function openTags({ runner, openRepository, }) {
  const { GITHUB_TOKEN: token = '', PREFIX: prefix = '' } = runner.env;
  if (!PREFIX.test(prefix)) {
    // Deleting by a shorter prefix could take tags of releases.
    throw new actionError/* ActionError */.lZ('input', 'PREFIX: does not name the tags of one pull request.');
  }
  const repository = token === '' ? undefined : await openRepository(token);
  if (repository !== undefined)
    return { repository, prefix };
  throw new actionError/* ActionError */.lZ('input', 'GITHUB_TOKEN: is missing, or this is no run of GitHub Actions.');
}

;// CONCATENATED MODULE: ./src/workflow/runWorkflowStep.ts





/** The jobs by their names. */
const workflowJobs = {
  'run-build': { run: runBuild, outputs: [] },
  'tag-preview': { run: tagPreview, outputs: ['tag'] },
  'describe-draft': {
    run: setDraftInputs,
    outputs: ['name', 'creator_email', 'repository_url', 'integration_types'],
  },
  'remove-preview-tags': { run: removePreviewTags, outputs: [] },
  'plan-waves': { run: planWaves, outputs: ['waves'] },
  'prepare-target': {
    run: prepareTarget,
    outputs: ['environment_variables', 'configuration', 'global_configuration', 'live_commit'],
  },
  'note-result': { run: noteResult, outputs: [] },
  'judge-wave': { run: judgeWave, outputs: [] },
  'show-results': { run: showResults, outputs: [] },
  'show-live': { run: showLive, outputs: [] },
};
/** Runs one job. Reports an error as an annotation. Resolves with whether the step is green, and never rejects. */
async function runWorkflowStep(name, world, cancelled) {
  try {
    const job = Object.hasOwn(workflowJobs, name) ? workflowJobs[name] : undefined;
    if (job === undefined)
      throw new actionError/* ActionError */.lZ('input', `There is no job ${name}.`);
    const runner = withDeclaredOutputs(world.runner, job);
    const problem = await job.run({ ...world, runner }, cancelled);
    if (typeof problem === 'object')
      runner.error(problem);
    return typeof problem !== 'object';
  }
  catch (error) {
    const { title, message, hint } = problemOf(error);
    world.runner.error({ title, message: hint === undefined ? message : `${message} ${hint}` });
    return false;
  }
}
/** Sets what the draft of a preview takes from that of its Connector as outputs: each is an input of the connector action. */
async function setDraftInputs({ runner, describeDraft }, cancelled) {
  const inputs = await describeDraft(runner, cancelled);
  for (const [name, value] of Object.entries(inputs))
    runner.output(name, (0,plain/* plainOutput */.MC)(value));
}
/** Refuses an output that is not declared: the check of the workflows knows only those. */
function withDeclaredOutputs(runner, { outputs }) {
  return {
    ...runner,
    output: (name, value) => {
      if (!outputs.includes(name))
        throw new Error(`The output ${name} is not declared.`);
      runner.output(name, value);
    },
  };
}


/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = nodeRequire("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = nodeRequire("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = nodeRequire("node:child_process");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = nodeRequire("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = nodeRequire("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = nodeRequire("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = nodeRequire("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = nodeRequire("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = nodeRequire("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = nodeRequire("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = nodeRequire("node:stream/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = nodeRequire("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = nodeRequire("node:url");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = nodeRequire("node:v8");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = nodeRequire("os");

/***/ }),

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return chunkId + ".js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4874);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
