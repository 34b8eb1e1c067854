export const modules = {


/***/ 3001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   h: () => (/* binding */ LONGEST_ASKED_MS)
/* harmony export */ });
/** Jobs last a day at most. A server that asks for more is broken or wants the job to hang. */
const LONGEST_ASKED_MS = 24 * 3_600_000;
/**
 * Reads how long a server asks to wait, in milliseconds, capped at a day: the longest of `Retry-After` (seconds or a date),
 * `X-Retry-After` (seconds) and, with a 429, `X-Rate-Limit-Time-Reset-Ms`. Returns undefined when none of them is valid.
 *
 * @see https://developer.bigcommerce.com/api-docs/getting-started/api-rate-limits
 */
function retryAfterMs(response, nowMs) {
    const { headers } = response;
    const waits = [
        secondsOrDate(headers['retry-after'], nowMs),
        seconds(headers['x-retry-after']),
        response.status === 429 ? milliseconds(headers['x-rate-limit-time-reset-ms']) : undefined,
    ].filter((wait) => wait !== undefined);
    return waits.length === 0 ? undefined : Math.min(LONGEST_ASKED_MS, Math.max(...waits));
}
function secondsOrDate(value, nowMs) {
    if (value === undefined)
        return undefined;
    const delay = seconds(value);
    if (delay !== undefined)
        return delay;
    // Date.parse accepts texts like "-5" as dates. An HTTP date contains letters.
    const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
function seconds(value) {
    const number = milliseconds(value);
    return number === undefined ? undefined : number * 1000;
}
function milliseconds(value) {
    const digits = value?.trim() ?? '';
    return /^\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined;
}


/***/ }),

/***/ 3259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mapInParallel),
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
/** More than the store's pace lets go at once would only wait for it. */
const LANES = 10;
/**
 * Maps items with at most `lanes` of them under way at once, keeping their order. After a failure no further item is
 * begun, and those under way are waited for before it is thrown.
 */
async function mapInParallel(items, map, lanes = LANES) {
    const results = new Array(items.length);
    const waiting = items.entries();
    let hasFailed = false;
    const runLane = async () => {
        for (const [index, item] of waiting) {
            try {
                results[index] = await map(item);
            }
            catch (error) {
                hasFailed = true;
                throw error;
            }
            if (hasFailed)
                return;
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
    return results;
}
/** Waits for two requests that were sent at the same time. When both fail, the error is that of the first, whichever came earlier. */
async function sideBySide(one, other) {
    await Promise.allSettled([one, other]);
    return [await one, await other];
}


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1615);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4441);




const ATTEMPTS = 6;
/**
 * Runs `attempt` until it succeeds, fails with an error that is not retryable, or runs out of attempts. Waits as long as the
 * server asks, or with exponential back-off. Throws the last error, or `timeout` when the next wait would pass the deadline.
 */
async function retry(attempt, options) {
    const attempts = options.attempts ?? ATTEMPTS;
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$) || tried >= attempts || !options.retryable(error)) {
                throw error;
            }
            await waitBefore(tried, error, options);
        }
    }
}
async function waitBefore(tried, error, options) {
    const { clock, deadline, random } = options;
    const waitMs = (0,_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .j)(tried, { random, error });
    if (waitMs > deadline.remainingMs()) {
        throw new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('timeout', `${error.message} The next retry is due in ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(waitMs)}, after the time limit of this step.`, { hint: 'Try again later, or give the step more time.', cause: error });
    }
    options.onRetry(`${error.message} Retrying in ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(waitMs)}.`);
    await (0,_step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .sleep */ .yy)(clock, waitMs, deadline.signal);
}


/***/ }),

/***/ 4441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
const FIRST_MS = 500;
const LONGEST_MS = 20_000;
const OVERLOAD_FACTOR = 4;
/**
 * Returns how long to wait after attempt number `tried` (from 1), in milliseconds.
 *
 * | the server asked for      | wait                     |
 * | ------------------------- | ------------------------ |
 * | some time                 | at least that time       |
 * | none                      | 0.5 s, doubling to 20 s  |
 * | none, with a 429          | 2 s, doubling to 20 s    |
 *
 * Adds up to a quarter at random, so that the jobs of a matrix do not all retry at once.
 */
