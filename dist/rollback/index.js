import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const nodeRequire = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ 465:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ deployTools)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __nccwpck_require__(6654);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
;// CONCATENATED MODULE: ./src/build/readSource.ts



/**
 * Reads and checks a build folder or a ready zip. Reports all faults at once, and throws only the signal's reason. Writes
 * nothing. Loads the reader only when there is something to read.
 */
async function readSource(request, signal) {
  signal.throwIfAborted();
  try {
    const read = await loadReader(request.path);
    if (read === undefined)
      return fail(request, 'is neither a folder nor a zip file');
    return await read(request, signal);
  }
  catch (error) {
    signal.throwIfAborted();
    return fail(request, `cannot be read (${(0,fileErrors/* explainFileError */.Y)(error)})`);
  }
}
/** Loads the readers of folders and of zips, so that nothing is loaded later. */
async function loadReaders() {
  await Promise.all([__nccwpck_require__.e(/* import() */ "build-folder").then(__nccwpck_require__.bind(__nccwpck_require__, 1887)), Promise.all(/* import() */[__nccwpck_require__.e("yauzl"), __nccwpck_require__.e("build-unzip-verifyEntry"), __nccwpck_require__.e("build-unzip")]).then(__nccwpck_require__.bind(__nccwpck_require__, 7300))]);
}
/** Throws the file system's error. */
async function loadReader(path) {
  const found = (0,external_node_fs_.statSync)(path);
  if (found.isDirectory())
    return (await __nccwpck_require__.e(/* import() */ "build-folder").then(__nccwpck_require__.bind(__nccwpck_require__, 1887))).readFolder;
  if (found.isFile())
    return (await Promise.all(/* import() */[__nccwpck_require__.e("yauzl"), __nccwpck_require__.e("build-unzip-verifyEntry"), __nccwpck_require__.e("build-unzip")]).then(__nccwpck_require__.bind(__nccwpck_require__, 7300))).readZip;
  return undefined;
}
function fail({ shownPath, path }, problem) {
  const fault = `path: ${(0,plain/* showName */.$i)(shownPath)} ${problem}; looked at ${(0,plain/* showName */.$i)(path)}.`;
  return { source: undefined, faults: [fault], warnings: [] };
}

// EXTERNAL MODULE: ./src/http/version.ts
var version = __nccwpck_require__(3000);
// EXTERNAL MODULE: ./src/http/readBody.ts + 1 modules
var readBody = __nccwpck_require__(7279);
;// CONCATENATED MODULE: ./src/http/probe.ts


/** Requests a page like a browser, without credentials. Follows no redirect. Resolves when the body has arrived. */
async function probe(url, signal, send) {
  const response = await send({ method: 'GET', url, headers: { Accept: 'text/html,*/*', 'User-Agent': version/* USER_AGENT */._ } }, signal);
  const { text } = await (0,readBody/* readBody */.x)(response);
  return { status: response.status, location: response.headers['location'], text };
}

;// CONCATENATED MODULE: ./src/actions/repository.ts
/** Returns what opens the workflow's own repository. GitHub's client is loaded only then. */
function repositoryWith(tools) {
  return async (token) => {
    const { openRepository } = await Promise.all(/* import() */[__nccwpck_require__.e("zod"), __nccwpck_require__.e("actions-github"), __nccwpck_require__.e("github")]).then(__nccwpck_require__.bind(__nccwpck_require__, 8961));
    return openRepository(token, { ...tools, env: process.env });
  };
}

;// CONCATENATED MODULE: ./src/actions/deployTools.ts



/** Puts together what an action that deploys needs of the real world, besides what every action has. */
function deployTools(tools) {
  return {
    openRepository: repositoryWith(tools),
    probe: (url, signal) => probe(url, signal, tools.send),
    packer: {
      read: readSource,
      ready: loadReaders,
      // What writes zips is loaded only when it is used.
      pack: async (source, options) => {
        const { packSource } = await Promise.all(/* import() */[__nccwpck_require__.e("build-packSource"), __nccwpck_require__.e("build")]).then(__nccwpck_require__.bind(__nccwpck_require__, 2028));
        return packSource(source, options);
      },
    },
  };
}


/***/ }),

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

/***/ 2005:
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

// EXTERNAL MODULE: ./src/http/version.ts
var version = __nccwpck_require__(3000);
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
  const { sendRequest } = await __nccwpck_require__.e(/* import() */ "http").then(__nccwpck_require__.bind(__nccwpck_require__, 9305));
  return sendRequest(request, signal);
};
/** Sends a request ahead, and lets it leave before anything else is loaded, which takes longer than all of its way out. */
const sendFirst = async (first, signal) => {
  const { sendRequest } = await __nccwpck_require__.e(/* import() */ "http").then(__nccwpck_require__.bind(__nccwpck_require__, 9305));
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
    ...{ correlationId, userAgent: version/* USER_AGENT */._ },
  };
  return { runner: actionsRunner(process.env), clock: clock/* systemClock */.ml, correlationId, tools };
}


/***/ }),

/***/ 3491:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _deploy_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(24);
/* harmony import */ var _platforms_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1368);
/* harmony import */ var _rollback_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5676);
/* harmony import */ var _deployTools_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(465);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7682);
/* harmony import */ var _realWorld_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2005);






const { tools, ...rest } = (0,_realWorld_js__WEBPACK_IMPORTED_MODULE_0__/* .realWorld */ .b)();
const world = { ...rest, ...(0,_deployTools_js__WEBPACK_IMPORTED_MODULE_1__/* .deployTools */ .b)(tools), platform: (0,_platforms_index_js__WEBPACK_IMPORTED_MODULE_2__/* .keptPlatform */ .er)(tools) };
// The manifest has this same file as its post step.
const run = (0,_deploy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isPostStep */ .pq)(world.runner) ? _deploy_index_js__WEBPACK_IMPORTED_MODULE_3__/* .finishDeploy */ .Dz : _rollback_index_js__WEBPACK_IMPORTED_MODULE_4__/* .runRollback */ .e;
await (0,_main_js__WEBPACK_IMPORTED_MODULE_5__/* .main */ .i)((cancelled) => run(world, cancelled));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ inputsWithoutOthers),
/* harmony export */   x: () => (/* binding */ deployFields)
/* harmony export */ });
/* harmony import */ var _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2996);

/** The inputs that every platform has, but for `platform` itself. */
const deployFields = {
  wait: { ..._inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, default: 'true' },
  timeout_minutes: { ..._inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx, default: '30' },
  on_conflict: { ...(0,_inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['wait', 'fail']), default: 'wait' },
  dry_run: { ..._inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, default: 'false' },
  environment: _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
  ref: { ..._inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, accepts: 'a commit, a tag or a branch of this repository' },
  health_check: _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPaths */ .wi,
  health_check_text: _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
  github_token: _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubToken */ .Zd,
  github_deployment: { ..._inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, default: 'true' },
  pr_comment: { ..._inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, default: 'true' },
};
/** Lists the faults of inputs that are only valid together with others. */
function inputsWithoutOthers({ input }) {
  return input('health_check_text') !== undefined && input('health_check') === undefined
    ? ['health_check_text: needs health_check. Accepted: only together with a path to check.']
    : [];
}


/***/ }),

/***/ 4535:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ isLiveAllTheSame),
/* harmony export */   RX: () => (/* binding */ isRemoved),
/* harmony export */   Sg: () => (/* binding */ outcomeOfError),
/* harmony export */   dm: () => (/* binding */ unhealthyOutcome),
/* harmony export */   qA: () => (/* binding */ notLiveOutcome),
/* harmony export */   sP: () => (/* binding */ unchangedSince),
/* harmony export */   vi: () => (/* binding */ failureOutcome)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3579);
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4466);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(287);



/** Returns whether what was deployed is gone again. */
function isRemoved(outcome) {
  return outcome.status === 'skipped' && outcome.because === 'removed';
}
/** Returns whether the platform says that a deployment failed, and that this version is live all the same. */
function isLiveAllTheSame(outcome) {
  return outcome.status === 'failed' && outcome.live === 'this';
}
/** Says in a line, without a full stop, with which commit the build was compared. */
function unchangedSince({ since, commit }) {
  const line = `Unchanged since ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCommit */ .Hs)(since)}`;
  return since === commit ? line : `${line}, checked for ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCommit */ .Hs)(commit))}`;
}
/**
 * Says what an error means for the step, given the outputs it has set so far. An unexpected one is a fault of this action, and a
 * deployment goes on without it.
 */
