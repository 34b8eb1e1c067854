import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 3404:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ diskPacker)
/* harmony export */ });
/** Packs builds on the disk. What reads and writes zips is loaded only when it is used. */
const diskPacker = {
    read: async (request, signal) => {
        const { readSource } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(443), __nccwpck_require__.e(832)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4832));
        return readSource(request, signal);
    },
    pack: async (source, options) => {
        const { packSource } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(443), __nccwpck_require__.e(832)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4832));
        return packSource(source, options);
    },
};


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
    const ended = action(cancel.signal);
    void limitMemory();
    const isGreen = await ended;
    if (!isGreen)
        process.exitCode = 1;
    await Promise.all([flush(process.stdout), flush(process.stderr)]);
    // A look-up of a name cannot be aborted, and a silent nameserver keeps it for minutes (docs/adr/0020).
    // eslint-disable-next-line no-restricted-syntax -- everything is written, and nothing else ends it
    setTimeout(() => process.exit(), LEFTOVERS_MS).unref();
}
/**
 * Keeps V8 from taking 128 MiB for young objects where there are many, such as the files of a large build; it is no faster with
 * them. Loaded beside the action, so that a start does not wait for it.
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

/***/ 3085:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ realWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __nccwpck_require__(1615);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/text/redact.ts + 3 modules
var redact = __nccwpck_require__(769);
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
    const end = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(path, `${name}<<${end}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${end}${external_node_os_namespaceObject.EOL}`, { encoding: 'utf8' });
    return true;
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

;// CONCATENATED MODULE: ./src/github/runner/isBlank.ts
/** Returns whether an environment variable is unset or blank. The runner sets unset inputs to an empty string. */
function isBlank(value) {
    return value === undefined || value.trim() === '';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __nccwpck_require__(3619);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __nccwpck_require__(5754);
// EXTERNAL MODULE: ./src/files/readSmallFile.ts + 1 modules
var readSmallFile = __nccwpck_require__(7877);
;// CONCATENATED MODULE: ./src/github/runner/readEvent.ts



/** Takes what is of another type for missing. */
function lenient(schema) {
    return schemas/* catch */.MfU(schemas/* optional */.lqM(schema), undefined);
}
const repository = lenient(schemas/* nullable */.mee(schemas/* looseObject */._H3({
    full_name: schemas/* string */.YjP(),
    owner: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ login: schemas/* string */.YjP() })),
})));
const PullRequestJson = schemas/* looseObject */._H3({
    number: schemas/* number */.aig(),
    user: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ login: schemas/* string */.YjP() })),
    head: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), repo: repository }),
    base: schemas/* looseObject */._H3({ repo: repository }),
});
const WorkflowRunJson = schemas/* looseObject */._H3({
    event: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    head_branch: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    head_repository: repository,
});
/** The parts of an event that this action reads. Other events have other shapes. */
const Payload = schemas/* looseObject */._H3({
    action: lenient(schemas/* string */.YjP()),
    pull_request: lenient(PullRequestJson),
    workflow_run: lenient(WorkflowRunJson),
});
/**
 * Reads the workflow's event. All of it is blank outside of a workflow.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
function readEvent(env) {
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const { pull_request: pull, workflow_run: run } = payload;
    const branch = run?.head_branch;
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    return {
        name,
        action: payload.action ?? '',
        // A workflow_run always runs for the default branch, whatever branch the followed run was for.
        ref: branch ? `refs/heads/${branch}` : (env['GITHUB_REF'] ?? ''),
        sha: pull?.head.sha ?? run?.head_sha ?? env['GITHUB_SHA'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        pullRequest: pull && toPullRequest(pull),
        followed: run ? toFollowedRun(run, env) : name === 'workflow_run' ? UNREADABLE : undefined,
    };
}
/** Webhooks have at most 25 MB. */
const MOST_EVENT_BYTES = 32 * 1024 * 1024;
function readPayload(path) {
    const file = (0,readSmallFile/* readSmallFile */.E)(path ?? '', { mostBytes: MOST_EVENT_BYTES });
    const content = file.kind === 'text' ? (0,parseJson/* parseJson */.q)(file.text) : undefined;
    return Payload.safeParse(content).data ?? {};
}
function toPullRequest({ number, user, head, base }) {
    return {
        number,
        author: user?.login ?? '',
        // A deleted fork has no repository. Two unknown repositories are not equal.
        fromFork: isAnother(head.repo, base.repo?.full_name),
    };
}
function isAnother(head, own) {
    return head?.full_name === undefined || head.full_name !== own;
}
/** A run that nothing can be read of may be a fork's. */
const UNREADABLE = { event: '', head: undefined, fromFork: true };
function toFollowedRun(run, 
// A workflow_run runs for the default branch.
{ GITHUB_REPOSITORY: own, GITHUB_REF: defaultRef }) {
    const owner = run.head_repository?.owner?.login;
    const branch = run.head_branch ?? '';
    const isDefault = branch === '' || `refs/heads/${branch}` === defaultRef;
    return {
        event: run.event,
        head: owner && run.head_branch ? `${owner}:${run.head_branch}` : undefined,
        fromFork: isAnother(run.head_repository, own),
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
 * Opens the files that the runner names in its environment. A file that cannot be written, such as on a full disk, costs one
 * warning, and does not change how the step ends.
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
            return isBlank(value) ? undefined : value;
        },
        product: (path) => {
            const list = env['GITHUB_ARTIFACTS'];
            // The runner fails a step whose list has a line that it cannot read as a path.
            if (isBlank(list) || /[=\r\n]/.test(path))
                return Promise.resolve();
            // In a job with a container it fails a step that lists what it cannot see from outside.
            const shared = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']];
            if (shared.some((folder) => !isBlank(folder) && isBelow(folder, path))) {
                attempt('GITHUB_ARTIFACTS', () => {
                    (0,external_node_fs_.appendFileSync)(list, `${path}\n`);
                });
            }
            return Promise.resolve();
        },
        summary: async (markdown) => {
            if (isBlank(env['GITHUB_STEP_SUMMARY']))
                return;
            const { replaceSummary } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(143), __nccwpck_require__.e(320)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3156));
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
    ...[
        'platform',
        'environment',
        'ref',
        'store_hash',
        'project_name',
        'project_uuid',
        'path',
        'kept_as',
    ],
    ...['region', 'project_key', 'deployment_key', 'deployment_id', 'connector_key', 'connector_id'],
];
const PUBLIC_VARIABLES = ['GITHUB_REF_NAME', 'GITHUB_HEAD_REF', 'GITHUB_BASE_REF'];
/** Opens the runner of GitHub Actions. Nothing written through it can act as a workflow command. */
function actionsRunner(env) {
    const names = [...PUBLIC_INPUTS.map((name) => INPUT_PREFIX + name.toUpperCase())];
    (0,redact/* rememberOwnWords */.tt)([...names, ...PUBLIC_VARIABLES].map((name) => env[name]));
    let commands = firstCommands;
    const annotate = (kind) => ({ title, message, file, line, column }) => {
        commands[kind](clean(message), {
            title: clean(title),
            ...(file === undefined ? {} : { file: clean(file) }),
            ...(line === undefined ? {} : { startLine: line }),
            ...(column === undefined ? {} : { startColumn: column }),
        });
    };
    return {
        env: withoutBlanks(env),
        event: readEvent(env),
        temporaryFolder: temporaryFolder(env),
        ...inputsOf(env),
        secret: (value) => {
            if (isBlank(value))
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
            const { toolkitCommands } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(143), __nccwpck_require__.e(320)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3156));
            commands = toolkitCommands;
        },
    };
}
function inputsOf(env) {
    return {
        input: (name) => {
            const value = env[INPUT_PREFIX + name.toUpperCase()];
            return isBlank(value) ? undefined : value;
        },
        inputNames: () => Object.entries(env)
            .filter(([name, value]) => name.startsWith(INPUT_PREFIX) && !isBlank(value))
            .map(([name]) => name.slice(INPUT_PREFIX.length).toLowerCase()),
    };
}
/** Returns an absolute path, because a later step may start in another folder. */
function temporaryFolder({ RUNNER_TEMP: folder }) {
    return isBlank(folder) ? (0,external_node_os_namespaceObject.tmpdir)() : (0,external_node_path_.resolve)(folder);
}
function clean(text) {
    return text
        .split(/\r\n|\n|\r/)
        .map(plain/* withoutCommands */.Df)
        .join('\n');
}
function withoutBlanks(env) {
    return Object.fromEntries(Object.entries(env).filter(([, value]) => !isBlank(value)));
}