function backoffMs(tried, about) {
    const asked = about.error?.retryAfterMs ?? 0;
    const factor = about.error?.status === 429 ? OVERLOAD_FACTOR : 1;
    const own = Math.min(LONGEST_MS, FIRST_MS * factor * 2 ** (tried - 1));
    return Math.ceil((asked || own) * (1 + about.random() / 4));
}


/***/ }),

/***/ 5835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ canSendAgain),
/* harmony export */   Mf: () => (/* binding */ failedWith),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   ey: () => (/* binding */ isTemporary)
/* harmony export */ });
/* unused harmony exports unsent, reworded */
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3579);
/* harmony import */ var _retryAfter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3001);


const REQUEST_TIMEOUT = 408;
const INSUFFICIENT_STORAGE = 507;
/**
 * Statuses worth a retry. CDNs send 520 to 527 and 530 when the server behind them fails.
 *
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
const TEMPORARY = new Set([
    ...[REQUEST_TIMEOUT, 429, 500, 502, 503, 504],
    ...[520, 521, 522, 523, 524, 525, 526, 527, 530],
]);
const CERTIFICATE = 'The server\u2019s certificate is not trusted. Behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS.';
const NO_ANSWER = 'Check the network, the proxy and the platform\u2019s status page.';
/** Makes the error for an error answer. */
function failedWith(message, { response, json, nowMs }, details = {}) {
    const { status } = response;
    return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(message, {
        ...details,
        status,
        effect: effectOf(status, json),
        retryAfterMs: (0,_retryAfter_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .V)(response, nowMs),
    });
}
/** Makes the error for a success that does not match the API's documentation. The call may have had its effect. */
function unreadable(message, status) {
    return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(message, { code: 'unexpected-response', status, effect: 'unknown' });
}
/** Makes the error for a request that got no complete answer. */
function unanswered(what, cause, message = cause.reason === undefined
    ? `${what} got no answer (${cause.code}).`
    : `${what} failed. ${cause.reason}`) {
    return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(message, {
        status: 0,
        effect: cause.maybeReceived ? 'unknown' : 'none',
        permanent: cause.permanent,
        hint: cause.hint ?? (cause.isAboutTrust ? CERTIFICATE : NO_ANSWER),
        cause,
    });
}
/** Returns whether a call is worth a retry. Only for calls that change nothing or are safe to repeat. */
function isTemporary(error) {
    return !error.permanent && (error.status === 0 || TEMPORARY.has(error.status));
}
/** Returns whether a create can simply be retried: it had no effect, and may succeed later. */
function canSendAgain(error) {
    return isTemporary(error) && error.effect !== 'unknown';
}
/**
 * Decides whether a failed call had its effect on the platform.
 *
 * | answer                              | effect    | because                                                           |
 * | ----------------------------------- | --------- | ----------------------------------------------------------------- |
 * | 4xx in the API's own JSON           | `refused` | the application rejected it (an assumption)                       |
 * | 507 in the API's own JSON           | `refused` | BigCommerce uses it for a limit of the store's plan               |
 * | 408                                 | `unknown` | a proxy may have given up while the server went on                |
 * | any other 5xx                       | `unknown` | gateways also send 503 when the server breaks after the effect    |
 * | 4xx in HTML, or empty               | `unknown` | it does not come from the application                             |
 * | 307, 308                            | `none`    | by definition nothing was done                                    |
 * | any other redirect                  | `unknown` | servers answer a successful POST with 302 or 303                  |
 */
function effectOf(status, json) {
    if (status === 307 || status === 308)
        return 'none';
    if (status === REQUEST_TIMEOUT || !isWorded(json))
        return 'unknown';
    return (status >= 400 && status < 500) || status === INSUFFICIENT_STORAGE ? 'refused' : 'unknown';
}
const WORDS = ['title', 'detail', 'message', 'error', 'error_description'];
/** Returns whether a body has the form of an API's error. Each API has its own form, some have several. */
function isWorded(json) {
    if (Array.isArray(json))
        return json.some(isWorded);
    if (typeof json !== 'object' || json === null)
        return false;
    const body = json;
    const isText = (value) => typeof value === 'string' && value.trim() !== '';
    return WORDS.some((name) => isText(body[name])) || isWorded(body['errors']);
}