function outcomeOfError(error, known) {
  if (!(error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)) {
    const status = known.deployment_uuid === undefined ? 'failed' : 'unknown';
    return { status, problem: (0,_step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(error) };
  }
  const uuid = known.urls === undefined ? known.deployment_uuid : undefined;
  const goesOn = uuid && `Deployment ${uuid} may go on: the platform has no call that cancels a deployment.`;
  return {
    status: statusOf(error.code, known.deployment_uuid !== undefined),
    problem: (0,_step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .hintFirst */ .q7)(goesOn, (0,_step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(error)),
  };
}
function statusOf(code, wasCreated) {
  switch (code) {
    case 'timeout':
      return 'timed_out';
    case 'cancelled':
      return 'cancelled';
    case 'ambiguous':
    case 'deployment-lost':
      return 'unknown';
    case 'http':
    case 'unexpected-response':
      // After the create call it only means that the deployment could not be followed, or its site not be checked.
      return wasCreated ? 'unknown' : 'failed';
    case 'input':
    case 'artifact':
    case 'conflict':
    case 'deployment-failed':
      return 'failed';
  }
}
const LIVE_BUT_FAILED = 'Live, but with a problem';
/** Says what the platform's word that a deployment failed means for the step. */
function failureOutcome(end) {
  return {
    status: 'failed',
    live: end.live,
    problem: {
      title: end.live === 'this' ? LIVE_BUT_FAILED : _step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .titles */ .YC['deployment-failed'],
      message: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(end.message),
      hint: end.hint,
      code: end.platformCode === undefined ? 'deployment-failed' : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(end.platformCode),
    },
  };
}
/** Says what it means for the step that the platform completed the deployment, but its site is not healthy. */
function unhealthyOutcome({ isSeen, ...found }) {
  return { status: 'unhealthy', live: 'this', isSeen, problem: { ...found, code: 'unhealthy' } };
}
/** Says what it means for the step that the platform completed the deployment, but its site was not seen to serve it. */
function notLiveOutcome({ verified, sentence }) {
  const isStillOld = verified === false;
  return {
    status: 'unhealthy',
    live: isStillOld ? 'previous' : 'this',
    isSeen: isStillOld,
    problem: {
      code: 'unhealthy',
      title: isStillOld
        ? 'Deployed, but the site still serves the previous version'
        : 'Deployed, but it could not be verified that it is live',
      message: `The platform completed the deployment. ${sentence}`,
      hint: isStillOld
        ? 'Look at the site. If it serves the new version by now, nothing needs to be done; if not, run the job again, or give the correlation id to the platform\u2019s support.'
        : 'Look at the site. With `verify_live: auto` this does not fail the step.',
      excerpt: undefined,
    },
  };
}


/***/ }),

/***/ 24:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Dz: () => (/* binding */ finishDeploy),
  pq: () => (/* binding */ isPostStep),
  pw: () => (/* binding */ runDeployment)
});

// UNUSED EXPORTS: runDeploy

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __nccwpck_require__(3579);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __nccwpck_require__(8488);
;// CONCATENATED MODULE: ./src/step/phases.ts
/** Caps the summary in case a platform keeps inventing steps. */
const MOST_STEPS = 20;
/** Records the times of one run's phases. */
function keepPhases(clock) {
  const ended = [];
  let current;
  return {
    begin: (name) => {
      current = { name, startedAtMs: clock.now(), steps: [] };
    },
    end: () => {
      if (current === undefined)
        return false;
      ended.push({ ...current, endedAtMs: clock.now() });
      current = undefined;
      return true;
    },
    step: (name) => {
      if (current === undefined || current.steps.length >= MOST_STEPS)
        return;
      current.steps.push({ name, startedAtMs: clock.now() });
    },
    beside: (name) => {
      const startedAtMs = clock.now();
      return () => {
        ended.push({ name, startedAtMs, endedAtMs: clock.now(), steps: [] });
      };
    },
    current: () => current,
    ended,
  };
}

;// CONCATENATED MODULE: ./src/step/journal.ts


/** Opens the journal of a run. During a phase it writes a line at least once a minute. */
function openJournal(runner, clock) {
  const phases = keepPhases(clock);
  const outputs = keepOutputs(runner);
  const life = signOfLife(runner.info, clock, phases);
  const leave = () => {
    life.stop();
    if (phases.end())
      runner.endGroup();
  };
  return {
    startedAtMs: clock.now(),
    info: (line) => {
      runner.info(line);
      life.rearm();
    },
    warning: (annotation) => {
      runner.warning(annotation);
      life.rearm();
    },
    secret: runner.secret,
    enter: (name) => {
      if (phases.current()?.name === name)
        return;
      leave();
      phases.begin(name);
      runner.startGroup(name);
      life.rearm();
    },
    leave,
    step: phases.step,
    beside: phases.beside,
    waitingFor: life.waitingFor,
    output: outputs.set,
    outputs: () => outputs.values,
    phases: () => phases.ended,
    close: () => {
      leave();
      outputs.flush();
    },
  };
}
const AFTER_MS = 60_000;
/** Makes the sign of life of one run. Does nothing until `rearm` is called. */
function signOfLife(write, clock, phases) {
  let waiting = '';
  let cancel = () => undefined;
  const stop = () => {
    cancel();
    waiting = '';
  };
  const rearm = () => {
    cancel();
    const phase = phases.current();
    if (phase === undefined)
      return;
    cancel = clock.schedule(AFTER_MS, () => {
      const what = waiting === '' ? phase.name : `${phase.name}, ${waiting}`;
      write(`Still waiting: ${what} (${(0,format/* formatDuration */.a3)(clock.now() - phase.startedAtMs)}).`);
      rearm();
    });
  };
  return {
    rearm,
    stop,
    waitingFor: (what) => {
      waiting = what;
    },
  };
}
function keepOutputs(runner) {
  const values = {};
  const changed = new Set();
  return {
    values,
    set: (name, value) => {
      if (values[name] === undefined)
        runner.output(name, value);
      else if (values[name] !== value)
        changed.add(name);
      values[name] = value;
    },
    flush: () => {
      for (const name of changed)
        runner.output(name, values[name] ?? '');
      changed.clear();
    },
  };
}

;// CONCATENATED MODULE: ./src/step/runStep.ts


/** GitHub cuts an annotation after 4,096 characters. The summary has all quotes. */
const MOST_QUOTES = 3;
/**
 * Runs an action: read the inputs, load the rest, work, decide the outcome, report. Sets the outputs that all actions share, logs
 * the last line or one error, and writes the job summary. Resolves with whether the step is green, and never rejects.
 */
async function runStep(world, cancelled, open) {
  const journal = openJournal(world.runner, world.clock);
  journal.output('correlation_id', world.correlationId);
  const run = { ...world, journal, cancelled };
  const spec = open(run);
  let request;
  let rest;
  const load = async () => {
    const [work] = await Promise.all([spec.load(), world.runner.ready?.()]);
    return work;
  };
  const carryOut = async () => {
    request = await spec.read();
    rest = await load();
    return rest.work(request);
  };
  const outcome = await carryOut().catch((error) => spec.failed(error, request));
  logOutcome(outcome, run, rest);
  // After wrong inputs the rest is loaded only now, so that their faults are in the log as soon as possible.
  rest ??= await load().catch(() => undefined);
  await writeSummary(run, () => rest?.summary(outcome, request));
  await rest?.after?.(outcome, request);
  return outcome.problem === undefined;
}
/** Sets the last outputs and logs the outcome. */
function logOutcome(outcome, { runner, clock, journal, correlationId }, rest) {
  const { status, problem } = outcome;
  const durationMs = clock.now() - journal.startedAtMs;
  rest?.outputs?.(outcome);
  journal.output('status', status);
  journal.output('duration_seconds', String(Math.round(durationMs / 1000)));
  if (problem !== undefined) {
    journal.output('error_code', (0,plain/* plainOutput */.MC)(problem.code));
    journal.output('error_message', (0,plain/* plainOutput */.MC)(problem.message));
  }
  journal.close();
  if (problem !== undefined)
    runner.error(annotate(problem, rest?.left?.(outcome), correlationId));
  else
    for (const line of rest?.lines(outcome, (0,format/* formatDuration */.a3)(durationMs)) ?? [])
      runner.info(line);
}
async function writeSummary({ runner }, render) {
  try {
    const blocks = render();
    if (blocks === undefined)
      throw new Error('The rest of the action could not be loaded.');
    await runner.summary(`${blocks.join('\n\n')}\n`);
  }
  catch {
    runner.warning({ title: 'No job summary', message: 'Could not write the job summary.' });
  }
}
function annotate(problem, left, correlationId) {
  const { title, lines: quoted } = problem.excerpt ?? { title: '', lines: [] };
  const quotes = quoted.slice(0, MOST_QUOTES).map((line) => `${title}: ${line}`);
  const message = problem.brief ?? problem.message;
  const lines = [message, ...quotes, problem.hint, left, `Correlation id: ${correlationId}`];
  return { title: problem.title, message: lines.filter(Boolean).join('\n') };
}