// EXTERNAL MODULE: ./src/http/version.ts
var version = __nccwpck_require__(3000);
;// CONCATENATED MODULE: ./src/actions/realWorld.ts




/** Loads the network with the first request, which takes a fifth of a short run. */
const send = async (request, signal) => {
    const { sendRequest } = await __nccwpck_require__.e(/* import() */ 489).then(__nccwpck_require__.bind(__nccwpck_require__, 5489));
    return sendRequest(request, signal);
};
/** Puts together the runner, the clock and the network that an action runs with. */
function realWorld() {
    const correlationId = (0,external_node_crypto_.randomUUID)();
    const tools = {
        ...{ send, clock: clock/* systemClock */.ml, random: Math.random },
        ...{ correlationId, userAgent: version/* USER_AGENT */._ },
    };
    return {
        runner: actionsRunner(process.env),
        clock: clock/* systemClock */.ml,
        correlationId,
        tools,
    };
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
        const { openRepository } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(735), __nccwpck_require__.e(971)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3118));
        return openRepository(token, { ...tools, env: process.env });
    };
}


/***/ }),

/***/ 3491:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _deploy_index_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5129);
/* harmony import */ var _deploy_index_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2887);
/* harmony import */ var _http_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(242);
/* harmony import */ var _diskPacker_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3404);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7682);
/* harmony import */ var _platforms_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5612);
/* harmony import */ var _realWorld_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3085);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1131);
/* harmony import */ var _rollback_index_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(876);








const { tools, ...rest } = (0,_realWorld_js__WEBPACK_IMPORTED_MODULE_0__/* .realWorld */ .b)();
const world = {
    ...rest,
    openRepository: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryWith */ .R)(tools),
    platform: (0,_platforms_index_js__WEBPACK_IMPORTED_MODULE_2__/* .keptPlatform */ .er)(tools),
    packer: _diskPacker_js__WEBPACK_IMPORTED_MODULE_3__/* .diskPacker */ .Y,
    probe: (url, signal) => (0,_http_index_js__WEBPACK_IMPORTED_MODULE_4__/* .probe */ .d)(url, signal, tools.send),
};
// The manifest has this same file as its post step.
const run = (0,_deploy_index_js__WEBPACK_IMPORTED_MODULE_5__/* .isPostStep */ .p)(world.runner) ? _deploy_index_js__WEBPACK_IMPORTED_MODULE_6__/* .finishDeploy */ .D : _rollback_index_js__WEBPACK_IMPORTED_MODULE_7__/* .runRollback */ .e;
await (0,_main_js__WEBPACK_IMPORTED_MODULE_8__/* .main */ .i)((cancelled) => run(world, cancelled));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2887:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ finishDeploy)
/* harmony export */ });
/** Loads the post step and runs it. Resolves with whether it is green, and never rejects for what it does itself. */
async function finishDeploy(world, cancelled) {
    const { finishReporting } = await Promise.all(/* import() */[__nccwpck_require__.e(742), __nccwpck_require__.e(167)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7167));
    return finishReporting(world, cancelled);
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ inputsWithoutOthers),
/* harmony export */   x: () => (/* binding */ deployFields)
/* harmony export */ });
/* harmony import */ var _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(23);

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

/***/ 5129:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ noteMainRan),
/* harmony export */   p: () => (/* binding */ isPostStep)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3579);

const MAIN_RAN = 'main_ran';
/**
 * Notes that this is the main step, by which the post step, which is the same program, knows itself. Throws `input` when that
 * cannot be kept: the post step would deploy a second time.
 */
function noteMainRan(runner) {
    if (runner.remember(MAIN_RAN, 'true'))
        return;
    throw new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('input', 'Nothing was deployed, because GITHUB_STATE cannot be written.', {
        hint: 'Free some disk space on the runner. Without this file the step could deploy twice.',
    });
}
/** Returns whether this is the post step. */
function isPostStep(runner) {
    return runner.recall(MAIN_RAN) !== undefined;
}


/***/ }),