/***/ }),

/***/ 7279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

/***/ 7369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yr: () => (/* binding */ checkOutput),
  ey: () => (/* binding */ exportStore),
  ZZ: () => (/* binding */ schemaUrl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/text/showName.ts
var showName = __webpack_require__(9301);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/files/makeFolder.ts
var makeFolder = __webpack_require__(8289);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
// EXTERNAL MODULE: ./src/store/mapInParallel.ts
var mapInParallel = __webpack_require__(3259);
// EXTERNAL MODULE: ./src/store/schema/mapReferences.ts
var mapReferences = __webpack_require__(5009);
// EXTERNAL MODULE: ./src/store/schema/entries/promotionEntry.ts + 4 modules
var promotionEntry = __webpack_require__(8898);
;// CONCATENATED MODULE: ./src/store/names/writeNames.ts


/** Ids in one query of the API. */
const MOST_IDS = 50;
/**
 * Replaces ids in the promotions of a store by names, for a file that other stores can use. An id whose thing has no name, or shares
 * it, stays, with a warning.
 */
async function writeNames(promotions, names) {
    const ids = new Map();
    for (const promotion of promotions)
        (0,mapReferences/* mapIds */.d)(promotionEntry/* promotionEntry */.q, promotion, (kind, id) => {
            ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
            return id;
        });
    const found = new Map();
    for (const [kind, some] of ids)
        found.set(kind, await namesOf(kind, [...some], names));
    const warnings = new Set();
    const replace = (kind, id) => {
        const name = found.get(kind)?.get(id);
        if (name !== undefined)
            return isBySku(kind) ? { sku: name } : { name };
        warnings.add(`The ${kind} with the id ${String(id)} has no name of its own, so the file has its id.`);
        return id;
    };
    return {
        promotions: promotions.map((each) => (0,mapReferences/* mapIds */.d)(promotionEntry/* promotionEntry */.q, each, replace)),
        warnings: [...warnings],
    };
}
function isBySku(kind) {
    return kind === 'product' || kind === 'variant';
}
/** Only names that look the same thing up again are of use. */
async function namesOf(kind, ids, names) {
    const batches = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, at) => ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS));
    const things = (await (0,mapInParallel/* mapInParallel */.H)(batches, (some) => names.all(kind, some))).flat();
    const wanted = things.filter(({ id, name }) => ids.includes(id) && name !== '');
    const unique = await (0,mapInParallel/* mapInParallel */.H)(wanted, async (thing) => (await isUnique(kind, thing, names)) ? [thing] : []);
    return new Map(unique.flat().map(({ id, name }) => [id, name]));
}
async function isUnique(kind, { name }, names) {
    const same = await names.find(kind, isBySku(kind) ? { sku: name } : { name });
    return same.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length === 1;
}

// EXTERNAL MODULE: ./src/store/schema/field.ts
var schema_field = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/store/file/yaml/place.ts
var place = __webpack_require__(6893);
// EXTERNAL MODULE: ./src/store/schema/pickKnown.ts
var pickKnown = __webpack_require__(8841);
// EXTERNAL MODULE: ./src/store/schema/entry.ts
var schema_entry = __webpack_require__(437);
;// CONCATENATED MODULE: ./src/store/export/writeEntry.ts


/**
 * Writes a thing of the store as an entry of the file. What the file could not be read with is left out: entries of a list first,
 * then whole keys. `mayLack` says which keys can be missing without the thing meaning more than before; without one of the others
 * it is not written at all.
 */