// EXTERNAL MODULE: ./src/deploy/outcome.ts
var outcome = __nccwpck_require__(4535);
;// CONCATENATED MODULE: ./src/deploy/run.ts
/** Runs an action that deploys, with its own way to read what was asked; undefined when that is nothing. */
function runDeployment(world, cancelled, read) {
  return runStep(world, cancelled, (step) => ({
    read: () => {
      noteMainRan(world.runner);
      return read();
    },
    failed: (error) => (0,outcome/* outcomeOfError */.Sg)(error, step.journal.outputs()),
    load: async () => {
      const { openWork } = await Promise.all(/* import() */[__nccwpck_require__.e("zod"), __nccwpck_require__.e("deploy-report-firstScreen"), __nccwpck_require__.e("deploy-work")]).then(__nccwpck_require__.bind(__nccwpck_require__, 8023));
      return openWork(world, step);
    },
  }));
}
const MAIN_RAN = 'main_ran';
/**
 * Notes that this is the main step, by which the post step, which is the same program, knows itself. Throws `input` when that
 * cannot be kept: the post step would deploy a second time.
 */
function noteMainRan(runner) {
  if (runner.remember(MAIN_RAN, 'true'))
    return;
  throw new actionError/* ActionError */.lZ('input', 'Nothing was deployed, because GITHUB_STATE cannot be written.', {
    hint: 'Free some disk space on the runner. Without this file the step could deploy twice.',
  });
}
/** Returns whether this is the post step. */
function isPostStep(runner) {
  return runner.recall(MAIN_RAN) !== undefined;
}
/** Loads the post step and runs it. Resolves with whether it is green, and never rejects for what it does itself. */
async function finishDeploy(world, cancelled) {
  const { finishReporting } = await Promise.all(/* import() */[__nccwpck_require__.e("zod"), __nccwpck_require__.e("deploy-report-firstScreen"), __nccwpck_require__.e("deploy-github")]).then(__nccwpck_require__.bind(__nccwpck_require__, 7167));
  return finishReporting(world, cancelled);
}


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

/***/ 7279:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ formatLimit),
  x: () => (/* binding */ readBody)
});

;// CONCATENATED MODULE: ./src/http/shortenTexts.ts
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
/**
 * Returns a function that takes the chunks of a JSON document and returns them with every string (keys too) cut after about
 * `longest` bytes. Valid JSON stays valid: it cuts no character and no escape in two.
 */
function shortenTexts(longest) {
  /** Bytes of the current string so far; undefined between strings. */
  let length;
  /** Bytes left of the current escape; `unknown` right after its backslash. */
  let escape = 0;
  let isDropping = false;
  const step = (byte) => {
    if (length === undefined) {
      if (byte === QUOTE)
        length = 0;
    }
    else if (escape === 'unknown') {
      escape = byte === LETTER_U ? 4 : 0;
    }
    else if (escape > 0) {
      escape -= 1;
    }
    else if (byte === QUOTE) {
      length = undefined;
    }
    else if (byte === BACKSLASH) {
      escape = 'unknown';
    }
    if (length !== undefined)
      length += 1;
  };
  /** Finds the next byte that changes anything, or at which a string may have to be cut. Most do neither. */
  const skip = (chunk, from) => {
    if (escape !== 0)
      return from;
    if (length === undefined)
      return endOfRun(chunk, from, { isInside: false });
    if (isDropping)
      return endOfRun(chunk, from, { isInside: true });
    const to = endOfRun(chunk, from, { isInside: true, most: Math.max(0, longest - length) });
    length += to - from;
    return to;
  };
  return (chunk) => {
    const kept = [];
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      index = skip(chunk, index);
      const byte = chunk[index];
      if (byte === undefined)
        break;
      const isBetween = length !== undefined && escape === 0 && !continues(byte);
      if (!isDropping && isBetween && byte !== QUOTE && (length ?? 0) > longest) {
        isDropping = true;
        kept.push(Buffer.from(chunk.subarray(from, index)));
      }
      else if (isDropping && escape === 0 && byte === QUOTE) {
        isDropping = false;
        from = index;
      }
      step(byte);
    }
    if (!isDropping)
      kept.push(from === 0 ? chunk : Buffer.from(chunk.subarray(from)));
    return kept;
  };
}
/** Finds the next quote or backslash; the end of the chunk, or of the longest run, if there is none. */
function endOfRun(chunk, from, { isInside, most = Infinity }) {
  const end = Math.min(chunk.length, from + most);
  for (let index = from; index < end; index += 1) {
    const byte = chunk[index];
    if (byte === QUOTE || (isInside && byte === BACKSLASH))
      return index;
  }
  return end;
}
/** Returns whether a byte continues a UTF-8 character. */
function continues(byte) {
  return (byte & 0xc0) === 0x80;
}

;// CONCATENATED MODULE: ./src/http/readBody.ts

/** More than any answer of the platforms' APIs needs. Protects the job from an endless body. */
const LIMIT_BYTES = 1024 * 1024;
/** Reads a response's body as UTF-8 text. `whole` is false when the limit cut it. Throws what reading the body throws. */
async function readBody(response, { limitBytes = LIMIT_BYTES, longestTextBytes } = {}) {
  const shorten = longestTextBytes === undefined ? undefined : shortenTexts(longestTextBytes);
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    const left = limitBytes - bytes;
    bytes += chunk.length;
    const kept = bytes > limitBytes ? chunk.subarray(0, left) : chunk;
    if (shorten === undefined)
      chunks.push(kept);
    else
      chunks.push(...shorten(kept));
    if (bytes > limitBytes)
      break;
  }
  return { text: Buffer.concat(chunks).toString('utf8'), whole: bytes <= limitBytes };
}
/** Formats a limit of {@link readBody}: `32 MiB`. */
function formatLimit(limitBytes = LIMIT_BYTES) {
  return `${String(limitBytes / 1024 / 1024)} MiB`;
}


/***/ }),

/***/ 3000:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/** The `User-Agent` of every request. A test compares the version with package.json. */
const USER_AGENT = 'commerce-deploy/2.0.0';


/***/ }),

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ keyValueLines),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Zd: () => (/* binding */ gitHubToken),
/* harmony export */   cY: () => (/* binding */ buildFields),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   wi: () => (/* binding */ urlPaths),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports listOf, accept, refuse */
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(287);
/* harmony import */ var _keyValueLines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1542);


