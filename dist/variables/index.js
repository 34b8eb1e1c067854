import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 118:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _workflow_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(968);
/* harmony import */ var _workflow_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(848);


// Not an action: the reusable workflows start it in their steps, as `run` or `merge`.
const tool = { env: process.env, log: (line) => process.stderr.write(`${line}\n`) };
if (process.argv[2] === 'merge') {
    const merged = (0,_workflow_index_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeVariables */ .m)(tool);
    if (merged === undefined)
        process.exitCode = 1;
    else
        process.stdout.write(merged);
}
else {
    process.exitCode = await (0,_workflow_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runWithVariables */ .F)(tool, startInBash);
}
function startInBash(command, env) {
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

/***/ 598:
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

/***/ 968:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ mergeVariables)
/* harmony export */ });
/* harmony import */ var _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(607);


/**
 * Merges the `KEY=VALUE` lines of `COMMON` and `OWN`, of which `OWN` wins, and gives the result as such lines. Undefined when one of
 * them cannot be read, which is logged.
 */
function mergeVariables(tool) {
    const { COMMON: common = '', OWN: own = '' } = tool.env;
    const sides = [
        ['environment_variables', common],
        ['environment_variables of the target', own],
    ];
    const wrong = sides
        .map(([name, text]) => ({ name, faults: (0,_inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKeyValueLines */ .F)(text).faults }))
        .filter(({ faults }) => faults.length > 0);
    for (const { name, faults } of wrong)
        (0,_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .logFaults */ .C)(tool, name, faults);
    return wrong.length > 0 ? undefined : (0,_inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeKeyValueLines */ .y)(common, own);
}


/***/ }),

/***/ 848:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ runWithVariables)
});

// EXTERNAL MODULE: ./src/inputs/parse/keyValueLines.ts
var keyValueLines = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./src/text/redaction/patterns.ts

/** So many characters of a secret's beginning are enough. */
const BEGINNING = 32;
/** Patterns of fewer characters are found only where no letter or digit is next to them: `7`, but not in `17`. */
const SHORTEST = 4;
/** Lists what to look for of a secret: as it is, without white space around it, each of its lines, and all that in base64. */
function patterns_toPatterns(secret) {
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
                const at = end + 1 - SHORTEST;
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
/** Forgets every secret. Only for processes in which one step runs after another, as simulations do. */
function forgetSecrets() {
    secrets.clear();
    patterns = openPatternIndex();
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
        maskable = openPatternIndex();
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

// EXTERNAL MODULE: ./src/workflow/tool.ts
var workflow_tool = __nccwpck_require__(607);
;// CONCATENATED MODULE: ./src/workflow/runWithVariables.ts



/**
 * Runs `BUILD_COMMAND` with the `KEY=VALUE` lines of `BUILD_ENVIRONMENT` as its variables, each value masked before. GitHub masks
 * a secret of several lines line by line, and `KEY=value` hides no `value`. Resolves with the exit code.
 */
async function runWithVariables(tool, start) {
    const { BUILD_COMMAND: command = '', BUILD_ENVIRONMENT: lines = '', ...env } = tool.env;
    const { entries, faults } = (0,keyValueLines/* parseKeyValueLines */.F)(lines);
    for (const part of new Set([...entries.values()].flatMap(maskableParts))) {
        tool.log(`::add-mask::${part.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`);
    }
    if (faults.length > 0) {
        (0,workflow_tool/* logFaults */.C)(tool, 'build_environment', faults);
        return 1;
    }
    return start(command, { ...env, ...Object.fromEntries(entries) });
}


/***/ }),

/***/ 607:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ logFaults)
/* harmony export */ });
/** Logs what is wrong with the lines of a variable, as one annotation. Faults name lines and keys, never a value. */
function logFaults({ log }, variable, faults) {
    log(`::error title=Wrong inputs::${variable}: ${faults.join(' ')}`);
}


/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(118);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
