export const id = 412;
export const ids = [412];
export const modules = {

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
var promotionEntry = __webpack_require__(1511);
;// CONCATENATED MODULE: ./src/store/names/writeNames.ts


/** Ids in one query of the API. */
const MOST_IDS = 50;
const LANES = 10;
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
    const things = (await (0,mapInParallel/* mapInParallel */.H)(batches, LANES, (some) => names.all(kind, some))).flat();
    const wanted = things.filter(({ id, name }) => ids.includes(id) && name !== '');
    const unique = await (0,mapInParallel/* mapInParallel */.H)(wanted, LANES, async (thing) => (await isUnique(kind, thing, names)) ? [thing] : []);
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
// EXTERNAL MODULE: ./src/store/file/storeFiles.ts
var storeFiles = __webpack_require__(5078);
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









const exportStore_LANES = 10;
/** Writes the locations and promotions of a store as a store file, never over an existing one; resolves with what to say of it. */
async function exportStore({ locations, promotions, names }, { output, schemaUrl, names: isPortable }, journal) {
    const allLocations = await locations.list();
    const allPromotions = await promotions.list();
    const codes = await (0,mapInParallel/* mapInParallel */.H)(exportCodes(allPromotions), exportStore_LANES, async (id) => [id, await promotions.codes(id)]);
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

/***/ 3412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOutput: () => (/* reexport safe */ _exportStore_js__WEBPACK_IMPORTED_MODULE_0__.yr)
/* harmony export */ });
/* harmony import */ var _exportStore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7369);
/** Writing a store as a store file that plans no changes. */



/***/ }),

/***/ 3259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mapInParallel)
/* harmony export */ });
/**
 * Maps items with at most `lanes` of them under way at once, keeping their order. After a failure no further item is
 * begun, and those under way are waited for before it is thrown.
 */
async function mapInParallel(items, lanes, map) {
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


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pickKnown)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(0);
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
            .filter(([, part, inner]) => !(part instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodOptional */ .IiU && leaveOut(part, inner)))
            .map(([key, , inner]) => [key, inner]);
        return Object.fromEntries(picked);
    }
    const isDate = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema).meaning === 'date' && typeof value === 'string';
    return isDate ? value.slice(0, DATE) : value;
}


/***/ })

};
