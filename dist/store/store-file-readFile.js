export const id = "store-file-readFile";
export const ids = ["store-file-readFile"];
export const modules = {

/***/ 8680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VV: () => (/* binding */ placeIn),
  TA: () => (/* binding */ readFile),
  lv: () => (/* binding */ refuseFile)
});

// UNUSED EXPORTS: posixPath

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/text/showName.ts
var showName = __webpack_require__(9301);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/store/file/yaml/place.ts
var yaml_place = __webpack_require__(6893);
// EXTERNAL MODULE: ./src/store/schema/entries/storeFile.ts
var storeFile = __webpack_require__(3025);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __webpack_require__(9014);
;// CONCATENATED MODULE: ./src/store/file/yaml/tree.ts
/** Finds where the value at a path is, or that of the nearest thing around it when there is none. */
function offsetOf(tree, path) {
    let found = tree;
    for (const key of path) {
        const child = found.children?.get(key);
        if (child === undefined)
            break;
        found = child.tree;
    }
    return found.offset;
}
/** Finds where the last key of a path is. */
function offsetOfKey(tree, path) {
    let found = tree;
    let offset = tree.offset;
    for (const key of path) {
        const child = found.children?.get(key);
        if (child === undefined)
            break;
        [found, offset] = [child.tree, child.keyOffset];
    }
    return offset;
}

;// CONCATENATED MODULE: ./src/store/file/spec/describeIssue.ts


/** Finds the places of what the schema found wrong, each of which can be put into words. */
function describeIssue(tree, issue) {
    const { path, message } = issue;
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => {
            const place = [...path, key];
            return {
                offset: offsetOfKey(tree, place),
                describe: () => `${(0,yaml_place/* renderPath */.i)(place)} ${describeUnknown(key, message.split(' '))}`,
            };
        });
    return [
        {
            offset: offsetOf(tree, path),
            describe: () => (0,plain/* asSentence */.KG)(`${path.length === 0 ? 'The file' : (0,yaml_place/* renderPath */.i)(path)} ${message}`),
        },
    ];
}
function describeUnknown(key, known) {
    const nearest = (0,nearestName/* nearestName */.q)(key, known);
    return nearest === undefined
        ? `is not a known key. Known are ${known.join(', ')}.`
        : `is not a known key. Did you mean ${nearest}?`;
}

// EXTERNAL MODULE: ./src/store/schema/field.ts
var field = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/store/schema/entry.ts
var entry = __webpack_require__(437);
;// CONCATENATED MODULE: ./src/store/file/spec/dropReadOnly.ts



/**
 * Leaves out what only the platform sets: its own examples and answers have such keys, so that what is copied from there works.
 * Returns the values that remain, and one warning at the first key that was left out.
 */
function dropReadOnly(schema, tree) {
    const dropped = [];
    const drop = (at, value, path) => {
        if (Array.isArray(value))
            return value.map((item, index) => drop((0,field/* entriesOf */.Mc)(at), item, [...path, index]));
        const fields = (0,field/* fieldsIn */.t5)(at);
        if (fields === undefined || !(0,entry/* isRecord */.u4)(value))
            return value;
        const { readOnly = [] } = (0,field/* factsOf */.xS)(at);
        return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
            const place = [...path, key];
            if (readOnly.includes(key)) {
                dropped.push({ key, offset: offsetOfKey(tree, place) });
                return [];
            }
            const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
            return [[key, field === undefined ? inner : drop(field, inner, place)]];
        }));
    };
    const value = drop(schema, tree.value, []);
    const [first] = dropped;
    if (first === undefined)
        return { value, warnings: [] };
    const keys = [...new Set(dropped.map(({ key }) => key))];
    const message = `The platform sets these keys itself, so they are ignored: ${(0,format/* listNames */.Zv)(keys)}.`;
    return { value, warnings: [{ offset: first.offset, message }] };
}