/** Accepts a YAML 1.2 boolean, like `core.getBooleanInput`. */
const flag = {
  parse: (text) => {
    if (/^(true|True|TRUE)$/.test(text))
      return accept(true);
    if (/^(false|False|FALSE)$/.test(text))
      return accept(false);
    return refuse('is not a boolean.');
  },
  accepts: 'true or false',
};
/** Accepts a positive number of minutes and reads it as milliseconds; at most 24 days, the limit of a timer. */
const minutes = {
  parse: (text) => {
    const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 60_000 : Number.NaN;
    return ms > 0 && ms < 2 ** 31 ? accept(ms) : refuse('is not a positive number of minutes.');
  },
  accepts: 'a positive number of minutes such as 30 or 0.5',
};
/** Accepts a UUID and reads it in lower case. */
const uuid = {
  parse: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is not a UUID.', (text) => text.toLowerCase()),
  accepts: 'a UUID such as 0194fd2b-2ac6-72de-b73f-d83f2d626a74',
};
/** Accepts a SHA-256 digest, with or without `sha256:` before it, and reads it as 64 hexadecimal digits in lower case. */
const sha256 = {
  parse: matching(/^(sha256:)?[0-9a-f]{64}$/i, 'is not a SHA-256 digest.', (text) => text.replace(/^sha256:/i, '').toLowerCase()),
  accepts: 'a SHA-256 digest of 64 hexadecimal digits',
};
/** Accepts printable ASCII, the only characters that are safe in an HTTP header. */
const token = {
  parse: matching(/^[\x21-\x7e]+$/, 'contains a space, a line break or a non-ASCII character.'),
  accepts: 'a token without white space',
  secret: true,
};
/** Accepts a GitHub token. The runner fills in the workflow's own by default. */
const gitHubToken = {
  ...token,
  accepts: 'a GitHub token such as ${{ github.token }}',
  expression: '${{ github.token }}',
};
/** Accepts the base URL of a service: https, or http on this machine. Removes slashes at its end. */
const baseUrl = {
  parse: (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
      return refuse('is not a URL.');
    if (url.username || url.password || url.search || url.hash)
      return refuse('contains credentials, a query or a fragment.');
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
      return accept((0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(url.href, '/'));
    return refuse('is not an https URL.');
  },
  accepts: 'an https URL, or an http URL of a loopback host, such as http://127.0.0.1:4010',
};
/** Accepts the path of a URL, with or without a query. Two slashes would start a host name. */
const urlPath = {
  pattern: /^\/(?!\/)[\x21-\x7e]*$/,
  accepts: 'a path that begins with one slash, such as / or /health?full=1',
};
/** More would be a crawl of the site. */
const MOST_PATHS = 20;
/** Accepts at most 20 paths of URLs, one to a line, and reads them without duplicates. */
const urlPaths = {
  parse: (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const paths = [...new Set(lines.filter((line) => line !== ''))];
    const problems = [
      ...(paths.length === 0 ? ['has no path.'] : []),
      ...(paths.every((path) => urlPath.pattern.test(path))
        ? []
        : ['has a line that is not the path of a URL.']),
      ...(paths.length > MOST_PATHS ? [`has more than ${String(MOST_PATHS)} paths.`] : []),
    ];
    return problems.length === 0 ? accept(paths) : refuse(...problems);
  },
  accepts: `${urlPath.accepts}; several go on lines of their own`,
};
/** Accepts `KEY=VALUE` lines and reads them as a map; see {@link parseKeyValueLines}. */
const keyValueLines = {
  parse: (text) => {
    const { entries, faults } = (0,_keyValueLines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyValueLines */ .F)(text);
    return faults.length === 0 ? accept(entries) : refuse(...faults);
  },
  accepts: 'KEY=VALUE lines',
  hidden: true,
};
/** GitHub's limit for the name of an environment. */
const MOST_IN_NAME = 255;
/** Accepts a name on one line, up to GitHub's limit for environments. */
const name = {
  parse: (text) => {
    const problems = [
      ...(/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
        ? ['contains a line break or another control character.']
        : []),
      ...(text.length > MOST_IN_NAME ? ['is too long.'] : []),
    ];
    return problems.length === 0 ? accept(text) : refuse(...problems);
  },
  accepts: 'a name of at most 255 characters on one line',
};
/** Accepts any text. */
const text = { parse: (accept), accepts: 'any text' };
/** Accepts one of the given words, case-sensitive. */
function oneOf(words) {
  const list = words.join(', ');
  return {
    parse: (text) => {
      const word = words.find((each) => each === text);
      return word === undefined ? refuse('is unknown.') : accept(word);
    },
    accepts: words.length === 1 ? list : `one of ${list}`,
  };
}
/** Inputs for the build to package and how strictly to check it. */
const buildFields = {
  working_directory: { ...text, default: '.' },
  path: { ...text, default: '.bigcommerce/dist' },
  enforce_limits: { ...flag, default: 'true' },
  allow_sensitive_files: { ...flag, default: 'false' },
};
/** Returns a value that a text stands for. */
function accept(value) {
  return { kind: 'value', value };
}
/** Returns the problems of a text, such as `is not a boolean.` */
function refuse(...problems) {
  return { kind: 'refused', problems };
}
/** Returns a parser that accepts the texts of a pattern, and normalises them. */
function matching(pattern, problem, normalise = (text) => text) {
  return (text) => (pattern.test(text) ? accept(normalise(text)) : refuse(problem));
}
/** Returns whether a URL's host name is this machine. */
function isLoopback(hostname) {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ refuseBoth),
/* harmony export */   vM: () => (/* binding */ isSet),
/* harmony export */   wE: () => (/* binding */ inputSource)
/* harmony export */ });
/** Reads inputs from the runner, and from the job's environment where a field allows it. */
function inputSource(runner) {
  const { input, env, secret } = runner;
  return { input, elsewhere: (place) => env[place], secret };
}
/** Returns whether an input is set, itself or in one of its field's other places. */
function isSet(name, { elsewhere = [] }, source) {
  return (source.input(name) !== undefined ||
    elsewhere.some((place) => source.elsewhere(place) !== undefined));
}
/** Returns a fault when two inputs that exclude each other are both set. */
function refuseBoth(source, { first, second }) {
  return source.input(first) === undefined || source.input(second) === undefined
    ? []
    : [`${second}: cannot be combined with ${first}. Accepted: only one of the two.`];
}


/***/ }),

/***/ 33:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   ND: () => (/* binding */ isKeptAddress),
/* harmony export */   UP: () => (/* binding */ parseKeptAs),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
const ARTIFACT = 'artifact:';
const RELEASE = 'release:';
const LONGEST = 1000;
/** Returns whether a `path` names something kept instead of a place on the disk. */
function isKeptAddress(path) {
  return path.startsWith(ARTIFACT) || path.startsWith(RELEASE);
}
/** Parses `artifact:<run id>/<name>[/<file>]` or `release:<tag>/<asset>`. */
function parseAddress(text) {
  if (text.length > LONGEST)
    return fault('is longer than 1,000 characters.');
  if (text.startsWith(RELEASE))
    return parseRelease(text.slice(RELEASE.length));
  if (!text.startsWith(ARTIFACT))
    return fault('begins with neither artifact: nor release:.');
  const [run = '', ...rest] = text.slice(ARTIFACT.length).split('/');
  if (!/^[1-9]\d{0,15}$/.test(run))
    return fault('has no id of a workflow run after artifact:.');
  return parseArtifact(Number(run), rest);
}
/**
 * Parses what `kept_as` accepts: `artifact:<name>[/<file>]` of this very run, or `release:<tag>/<asset>`. `runId` is undefined
 * outside of a workflow.
 */
function parseKeptAs(text, runId) {
  if (!text.startsWith(ARTIFACT))
    return parseAddress(text);
  const rest = text.slice(ARTIFACT.length);
  if (/^\d+(\/|$)/.test(rest))
    return fault('names a run, but the artifact has to be of this run. Leave the id out.');
  if (runId === undefined)
    return fault('names an artifact of this run, but this is no workflow.');
  return parseAddress(`${ARTIFACT}${runId}/${rest}`);
}
/** Writes an address the way `path` takes it. */
function formatAddress(address) {
  if (address.kind === 'release')
    return `${RELEASE}${address.tag}/${address.asset}`;
  const parts = [String(address.runId), address.name, address.file];
  return ARTIFACT + parts.filter((part) => part !== undefined).join('/');
}
/** What GitHub does not allow in the name of an artifact. */
const BAD_IN_NAME = /["<>|*?\\]/;
const CONTROLS = /\p{Cc}/u;
function parseArtifact(runId, [name = '', ...file]) {
  if (name === '')
    return fault('has no name of an artifact.');
  if (name.includes(':') || BAD_IN_NAME.test(name) || CONTROLS.test(name))
    return fault('has a character that names of artifacts cannot have.');
  if (!file.every(isSegment))
    return fault('has no proper path of a file after the artifact.');
  const path = file.length === 0 ? undefined : file.join('/');
  return { kind: 'address', address: { kind: 'artifact', runId, name, file: path } };
}
/** A tag can have slashes, an asset cannot. */
function parseRelease(text) {
  const slash = text.lastIndexOf('/');
  const [tag, asset] = [text.slice(0, Math.max(0, slash)), text.slice(slash + 1)];
  if (slash === -1 || asset === '')
    return fault('has no asset after the tag.');
  if (!tag.split('/').every(isSegment))
    return fault('has no proper tag after release:.');
  if (!isSegment(asset))
    return fault('has no proper name of an asset.');
  return { kind: 'address', address: { kind: 'release', tag, asset } };
}
function isSegment(text) {
  return (text !== '' && text !== '.' && text !== '..' && !text.includes('\\') && !CONTROLS.test(text));
}
function fault(problem) {
  return { kind: 'fault', problem };
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseKeyValueLines)
/* harmony export */ });
/* unused harmony export mergeKeyValueLines */
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