/***/ 4535:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ isLiveAllTheSame),
/* harmony export */   RX: () => (/* binding */ isRemoved),
/* harmony export */   dm: () => (/* binding */ unhealthyOutcome),
/* harmony export */   qA: () => (/* binding */ notLiveOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   sP: () => (/* binding */ unchangedSince),
/* harmony export */   tr: () => (/* binding */ bugOutcome),
/* harmony export */   vi: () => (/* binding */ failureOutcome)
/* harmony export */ });
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1861);
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
/** Says what an error means for the step, given the outputs it has set so far. */
function outcomeOf(error, known) {
    const uuid = known.urls === undefined ? known.deployment_uuid : undefined;
    const goesOn = uuid && `Deployment ${uuid} may go on: the platform has no call that cancels a deployment.`;
    const hints = [goesOn, error.hint].filter((hint) => hint !== undefined);
    return {
        status: statusOf(error.code, known.deployment_uuid !== undefined),
        problem: { ...(0,_step_index_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Z)(error), hint: hints.length === 0 ? undefined : hints.join(' ') },
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
            title: end.live === 'this' ? LIVE_BUT_FAILED : _step_index_js__WEBPACK_IMPORTED_MODULE_2__/* .titles */ .Y['deployment-failed'],
            message: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(end.message),
            hint: end.hint,
            code: end.platformCode === undefined ? 'deployment-failed' : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(end.platformCode),
        },
    };
}
/** Says what it means for the step that the platform completed the deployment, but its site is not healthy. */
function unhealthyOutcome(found) {
    return { status: 'unhealthy', live: 'this', problem: { ...found, code: 'unhealthy' } };
}
/** Says what it means for the step that the platform completed the deployment, but its site was not seen to serve it. */
function notLiveOutcome({ verified, sentence }) {
    const isStillOld = verified === false;
    return {
        status: 'unhealthy',
        live: isStillOld ? 'previous' : 'this',
        problem: {
            code: 'unhealthy',
            title: isStillOld
                ? 'Live, but the site still serves the previous version'
                : 'Live, but that could not be verified',
            message: `The platform completed the deployment. ${sentence}`,
            hint: isStillOld
                ? 'Look at the site. If it serves the new version by now, nothing needs to be done; if not, run the job again, or give the correlation id to the platform\u2019s support.'
                : 'Look at the site. With `verify_live: auto` this does not fail the step.',
            excerpt: undefined,
        },
    };
}
/** Says that the step ended by an unexpected error, which is a fault of this action. A deployment goes on without it. */
function bugOutcome(error, { deployment_uuid: uuid }) {
    return { status: uuid === undefined ? 'failed' : 'unknown', problem: (0,_step_index_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Z)(error) };
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
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
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

/***/ 242:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ probe)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3000);
/* harmony import */ var _readBody_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7279);


/** Requests a page like a browser, without credentials. Follows no redirect. Resolves when the body has arrived. */
async function probe(url, signal, send) {
    const response = await send({ method: 'GET', url, headers: { Accept: 'text/html,*/*', 'User-Agent': _version_js__WEBPACK_IMPORTED_MODULE_0__/* .USER_AGENT */ ._ } }, signal);
    const { text } = await (0,_readBody_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x)(response);
    return { status: response.status, location: response.headers['location'], text };
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
    return (chunk) => {
        const kept = [];
        let from = 0;
        for (let index = 0; index < chunk.length; index += 1) {
            if (isDropping && escape === 0)
                index = endOfRun(chunk, index);
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
/** Finds the next quote or backslash; the length of the chunk when there is none. */
function endOfRun(chunk, from) {
    let index = from;
    while (index < chunk.length && chunk[index] !== QUOTE && chunk[index] !== BACKSLASH)
        index += 1;
    return index;
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
const USER_AGENT = 'commerce-deploy/1.0.0';


/***/ }),

/***/ 23:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pc: () => (/* binding */ baseUrl),
  Jt: () => (/* binding */ flag),
  Zd: () => (/* binding */ gitHubToken),
  U9: () => (/* binding */ isLoopback),
  E5: () => (/* binding */ fields_keyValueLines),
  Gx: () => (/* binding */ minutes),
  UU: () => (/* binding */ fields_name),
  yL: () => (/* binding */ oneOf),
  sc: () => (/* binding */ sha256),
  Qq: () => (/* binding */ fields_text),
  Sh: () => (/* binding */ token),
  wi: () => (/* binding */ urlPaths),
  uR: () => (/* binding */ uuid)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __nccwpck_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __nccwpck_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __nccwpck_require__(2306);
// EXTERNAL MODULE: ./src/inputs/parse/keyValueLines.ts
var keyValueLines = __nccwpck_require__(8598);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __nccwpck_require__(287);
;// CONCATENATED MODULE: ./src/inputs/textAs.ts

/**
 * Makes a schema of a function that parses a text. `refuse` reports a problem, which completes a sentence that begins with the
 * input's name; the value does not count then.
 */
function textAs(parse) {
    return schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((text, { issues }) => parse(text, (message) => issues.push({ code: 'custom', message, input: text }))));
}

;// CONCATENATED MODULE: ./src/inputs/fields.ts




/** Accepts a YAML 1.2 boolean, like `core.getBooleanInput`. */
const flag = {
    schema: textAs((text, refuse) => {
        if (/^(true|True|TRUE)$/.test(text))
            return true;
        if (/^(false|False|FALSE)$/.test(text))
            return false;
        refuse('is not a boolean.');
        return core/* NEVER */.tm;
    }),
    accepts: 'true or false',
};
/** Accepts a positive number of minutes and reads it as milliseconds; at most 24 days, the limit of a timer. */
const minutes = {
    schema: textAs((text, refuse) => {
        const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 60_000 : Number.NaN;
        if (ms > 0 && ms < 2 ** 31)
            return ms;
        refuse('is not a positive number of minutes.');
        return core/* NEVER */.tm;
    }),
    accepts: 'a positive number of minutes such as 30 or 0.5',
};
/** Accepts a UUID and reads it in lower case. */
const uuid = {
    schema: schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is not a UUID.'), api/* _toLowerCase */.Il()),
    accepts: 'a UUID such as 0194fd2b-2ac6-72de-b73f-d83f2d626a74',
};
/** Accepts a SHA-256 digest, with or without `sha256:` before it, and reads it as 64 hexadecimal digits in lower case. */
const sha256 = {
    schema: schemas/* string */.YjP().check(api/* _regex */.Fk(/^(sha256:)?[0-9a-f]{64}$/i, 'is not a SHA-256 digest.'), api/* _overwrite */.bS((text) => text.replace(/^sha256:/i, '').toLowerCase())),
    accepts: 'a SHA-256 digest of 64 hexadecimal digits',
};
/** Accepts printable ASCII, the only characters that are safe in an HTTP header. */
const token = {
    schema: schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^[\x21-\x7e]+$/, 'contains a space, a line break or a non-ASCII character.')),
    accepts: 'a token without white space',
    secret: true,
    warnsWhenTrimmed: true,
};
/** Accepts a GitHub token. The runner fills in the workflow's own by default. */
const gitHubToken = {
    ...token,
    accepts: 'a GitHub token such as ${{ github.token }}',
    expression: '${{ github.token }}',
};
/** Accepts the base URL of a service: https, or http on this machine. Removes slashes at its end. */
const baseUrl = {
    schema: textAs((text, refuse) => {
        const url = URL.canParse(text) ? new URL(text) : undefined;
        if (url === undefined)
            refuse('is not a URL.');
        else if (url.username || url.password || url.search || url.hash)
            refuse('contains credentials, a query or a fragment.');
        else if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
            return (0,plain/* withoutTrailing */.hT)(url.href, '/');
        else
            refuse('is not an https URL.');
        return core/* NEVER */.tm;
    }),
    accepts: 'an https URL, or an http URL of a loopback host, such as http://127.0.0.1:4010',
};
/** Accepts the path of a URL, with or without a query. Two slashes would start a host name. */
const urlPath = {
    schema: schemas/* string */.YjP().check(api/* _regex */.Fk(/^\/(?!\/)[\x21-\x7e]*$/, 'is not the path of a URL.')),
    accepts: 'a path that begins with one slash, such as / or /health?full=1',
};
/** More would be a crawl of the site. */
const MOST_PATHS = 20;
/** Accepts at most 20 paths of URLs, one to a line, and reads them without duplicates. */
const urlPaths = {
    schema: textAs((text, refuse) => {
        const lines = text.split('\n').map((line) => line.trim());
        const paths = [...new Set(lines.filter((line) => line !== ''))];
        const wrong = paths.find((path) => !urlPath.schema.safeParse(path).success);
        if (paths.length === 0)
            refuse('has no path.');
        if (wrong !== undefined)
            refuse('has a line that is not the path of a URL.');
        if (paths.length > MOST_PATHS)
            refuse(`has more than ${String(MOST_PATHS)} paths.`);
        return paths;
    }),
    accepts: `${urlPath.accepts}; several go on lines of their own`,
};
/** Accepts `KEY=VALUE` lines and reads them as a map; see {@link parseKeyValueLines}. */
const fields_keyValueLines = {
    schema: textAs((text, refuse) => {
        const { entries, faults } = (0,keyValueLines/* parseKeyValueLines */.F)(text);
        for (const fault of faults)
            refuse(fault);
        return entries;
    }),
    accepts: 'KEY=VALUE lines',
    hidden: true,
};
/** Accepts a name on one line, up to GitHub's limit for environments. */
const fields_name = {
    schema: schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'contains a line break or another control character.'), api/* _maxLength */.Eb(255, 'is too long.')),
    accepts: 'a name of at most 255 characters on one line',
};
/** Accepts any text. */
const fields_text = { schema: schemas/* string */.YjP(), accepts: 'any text' };
/** Accepts one of the given words, case-sensitive. */
function oneOf(words) {
    const list = words.join(', ');
    return {
        schema: textAs((text, refuse) => {
            const word = words.find((each) => each === text);
            if (word !== undefined)
                return word;
            refuse('is unknown.');
            return core/* NEVER */.tm;
        }),
        accepts: words.length === 1 ? list : `one of ${list}`,
    };
}
/** Returns whether a URL's host name is this machine. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ inputSource)
/* harmony export */ });
/** Reads inputs from the runner, and from the job's environment where a field allows it. */
function inputSource(runner) {
    return {
        input: (name) => runner.input(name),
        elsewhere: (place) => runner.env[place],
        secret: (value) => {
            runner.secret(value);
        },
    };
}