// EXTERNAL MODULE: ./node_modules/yaml/browser/dist/index.js + 70 modules
var dist = __webpack_require__(4844);
;// CONCATENATED MODULE: ./src/inputs/parse/readYamlDocument.ts

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
    const lineCounter = new dist/* LineCounter */.HN();
    const placeAt = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        // Before parsing, the counter knows no line.
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    if (hasTooManyParts(text))
        return { problems: [tooLong], placeAt };
    try {
        const document = withoutTraces(() => (0,dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            schema: 'core',
            resolveKnownTags: false,
            merge,
            stringKeys: true,
            // The library's check is quadratic.
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'error',
            lineCounter,
        }));
        const { errors, warnings } = document;
        const problems = [...errors, ...warnings].map(describe);
        const deep = problems.find(({ code }) => code === 'TOO_DEEP');
        return deep === undefined ? { document, problems, placeAt } : { problems: [deep], placeAt };
    }
    catch (error) {
        // The parser is recursive, and deep nesting overflows the stack.
        if (!(error instanceof RangeError))
            throw error;
        return { problems: [tooDeep(0)], placeAt };
    }
}
/** Counts with the lexer alone, the fast half of parsing. */
function hasTooManyParts(text) {
    if (text.length <= MOST_PARTS)
        return false;
    let parts = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (!NO_PARTS.has(lexeme.charAt(0)))
            parts += 1;
        if (parts > MOST_PARTS)
            return true;
    }
    return false;
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
const tooLong = {
    code: 'TOO_LONG',
    offset: 0,
    message: `It has more than ${String(MOST_PARTS)} values, keys, brackets and the like`,
};

;// CONCATENATED MODULE: ./src/store/file/yaml/variables.ts

/** Stand for the braces of a variable while YAML is parsed: to YAML, braces are structure. Unicode leaves them for private use. */
const [OPEN, CLOSE] = ['\u{f8f0}', '\u{f8f1}'];
const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;
/**
 * Makes the variables of a text readable for YAML, in flow style too: `[${A}, 2]`. Offsets stay the same, and
 * `restoreVariables` brings each back. Undefined when the text itself has the characters that stand in for the braces.
 */