function writeEntry(schema, thing, { leaveOut, mayLack = () => true, }) {
    const entry = (0,pickKnown/* pickKnown */.j)(schema, thing, leaveOut);
    if (!(0,schema_entry/* isRecord */.u4)(entry))
        return { unsaid: [] };
    const issues = schema.safeParse(entry).error?.issues ?? [];
    if (issues.length === 0)
        return { entry, unsaid: [] };
    const unsaid = issues.map(({ path }) => (0,place/* renderPath */.i)(path));
    const wrong = new Set(issues.map(({ path }) => String(path[0])));
    if (![...wrong].every(mayLack))
        return { unsaid };
    const codes = withoutWrong(entry['codes'], issues);
    const rest = Object.fromEntries(Object.entries({ ...entry, ...(codes === undefined ? {} : { codes }) }).filter(([key]) => !wrong.has(key) || (key === 'codes' && codes !== undefined)));
    return schema.safeParse(rest).success ? { entry: rest, unsaid } : { unsaid };
}
/** Of a promotion's codes, those that the file can say; undefined when the trouble is with the list itself. */
function withoutWrong(codes, issues) {
    if (!Array.isArray(codes))
        return undefined;
    const places = issues.filter(({ path }) => path[0] === 'codes').map(({ path }) => path[1]);
    if (places.length === 0 || places.includes(undefined))
        return undefined;
    return codes.filter((_, at) => !places.includes(at));
}
/** Gathers entries, and puts into words what had to be left out of them. */
function toExported(written) {
    return {
        entries: written.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
        warnings: written.flatMap(({ name, entry, unsaid }) => {
            if (unsaid.length === 0 && entry !== undefined)
                return [];
            const paths = unsaid.join(', ');
            return entry === undefined
                ? [`The ${name} is not in the file: it has what the file cannot say (${paths}).`]
                : [`The ${name} is in the file without ${paths}: the file cannot say it.`];
        }),
    };
}

;// CONCATENATED MODULE: ./src/store/export/exportPromotions.ts


/** Names the promotions whose coupon codes have to be read before they can be written: ids. */
function exportCodes(promotions) {
    return promotions.filter(hasOwnCodes).map(({ id }) => id);
}
/**
 * Writes the promotions of a store as entries of the file, by id, with their coupon codes. The id is written only where the
 * name is not the only one. Archived promotions are left out, and so are codes that were generated.
 */
function exportPromotions(promotions, codes) {
    const live = promotions.filter((promotion) => !promotion.is_archived);
    const byIdentity = Map.groupBy(live, identity);
    const { entries, warnings } = toExported(live
        .toSorted((a, b) => a.id - b.id)
        .map((promotion) => {
        const only = byIdentity.get(identity(promotion))?.length === 1;
        const own = hasOwnCodes(promotion) ? codes.get(promotion.id) : undefined;
        const known = { ...promotion, ...(only ? { id: null } : {}), codes: own };
        const { name, id } = promotion;
        return {
            name: `promotion ${JSON.stringify(name)} (id ${String(id)})`,
            ...writeEntry(promotionEntry/* promotionEntry */.q, known, { leaveOut, mayLack }),
        };
    }));
    const archived = promotions.length - live.length;
    const bulk = live.filter(({ coupon_type: type }) => type === 'BULK').length;
    return {
        entries,
        warnings: [
            ...warnings,
            ...(archived > 0 ? [`Archived promotions are not in the file: ${String(archived)}.`] : []),
            ...(bulk > 0
                ? [`The codes of promotions with coupon_type BULK are not in the file: ${String(bulk)}.`]
                : []),
        ],
    };
}
/**
 * Without one of these a promotion is for nobody else, and gives nothing more. Without its customers, countries, dates or limits it
 * would be open to all.
 */