/***/ }),

/***/ 865:
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

/***/ 8598:
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
/* harmony export */   nM: () => (/* binding */ readProxy),
/* harmony export */   t4: () => (/* binding */ secretsOfProxy),
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3945);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(287);


/** Reads inputs by their fields and collects all faults. */
function readInputs(fields, source) {
    const values = {};
    const faults = [];
    const warnings = [];
    for (const [name, field] of Object.entries(fields)) {
        const found = find(name, field, source);
        if (field.secret && found !== undefined)
            source.secret(found.text.trim());
        if (field.warnsWhenTrimmed && found !== undefined && found.text !== found.text.trim()) {
            warnings.push(`${found.where} starts or ends with white space, which was removed.`);
        }
        const { value, fault } = parse(field, found);
        if (fault === undefined)
            values[name] = value;
        else
            faults.push(`${found?.where ?? name}: ${fault} Accepted: ${field.accepts}.`);
    }
    return { value: faults.length > 0 ? undefined : values, faults, warnings };
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
function parse(field, found) {
    if (found === undefined)
        return field.required ? { fault: 'is missing.' } : { value: undefined };
    const text = found.text.trim();
    const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(field.schema, text);
    if (parsed.success)
        return { value: parsed.data };
    const problems = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .listSentences */ .Up)(parsed.error.issues.map(({ message }) => message));
    return { fault: field.secret || field.hidden ? problems : `"${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text)}" ${problems}` };
}


/***/ }),

/***/ 1513:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ wrongInputs)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8488);


/** Makes one error of all faults, and lists the first 20. `untouched` ends its heading: `nothing was sent`. */
function wrongInputs({ inputs, build = [] }, untouched) {
    const faults = [...inputs, ...build];
    const heading = `Fix these ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(faults.length, 'problem')} first; ${untouched}:`;
    return new _errors_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(inputs.length > 0 ? 'input' : 'artifact', faults.length === 1 ? faults.join('') : [heading, ...(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listLines */ .i4)(faults)].join('\n'));
}


/***/ }),

/***/ 5612:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  er: () => (/* binding */ keptPlatform)
});

// UNUSED EXPORTS: connectorKind, draftReader, platforms, removals, storeKind, targetLists

;// CONCATENATED MODULE: ./src/inputs/isSet.ts
/** Returns whether an input is set, itself or in one of its field's other places. */
function isSet(name, { elsewhere = [] }, source) {
    return (source.input(name) !== undefined ||
        elsewhere.some((place) => source.elsewhere(place) !== undefined));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __nccwpck_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __nccwpck_require__(2306);
// EXTERNAL MODULE: ./src/inputs/fields.ts + 1 modules
var fields = __nccwpck_require__(23);
;// CONCATENATED MODULE: ./src/inputs/buildFields.ts

/** Inputs for the build to package and how strictly to check it. */
const buildFields = {
    working_directory: { ...fields/* text */.Qq, default: '.' },
    path: { ...fields/* text */.Qq, default: '.bigcommerce/dist' },
    enforce_limits: { ...fields/* flag */.Jt, default: 'true' },
    allow_sensitive_files: { ...fields/* flag */.Jt, default: 'false' },
};

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
    schema: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z0-9]{1,64}$/i, 'is not a store hash.')),
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
};
/** Inputs for the build to package. */
const artifactFields = { ...buildFields, artifact_sha256: fields/* sha256 */.sc, kept_as: fields/* text */.Qq };

// EXTERNAL MODULE: ./src/inputs/parse/keyValueLines.ts
var keyValueLines = __nccwpck_require__(8598);
// EXTERNAL MODULE: ./src/text/redact.ts + 3 modules
var redact = __nccwpck_require__(769);
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
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/inputs/accountOf.ts
/** Picks the store and its credentials from the inputs. */
function accountOf(values) {
    return {
        apiUrl: values.api_url,
        storeHash: values.store_hash,
        accessToken: values.access_token,
    };
}