/***/ 3553:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d4: () => (/* binding */ checkProxy),
/* harmony export */   nM: () => (/* binding */ readProxy),
/* harmony export */   y4: () => (/* binding */ explainProxyFault)
/* harmony export */ });
const VARIABLES = {
  'http:': ['http_proxy', 'HTTP_PROXY'],
  'https:': ['https_proxy', 'HTTPS_PROXY'],
};
/** Reads the proxy variable for a scheme; undefined when none is set. The lower-case name wins. */
function readProxy(scheme, env) {
  for (const name of VARIABLES[scheme]) {
    const value = env[name]?.trim();
    if (value)
      return { name, proxy: parse(value) };
  }
  return undefined;
}
/** Masks the credentials of the proxy variables, and reports the variables whose value is invalid. */
function checkProxy({ env, secret }) {
  const variables = ['https:', 'http:'].flatMap((scheme) => readProxy(scheme, env) ?? []);
  for (const { name } of variables)
    for (const part of secretsOfProxy(env[name] ?? ''))
      secret(part);
  const unusable = variables.filter(({ proxy }) => proxy === undefined);
  return { faults: unusable.map(({ name }) => explainProxyFault(name)), warnings: [] };
}
/** Describes an invalid proxy variable without its value, which can contain a password. */
function explainProxyFault(name) {
  return (`${name}: is not a proxy URL. Accepted: \`http://\` or \`https://\`, a host and a port, such as ` +
    '`http://proxy.example.com:3128`; write a `%` in the password as `%25`.');
}
/** Lists the secrets in a variable's value: the credentials and the password, also decoded. */
function secretsOfProxy(value) {
  const [, credentials = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(value) ?? [];
  const password = credentials.slice(credentials.indexOf(':') + 1);
  return [credentials, password, decode(password) ?? ''].filter((part) => part !== '');
}
function parse(value) {
  // Like the toolkit, accepts an address without a scheme. `host:3128` parses as a URL with the scheme `host`, and is rejected.
  const text = URL.canParse(value) || value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return undefined;
  const secure = url.protocol === 'https:';
  const credentials = decode(url.username || url.password ? `${url.username}:${url.password}` : '');
  if (credentials === undefined)
    return undefined;
  return {
    secure,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 443 : 80),
    credentials: credentials || undefined,
  };
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  }
  catch {
    return undefined;
  }
}


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(287);

/** Reads inputs by their fields and collects all faults. `partial` has the values of those without a fault. */
function readInputs(fields, source) {
  const values = {};
  const faults = [];
  const warnings = [];
  for (const [name, field] of Object.entries(fields)) {
    const found = find(name, field, source);
    if (field.secret && found !== undefined) {
      const text = found.text.trim();
      source.secret(text);
      if (text !== found.text)
        warnings.push(`${found.where} starts or ends with white space, which was removed.`);
    }
    const { value, fault } = parseFound(field, found);
    if (fault === undefined)
      values[name] = value;
    else
      faults.push(`${found?.where ?? name}: ${fault} Accepted: ${field.accepts}.`);
  }
  const partial = values;
  const value = faults.length > 0 ? undefined : values;
  return { value, partial, faults, warnings };
}
function find(name, field, source) {
  const text = source.input(name);
  if (text !== undefined)
    return { text, where: name };
  for (const place of field.elsewhere ?? []) {
    const value = source.elsewhere(place);
    if (value !== undefined)
      return { text: value, where: `${name} (from ${place})` };
  }
  return field.default === undefined ? undefined : { text: field.default, where: name };
}
function parseFound(field, found) {
  if (found === undefined)
    return field.required ? { fault: 'is missing.' } : { value: undefined };
  const text = found.text.trim();
  const parsed = field.parse(text);
  if (parsed.kind === 'value')
    return { value: parsed.value };
  const problems = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listSentences */ .Up)(parsed.problems);
  return { fault: field.secret || field.hidden ? problems : `"${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}" ${problems}` };
}


/***/ }),

/***/ 5248:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ takeValues),
/* harmony export */   hF: () => (/* binding */ wrongInputs)
/* harmony export */ });
/* unused harmony export checkNames */
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9014);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(287);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8488);


/** Returns the values of the readings. Logs every warning, and throws all faults as one error. */
function takeValues(runner, { fields, readings, others = [], build, untouched }) {
  const names = checkNames(runner.inputNames(), Object.keys(fields));
  const parts = [names, ...Object.values(readings), ...others].filter((part) => part !== undefined);
  for (const message of [...parts, build].flatMap((part) => part?.warnings ?? [])) {
    runner.warning({ title: 'Check this', message });
  }
  const inputs = parts.flatMap(({ faults }) => faults);
  const isWhole = Object.values(readings).every((reading) => reading?.value !== undefined);
  if (inputs.length > 0 || build?.faults.length || !isWhole) {
    throw wrongInputs({ inputs, build: build?.faults ?? [] }, untouched);
  }
  const values = Object.entries(readings).map(([name, reading]) => [name, reading?.value]);
  return Object.fromEntries(values);
}
/**
 * Checks the names of all set inputs. An unknown one that resembles a declared name is a fault, because a typo would lose its
 * value. Any other unknown one is a warning.
 */
function checkNames(given, declared) {
  const faults = [];
  const warnings = [];
  for (const name of given) {
    if (declared.includes(name))
      continue;
    const meant = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(name, declared);
    const shown = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name);
    if (meant === undefined)
      warnings.push(`${shown}: unknown input; it has no effect.`);
    else
      faults.push(`${shown}: unknown input. Did you mean ${meant}?`);
  }
  return { faults, warnings };
}
/** Makes one error of all faults, and lists the first 20. `untouched` ends its heading: `nothing was sent`. */
function wrongInputs({ inputs, build = [] }, untouched) {
  const faults = [...inputs, ...build];
  const heading = `Fix these ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(faults.length, 'problem')} first; ${untouched}:`;
  return new _errors_index_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(inputs.length > 0 ? 'input' : 'artifact', faults.length === 1 ? faults.join('') : [heading, ...(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listLines */ .i4)(faults)].join('\n'));
}


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ hostingRequest)
});

// UNUSED EXPORTS: buildRequest

;// CONCATENATED MODULE: ./src/http/api/call.ts
/** Builds the request of a call to the API at `base`, with these headers and those of JSON. */
function toRequest({ method, path, body }, base, headers) {
  return {
    method,
    url: base + path,
    headers: {
      ...headers,
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/buildRequest.ts

/**
 * Builds the request of a call to the hosting API of a store.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
function hostingRequest({ apiUrl, storeHash, accessToken }, call, tools) {
  const base = `${apiUrl}/stores/${storeHash}/v3/infrastructure`;
  return buildRequest(call, { base, credentials: { 'X-Auth-Token': accessToken } }, tools);
}
/** Builds the request of a call to one of the platform's JSON APIs. */
function buildRequest(call, { base, credentials }, { correlationId, userAgent }) {
  const ofRun = { 'X-Correlation-Id': correlationId, 'User-Agent': userAgent };
  return toRequest(call, base, { ...credentials, ...ofRun });
}


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   dJ: () => (/* binding */ nameTarget),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(287);

/** Picks the store and its credentials from the inputs. */
function accountOf(values) {
  return {
    apiUrl: values.api_url,
    storeHash: values.store_hash,
    accessToken: values.access_token,
  };
}
/** Reads how the inputs name the project; undefined when they do not. A name in the workflow wins over a UUID from elsewhere. */
function projectOf({ project_name: name, project_uuid: uuid, }) {
  if (name !== undefined)
    return { by: 'name', name };
  return uuid === undefined ? undefined : { by: 'uuid', uuid };
}
/** Names a project as the target of a deployment, the same way in every run, on one line: `sandbox1/pr-7`. */
function nameTarget(storeHash, project) {
  return `${storeHash}/${project.by === 'uuid' ? project.uuid : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(project.name)}`;
}


/***/ }),

/***/ 2140:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mQ: () => (/* binding */ lookAtPage),
/* harmony export */   xy: () => (/* binding */ lookFor),
/* harmony export */   yb: () => (/* binding */ firstLook)
/* harmony export */ });
const PER_PAGE = 50;
/** Returns the first call that choosing a project makes. */
function firstLook(choice) {
  return choice.by === 'uuid' ? lookFor(choice.uuid) : lookAtPage();
}
/** Returns the call that looks up a project by its UUID. */
function lookFor(uuid) {
  return { method: 'GET', path: `/projects?uuid:in=${encodeURIComponent(uuid)}` };
}
/** Returns the call that lists a page of projects, the first unless a cursor is given. */
function lookAtPage(after) {
  const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return { method: 'GET', path: `/projects?limit=${String(PER_PAGE)}${from}` };
}


/***/ }),

/***/ 1368:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  er: () => (/* binding */ keptPlatform)
});

// UNUSED EXPORTS: connectorKind, draftReader, platforms, removals, storeKind, targetLists

// EXTERNAL MODULE: ./src/inputs/inputSource.ts
var inputSource = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __nccwpck_require__(2996);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/inputs/fields.ts

/** The settings file of the Catalyst command line, below the working directory. */
const PROJECT_FILE = '.bigcommerce/project.json';
/**
 * Settings of {@link PROJECT_FILE} that replace missing inputs. The token is not one of them, because it does not belong in a
 * checkout.
 */