function hideVariables(text) {
    if (text.includes(OPEN) || text.includes(CLOSE))
        return undefined;
    return text.replaceAll(VARIABLE, (_, key) => `$${OPEN}${key}${CLOSE}`);
}
/** Brings back the variables of a text that YAML was parsed from. */
function restoreVariables(text) {
    return text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}');
}
/** Returns whether a text is one variable and nothing else. */
function isOnlyVariable(text) {
    return /^\$\{[A-Za-z_]\w*\}$/.test(text);
}
/** `$${`, `${KEY}`, or a `${` that is neither. */
const PLACEHOLDER = /\$\$\{|\$\{(?:([A-Za-z_]\w*)\})?/g;
const MOST_FAULTS = 3;
/** Characters that all variables of a file may add. */
const MOST_CHARACTERS = 4_000_000;
const TOO_MUCH_TEXT = `The variables of the file stand for more than ${String(MOST_CHARACTERS)} characters.`;
/** Replaces each `${KEY}`. `$${` stands for `${` as it is. What a variable holds is not looked at again. */
function expandVariables(text, growth) {
    const { variables } = growth;
    const faults = [];
    const expanded = text.replaceAll(PLACEHOLDER, (match, key) => {
        if (match === '$${')
            return '${';
        const value = key === undefined ? undefined : variables.get(key);
        if (value === undefined && faults.length < MOST_FAULTS)
            faults.push(variables_describe(key, variables));
        const leftBefore = growth.charactersLeft;
        growth.charactersLeft -= value?.length ?? 0;
        if (growth.charactersLeft >= 0)
            return value ?? match;
        if (leftBefore >= 0)
            faults.push(TOO_MUCH_TEXT);
        return '';
    });
    return { text: expanded, faults };
}
function variables_describe(key, variables) {
    if (key === undefined)
        return 'A variable is written ${NAME}: letters, digits and _. Write $${ for ${ as it is.';
    const nearest = (0,nearestName/* nearestName */.q)(key, [...variables.keys()]);
    const remedy = nearest === undefined
        ? 'Give it in the input variables, or write $${ for ${ as it is.'
        : `Did you mean ${nearest}?`;
    return `The variable ${key} is not defined. ${remedy}`;
}

;// CONCATENATED MODULE: ./src/store/file/yaml/growTree.ts


const DEEPEST = 64;
const MOST_COPIES = 100_000;
const MERGE_KEY = '<<';
/**
 * Makes plain values of parsed YAML and remembers where each was. Variables are replaced here, inside scalars that are
 * already parsed, so that no value of a variable can change the structure of the file.
 */
function growTree(root, variables) {
    const growth = {
        ...{ variables, anchors: new Map(), faults: [] },
        ...{ copiesLeft: MOST_COPIES, charactersLeft: MOST_CHARACTERS },
    };
    const tree = grow(growth, root, { depth: 0, offset: 0, copied: false });
    const { faults, copiesLeft } = growth;
    // To the schema, what was left out would be further faults.
    return copiesLeft < 0 ? { faults } : { tree, faults };
}
function grow(growth, node, spot) {
    const offset = spot.copied ? spot.offset : offsetIn(node, spot.offset);
    const empty = { value: null, offset };
    const refuse = (message) => {
        growth.faults.push({ offset, message });
        return empty;
    };
    if (spot.depth > DEEPEST)
        return refuse(`The file is nested more than ${String(DEEPEST)} levels deep.`);
    if (spot.copied)
        growth.copiesLeft -= 1;
    // Only the first value too many is told; the others are left out quietly.
    if (growth.copiesLeft === -1)
        return refuse(`The aliases of the file stand for more than ${String(MOST_COPIES)} values.`);
    if (growth.copiesLeft < -1)
        return empty;
    if ((0,dist/* isAlias */.Vj)(node)) {
        if (!growth.anchors.has(node.source))
            return refuse(`The alias *${node.source} names nothing above it. A text that begins with * needs quotes.`);
        const inner = { depth: spot.depth + 1, offset, copied: true };
        return grow(growth, growth.anchors.get(node.source), inner);
    }
    const below = { ...spot, depth: spot.depth + 1, offset };
    const tree = (0,dist/* isMap */.jh)(node)
        ? growMap(growth, node, below)
        : (0,dist/* isSeq */.oP)(node)
            ? growList(growth, node, below)
            : (0,dist/* isScalar */.jn)(node)
                ? growScalar(growth, node, offset)
                : empty;
    // After its parts, so that an alias cannot name what it lies in.
    remember(growth, node);
    return tree;
}
function growMap(growth, map, spot) {
    const children = new Map();
    const merged = [];
    for (const pair of map.items) {
        const keyOffset = spot.copied ? spot.offset : offsetIn(pair.key, spot.offset);
        const key = keyOf(pair);
        const tree = grow(growth, pair.value, { ...spot, offset: keyOffset });
        if (key === MERGE_KEY)
            merged.push(...mergeable(growth, tree));
        else if (children.has(key))
            growth.faults.push({ offset: keyOffset, message: `The key ${key} is there already.` });
        else
            children.set(key, { keyOffset, tree });
    }
    for (const { children: others } of merged)
        for (const [key, branch] of others ?? [])
            if (!children.has(key))
                children.set(key, branch);
    const entries = [...children].map(([key, { tree }]) => [key, tree.value]);
    return { value: Object.fromEntries(entries), offset: spot.offset, children };
}
function growList(growth, list, spot) {
    const trees = list.items.map((item) => grow(growth, item, spot));
    return {
        value: trees.map(({ value }) => value),
        offset: spot.offset,
        children: new Map(trees.map((tree, at) => [at, { keyOffset: tree.offset, tree }])),
    };
}
function growScalar(growth, scalar, offset) {
    const { value } = scalar;
    const given = typeof value === 'string' ? restoreVariables(value) : value;
    if (typeof given !== 'string' || !given.includes('${'))
        return { value: given, offset };
    const { text, faults } = expandVariables(given, growth);
    for (const message of faults)
        growth.faults.push({ offset, message });
    if (faults.length > 0)
        return { value: text, offset };
    // Without quotes it is what it would be had it been typed there: an id from a variable is a number.
    const typed = scalar.type === dist/* Scalar */.X5.PLAIN ? asTyped(text) : text;
    return { value: typed, offset, ...(isOnlyVariable(given) ? { variable: text } : {}) };
}
function asTyped(text) {
    if (/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(text))
        return Number(text);
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    return /^(~|null|Null|NULL)$/.test(text) ? null : text;
}
/** What a merge key stands for: a map, or a list of maps of which the first wins. */
function mergeable(growth, tree) {
    const maps = Array.isArray(tree.value)
        ? [...(tree.children?.values() ?? [])].map((branch) => branch.tree)
        : [tree];
    if (maps.every(({ value, children }) => children !== undefined && !Array.isArray(value)))
        return maps;
    growth.faults.push({
        offset: tree.offset,
        message: 'The key << needs a map, or a list of maps.',
    });
    return [];
}
function keyOf({ key }) {
    return restoreVariables((0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key));
}
function remember(growth, node) {
    if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node)) && node.anchor !== undefined)
        growth.anchors.set(node.anchor, node);
}
function offsetIn(node, otherwise) {
    const hasPlace = (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isAlias */.Vj)(node);
    return (hasPlace ? node.range?.[0] : undefined) ?? otherwise;
}

;// CONCATENATED MODULE: ./src/store/file/yaml/parseFile.ts