;// CONCATENATED MODULE: ./src/inputs/refuseBoth.ts
/** Returns a fault when two inputs that exclude each other are both set. */
function refuseBoth(source, { first, second }) {
    return source.input(first) === undefined || source.input(second) === undefined
        ? []
        : [`${second}: cannot be combined with ${first}. Accepted: only one of the two.`];
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/inputs/projectFaults.ts


/** Lists the faults of inputs that select no project, or select one by UUID and name at once. */
function projectFaults(source) {
    const isChosen = source.input('project_name') !== undefined ||
        isSet('project_uuid', targetFields.project_uuid, source);
    return isChosen
        ? refuseBoth(source, { first: 'project_uuid', second: 'project_name' })
        : ['project_uuid: is missing. Accepted: a UUID, or project_name instead.'];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __nccwpck_require__(5754);
// EXTERNAL MODULE: ./src/files/readSmallFile.ts + 1 modules
var readSmallFile = __nccwpck_require__(7877);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/inputs/readProjectFile.ts





const ProjectFile = schemas/* looseObject */._H3({
    storeHash: schemas/* optional */.lqM(schemas/* string */.YjP()),
    projectUuid: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
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
    const parsed = ProjectFile.safeParse((0,parseJson/* parseJson */.q)(file.text));
    if (!parsed.success)
        return ignored('cannot be read');
    const { storeHash, projectUuid } = parsed.data;
    return {
        settings: {
            [inProjectFile.storeHash]: storeHash?.trim() || undefined,
            [inProjectFile.projectUuid]: projectUuid?.trim() || undefined,
        },
        warnings: [],
    };
}
function ignored(problem) {
    return { settings: {}, warnings: [`${PROJECT_FILE} ${problem} and is ignored.`] };
}

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
    const { value, faults, warnings } = (0,readInputs/* readInputs */.K)(targetFields, file.source);
    const allFaults = [
        ...faults,
        ...projectFaults(file.source),
        ...creationFaults(source),
        ...variableFaults(source),
    ];
    return {
        value: value === undefined || allFaults.length > 0 ? undefined : toTarget(value, source),
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
/** Names the target of a deployment, the same way in every run: `sandbox1/pr-7`. */
function nameTarget(storeHash, project) {
    return `${storeHash}/${project.by === 'uuid' ? project.uuid : project.name}`;
}
/** Reads the name of the target also when other inputs are wrong; undefined when that cannot be read itself. */
function readTargetName(source) {
    const { store_hash, project_uuid, project_name } = targetFields;
    const file = withProjectFile(source);
    const { value } = (0,readInputs/* readInputs */.K)({ store_hash, project_uuid, project_name }, file.source);
    if (value === undefined || projectFaults(file.source).length > 0)
        return undefined;
    return nameTarget(value.store_hash, chooseProject({ ...value, create_project: false }, source));
}
function toTarget(values, source) {
    return {
        ...accountOf(values),
        project: chooseProject(values, source),
        variables: listVariables(values),
        skipUnchanged: values.skip_unchanged,
        verifyLive: values.verify_live,
    };
}
/** Chooses the project. A name in the workflow wins over a UUID in the environment or the project file. */
function chooseProject(values, source) {
    const { project_name: name, project_uuid: uuid, create_project: create } = values;
    return uuid !== undefined && (name === undefined || source.input('project_uuid') !== undefined)
        ? { by: 'uuid', uuid }
        : { by: 'name', name: name ?? '', ifMissing: create ? 'create' : 'fail' };
}
function creationFaults(source) {
    const name = source.input('project_name')?.trim();
    const creates = source.input('create_project')?.trim().toLowerCase() === 'true';
    const faults = [];
    if (creates && name === undefined) {
        faults.push('create_project: needs project_name, the name of the project to create.');
    }
    if (creates && name !== undefined && !NEW_NAME.test(name)) {
        faults.push('project_name: is not a valid name for a new project. Accepted: 3 to 32 letters, digits, dots, hyphens and underscores.');
    }
    return faults;
}
function variableFaults(source) {
    const plain = (0,keyValueLines/* parseKeyValueLines */.F)(source.input('environment_variables') ?? '').entries;
    const secret = (0,keyValueLines/* parseKeyValueLines */.F)(source.input('secrets') ?? '').entries;
    return [...plain.keys()]
        .filter((key) => secret.has(key))
        .map((key) => `secrets: the key ${key} is also in environment_variables. Accepted: each key once.`);
}
function listVariables(values) {
    const list = (type, entries) => [...(entries ?? [])].map(([key, value]) => ({ type, key, value }));
    const own = [
        ...list('plain_text', values.environment_variables),
        ...list('secret', values.secrets),
    ];
    return own.some(({ key }) => key === NATIVE_HOSTING.key) ? own : [...own, NATIVE_HOSTING];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/inputs/parse/keptAddress.ts
var keptAddress = __nccwpck_require__(865);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/readArtifact.ts




const { path, kept_as } = artifactFields;
/** Parses the inputs for the build to package: where it is, how to check it, and where it is kept. */
function readArtifact(source) {
    const { value, faults, warnings } = (0,readInputs/* readInputs */.K)(artifactFields, source);
    // By themselves, so that their faults are reported beside those of the others.
    const addresses = (0,readInputs/* readInputs */.K)({ path, kept_as }, source).value ?? {};
    const from = readFrom(addresses);
    const keptAs = readKeptAs(addresses, source.elsewhere('GITHUB_RUN_ID'));
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
        hasCredentials: (source) => isSet('access_token', targetFields.access_token, source),
        readTarget: readTargetName,
        readArtifact: readArtifact,
        readInputs: (source) => {
            const { value: target, faults, warnings } = readTarget(source);
            const value = target && {
                plan: planRows(target),
                target: nameTarget(target.storeHash, target.project),
                configurationDigest: configurationDigest(target),
                skipUnchanged: target.skipUnchanged,
                open: (run) => ({
                    prepare: async (deadline) => {
                        const { openPlatform } = await Promise.all(/* import() */[__nccwpck_require__.e(85), __nccwpck_require__.e(435)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3435));
                        return openPlatform(target, run, tools).prepare(deadline);
                    },
                }),
                mustVerify: target.verifyLive === 'required',
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
    const sorted = variables.map(({ type, key, value }) => [key, type, value]).sort(byKey);
    return (0,external_node_crypto_.createHmac)('sha256', accessToken).update(JSON.stringify(sorted)).digest('hex');
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

/***/ 876:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runRollback)
});

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

;// CONCATENATED MODULE: ./src/step/signOfLife.ts

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
        runner.error(annotate(problem, correlationId));
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
function annotate(problem, correlationId) {
    const { title, lines: quoted } = problem.excerpt ?? { title: '', lines: [] };
    const quotes = quoted.slice(0, MOST_QUOTES).map((line) => `${title}: ${line}`);
    const message = problem.brief ?? problem.message;
    const lines = [message, ...quotes, problem.hint, `Correlation id: ${correlationId}`];
    return { title: problem.title, message: lines.filter(Boolean).join('\n') };
}

// EXTERNAL MODULE: ./src/deploy/mainRan.ts
var mainRan = __nccwpck_require__(5129);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var outcome = __nccwpck_require__(4535);
;// CONCATENATED MODULE: ./src/deploy/run.ts
/** Runs an action that deploys, with its own way to read what was asked; undefined when that is nothing. */
function runDeployment(world, cancelled, read) {
    return runStep(world, cancelled, (step) => ({
        read: () => {
            (0,mainRan/* noteMainRan */.b)(world.runner);
            return read();
        },
        failed: (error) => {
            const known = step.journal.outputs();
            return error instanceof actionError/* ActionError */.lZ ? (0,outcome/* outcomeOf */.sG)(error, known) : (0,outcome/* bugOutcome */.tr)(error, known);
        },
        load: async () => {
            const { openWork } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(443), __nccwpck_require__.e(742), __nccwpck_require__.e(645)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5645));
            return openWork(world, step);
        },
    }));
}

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
    runner.notice({ title: 'Nothing was deployed', message: WITHOUT_SECRETS });
    return true;
}
const WITHOUT_SECRETS = 'This run was started by a pull request from a fork, or by Dependabot, and GitHub gives such runs no secrets. ' +
    'The README shows how to deploy a fork\u2019s build from a `workflow_run` workflow.';

// EXTERNAL MODULE: ./src/inputs/fields.ts + 1 modules
var fields = __nccwpck_require__(23);
// EXTERNAL MODULE: ./src/inputs/inputSource.ts
var inputs_inputSource = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/inputs/wrongInputs.ts
var wrongInputs = __nccwpck_require__(1513);
// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __nccwpck_require__(9014);
;// CONCATENATED MODULE: ./src/inputs/takeValues.ts


/** Returns the values of the readings. Logs every warning, and throws all faults as one error. */
function takeValues_takeValues(runner, { fields, readings, others = [], build, untouched }) {
    const names = checkNames(runner.inputNames(), Object.keys(fields));
    const parts = [names, ...Object.values(readings), ...others].filter((part) => part !== undefined);
    for (const message of [...parts, build].flatMap((part) => part?.warnings ?? [])) {
        runner.warning({ title: 'Check this', message });
    }
    const inputs = parts.flatMap(({ faults }) => faults);
    const isWhole = Object.values(readings).every((reading) => reading?.value !== undefined);
    if (inputs.length > 0 || build?.faults.length || !isWhole) {
        throw (0,wrongInputs/* wrongInputs */.h)({ inputs, build: build?.faults ?? [] }, untouched);
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
        const meant = (0,nearestName/* nearestName */.q)(name, declared);
        const shown = (0,plain/* oneLine */.TN)(name);
        if (meant === undefined)
            warnings.push(`${shown}: unknown input; it has no effect.`);
        else
            faults.push(`${shown}: unknown input. Did you mean ${meant}?`);
    }
    return { faults, warnings };
}

// EXTERNAL MODULE: ./src/inputs/readInputs.ts
var inputs_readInputs = __nccwpck_require__(1432);
// EXTERNAL MODULE: ./src/inputs/proxy.ts
var proxy = __nccwpck_require__(3553);
;// CONCATENATED MODULE: ./src/inputs/checkProxy.ts

/** Masks the credentials of the proxy variables, and reports the variables whose value is invalid. */
function checkProxy_checkProxy({ env, secret }) {
    const variables = ['https:', 'http:'].flatMap((scheme) => (0,proxy/* readProxy */.nM)(scheme, env) ?? []);
    for (const { name } of variables)
        for (const part of (0,proxy/* secretsOfProxy */.t4)(env[name] ?? ''))
            secret(part);
    const unusable = variables.filter(({ proxy }) => proxy === undefined);
    return { faults: unusable.map(({ name }) => (0,proxy/* explainProxyFault */.y4)(name)), warnings: [] };
}

;// CONCATENATED MODULE: ./src/rollback/readRequest.ts


const rollbackFields = {
    ...deploy_inputs/* deployFields */.x,
    environment: { ...deploy_inputs/* deployFields */.x.environment, required: true },
    to: { ...fields/* name */.UU, accepts: 'the id of a GitHub Deployment, a commit or a tag' },
};
/** Inputs of the deploy action that say which build to deploy, and whether: a rollback chooses that itself. */
const NOT_ASKED = new Set([
    'ref',
    ...['path', 'artifact_sha256', 'kept_as', 'skip_unchanged', 'create_project'],
]);
/**
 * Reads the inputs, and throws everything that is wrong with them as one error, before anything is sent. Undefined when there is
 * nothing to do because GitHub gave the run no secrets.
 */
async function rollback_readRequest_readRequest(runner, { name: platformName, kind }) {
    const fields = readRequest_allFields(kind);
    const source = onlyDeclared((0,inputs_inputSource/* inputSource */.w)(runner), fields);
    if (noticeWithoutSecrets(runner, kind.hasCredentials(source)))
        return undefined;
    const { own, platform, build } = takeValues_takeValues(runner, {
        fields,
        readings: {
            own: (0,inputs_readInputs/* readInputs */.K)(rollbackFields, source),
            platform: await kind.readInputs(source),
            build: kind.readArtifact?.(source),
        },
        others: [{ faults: (0,deploy_inputs/* inputsWithoutOthers */.v)(source), warnings: [] }, checkProxy_checkProxy(runner)],
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
    return runDeployment({ ...world, platforms }, cancelled, async () => {
        const asked = await rollback_readRequest_readRequest(world.runner, platform);
        return (asked && {
            request: asked.request,
            choose: async (tools, signal) => {
                const { chooseBuild } = await __nccwpck_require__.e(/* import() */ 621).then(__nccwpck_require__.bind(__nccwpck_require__, 4621));
                return chooseBuild(asked, tools, signal);
            },
        });
    });
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
const external_node_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");
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
        remainingMs: () => Math.max(0, endsAt - clock.now()),
        clear,
    };
}


/***/ }),

/***/ 1861:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ titles),
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(769);


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
/* harmony export */   q: () => (/* binding */ parseJson)
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