const inProjectFile = {
  storeHash: `storeHash in ${PROJECT_FILE}`,
  projectUuid: `projectUuid in ${PROJECT_FILE}`,
};
const storeHash = {
  parse: (0,fields/* matching */.wC)(/^[a-z0-9]{1,64}$/i, 'is not a store hash.'),
  accepts: 'the letters and digits between store- and .mybigcommerce.com, such as abc123xyz',
};
/** Inputs for the store and its credentials. */
const accountFields = {
  store_hash: {
    ...storeHash,
    required: true,
    elsewhere: ['CATALYST_STORE_HASH', 'BIGCOMMERCE_STORE_HASH', inProjectFile.storeHash],
  },
  access_token: { ...fields/* token */.Sh, required: true, elsewhere: ['CATALYST_ACCESS_TOKEN'] },
  api_url: { ...fields/* baseUrl */.pc, default: 'https://api.bigcommerce.com' },
};
/** Inputs of the BigCommerce platform, without those of the build. */
const targetFields = {
  ...accountFields,
  project_uuid: { ...fields/* uuid */.uR, elsewhere: ['CATALYST_PROJECT_UUID', inProjectFile.projectUuid] },
  project_name: fields/* text */.Qq,
  create_project: { ...fields/* flag */.Jt, default: 'false' },
  environment_variables: fields/* keyValueLines */.E5,
  secrets: fields/* keyValueLines */.E5,
  skip_unchanged: { ...fields/* flag */.Jt, default: 'false' },
  verify_live: { ...(0,fields/* oneOf */.yL)(['auto', 'required', 'off']), default: 'auto' },
  on_unhealthy: { ...(0,fields/* oneOf */.yL)(['fail', 'rollback']), default: 'fail' },
};
/** Inputs for the build to package. */
const artifactFields = { ...fields/* buildFields */.cY, artifact_sha256: fields/* sha256 */.sc, kept_as: fields/* text */.Qq };
/** Lists the faults of inputs that select no project, or select one by UUID and name at once. */
function projectFaults(source) {
  const isChosen = source.input('project_name') !== undefined ||
    (0,inputSource/* isSet */.vM)('project_uuid', targetFields.project_uuid, source);
  return isChosen
    ? (0,inputSource/* refuseBoth */.KZ)(source, { first: 'project_uuid', second: 'project_name' })
    : ['project_uuid: is missing. Accepted: a UUID, or project_name instead.'];
}

// EXTERNAL MODULE: ./src/deploy/inputs.ts
var inputs = __nccwpck_require__(3614);
// EXTERNAL MODULE: ./src/inputs/keyValueLines.ts
var keyValueLines = __nccwpck_require__(1542);
// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __nccwpck_require__(7312);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
;// CONCATENATED MODULE: ./src/inputs/warnOfUnmasked.ts

/**
 * Warns about secrets that cannot be masked, with their keys only. The runner would also star them inside ordinary words, and
 * drop outputs that contain them.
 */
function warnOfUnmasked(input, secrets) {
  const keys = [...secrets].filter(([, value]) => value !== '' && !(0,redact/* isMaskable */.h_)(value));
  if (keys.length === 0)
    return [];
  const names = keys.map(([key]) => (0,plain/* printable */.g$)(key)).join(', ');
  return [
    `${input}: ${names}: too short or too common to be masked in the log. ` +
      'It is still removed from everything the platform sends. If it is a real secret, use a longer one.',
  ];
}

// EXTERNAL MODULE: ./src/inputs/readInputs.ts
var readInputs = __nccwpck_require__(1432);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/inputs/target.ts
var inputs_target = __nccwpck_require__(4241);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __nccwpck_require__(5754);
// EXTERNAL MODULE: ./src/files/readSmallFile.ts + 1 modules
var readSmallFile = __nccwpck_require__(7877);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/inputs/withProjectFile.ts




/** Adds the working directory's project file as a fallback for inputs, after the environment. */
function withProjectFile(source) {
  const { settings, warnings } = readProjectFile(source.input('working_directory')?.trim() ?? '.');
  return {
    source: {
      ...source,
      elsewhere: (place) => source.elsewhere(place) ?? settings[place],
    },
    warnings,
  };
}
/**
 * Reads the settings of `.bigcommerce/project.json` below a folder, by the names of their places. Returns no settings when
 * there is no file. Ignores an unreadable or unexpected file with a warning.
 */