/** Most problems are consequences of the first one. */
const MOST_PROBLEMS = 3;
/**
 * Parses the text of a store file as YAML 1.2, of which JSON is a part, and replaces its variables. Tags are refused; merge
 * keys (`<<`) work; what aliases may add is limited. Nothing is thrown, whatever the text.
 */
function parseFile(text, variables) {
    const readable = hideVariables(text) ?? text;
    // The tree carries out merge keys by itself, to know the places of what they bring.
    const { document, problems, placeAt } = readYamlDocument(readable, { merge: false });
    if (document === undefined || problems.length > 0) {
        const faults = explainProblems(problems, { text: readable, document });
        return { faults: faults.slice(0, MOST_PROBLEMS), placeAt };
    }
    if (document.contents === null)
        return { faults: [{ offset: 0, message: EMPTY }], placeAt };
    return { ...growTree(document.contents, variables), placeAt };
}
const EMPTY = 'The file is empty. It begins with `version: 1`.';
/** Puts what YAML finds wrong into words that say what to type, where the slip is a usual one. */
function explainProblems(problems, parsed) {
    const isDirective = problems.some(({ code }) => code === 'BAD_DIRECTIVE');
    return problems
        .filter(({ code }) => !(isDirective && code === 'MISSING_CHAR'))
        .map((problem) => explain(problem, parsed));
}
function explain({ code, offset, message }, { text, document }) {
    switch (code) {
        case 'TOO_DEEP':
            return { offset, message: 'The file is nested too deeply.' };
        case 'TOO_LONG':
            return { offset, message: `The file is too long. ${message}.` };
        case 'BLOCK_AS_IMPLICIT_KEY':
            return { offset, message: 'A text with `: ` needs quotes, such as name: "Sale: Ten off".' };
        case 'BAD_DIRECTIVE':
        case 'BAD_SCALAR_START':
            return {
                offset,
                message: `A text that begins with ${text.charAt(offset)} needs quotes.`,
            };
        case 'MISSING_CHAR': {
            const opened = document && findQuote(document, offset);
            if (opened === undefined)
                break;
            return { offset: opened, message: 'This quote is opened and never closed.' };
        }
        default:
    }
    return { offset, message: `The file is no valid YAML here: ${restoreVariables(message)}.` };
}
/** Finds where the text in quotes begins that is missing its end. */
function findQuote(document, endsAt) {
    let begins;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, node) => {
            const [from = 0, to] = node.range ?? [];
            if ((0,dist/* isScalar */.jn)(node) && node.type?.startsWith('QUOTE') && (to ?? 0) >= endsAt)
                begins ??= from;
        },
    });
    return begins;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
;// CONCATENATED MODULE: ./src/store/file/yaml/fitVariables.ts



/**
 * Gives each value that is only a variable the type that its field wants: a number, true or false, or a list, written as
 * `1, 2` or `[1, 2]`. A list in the place of an entry of a list becomes several entries.
 */
function fitVariables(schema, tree) {
    if (tree.variable !== undefined)
        return { ...tree, value: fitText(schema, tree.variable) };
    const { children } = tree;
    if (children === undefined)
        return tree;
    if (Array.isArray(tree.value))
        return fitList(schema && (0,field/* entriesOf */.Mc)(schema), tree);
    const fields = schema && (0,field/* fieldsIn */.t5)(schema);
    const branches = [...children].map(([key, { keyOffset, tree: inner }]) => {
        const own = fields !== undefined && Object.hasOwn(fields, key) ? fields[String(key)] : undefined;
        return [key, { keyOffset, tree: fitVariables(own, inner) }];
    });
    const value = Object.fromEntries(branches.map(([key, { tree: inner }]) => [key, inner.value]));
    return { ...tree, value, children: new Map(branches) };
}
function fitList(item, tree) {
    const trees = [...(tree.children ?? [])].flatMap(([, { tree: inner }]) => {
        const parts = inner.variable === undefined ? undefined : partsOf(item, inner.variable);
        if (parts === undefined)
            return [fitVariables(item, inner)];
        return parts.map((value) => ({ value, offset: inner.offset }));
    });
    return {
        ...tree,
        value: trees.map(({ value }) => value),
        children: new Map(trees.map((each, at) => [at, { keyOffset: each.offset, tree: each }])),
    };
}
/** Reads a list that stands in the place of one entry. A text may have commas, so there only `[\u2026]` is a list. */
function partsOf(item, text) {
    if (item === undefined || (0,field/* unwrap */.oA)(item) instanceof schemas/* ZodMiniArray */.WT6)
        return undefined;
    const isNumber = (0,field/* unwrap */.oA)(item) instanceof schemas/* ZodMiniNumber */.Axp;
    const isList = isNumber ? /[[,]/.test(text) : /^\s*\[.*\]\s*$/s.test(text);
    return isList ? readList(item, text) : undefined;
}
function fitText(schema, text) {
    if (schema === undefined)
        return text;
    if ((0,field/* isNullable */.wD)(schema) && /^(null|~)$/i.test(text))
        return null;
    const inner = (0,field/* unwrap */.oA)(schema);
    const number = /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    if (inner instanceof schemas/* ZodMiniNumber */.Axp || inner instanceof schemas/* ZodMiniLiteral */.KMd)
        return number;
    if (inner instanceof schemas/* ZodMiniBoolean */.n21) {
        return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
    }
    return inner instanceof schemas/* ZodMiniArray */.WT6 && text !== '*' ? readList((0,field/* entriesOf */.Mc)(inner), text) : text;
}
function readList(item, text) {
    const json = (0,parseJson/* parseJson */.qF)(text);
    const parts = Array.isArray(json)
        ? json
        : text
            .replace(/^\s*\[|\]\s*$/g, '')
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== '');
    return parts.map((part) => (typeof part === 'string' ? fitText(item, part) : part));
}