const HARMLESS = new Set([
    'codes',
    'display_name',
    'featured_promotion_callout_message',
    'is_featured_promotion',
    'notifications',
    'promotion_category',
    'status',
]);
function mayLack(key) {
    return HARMLESS.has(key);
}
/** An empty list of rules is a rule of the file, and no gap. */
function leaveOut(field, value) {
    return field !== promotionEntry/* promotionEntry */.q.shape.rules && (0,schema_field/* isDefault */.uP)(field, value);
}
function identity({ redemption_type: type, name }) {
    return `${type} ${name}`;
}
function hasOwnCodes(promotion) {
    const { redemption_type: type, coupon_type: couponType, is_archived: archived } = promotion;
    return type === 'COUPON' && couponType !== 'BULK' && !archived;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/yaml/browser/dist/index.js + 70 modules
var dist = __webpack_require__(4844);
// EXTERNAL MODULE: ./src/store/file/storeFiles.ts + 1 modules
var storeFiles = __webpack_require__(9876);
// EXTERNAL MODULE: ./src/store/schema/entries/locationEntry.ts
var locationEntry = __webpack_require__(2527);
;// CONCATENATED MODULE: ./src/store/export/toSpec.ts







/**
 * Writes a store as a file: planning it at once gives no changes. What only the platform sets is left out, and so is what it
 * fills in by itself. `schemaUrl` is for editors, which complete and check the file by it.
 */
function toSpec({ locations, promotions, codes }, schemaUrl) {
    const sections = {
        ...(locations === undefined ? {} : { locations: exportLocations(locations) }),
        ...(promotions === undefined
            ? {}
            : { promotions: exportPromotions(promotions, codes ?? new Map()) }),
    };
    const entries = Object.entries(sections).map(([key, { entries }]) => [key, entries]);
    const head = schemaUrl === undefined ? '' : `# yaml-language-server: $schema=${schemaUrl}\n`;
    const document = escapeVariables({ version: 1, ...Object.fromEntries(entries) });
    // Anchors would make a file that nobody wants to edit.
    const body = (0,dist/* stringify */.As)(document, { lineWidth: 0, aliasDuplicateObjects: false });
    const text = `${head}${body}`;
    const tooBig = external_node_buffer_.Buffer.byteLength(text) > storeFiles/* MAX_SPEC_BYTES */.p
        ? [
            `The file is bigger than ${(0,format/* formatBytes */.z3)(storeFiles/* MAX_SPEC_BYTES */.p)}, and has to be cut down before it can be used.`,
        ]
        : [];
    return {
        text,
        warnings: [...Object.values(sections).flatMap(({ warnings }) => warnings), ...tooBig],
    };
}
function escapeVariables(value) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map(escapeVariables);
    if (!(0,schema_entry/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeVariables(inner)]));
}
/** Writes the locations of a store as entries of the file, by id. The id is written only where code and label will not do. */
function exportLocations(locations) {
    const byCode = Map.groupBy(locations, ({ code }) => code);
    return toExported(locations
        .toSorted((a, b) => a.id - b.id)
        .map((location) => {
        const { id, code, label } = location;
        const name = `location ${code || label || ''} (id ${String(id)})`;
        const alone = code && byCode.get(code)?.length === 1;
        const short = alone ? write({ ...location, id: undefined }) : undefined;
        return {
            name,
            ...(short?.unsaid.length === 0 ? short : write(location)),
        };
    }));
}
function write(location) {
    return writeEntry(locationEntry/* locationEntry */.c, location, { leaveOut: (_field, value) => (0,schema_field/* isNothing */.qv)(value) });
}

;// CONCATENATED MODULE: ./src/store/export/exportStore.ts