/***/ }),

/***/ 287:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   MC: () => (/* binding */ plainOutput),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hT: () => (/* binding */ withoutTrailing),
/* harmony export */   iQ: () => (/* binding */ markdownLink)
/* harmony export */ });
/* unused harmony exports wholeLine, escapeWholeMarkdown */
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(769);
/* harmony import */ var _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9055);


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
/** Takes a character off the end, however often it is there. A pattern for it would try again from each that is further inside. */
function withoutTrailing(text, character) {
    let end = text.length;
    while (end > 0 && text[end - 1] === character)
        end -= 1;
    return text.slice(0, end);
}
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
]
    .map(({ source }) => source)
    .join('|'), 'giu');
/** What mentions a user or an issue. A character without width within it prevents that, and no escape does. */
const MENTION = /@(?=[a-z\d])|#(?=\d)|\bgh-(?=\d)/gi;
/**
 * Escapes a text that is ours or was taken in before for Markdown, so that it shows as it is: no formatting, link, HTML or
 * table cell, and no mention of a user or an issue. What Markdown does not act on stays readable.
 */
function escapeMarkdown(text) {
    return escapeWholeMarkdown(printable(text));
}
/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
function escapeWholeMarkdown(text) {
    return withoutControls(text)
        .replace(ACTIVE, String.raw `\$&`)
        .replace(MENTION, '$&\u200b');
}
/** Makes a link of Markdown to a URL from outside. What is percent-encoded in it stays as it is. */
function markdownLink(text, url) {
    const target = encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
    return `[${escapeMarkdown(text)}](<${target}>)`;
}