// EXTERNAL MODULE: ./src/store/schema/canonical.ts
var canonical = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/store/file/spec/findRepeats.ts


/** Finds locations, promotions and coupon codes that the file has more than once. Looks at values that nobody has checked yet. */
function findRepeats(value) {
    const locations = entriesOf(value, 'locations');
    const promotions = entriesOf(value, 'promotions');
    const codes = promotions.flatMap(({ given, path }) => entriesOf(given, 'codes').map((code) => ({ ...code, path: [...path, ...code.path] })));
    return [
        ...repeatsOf(locations, 'id'),
        ...repeatsOf(locations, 'code'),
        ...repeatsOf(promotions, 'id'),
        ...findTwice(namesToTellApart(promotions)),
        ...repeatsOf(codes, 'code', canonical/* codeKey */.DQ),
    ];
}
function entriesOf(value, key) {
    const list = (0,entry/* isRecord */.u4)(value) ? value[key] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((given, at) => (0,entry/* isRecord */.u4)(given) ? [{ path: [key, at], given }] : []);
}
function repeatsOf(entries, key, fold = (text) => text) {
    return findTwice(entries.flatMap(({ path, given: { [key]: value } }) => typeof value === 'string' || typeof value === 'number'
        ? [{ path: [...path, key], identity: fold(String(value)), shown: String(value) }]
        : []));
}
/** Promotions of the same type and name are told apart by their ids, if each of them has one. */
function namesToTellApart(promotions) {
    const named = promotions.flatMap(({ path, given: { id, name, redemption_type: type } }) => typeof name === 'string'
        ? [{ path: [...path, 'name'], identity: JSON.stringify([type, name]), shown: name, id }]
        : []);
    return [...Map.groupBy(named, ({ identity }) => identity).values()]
        .filter((same) => same.some(({ id }) => id === undefined))
        .flat();
}
function findTwice(identities) {
    const first = new Map();
    return identities.flatMap(({ path, identity, shown }) => {
        const earlier = first.get(identity);
        if (earlier === undefined) {
            first.set(identity, path);
            return [];
        }
        return [
            {
                path,
                message: `${(0,yaml_place/* renderPath */.i)(path)} is ${JSON.stringify(shown)}, and so is ${(0,yaml_place/* renderPath */.i)(earlier)}.`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./src/store/file/storeFiles.ts + 1 modules
var storeFiles = __webpack_require__(9876);
// EXTERNAL MODULE: ./src/store/schema/mapReferences.ts
var mapReferences = __webpack_require__(5009);
;// CONCATENATED MODULE: ./src/store/file/spec/buildSpec.ts

/** Sorts what a checked file says into what should be there and what should not. `placeOf` finds the place of an entry. */
function buildSpec({ version, store, locations, promotions }, placeOf) {
    const placed = (section, entries) => entries.map((entry, index) => ({ at: placeOf(section, index), entry }));
    const names = [];
    (0,mapReferences/* mapReferences */.h)(storeFile/* storeFile */.u, { promotions: promotions ?? [] }, (kind, reference, path) => {
        names.push({ at: placeOf(...path), kind, reference });
        return reference;
    });
    const allLocations = placed('locations', locations ?? []);
    const allPromotions = placed('promotions', promotions ?? []);
    return {
        version,
        ...(store === undefined ? {} : { store: { at: placeOf('store'), fields: store } }),
        ...(locations === undefined
            ? {}
            : { locations: allLocations.filter(isPresent).map(toLocation) }),
        ...(promotions === undefined
            ? {}
            : { promotions: allPromotions.filter(isPresent).map(toPromotion) }),
        names,
        absent: {
            locations: allLocations.filter((each) => !isPresent(each)).map(toAbsentLocation),
            promotions: allPromotions.filter((each) => !isPresent(each)).map(toAbsentPromotion),
        },
    };
}
function isPresent({ entry }) {
    return entry.state !== 'absent';
}
function toLocation({ at, entry }) {
    const { id, renamed_from: renamedFrom, ...others } = entry;
    return { at, ...identityOf(id, renamedFrom), fields: withoutState(others) };
}
function toPromotion({ at, entry }) {
    const { id, codes, renamed_from: renamedFrom, ...others } = entry;
    return {
        at,
        ...identityOf(id, renamedFrom),
        // The schema requires these of all that is not absent.
        fields: withoutState(others),
        ...(codes === undefined ? {} : { codes }),
    };
}
/** Whether a thing should be there is no field of the API. */
function withoutState(entry) {
    const fields = { ...entry };
    delete fields.state;
    return fields;
}
function identityOf(id, renamedFrom) {
    return {
        ...(id === undefined ? {} : { id }),
        ...(renamedFrom === undefined ? {} : { renamedFrom }),
    };
}
function toAbsentLocation({ at, entry: { id, code } }) {
    return { at, ...identityOf(id, undefined), key: code };
}
function toAbsentPromotion({ at, entry }) {
    const { id, name: key, redemption_type: redemptionType } = entry;
    return { at, ...identityOf(id, undefined), key, redemptionType };
}

;// CONCATENATED MODULE: ./src/store/file/spec/readSpec.ts








/** With the one that counts the rest, as many as a message has. */
const readSpec_MOST_FAULTS = format/* MOST_LISTED */.cC - 1;
/**
 * Reads the text of a store file: YAML, `${KEY}` replaced in its scalars, every field checked. Nothing is thrown, whatever
 * the text. At most 200 faults are listed.
 */
function readSpec(text, variables) {
    const bytes = Buffer.byteLength(text);
    if (bytes > storeFiles/* MAX_SPEC_BYTES */.p) {
        const message = `The file has ${(0,format/* formatBytes */.z3)(bytes)}. It may have at most ${(0,format/* formatBytes */.z3)(storeFiles/* MAX_SPEC_BYTES */.p)}.`;
        return { faults: [{ line: 1, column: 1, message }], warnings: [] };
    }
    const file = parseFile(text, variables);
    if (file.tree === undefined)
        return refused(file, file.faults);
    const tree = fitVariables(storeFile/* storeFile */.u, file.tree);
    const { value, warnings } = dropReadOnly(storeFile/* storeFile */.u, tree);
    const checked = check(value);
    const unread = new Set(file.faults.map(({ offset }) => offset));
    const found = [
        ...(checked?.error?.issues ?? []).flatMap((issue) => describeIssue(tree, issue)),
        ...findRepeats(value).map(({ path, message }) => ({
            offset: offsetOf(tree, path),
            describe: () => message,
        })),
        ...(checked === undefined ? [tooWrong] : []),
    ];
    // What cannot be read is wrong for the schema as well, but that is no news.
    const news = found.filter(({ offset }) => !unread.has(offset));
    const faults = [...file.faults, ...news];
    if (!checked?.success || faults.length > 0)
        return refused(file, faults, warnings);
    const placeOf = (...path) => file.placeAt(offsetOf(tree, path));
    return { value: buildSpec(checked.data, placeOf), warnings: placed(file, warnings) };
}
/** Checks the values; undefined when more is wrong with them than the library can list. */
function check(value) {
    try {
        return storeFile/* storeFile */.u.safeParse(value);
    }
    catch (error) {
        // It hands all that is wrong with a list on as the arguments of one call.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
const tooWrong = {
    offset: 0,
    describe: () => 'The file has more faults than can be listed.',
};
function refused(file, faults, warnings = []) {
    const inOrder = faults.toSorted((a, b) => a.offset - b.offset);
    const listed = inOrder.slice(0, readSpec_MOST_FAULTS).map((fault) => ({
        offset: fault.offset,
        message: 'message' in fault ? fault.message : fault.describe(),
    }));
    const next = inOrder[readSpec_MOST_FAULTS];
    const message = `There are ${String(inOrder.length - readSpec_MOST_FAULTS)} more faults from here on.`;
    const rest = next === undefined ? [] : [{ offset: next.offset, message }];
    return { faults: placed(file, [...listed, ...rest]), warnings: placed(file, warnings) };
}
function placed(file, faults) {
    return faults.map(({ offset, message }) => ({ ...file.placeAt(offset), message }));
}

;// CONCATENATED MODULE: ./src/store/file/readFile.ts





/** GitHub shows ten errors of a step, of which the last one says that the step failed. */
const MOST_ANNOTATIONS = 9;
/**
 * Parses and checks the store file. Throws everything that is wrong with it as one error, after annotating the file with the first
 * faults.
 */
function readFile({ config, text, variables }, runner) {
    const reading = readSpec(text, variables);
    const annotate = placeIn(config, runner);
    for (const warning of reading.warnings.slice(0, MOST_ANNOTATIONS)) {
        runner.warning(annotate('Check this', warning));
    }
    if (reading.faults !== undefined)
        throw refuseFile(config, reading.faults, runner);
    return reading.value;
}
/** Logs the faults of the store file, annotates it with the first of them, and makes one error of all, each with its place. */
function refuseFile(config, faults, runner) {
    const annotate = placeIn(config, runner);
    const lines = faults.map((fault) => (0,yaml_place/* renderFault */.L)((0,showName/* showName */.$)(config), fault));
    for (const line of lines)
        runner.info(line);
    for (const fault of faults.slice(0, MOST_ANNOTATIONS)) {
        runner.error(annotate('Wrong store file', fault));
    }
    const heading = `Fix these ${(0,format/* formatCount */.B4)(faults.length, 'problem')} first; nothing was written to the store:`;
    return new actionError/* ActionError */.lZ('input', lines.length === 1 ? lines.join('') : [heading, ...(0,format/* listLines */.i4)(lines)].join('\n'), { brief: briefOf(faults, (0,showName/* showName */.$)(config)) });
}
function briefOf({ length }, file) {
    const fix = `Fix ${length === 1 ? 'the problem' : `the ${(0,format/* formatCount */.B4)(length, 'problem')}`} in ${file} first; nothing was written to the store.`;
    return length > MOST_ANNOTATIONS
        ? `${fix} The first ${String(MOST_ANNOTATIONS)} are annotated; the log and the job summary list all.`
        : `${fix} ${length === 1 ? 'It is' : 'Each is'} annotated on its line.`;
}
/** Makes annotations on the store file. GitHub finds the file by its path in the repository, with `/` on every system. */
function placeIn(config, { env }) {
    const file = posixPath((0,external_node_path_.relative)(env['GITHUB_WORKSPACE'] ?? '.', (0,external_node_path_.resolve)(config)));
    return (title, { line, column, message }) => ({ title, message, file, line, column });
}
/** Spells a path as GitHub does. Only where a backslash separates folders; elsewhere it is part of a name. */
function posixPath(path, separator = external_node_path_.sep) {
    return path.split(separator).join('/');
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   $X: () => (/* binding */ withoutIdle),
/* harmony export */   DQ: () => (/* binding */ codeKey),
/* harmony export */   Ft: () => (/* binding */ isSame)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(287);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3047);




/**
 * Returns a value as its field means it, as JSON: two values of a field mean the same when theirs are equal. Keys that the schema
 * does not have, nulls and defaults are left out. A schema is missing where the file may hold anything.
 */
function canonical(schema, value) {
    if (schema === undefined ? (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .qv)(value) : (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefault */ .uP)(schema, value))
        return undefined;
    if (Array.isArray(value))
        return canonicalList(schema, value);
    if ((0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return canonicalMap(schema, value);
    const { meaning, default: byDefault } = schema === undefined ? {} : (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema);
    const scalar = canonicalScalar(meaning, value);
    return scalar === canonicalScalar(meaning, byDefault) ? undefined : scalar;
}
/** Returns whether two values of a field mean the same to the platform. */
function isSame(schema, a, b) {
    const meaning = schema && (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema).meaning;
    if (meaning === 'degrees' && isNumeric(a) && isNumeric(b))
        return Math.abs(Number(a) - Number(b)) < SAME_PLACE;
    return JSON.stringify(canonical(schema, a)) === JSON.stringify(canonical(schema, b));
}
/** Returns what two spellings of a coupon code have in common: a store cannot have both. */
function codeKey(code) {
    return String(spellings.code(code));
}
/** Degrees: about a metre, more than single precision or six decimals take away. */
const SAME_PLACE = 9e-6;
/** Removes from a list's only entry the keys that mean nothing there; see `FieldFacts.idleWhenAlone`. */
function withoutIdle(schema, items) {
    const idle = (schema && (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema).idleWhenAlone) ?? [];
    const [only] = items;
    if (idle.length === 0 || items.length !== 1 || !(0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(only))
        return items;
    return [Object.fromEntries(Object.entries(only).filter(([key]) => !idle.includes(key)))];
}
function canonicalList(schema, value) {
    const item = schema && (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(schema);
    // An entry that says nothing is an entry all the same.
    const items = withoutIdle(schema, value).map((each) => canonical(item, each) ?? null);
    if (schema === undefined || (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema).meaning !== 'set')
        return items;
    const byText = new Map(items.map((each) => [JSON.stringify(each), each]));
    return [...byText.keys()].sort().map((text) => byText.get(text));
}
function canonicalMap(schema, value) {
    const fields = schema && (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(schema);
    const keys = fields === undefined ? Object.keys(value).sort() : Object.keys(fields);
    const entries = keys
        .map((key) => [key, canonical(fields?.[key], value[key])])
        .filter(([, inner]) => inner !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function canonicalScalar(meaning, value) {
    if (typeof value === 'string' && meaning === undefined)
        return value.replaceAll('\r\n', '\n');
    const isText = typeof value === 'string' || typeof value === 'number';
    if (!isText || meaning === undefined || meaning === 'set' || meaning === 'partial')
        return value;
    return spellings[meaning](String(value));
}
/** Characters of `2026-12-24`. */
const DATE = 10;
/** One spelling for each value of a meaning. */
const spellings = {
    amount: plainDecimal,
    // The platform keeps whole seconds.
    instant: (text) => (Number.isNaN(Date.parse(text)) ? text : Math.floor(Date.parse(text) / 1000)),
    date: (text) => text.slice(0, DATE),
    time: (text) => text.replace(/^(\d\d:\d\d)$/, '$1:00'),
    zone: _times_js__WEBPACK_IMPORTED_MODULE_2__/* .timeZoneName */ .P7,
    email: (text) => text.toLowerCase(),
    // The shop takes a code in capitals or not: a store cannot have both.
    code: (text) => text.toLowerCase(),
    degrees: (text) => (isNumeric(text) ? Number(text) : text),
    id: (text) => text,
};
/** Takes away zeros that mean nothing: `010.50` is `10.5`. */
function plainDecimal(text) {
    const [whole = '', fraction = ''] = text.split('.');
    return `${whole.replace(/^0+(?=\d)/, '')}.${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTrailing */ .hT)(fraction, '0')}`;
}
function isNumeric(value) {
    return value !== '' && value !== null && Number.isFinite(Number(value));
}


/***/ }),

/***/ 3025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ storeEntry),
/* harmony export */   u: () => (/* binding */ storeFile)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3619);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1285);
/* harmony import */ var _locationEntry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2527);
/* harmony import */ var _promotionEntry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8898);






/** Describes the store itself, for partners of the Powered By programme: the fields of Create Store, and the account it is made in. */
const storeEntry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entry */ .f_)({
    account_id: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, 'Your own id of the account (merchant) that the store belongs to'),
    id: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, 'Your own id of the store, unique in the franchise'),
    plan_sku: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, 'The SKU of the plan, from the list of the franchise'),
    store_name: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(255, { error: 'must be at most 255 characters long' })), 'The name of the store, unique in its account'),
    country: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .countryCode */ .kf, 'In two capital letters, such as US'),
    region: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU), 'Where the store is hosted'),
    settings: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J(), { error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('must be a map') })), 'Settings that the franchise may give out'),
});
/** Describes the whole file. A section that is absent is left alone; an empty list says that there should be none. */
const storeFile = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entry */ .f_)({
    version: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1, { error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)('must be 1, without quotes') }), 'The version of this format: 1'),
    store: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(storeEntry), 'Powered By partners. The store itself'),
    locations: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_locationEntry_js__WEBPACK_IMPORTED_MODULE_5__/* .locationEntry */ .c)), 'What the inventory locations should be. Without it, locations are left alone'),
    promotions: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_promotionEntry_js__WEBPACK_IMPORTED_MODULE_6__/* .promotionEntry */ .q)), 'What the promotions should be. Without it, promotions are left alone'),
});


/***/ })

};