function readProjectFile(folder) {
  const file = (0,readSmallFile/* readSmallFile */.E)((0,external_node_path_.join)(folder, PROJECT_FILE));
  if (file.kind === 'missing')
    return { settings: {}, warnings: [] };
  if (file.kind === 'refused')
    return ignored(file.problem);
  const { storeHash = '', projectUuid = '' } = (0,parseJson/* asObject */.eB)((0,parseJson/* parseJson */.qF)(file.text)) ?? NO_OBJECT;
  if (typeof storeHash !== 'string' || typeof projectUuid !== 'string')
    return ignored('cannot be read');
  return {
    settings: {
      [inProjectFile.storeHash]: storeHash.trim() || undefined,
      [inProjectFile.projectUuid]: projectUuid.trim() || undefined,
    },
    warnings: [],
  };
}
/** Stands for the content of a file that is no JSON object, which no settings can be read of. */
const NO_OBJECT = { storeHash: null, projectUuid: null };
function ignored(problem) {
  return { settings: {}, warnings: [`${PROJECT_FILE} ${problem} and is ignored.`] };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/inputs/readTarget.ts





/** A Catalyst storefront reads this variable. The official command line adds it to every deployment. */
const NATIVE_HOSTING = { type: 'plain_text', key: 'CATALYST_HOSTING', value: 'native' };
/** Names that the platform accepts for a new project. */
const NEW_NAME = /^[A-Za-z0-9._-]{3,32}$/;
/** Parses what to deploy where. Masks every value of `secrets` before anything else. */
function readTarget(source) {
  const secrets = (0,keyValueLines/* parseKeyValueLines */.F)(source.input('secrets') ?? '').entries;
  for (const secret of secrets.values())
    source.secret(secret);
  const unmasked = warnOfUnmasked('secrets', secrets);
  const file = withProjectFile(source);
  const { value, partial, faults, warnings } = (0,readInputs/* readInputs */.K)(targetFields, file.source);
  const allFaults = [
    ...faults,
    ...projectFaults(file.source),
    ...creationFaults(partial),
    ...variableFaults(source, secrets),
    ...(partial.on_unhealthy === 'rollback' ? wayBackFaults(source) : []),
  ];
  const project = (0,inputs_target/* projectOf */.v8)(partial);
  const isWrong = value === undefined || project === undefined || allFaults.length > 0;
  return {
    value: isWrong ? undefined : toTarget(value, project),
    faults: allFaults,
    warnings: [...file.warnings, ...warnings, ...unmasked, ...emptyWarnings(source)],
  };
}
/** A forgotten input replaces a working site by one without configuration. */
function emptyWarnings(source) {
  const isGiven = ['environment_variables', 'secrets'].some((name) => source.input(name)?.trim());
  return isGiven
    ? []
    : [
      'environment_variables, secrets: both are empty. The platform keeps no variables between deployments, ' +
        'so the deployed worker has none.',
    ];
}
/** Reads the name of the target also when other inputs are wrong; undefined when that cannot be read itself. */
function readTargetName(source) {
  const { store_hash, project_uuid, project_name } = targetFields;
  const file = withProjectFile(source);
  const { value } = (0,readInputs/* readInputs */.K)({ store_hash, project_uuid, project_name }, file.source);
  if (value === undefined || projectFaults(file.source).length > 0)
    return undefined;
  const project = (0,inputs_target/* projectOf */.v8)(value);
  return project && (0,inputs_target/* nameTarget */.dJ)(value.store_hash, project);
}
function toTarget(values, project) {
  const ifMissing = values.create_project ? 'create' : 'fail';
  return {
    ...(0,inputs_target/* accountOf */.XP)(values),
    project: project.by === 'uuid' ? project : { ...project, ifMissing },
    variables: listVariables(values),
    skipUnchanged: values.skip_unchanged,
    verifyLive: values.verify_live,
    onUnhealthy: values.on_unhealthy,
  };
}
function creationFaults({ project_name: name, create_project: creates, }) {
  if (creates !== true)
    return [];
  if (name === undefined) {
    return ['create_project: needs project_name, the name of the project to create.'];
  }
  return NEW_NAME.test(name)
    ? []
    : [
      'project_name: is not a valid name for a new project. Accepted: 3 to 32 letters, digits, dots, hyphens and underscores.',
    ];
}
function variableFaults(source, secrets) {
  const plain = (0,keyValueLines/* parseKeyValueLines */.F)(source.input('environment_variables') ?? '').entries;
  return [...plain.keys()]
    .filter((key) => secrets.has(key))
    .map((key) => `secrets: the key ${key} is also in environment_variables. Accepted: each key once.`);
}
/** A way back needs a deployment that is followed, and what GitHub has recorded of the earlier ones. */
function wayBackFaults(source) {
  const { wait, github_deployment, github_token } = inputs/* deployFields */.x;
  const { partial } = (0,readInputs/* readInputs */.K)({ wait, github_deployment, github_token }, source);
  const needs = (other, why) => `on_unhealthy: rollback needs ${other}, because ${why}. Accepted: fail, or rollback with ${other}.`;
  return [
    ...(partial.wait === false
      ? [needs('wait: true', 'a deployment that nobody follows is never seen to be unhealthy')]
      : []),
    ...(partial.github_deployment === false
      ? [needs('github_deployment: true', 'the earlier builds are found by their records')]
      : []),
    ...(partial.github_token === undefined
      ? [needs('github_token', 'the earlier builds are kept by GitHub')]
      : []),
  ];
}
function listVariables(values) {
  const list = (type, entries) => [...(entries ?? [])].map(([key, value]) => ({ type, key, value }));
  const own = [
    ...list('plain_text', values.environment_variables),
    ...list('secret', values.secrets),
  ];
  return own.some(({ key }) => key === NATIVE_HOSTING.key) ? own : [...own, NATIVE_HOSTING];
}

// EXTERNAL MODULE: ./src/platforms/bigcommerce/buildRequest.ts + 1 modules
var buildRequest = __nccwpck_require__(4006);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/projects/firstLook.ts
var firstLook = __nccwpck_require__(2140);
// EXTERNAL MODULE: ./src/inputs/keptAddress.ts
var keptAddress = __nccwpck_require__(33);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/readArtifact.ts




/** Parses the inputs for the build to package: where it is, how to check it, and where it is kept. */
function readArtifact(source) {
  const { value, partial, faults, warnings } = (0,readInputs/* readInputs */.K)(artifactFields, source);
  const from = readFrom(partial);
  const keptAs = readKeptAs(partial, source.elsewhere('GITHUB_RUN_ID'));
  const allFaults = [...faults, ...from.faults, ...keptAs.faults];
  return {
    value: value === undefined || allFaults.length > 0
      ? undefined
      : toRequest(value, { address: from.address, keptAs: keptAs.address ?? from.address }),
    faults: allFaults,
    warnings,
  };
}
function toRequest(value, { address, keptAs }) {
  const { working_directory: folder, path, artifact_sha256: expectedSha256 } = value;
  return {
    from: address === undefined
      ? { kind: 'disk', path: (0,external_node_path_.resolve)(folder, path) }
      : { kind: 'kept', address, isByHand: expectedSha256 !== undefined },
    rules: {
      shownPath: path,
      expectedSha256,
      enforceLimits: value.enforce_limits,
      allowSensitiveFiles: value.allow_sensitive_files,
    },
    keptAs: keptAs && (0,keptAddress/* formatAddress */.M0)(keptAs),
  };
}
function readFrom({ path = '' }) {
  if (!(0,keptAddress/* isKeptAddress */.ND)(path))
    return { address: undefined, faults: [] };
  const accepted = 'a folder, a zip, artifact:<run id>/<name>[/<file>] or release:<tag>/<asset>';
  return toReading('path', path, { parsed: (0,keptAddress/* parseAddress */.or)(path), accepted });
}
function readKeptAs({ kept_as: text }, runId) {
  if (text === undefined)
    return { address: undefined, faults: [] };
  const accepted = 'artifact:<name>[/<file>] of this run, or release:<tag>/<asset>';
  return toReading('kept_as', text, { parsed: (0,keptAddress/* parseKeptAs */.UP)(text, runId), accepted });
}
function toReading(name, text, { parsed, accepted }) {
  if (parsed.kind === 'address')
    return { address: parsed.address, faults: [] };
  const fault = `${name}: "${(0,plain/* oneLine */.TN)(text)}" ${parsed.problem} Accepted: ${accepted}.`;
  return { address: undefined, faults: [fault] };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/bigcommerce.ts






/**
 * Opens the BigCommerce hosting platform. Each project has one site, and a deployment replaces it.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
function bigcommerce_bigcommerce(tools) {
  return {
    fields: { ...targetFields, ...artifactFields },
    hasCredentials: (source) => (0,inputSource/* isSet */.vM)('access_token', targetFields.access_token, source),
    readTarget: readTargetName,
    readArtifact: readArtifact,
    readInputs: (source) => {
      const { value: target, faults, warnings } = readTarget(source);
      let { send } = tools;
      const value = target && {
        plan: planRows(target),
        target: (0,inputs_target/* nameTarget */.dJ)(target.storeHash, target.project),
        configurationDigest: configurationDigest(target),
        skipUnchanged: target.skipUnchanged,
        lookAhead: async (signal) => {
          const first = (0,buildRequest/* hostingRequest */.u)(target, (0,firstLook/* firstLook */.yb)(target.project), tools);
          send = (await tools.sendAhead?.(first, signal)) ?? send;
        },
        prepare: async (run, deadline) => {
          const { prepare } = await Promise.all(/* import() */[__nccwpck_require__.e("zod"), __nccwpck_require__.e("eventsource-parser"), __nccwpck_require__.e("platforms-bigcommerce-hosting-prepare")]).then(__nccwpck_require__.bind(__nccwpck_require__, 2014));
          return prepare(target, { run, tools: { ...tools, send } }, deadline);
        },
        mustVerify: target.verifyLive === 'required',
        goesBack: target.onUnhealthy === 'rollback',
      };
      return { value, faults, warnings };
    },
  };
}
/** Lists what will be deployed where, for people. Shows the names of variables and secrets, never their values. */
function planRows({ apiUrl, storeHash, project, variables }) {
  const names = (type) => variables
    .filter((variable) => variable.type === type)
    .map(({ key }) => key)
    .join(', ') || 'none';
  return [
    { what: 'Platform', value: 'BigCommerce' },
    { what: 'API', value: apiUrl },
    { what: 'Store', value: storeHash },
    { what: 'Project', value: project.by === 'uuid' ? project.uuid : (0,plain/* printable */.g$)(project.name) },
    { what: 'Variables', value: names('plain_text') },
    { what: 'Secrets', value: names('secret') },
  ];
}
/**
 * Digests everything that is deployed besides the artifact, as 64 hexadecimal digits. The access token is its key, so that
 * values cannot be found by trial. Another token gives another digest.
 */
function configurationDigest({ accessToken, variables }) {
  // Not imported, because wrong inputs are reported without it.
  const { createHmac } = process.getBuiltinModule('node:crypto');
  const sorted = variables.map(({ type, key, value }) => [key, type, value]).sort(byKey);
  return createHmac('sha256', accessToken).update(JSON.stringify(sorted)).digest('hex');
}
function byKey([one = ''], [other = '']) {
  return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/platforms/index.ts
/** Opens the platform whose builds can be kept and deployed again, with its name. */
function keptPlatform(tools) {
  return { name: 'bigcommerce', kind: bigcommerce_bigcommerce(tools) };
}


/***/ }),

/***/ 5676:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runRollback)
});

// EXTERNAL MODULE: ./src/deploy/run.ts + 3 modules
var run = __nccwpck_require__(24);
// EXTERNAL MODULE: ./src/deploy/inputs.ts
var deploy_inputs = __nccwpck_require__(3614);
;// CONCATENATED MODULE: ./src/event/isWithoutSecrets.ts
const DEPENDABOT = 'dependabot[bot]';
/**
 * The events on which GitHub withholds secrets. Any other event, such as `workflow_run`, has them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 * @see https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions#restrictions-when-dependabot-triggers-events
 */
const WITHHELD = {
  pull_request: 'forks and Dependabot',
  pull_request_review: 'forks and Dependabot',
  pull_request_review_comment: 'forks and Dependabot',
  push: 'Dependabot',
  create: 'Dependabot',
  deployment: 'Dependabot',
  deployment_status: 'Dependabot',
};
/** What a notice says of such a run. */
const WITHOUT_SECRETS = 'This run was started by a pull request from a fork, or by Dependabot, and GitHub gives such runs no secrets.';
/** Returns whether this run has no secrets. A re-run still counts as its first actor's. */
function isWithoutSecrets({ name, actor, pullRequest }) {
  const isOfDependabot = actor === DEPENDABOT;
  // On this event, Dependabot lacks secrets only on its own pull requests.
  if (name === 'pull_request_target')
    return isOfDependabot && pullRequest?.author === DEPENDABOT;
  const withheld = Object.hasOwn(WITHHELD, name) ? WITHHELD[name] : undefined;
  if (withheld === 'forks and Dependabot' && pullRequest?.fromFork === true)
    return true;
  return withheld !== undefined && isOfDependabot;
}