/***/ }),

/***/ 769:
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

;// CONCATENATED MODULE: ./src/text/redaction/base64.ts
const BITS = 6;
/** Fewer characters would be found in any word. */
const SHORTEST = 4;
/**
 * Lists how a text reads in base64, plain and URL-safe, when zero, one or two bytes come before it in a group of three: `Basic`
 * headers and JSON that was encoded as a whole have secrets at any offset.
 */
function base64Windows(text) {
    const bytes = Buffer.from(text, 'utf8');
    const windows = [0, 1, 2].flatMap((offset) => {
        const bits = 8 * (offset + bytes.length);
        const from = Math.ceil((8 * offset) / BITS);
        const to = Math.floor(bits / BITS);
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const core = encoded.slice(from, to);
        if (core.length < SHORTEST)
            return [];
        return [{ core, isCutBefore: offset > 0, isCutAfter: bits % BITS > 0 }];
    });
    return windows.flatMap((window) => {
        if (!/[+/]/.test(window.core))
            return [window];
        const urlSafe = window.core.replaceAll('+', '-').replaceAll('/', '_');
        return [window, { ...window, core: urlSafe }];
    });
}

;// CONCATENATED MODULE: ./src/text/redaction/patterns.ts

/** So many characters of a secret's beginning are enough. */
const BEGINNING = 32;
/** Patterns of fewer characters are found only where no letter or digit is next to them: `7`, but not in `17`. */
const patterns_SHORTEST = 4;
/** Lists what to look for of a secret: as it is, without white space around it, each of its lines, and all that in base64. */
function toPatterns(secret) {
    const parts = [secret, ...secret.split(/\r\n|\n|\r/)].flatMap((part) => [part, part.trim()]);
    const texts = parts.flatMap((part) => [part, part.toWellFormed()]).filter((part) => part.trim());
    return [...new Set(texts)].flatMap((text) => {
        const plain = toPattern(text, false, false);
        return text.length < patterns_SHORTEST ? [plain] : [plain, ...inBase64(text)];
    });
}
/** A secret can be encoded as it is, or as a part of JSON. */
function inBase64(text) {
    const spellings = new Set([text, JSON.stringify(text).slice(1, -1)]);
    return [...spellings]
        .flatMap(base64Windows)
        .map(({ core, isCutBefore, isCutAfter }) => toPattern(core, isCutBefore, isCutAfter));
}
function toPattern(text, isCutBefore, isCutAfter) {
    return { text, beginning: text.slice(0, BEGINNING), isCutBefore, isCutAfter };
}
/** Four characters leave their mark in a hash of 16 bits, each four bits further up than the next one. */
const BITS_OF_ONE = 4;
const HASHES = 0x1_0000;
/** Makes an index without patterns. */
function patterns_openPatternIndex() {
    const short = [];
    const byHash = new Map();
    /** A bit for each hash, so that most characters of a text cost no more than one look. */
    const isUsed = new Uint8Array(HASHES / 8);
    return {
        add: (patterns) => {
            for (const pattern of patterns) {
                if (pattern.text.length < patterns_SHORTEST) {
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
        find: ({ text, units }, visit) => {
            for (const pattern of short) {
                for (let at = text.indexOf(pattern.text); at >= 0; at = text.indexOf(pattern.text, at + 1)) {
                    visit(pattern, at);
                }
            }
            if (byHash.size === 0)
                return;
            let hash = 0;
            for (let end = 0; end < units.length; end += 1) {
                hash = goOn(hash, units[end] ?? 0);
                const at = end + 1 - patterns_SHORTEST;
                if (((isUsed[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 || at < 0)
                    continue;
                for (const pattern of byHash.get(hash) ?? []) {
                    if (text.startsWith(pattern.beginning, at))
                        visit(pattern, at);
                }
            }
        },
    };
}
function hashOf(text) {
    let hash = 0;
    for (let at = 0; at < patterns_SHORTEST; at += 1)
        hash = goOn(hash, text.charCodeAt(at));
    return hash;
}
/** Takes one more character into a hash, from which the fourth before it drops out. */
function goOn(hash, unit) {
    return ((hash << BITS_OF_ONE) ^ unit) & (HASHES - 1);
}

// EXTERNAL MODULE: ./src/text/redaction/view.ts + 2 modules
var redaction_view = __nccwpck_require__(9055);
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
        if (pattern.text.length < patterns_SHORTEST && !isAlone(text, at, end))
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
let patterns = patterns_openPatternIndex();
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
        maskable = patterns_openPatternIndex();
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
    return (shown + text.slice(at)).replace(/(X-Goog-(?:Signature|Credential)|Signature|sig)=[^&\s"'<>]+/gi, `$1=${HIDDEN}`);
}


/***/ }),

/***/ 9055:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G3: () => (/* binding */ DECODED_LENGTH),
  B6: () => (/* binding */ listViews),
  Bv: () => (/* binding */ toOriginal)
});

;// CONCATENATED MODULE: ./src/text/redaction/entities.ts
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
    const views = [{ text, units: unitsOf(text), source: undefined }];
    const deepest = text.length > DECODED_LENGTH ? 1 : DEEPEST;
    if (!/[\\%+&\r\n]/.test(text))
        return views;
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
function decode({ text, units }, decoder, places) {
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

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 2306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _L: () => (/* binding */ _boolean),
  K_: () => (/* binding */ _coercedString),
  Eb: () => (/* binding */ _maxLength),
  F7: () => (/* binding */ _number),
  bS: () => (/* binding */ _overwrite),
  Fk: () => (/* binding */ _regex),
  Rl: () => (/* binding */ _string),
  Il: () => (/* binding */ _toLowerCase),
  em: () => (/* binding */ _unknown),
  mI: () => (/* binding */ meta)
});

// UNUSED EXPORTS: TimePrecision, _any, _array, _base64, _base64url, _bigint, _catch, _check, _cidrv4, _cidrv6, _coercedBigint, _coercedBoolean, _coercedDate, _coercedNumber, _creditCard, _cuid, _cuid2, _custom, _date, _default, _discriminatedUnion, _e164, _email, _emoji, _endsWith, _enum, _file, _float32, _float64, _gt, _gte, _guid, _iban, _includes, _int, _int32, _int64, _intersection, _ipv4, _ipv6, _isoDate, _isoDateTime, _isoDuration, _isoTime, _jwt, _ksuid, _lazy, _length, _literal, _lowercase, _lt, _lte, _mac, _map, _max, _maxSize, _mime, _min, _minLength, _minSize, _multipleOf, _nan, _nanoid, _nativeEnum, _negative, _never, _nonnegative, _nonoptional, _nonpositive, _normalize, _null, _nullable, _optional, _pipe, _positive, _promise, _properties, _property, _readonly, _record, _refine, _set, _size, _slugify, _startsWith, _stringFormat, _stringbool, _success, _superRefine, _symbol, _templateLiteral, _toUpperCase, _transform, _trim, _tuple, _uint32, _uint64, _ulid, _undefined, _union, _uppercase, _url, _uuid, _uuidv4, _uuidv6, _uuidv7, _void, _xid, _xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !core_util/* nullish */.cl(val) && val.length !== undefined;
};
const $ZodCheckMaxLength = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? core_util/* codePointLength */.O7(input) : units;
        if (length <= def.maximum)
            return;
        const origin = core_util/* getLengthableOrigin */.Rc(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckOverwrite = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var _a;
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...core_util/* normalizeParams */.A2(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...core_util/* normalizeParams */.A2(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}


/***/ }),

/***/ 8532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cV: () => (/* binding */ $ZodEncodeError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   tm: () => (/* binding */ NEVER),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony export $brand */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, \u2026) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` \u2014 unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}


/***/ }),

/***/ 3945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qg: () => (/* binding */ parse),
  EJ: () => (/* binding */ parseAsync),
  xL: () => (/* binding */ safeParse),
  bp: () => (/* binding */ safeParseAsync)
});

// UNUSED EXPORTS: _decode, _decodeAsync, _encode, _encodeAsync, _parse, _parseAsync, _safeDecode, _safeDecodeAsync, _safeEncode, _safeEncodeAsync, _safeParse, _safeParseAsync, decode, decodeAsync, encode, encodeAsync, safeDecode, safeDecodeAsync, safeEncode, safeEncodeAsync, validate, validateAsync

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, util/* jsonStringifyReplacer */.k8, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object \u2014 it accepts any object \u2014
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = (0,core_core/* $constructor */.xI)("$ZodError", initializer);
const $ZodRealError = (0,core_core/* $constructor */.xI)("$ZodError", initializer, undefined, {
    Parent: Error,
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            util/* captureStackTrace */.gx(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            util/* captureStackTrace */.gx(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   yG: () => (/* binding */ shallowClone)
/* harmony export */ });
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to \u2014 the same check instance is shared by every clone of that schema \u2014 so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together \u2014 see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype \u2014 never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback \u2014 rest and defaulted parameters both report arity 0 \u2014 and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure \u2014 the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iAB: () => (/* binding */ ZodMiniString),
  Rvf: () => (/* binding */ _default),
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  MfU: () => (/* binding */ _catch),
  k5n: () => (/* binding */ _enum),
  _H3: () => (/* binding */ looseObject),
  mee: () => (/* binding */ nullable),
  cl6: () => (/* binding */ nullish),
  aig: () => (/* binding */ schemas_number),
  Ikc: () => (/* binding */ object),
  lqM: () => (/* binding */ optional),
  FsL: () => (/* binding */ pipe),
  g1P: () => (/* binding */ record),
  YjP: () => (/* binding */ schemas_string),
  pdi: () => (/* binding */ transform),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown)
});

// UNUSED EXPORTS: ZodMiniAny, ZodMiniArray, ZodMiniBase64, ZodMiniBase64URL, ZodMiniBigInt, ZodMiniBigIntFormat, ZodMiniBoolean, ZodMiniCIDRv4, ZodMiniCIDRv6, ZodMiniCUID, ZodMiniCUID2, ZodMiniCatch, ZodMiniCodec, ZodMiniCreditCard, ZodMiniCustom, ZodMiniCustomStringFormat, ZodMiniDate, ZodMiniDefault, ZodMiniDiscriminatedUnion, ZodMiniE164, ZodMiniEmail, ZodMiniEmoji, ZodMiniEnum, ZodMiniExactOptional, ZodMiniFile, ZodMiniFunction, ZodMiniGUID, ZodMiniIBAN, ZodMiniIPv4, ZodMiniIPv6, ZodMiniIntersection, ZodMiniJWT, ZodMiniKSUID, ZodMiniLazy, ZodMiniLiteral, ZodMiniMAC, ZodMiniMap, ZodMiniNaN, ZodMiniNanoID, ZodMiniNever, ZodMiniNonOptional, ZodMiniNull, ZodMiniNullable, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniObject, ZodMiniOptional, ZodMiniPipe, ZodMiniPrefault, ZodMiniPromise, ZodMiniReadonly, ZodMiniRecord, ZodMiniSet, ZodMiniStringFormat, ZodMiniSuccess, ZodMiniSymbol, ZodMiniTemplateLiteral, ZodMiniTransform, ZodMiniTuple, ZodMiniType, ZodMiniULID, ZodMiniURL, ZodMiniUUID, ZodMiniUndefined, ZodMiniUnion, ZodMiniUnknown, ZodMiniVoid, ZodMiniXID, ZodMiniXor, _function, any, base64, base64url, bigint, catchall, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, date, describe, discriminatedUnion, e164, email, emoji, exactOptional, exactPartial, extend, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, literal, looseRecord, mac, map, merge, meta, nan, nanoid, nativeEnum, never, nonoptional, null, omit, partial, partialRecord, pick, prefault, promise, readonly, refine, required, safeExtend, set, strictObject, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, tuple, uint32, uint64, ulid, undefined, url, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;

// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = core_util/* aborted */.QH(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (core_util/* explicitlyAborted */.rL(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new core_core/* $ZodAsyncError */.GT();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = core_util/* aborted */.QH(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = core_util/* aborted */.QH(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (core_util/* aborted */.QH(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    core_util/* attachSchema */.d3(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing \u2014 whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = core_util/* optionalKeys */.NM(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (core_util/* aborted */.QH(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    core_util/* assignProp */.Vy(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = core_util/* isObject */.Gv;
    const catchall = def.catchall;
    let value;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (core_util/* aborted */.QH(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isPlainObject */.Qd(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = core_util/* getEnumValues */.w5(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_core/* globalConfig */.cr.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.in._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustom", (inst, def) => {
    checks.$ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
})));
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util.issue(_iss));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __nccwpck_require__(2306);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var core_parse = __nccwpck_require__(3945);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        core_util/* own */.qh(this, "with", value);
    },
    parse(data, params) {
        return core_parse/* parse */.qg(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return core_parse/* parseAsync */.EJ(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return core_parse/* safeParse */.xL(this, data, params);
    },
    safeParseAsync(data, params) {
        return core_parse/* safeParseAsync */.bp(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return core_util/* clone */.o8(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return api/* _string */.Rl(ZodMiniString, params);
}
const ZodMiniNumber = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return api/* _number */.F7(ZodMiniNumber, params);
}
const ZodMiniBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return api/* _boolean */._L(ZodMiniBoolean, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return api/* _unknown */.em(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
}
const ZodMiniArray = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniObject = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...core_util/* normalizeParams */.A2(params),
    };
    return new ZodMiniObject(def);
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniRecord", (inst, def) => {
    $ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) \u2014 defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...core_util/* normalizeParams */.A2(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniTransform = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniCatch = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)),
    });
}
const ZodMiniPipe = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustom", (inst, def) => {
    core.$ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
const meta = api/* meta */.mI;



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
/******/ 		return "" + chunkId + ".index.js";
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