/** Writes the locations and promotions of a store as a store file, never over an existing one; resolves with what to say of it. */
async function exportStore({ locations, promotions, names }, { output, schemaUrl, names: isPortable }, journal) {
    const allLocations = await locations.list();
    const allPromotions = await promotions.list();
    const codes = await (0,mapInParallel/* mapInParallel */.H)(exportCodes(allPromotions), async (id) => [id, await promotions.codes(id)]);
    const named = isPortable
        ? await writeNames(allPromotions, names)
        : { promotions: allPromotions, warnings: [] };
    const { promotions: written } = named;
    const store = { locations: allLocations, promotions: written, codes: new Map(codes) };
    const { text, warnings } = toSpec(store, schemaUrl);
    for (const message of [...named.warnings, ...warnings])
        journal.warning({ title: 'Check this', message });
    await writeNew(output, text);
    const counts = [
        (0,format/* formatCount */.B4)(allLocations.length, 'location'),
        (0,format/* formatCount */.B4)(allPromotions.length, 'promotion'),
    ];
    return `Exported ${counts.join(' and ')} to ${(0,showName/* showName */.$)(output)}`;
}
async function writeNew(output, text) {
    const place = (0,external_node_path_.resolve)(output);
    try {
        await (0,makeFolder/* makeFolder */.f)((0,external_node_path_.dirname)(place));
        await (0,promises_.writeFile)(place, text, { flag: 'wx' });
    }
    catch (error) {
        throw new actionError/* ActionError */.lZ('input', `${(0,showName/* showName */.$)(output)} cannot be written (${(0,fileErrors/* explainFileError */.Y)(error)}).`, { cause: error });
    }
}
/**
 * Finds where the JSON Schema of store files is, in the version of the action that runs; undefined where the action is not
 * taken from a repository. Editors read it only where that is public.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function schemaUrl(env) {
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
    const ref = env['GITHUB_ACTION_REF'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
        return undefined;
    return `${server}/${repository}/raw/${ref}/store/schema.json`;
}
const ACCEPTED = 'Accepted: the path of a new file.';
/** Says what is wrong with the place for an exported file, as inputs name it. */
async function checkOutput(inputs) {
    if (inputs?.command !== 'export')
        return [];
    const { output, config } = inputs;
    const [name, place] = output === undefined ? ['config', config] : ['output', output];
    try {
        await (0,promises_.lstat)((0,external_node_path_.resolve)(place));
        return [`${name}: ${(0,showName/* showName */.$)(place)} already exists and is not overwritten. ${ACCEPTED}`];
    }
    catch (error) {
        if ((0,fileErrors/* fileErrorCode */.c)(error) === 'ENOENT')
            return [];
        return [
            `${name}: ${(0,showName/* showName */.$)(place)} cannot be written (${(0,fileErrors/* explainFileError */.Y)(error)}). ${ACCEPTED}`,
        ];
    }
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Dr: () => (/* binding */ NetworkError)
/* harmony export */ });
/* unused harmony export withReason */
/** A request that got no response, or one that broke off. */
class NetworkError extends Error {
    name = 'NetworkError';
    /** The code of Node.js, such as `ECONNRESET`. */
    code;
    /** Whether the server may have received the request: false when there was no connection. */
    maybeReceived;
    /** Whether a retry is bound to fail. */
    permanent;
    /** Whether the server's certificate is not trusted. */
    isAboutTrust;
    reason;
    hint;
    constructor(code, maybeReceived, details = {}) {
        super(details.reason ?? code);
        this.code = code;
        this.maybeReceived = maybeReceived;
        this.reason = details.reason;
        this.hint = details.hint;
        this.isAboutTrust = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code);
        this.permanent = details.permanent ?? this.isAboutTrust;
    }
}
/** Reads the code of Node.js from a network error. */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : 'ECONNFAILED';
}


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pickKnown)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3619);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);



/** Characters of `2026-12-24`. */
const DATE = 10;
/**
 * Takes from a value of the store what the file could say: keys that the schema has, in its order, without nulls, and
 * without what need not be said. Dates with a time, which the platform answers with where it takes only a date, are cut.
 */
function pickKnown(schema, value, leaveOut = () => false) {
    if (Array.isArray(value))
        return value.map((item) => pickKnown((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(schema), item, leaveOut));
    const fields = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(schema);
    if (fields !== undefined && (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
        const picked = Object.entries(fields)
            .filter(([key]) => value[key] !== null && value[key] !== undefined)
            .map(([key, part]) => [key, part, pickKnown(part, value[key], leaveOut)])
            .filter(([, part, inner]) => !(part instanceof zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniOptional */ .Xz9 && leaveOut(part, inner)))
            .map(([key, , inner]) => [key, inner]);
        return Object.fromEntries(picked);
    }
    const isDate = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema).meaning === 'date' && typeof value === 'string';
    return isDate ? value.slice(0, DATE) : value;
}


/***/ })

};