;// CONCATENATED MODULE: ./src/deploy/readRequest.ts
/** Returns whether there is nothing to do because GitHub gave the run no secrets, and says so. */
function noticeWithoutSecrets(runner, hasCredentials) {
  if (hasCredentials || !isWithoutSecrets(runner.event))
    return false;
  runner.notice({
    title: 'Nothing was deployed',
    message: `${WITHOUT_SECRETS} The README shows how to deploy a fork\u2019s build from a \`workflow_run\` workflow.`,
  });
  return true;
}

// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __nccwpck_require__(2996);
// EXTERNAL MODULE: ./src/inputs/inputSource.ts
var inputs_inputSource = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/inputs/takeValues.ts
var inputs_takeValues = __nccwpck_require__(5248);
// EXTERNAL MODULE: ./src/inputs/readInputs.ts
var inputs_readInputs = __nccwpck_require__(1432);
// EXTERNAL MODULE: ./src/inputs/proxy.ts
var proxy = __nccwpck_require__(3553);
;// CONCATENATED MODULE: ./src/rollback/readRequest.ts


const rollbackFields = {
  ...deploy_inputs/* deployFields */.x,
  environment: { ...deploy_inputs/* deployFields */.x.environment, required: true },
  to: { ...fields/* name */.UU, accepts: 'the id of a GitHub Deployment, a commit or a tag' },
};
/** Inputs of the deploy action that say which build to deploy, and whether: a rollback chooses that itself. */
const NOT_ASKED = new Set([
  'ref',
  ...['path', 'artifact_sha256', 'kept_as', 'skip_unchanged', 'create_project', 'on_unhealthy'],
]);
/**
 * Reads the inputs, and throws everything that is wrong with them as one error, before anything is sent. Undefined when there is
 * nothing to do because GitHub gave the run no secrets.
 */
async function readRequest_readRequest(runner, { name: platformName, kind }) {
  const fields = readRequest_allFields(kind);
  const source = onlyDeclared((0,inputs_inputSource/* inputSource */.wE)(runner), fields);
  if (noticeWithoutSecrets(runner, kind.hasCredentials(source)))
    return undefined;
  const { own, platform, build } = (0,inputs_takeValues/* takeValues */._)(runner, {
    fields,
    readings: {
      own: (0,inputs_readInputs/* readInputs */.K)(rollbackFields, source),
      platform: await kind.readInputs(source),
      build: kind.readArtifact?.(source),
    },
    others: [{ faults: (0,deploy_inputs/* inputsWithoutOthers */.v)(source), warnings: [] }, (0,proxy/* checkProxy */.d4)(runner)],
    untouched: 'nothing was sent',
  });
  const { to, ...inputs } = own;
  const request = { inputs, platformName, platform, build: undefined };
  return { request, to, rules: build.rules };
}
/** Lists the fields of all inputs of the rollback action, by their names. */
function readRequest_allFields(kind) {
  const all = Object.entries({ ...rollbackFields, ...kind.fields });
  return Object.fromEntries(all.filter(([field]) => !NOT_ASKED.has(field)));
}
/** Hides inputs that the manifest does not declare: a `create_project` of a copied step must have no effect. */
function onlyDeclared(source, fields) {
  return { ...source, input: (field) => (field in fields ? source.input(field) : undefined) };
}

;// CONCATENATED MODULE: ./src/rollback/run.ts


/** Runs the rollback action. Resolves with whether the step is green, and never rejects. */
function runRollback({ platform, ...world }, cancelled) {
  const platforms = { [platform.name]: platform.kind };
  return (0,run/* runDeployment */.pw)({ ...world, platforms }, cancelled, async () => {
    const asked = await readRequest_readRequest(world.runner, platform);
    return (asked && {
      request: asked.request,
      choose: async (tools, signal) => {
        const { chooseBuild } = await __nccwpck_require__.e(/* import() */ "rollback-chooseBuild").then(__nccwpck_require__.bind(__nccwpck_require__, 1406));
        return chooseBuild(asked, tools, signal);
      },
    });
  });
}


/***/ }),

/***/ 4466:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YC: () => (/* binding */ titles),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   q7: () => (/* binding */ hintFirst)
/* harmony export */ });
/* unused harmony exports failedStatus, failedOutcome */
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7312);


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
  if (!(error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
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
/** Puts a sentence before the hint of a problem, if there is one to put. */
function hintFirst(sentence, problem) {
  if (sentence === undefined)
    return problem;
  return {
    ...problem,
    hint: problem.hint === undefined ? sentence : `${sentence} ${problem.hint}`,
  };
}
function bug(error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    title: 'Bug in commerce-deploy',
    message: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(trace),
    hint: 'This is a bug in the action, not in your workflow. Please report it with the text above.',
    code: 'bug',
  };
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
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   i4: () => (/* binding */ listLines),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export MOST_LISTED */
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
/** Writes a number of bytes for people, in decimal units: `512 B`, `8.0 MB`. */
function formatBytes(bytes) {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** step;
  return `${amount.toFixed(step === 0 ? 0 : 1)} ${units[step] ?? 'GB'}`;
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

/***/ 9014:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** Finds the name that was most likely meant, or undefined when none resembles it. Case, `-` and `_` make no difference. */
function nearestName(given, names) {
  const wanted = fold(given);
  let nearest;
  let least = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const name of names) {
    // So much has to be added or taken away; what is given may be a megabyte long.
    if (Math.abs(name.length - wanted.length) >= least)
      continue;
    const distance = editDistance(wanted, fold(name));
    if (distance < least)
      [nearest, least] = [name, distance];
  }
  return nearest;
}
function fold(name) {
  return name.toLowerCase().replaceAll(/[-\s]/g, '_');
}
/** Counts the insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(beforeLast, j - 2) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}
function at(row, index) {
  return row[index] ?? Infinity;
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
/* harmony export */   $i: () => (/* binding */ showName),
/* harmony export */   DJ: () => (/* binding */ withoutControls),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   MC: () => (/* binding */ plainOutput),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hT: () => (/* binding */ withoutTrailing)
/* harmony export */ });
/* unused harmony export wholeLine */
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
const LONGEST_NAME = 300;
/** Controls, marks that change the direction of text, line separators, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;
/**
 * Makes a name from outside printable on one line: what cannot be printed becomes `\u{\u2026}`, bytes that are no UTF-8 become
 * `\xNN`, a name that would blur into its sentence is quoted, and of a very long one only the end is shown. Secrets are hidden.
 */
function showName(name) {
  // Secrets go first: one that is cut or escaped is not recognised.
  const text = typeof name === 'string' ? name : decodeLoosely(name);
  const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text.slice(-_redaction_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DECODED_LENGTH */ .G3));
  // The beginning of what was taken may be half a secret.
  const whole = text.length > _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DECODED_LENGTH */ .G3 ? shown.slice(LONGEST_SECRET) : shown;
  const clean = whole.replace(UNPRINTABLE, escape);
  const short = clean.length > LONGEST_NAME ? `\u2026${clean.slice(-LONGEST_NAME)}` : clean;
  const isPlain = short !== '' && !/[\s,"]|->/.test(short);
  return (isPlain ? short : `"${short.replaceAll('"', '\\"')}"`);
}
function decodeLoosely(bytes) {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes))
    return text;
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => String.raw `\x${byte.charCodeAt(0).toString(16)}`);
}
function escape(character) {
  return String.raw `\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
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
  h_: () => (/* binding */ isMaskable),
  Jm: () => (/* binding */ maskableParts),
  E$: () => (/* binding */ redact),
  tt: () => (/* binding */ rememberOwnWords),
  Gz: () => (/* binding */ rememberSecret)
});

// UNUSED EXPORTS: forgetSecrets

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

/***/ 6982:
/***/ ((module) => {

module.exports = nodeRequire("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = nodeRequire("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = nodeRequire("fs");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = nodeRequire("node:crypto");

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

/***/ 8500:
/***/ ((module) => {

module.exports = nodeRequire("node:timers/promises");

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

/***/ 8522:
/***/ ((module) => {

module.exports = nodeRequire("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = nodeRequire("os");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = nodeRequire("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = nodeRequire("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = nodeRequire("zlib");

/***/ })

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
/******/ var __webpack_exports__ = __nccwpck_require__(3491);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
