export const id = "store-file-readFile";
export const ids = ["store-file-readFile"];
export const modules = {

/***/ 2139:
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
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/store/file/yaml/place.ts
var yaml_place = __webpack_require__(6893);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __webpack_require__(9014);
// EXTERNAL MODULE: ./src/store/schema/entries/storeFile.ts
var storeFile = __webpack_require__(3025);
// EXTERNAL MODULE: ./src/store/schema/field.ts
var schema_field = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/store/schema/mapParts.ts
var mapParts = __webpack_require__(8389);
// EXTERNAL MODULE: ./src/store/schema/canonical.ts
var canonical = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/store/file/findRepeats.ts



/** Finds locations, promotions and coupon codes that the file has more than once. The values are not checked yet. */
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
  const list = (0,parseJson/* isRecord */.u4)(value) ? value[key] : undefined;
  if (!Array.isArray(list))
    return [];
  return list.flatMap((given, at) => (0,parseJson/* isRecord */.u4)(given) ? [{ path: [key, at], given }] : []);
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

// EXTERNAL MODULE: ./src/store/file/storeFiles.ts
var storeFiles = __webpack_require__(5078);
// EXTERNAL MODULE: ./src/store/schema/mapReferences.ts
var mapReferences = __webpack_require__(5009);
;// CONCATENATED MODULE: ./src/store/file/storeSpec.ts

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

// EXTERNAL MODULE: ./node_modules/yaml/browser/dist/index.js + 70 modules
var dist = __webpack_require__(4844);
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
  const lineCounter = new dist/* LineCounter */.HN();
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
  const composer = new dist/* Composer */.Dk({
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
  const parser = new dist/* Parser */.iX(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  let parts = 0;
  for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
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
  // Only the first value too many is a fault; the others are left out quietly.
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
  const entries = [];
  let hasVariable = false;
  for (const [key, { tree }] of children) {
    entries.push([key, tree.value]);
    hasVariable ||= tree.hasVariable === true;
  }
  return { value: Object.fromEntries(entries), offset: spot.offset, children, hasVariable };
}
function growList(growth, list, spot) {
  const trees = list.items.map((item) => grow(growth, item, spot));
  return {
    value: trees.map(({ value }) => value),
    offset: spot.offset,
    children: new Map(trees.map((tree, at) => [at, { keyOffset: tree.offset, tree }])),
    hasVariable: trees.some((tree) => tree.hasVariable),
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
  return {
    value: typed,
    offset,
    ...(isOnlyVariable(given) ? { variable: text, hasVariable: true } : {}),
  };
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
;// CONCATENATED MODULE: ./src/store/file/yaml/fitVariables.ts



/**
 * Gives each value that is only a variable the type that its field wants: a number, true or false, or a list, written as
 * `1, 2` or `[1, 2]`. A list in the place of an entry of a list becomes several entries.
 */
function fitVariables(schema, tree) {
  // Most of a file has none, and stays as it is.
  if (tree.hasVariable !== true)
    return tree;
  if (tree.variable !== undefined)
    return { ...tree, value: fitText(schema, tree.variable) };
  const { children } = tree;
  if (children === undefined)
    return tree;
  if (Array.isArray(tree.value))
    return fitList(schema && (0,schema_field/* entriesOf */.Mc)(schema), tree);
  const branches = [...children].map(([key, { keyOffset, tree: inner }]) => {
    const own = schema && (0,schema_field/* fieldAt */.UK)(schema, key);
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
  if (item === undefined || (0,schema_field/* innerOf */._$)(item) instanceof schemas/* ZodMiniArray */.WT6)
    return undefined;
  const isNumber = (0,schema_field/* innerOf */._$)(item) instanceof schemas/* ZodMiniNumber */.Axp;
  const isList = isNumber ? /[[,]/.test(text) : /^\s*\[.*\]\s*$/s.test(text);
  return isList ? readList(item, text) : undefined;
}
function fitText(schema, text) {
  if (schema === undefined)
    return text;
  if ((0,schema_field/* isNullable */.wD)(schema) && /^(null|~)$/i.test(text))
    return null;
  const inner = (0,schema_field/* innerOf */._$)(schema);
  const number = /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (inner instanceof schemas/* ZodMiniNumber */.Axp || inner instanceof schemas/* ZodMiniLiteral */.KMd)
    return number;
  if (inner instanceof schemas/* ZodMiniBoolean */.n21) {
    return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
  }
  return inner instanceof schemas/* ZodMiniArray */.WT6 && text !== '*' ? readList((0,schema_field/* entriesOf */.Mc)(inner), text) : text;
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

;// CONCATENATED MODULE: ./src/store/file/readSpec.ts






/** Together with the one that counts the rest, as many as a message lists. */
const readSpec_MOST_FAULTS = format/* MOST_LISTED */.cC - 1;
/**
 * Reads the text of a store file: YAML, `${KEY}` replaced in its scalars, every field checked. Nothing is thrown, whatever
 * the text. At most 20 faults are listed.
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
  // The schema complains about what could not be read as well, but that is a fault already.
  const news = found.filter(({ offset }) => !unread.has(offset));
  const faults = [...file.faults, ...news];
  if (!checked?.success || faults.length > 0)
    return refused(file, faults, warnings);
  const placeOf = (...path) => file.placeAt(offsetOf(tree, path));
  return { value: buildSpec(checked.data, placeOf), warnings: placed(file, warnings) };
}
/**
 * Leaves out what only the platform sets: its own examples and answers have such keys, so that what is copied from there works.
 * Returns the values that remain, and one warning at the first key that was left out.
 */
function dropReadOnly(schema, tree) {
  const dropped = [];
  const drop = (at, value, above) => {
    if (Array.isArray(value)) {
      const item = (0,schema_field/* entriesOf */.Mc)(at);
      return (0,mapParts/* mapParts */.xc)(value, above, (part, spot) => drop(item, part, spot));
    }
    if ((0,schema_field/* fieldsIn */.t5)(at) === undefined || !(0,parseJson/* isRecord */.u4)(value))
      return value;
    const { readOnly = [] } = (0,schema_field/* factsOf */.xS)(at);
    return (0,mapParts/* mapParts */.xc)(value, above, (part, spot) => {
      const key = String(spot.key);
      if (readOnly.includes(key)) {
        dropped.push({ key, offset: offsetOfKey(tree, (0,mapParts/* pathOf */.XM)(spot)) });
        return mapParts/* LEFT_OUT */.Pk;
      }
      const field = (0,schema_field/* fieldAt */.UK)(at, key);
      return field === undefined ? part : drop(field, part, spot);
    });
  };
  const value = drop(schema, tree.value, undefined);
  const [first] = dropped;
  if (first === undefined)
    return { value, warnings: [] };
  const keys = [...new Set(dropped.map(({ key }) => key))];
  const message = `The platform sets these keys itself, so they are ignored: ${(0,format/* listNames */.Zv)(keys)}.`;
  return { value, warnings: [{ offset: first.offset, message }] };
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
  const lines = faults.map((fault) => (0,yaml_place/* renderFault */.L)((0,plain/* showName */.$i)(config), fault));
  for (const line of lines)
    runner.info(line);
  for (const fault of faults.slice(0, MOST_ANNOTATIONS)) {
    runner.error(annotate('Wrong store file', fault));
  }
  const heading = `Fix these ${(0,format/* formatCount */.B4)(faults.length, 'problem')} first; nothing was written to the store:`;
  return new actionError/* ActionError */.lZ('input', lines.length === 1 ? lines.join('') : [heading, ...(0,format/* listLines */.i4)(lines)].join('\n'), { brief: briefOf(faults, (0,plain/* showName */.$i)(config)) });
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
  return (title, { line, column, message }) => ({
    ...{ title, file, line, column },
    message: (0,plain/* wholeLine */.ku)(message),
  });
}
/** Spells a path as GitHub does. Only where a backslash separates folders; elsewhere it is part of a name. */
function posixPath(path, separator = external_node_path_.sep) {
  return path.split(separator).join('/');
}


/***/ }),

/***/ 6893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderFault),
/* harmony export */   i: () => (/* binding */ renderPath)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(287);

/** Renders a fault the way compilers do: `store.yml:3:5: message`. The message may quote the file, so secrets are redacted. */
function renderFault(fileName, { line, column, message }) {
  return `${fileName}:${String(line)}:${String(column)}: ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)(message)}`;
}
/** Renders a path the way code has it: `promotions[0].rules[1].stop`. */
function renderPath(path) {
  return path
    .map((key, at) => typeof key === 'number' ? `[${String(key)}]` : `${at === 0 ? '' : '.'}${String(key)}`)
    .join('');
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   $X: () => (/* binding */ withoutIdle),
/* harmony export */   DQ: () => (/* binding */ codeKey),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   K$: () => (/* binding */ isUnset)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5754);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(287);
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
  if ((0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
    return canonicalMap(schema, value);
  const { meaning, default: byDefault } = schema === undefined ? {} : (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema);
  const scalar = canonicalScalar(meaning, value);
  return scalar === canonicalScalar(meaning, byDefault) ? undefined : scalar;
}
/**
 * Returns whether a value means no more than its absence: whether {@link canonical} has nothing for it. Looks no further than to the
 * first part that says something, because comparing asks this at every level.
 */
function isUnset(schema, value) {
  if (schema === undefined ? (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .qv)(value) : (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefault */ .uP)(schema, value))
    return true;
  if (Array.isArray(value))
    return false;
  if (!(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
    return canonical(schema, value) === undefined;
  const fields = schema && (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(schema);
  const keys = Object.keys(fields ?? value);
  return keys.every((key) => isUnset(fields?.[key], value[key]));
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
  if (idle.length === 0 || items.length !== 1 || !(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(only))
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
  const entries = [];
  for (const key of fields === undefined ? Object.keys(value).sort() : Object.keys(fields)) {
    // A promotion has few of its thirty fields.
    if (value[key] === undefined)
      continue;
    const inner = canonical(fields?.[key], value[key]);
    if (inner !== undefined)
      entries.push([key, inner]);
  }
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
/** One spelling for each value of a meaning. */
const spellings = {
  amount: plainDecimal,
  // The platform keeps whole seconds.
  instant: (text) => (Number.isNaN(Date.parse(text)) ? text : Math.floor(Date.parse(text) / 1000)),
  date: _times_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTime */ .qL,
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

/***/ 801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ codeEntry)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3619);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1285);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3047);





/**
 * Describes a coupon code. The platform cannot change one: it can only be deleted and created again.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions/coupon-codes
 */
const codeEntry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entry */ .f_)({
  code: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[a-zA-Z0-9_ -]{1,50}$/, {
    error: 'must be 1 to 50 letters, digits, blanks, _ or -',
  })), { meaning: 'code' }), 'What customers type in'),
  max_uses: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, 0), '0 for no limit'),
  max_uses_per_customer: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, 0), '0 for no limit'),
  schedule: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entry */ .f_)({
    valid_from: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_times_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .uR), 'From when on the code works'),
    valid_until: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_times_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .uR)), 'Until when the code works. null for no end'),
  })), 'When the code works'),
}, ['id', 'created', 'current_uses', 'promotion_id']);


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ locationEntry)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3759);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1285);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3047);





const hours = {
  opening: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOfDay */ .rb, '00:00'), 'When it opens, such as 08:00'),
  closing: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOfDay */ .rb, '00:00'), 'When it closes, such as 18:00'),
};
const day = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
  open: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether it is open on that day'),
  ...hours,
});
const operatingHours = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
  sunday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Sundays'),
  monday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Mondays'),
  tuesday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Tuesdays'),
  wednesday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Wednesdays'),
  thursday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Thursdays'),
  friday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Fridays'),
  saturday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Saturdays'),
});
const address = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
  address1: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'Street and number'),
  address2: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq), 'Second line of the address'),
  city: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'City'),
  state: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'State or province'),
  zip: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'Postal code'),
  email: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' })), {
    meaning: 'email',
  }), 'E-mail address of the location'),
  phone: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq), 'Phone number'),
  geo_coordinates: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
    latitude: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(degrees(90), 'Degrees north, such as 30.26'),
    longitude: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(degrees(180), 'Degrees east, such as -97.74'),
  }), 'Where it is on the globe'),
  country_code: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .countryCode */ .kf, 'In two capital letters, such as US'),
});
const specialHours = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entry */ .f_)({
  label: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'What people call the day, such as Thanksgiving'),
  date: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .calendarDate */ .bO, 'A day, such as 2026-12-24'),
  open: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, 'Whether it is open on that day'),
  ...hours,
  all_day: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether it is open or closed the whole day'),
  annual: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether it comes back every year'),
});
const keys = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entry */ .f_)({
  id: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__.id), 'The id of an existing location to take over. Without it, `code` finds the location'),
  code: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU), 'The identity of the location'),
  state: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .state */ .wk, 'present'), 'absent deletes the location, and its stock. Then only code or id is needed'),
  renamed_from: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU), 'The code that the location had before, so that it is renamed and not created'),
  label: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU), 'What people call the location'),
  description: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq), 'Shown to customers'),
  managed_by_external_source: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether another system owns the stock, so that the control panel cannot change it'),
  type_id: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['PHYSICAL', 'VIRTUAL']), 'PHYSICAL'), 'PHYSICAL needs an address'),
  enabled: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, true), 'Whether orders can be made from it and its stock can be sold'),
  operating_hours: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(operatingHours), 'Hours of each day of the week. Days that are left out stay as they are'),
  time_zone: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .timeZone */ .eB), 'Such as Europe/Berlin'),
  address: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(address), 'Where it is. PHYSICAL locations need one'),
  storefront_visibility: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, true), 'Whether customers see it'),
  special_hours: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .set */ .hZ)(specialHours)), 'Days with other hours, such as holidays'),
}, ['created_at', 'updated_at']);
/** A location that is named by its id is there already: what the file leaves out stays as it is. */
const isNew = ({ id: own, state: wanted }) => own === undefined && wanted !== 'absent';
const requirements = [
  {
    holds: ({ id: own, code }) => own !== undefined || code !== undefined,
    message: 'is missing',
    path: ['code'],
  },
  {
    holds: (given) => !isNew(given) || given['label'] !== undefined,
    message: 'is missing',
    path: ['label'],
  },
  {
    holds: (given) => !isNew(given) || given['type_id'] !== 'PHYSICAL' || given['address'] !== undefined,
    message: 'is missing. A PHYSICAL location needs an address',
    path: ['address'],
  },
];
/**
 * Describes a location as the file has it: the fields of Create Locations, and `id` to take over a location that has another code.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
const locationEntry = requirements.reduce(_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .requires */ .fh, keys);
function degrees(most) {
  const limit = String(most);
  const error = `must be a number from -${limit} to ${limit}`;
  const number = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig({ error: (issue) => (issue.input === undefined ? 'is missing' : error) })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._gte */ .qm(-most, { error }))
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._lte */ .Zm(most, { error }));
  return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(number, { meaning: 'degrees' });
}


/***/ }),

/***/ 678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ promotionEntry)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
// EXTERNAL MODULE: ./src/store/schema/entry.ts
var entry = __webpack_require__(437);
// EXTERNAL MODULE: ./src/store/schema/field.ts
var field = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/store/schema/leaves.ts
var leaves = __webpack_require__(1285);
;// CONCATENATED MODULE: ./src/store/schema/reference.ts




const bySku = (0,entry/* entry */.f_)({ sku: (0,field/* described */.WY)(leaves/* name */.UU, 'The SKU of it, in the store that the file is for') });
const byName = (0,entry/* entry */.f_)({
  name: (0,field/* described */.WY)(leaves/* name */.UU, 'The name of it, in the store that the file is for'),
});
const byPath = (0,entry/* entry */.f_)({
  name: (0,field/* described */.WY)(leaves/* name */.UU, 'Its name, with those of its parents: Shop All/Garden. A slash in a name is \\/'),
});
/** What the file may say in the place of an id, by kind, and an example for the message. */
const reference_forms = {
  product: { ways: [bySku, byName], example: '{ sku: MUG-1 }' },
  variant: { ways: [bySku], example: '{ sku: MUG-1 }' },
  category: { ways: [byPath], example: '{ name: Shop All/Garden }' },
  brand: { ways: [byName], example: '{ name: Husky }' },
  channel: { ways: [byName], example: '{ name: Main storefront }' },
  'customer group': { ways: [byName], example: '{ name: Wholesale }' },
  'shipping zone': { ways: [byName], example: '{ name: Europe }' },
};
/** Describes the id of something in the store, in the place of which the file may name it. */
function reference(kind, own = leaves.id) {
  const { ways, example } = reference_forms[kind];
  const either = schemas/* union */.KCZ([own, ...ways], {
    error: (0,entry/* says */.FA)(`must be a whole number, the id of a ${kind}, or its name as ${example}`),
  });
  // Names are replaced by ids before anything is planned.
  const schema = either;
  return (0,field/* field */.ZZ)(schema, { meaning: 'id', refersTo: kind, sent: own });
}
/** Describes ids of things in the store. */
function references(kind) {
  return (0,leaves/* set */.hZ)(reference(kind));
}
/** Describes ids of customer groups. 0 stands for guests. */
const groupReferences = (0,leaves/* set */.hZ)(reference('customer group', leaves/* count */.U9));
const channelId = (0,entry/* entry */.f_)({ id: (0,field/* described */.WY)(reference('channel'), 'The id of a channel') });
/** Describes a channel as the API has it, `{ id: 1 }`, or by its name. */
const channelEntry = (0,field/* field */.ZZ)(schemas/* union */.KCZ([
  channelId,
  schemas/* pipe */.FsL(byName, schemas/* transform */.pdi(({ name: value }) => ({ id: { name: value } }))),
], {
  error: (0,entry/* says */.FA)('must be a map such as { id: 1 } or { name: Main storefront }'),
}), { sent: channelId });

// EXTERNAL MODULE: ./src/store/schema/entries/codeEntry.ts
var codeEntry = __webpack_require__(801);
// EXTERNAL MODULE: ./src/store/schema/times.ts
var times = __webpack_require__(3047);
;// CONCATENATED MODULE: ./src/store/schema/entries/promotionParts.ts






const simple = {
  id: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(leaves/* name */.UU.check(api/* _maxLength */.Eb(36, { error: 'must be at most 36 characters long' }))).check(api/* _minLength */.m9(1, { error: 'must not be empty' }))), 'UUIDs of segments'),
};
/** How deep and, or and not may lie in one another. */
const LEVELS = 3;
/** Describes the customer segments that a promotion is for. */
const segments = limitation(LEVELS);
function limitation(levels) {
  const id = `segments${String(levels)}`;
  if (levels === 0)
    return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)(simple), { id });
  const inner = limitation(levels - 1);
  const several = (0,leaves/* set */.hZ)(inner).check(api/* _minLength */.m9(2, { error: 'must have at least two entries' }));
  return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)({
    ...simple,
    and: (0,field/* described */.WY)(schemas/* optional */.lqM(several), 'All of these'),
    or: (0,field/* described */.WY)(schemas/* optional */.lqM(several), 'At least one of these'),
    not: (0,field/* described */.WY)(schemas/* optional */.lqM(inner), 'None of this'),
  }), { id });
}
/** Describes which customers a promotion is for. */
const customer = (0,entry/* requires */.fh)((0,entry/* part */.y_)({
  group_ids: (0,field/* described */.WY)(schemas/* optional */.lqM(groupReferences), 'Groups it is for. 0 stands for guests'),
  minimum_order_count: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* count */.U9, 0), 'Orders that a customer must have made before'),
  excluded_group_ids: (0,field/* described */.WY)(schemas/* optional */.lqM(groupReferences), 'Groups it is not for'),
  segments: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee(segments)), 'Customer segments it is for. Enterprise plans only'),
}), {
  holds: (given) => !(isFilled(given['group_ids']) && isFilled(given['excluded_group_ids'])),
  message: 'must have group_ids or excluded_group_ids, not both',
});
/** Describes a list of countries. */
const countries = (0,entry/* entry */.f_)({
  countries: (0,field/* described */.WY)((0,leaves/* set */.hZ)((0,entry/* entry */.f_)({ iso2_country_code: (0,field/* described */.WY)(leaves/* countryCode */.kf, 'In two capital letters, such as US') })), 'Countries that are shipped to'),
});
/** Describes a message of a promotion in the storefront. */
const notification = (0,entry/* entry */.f_)({
  type: (0,field/* described */.WY)((0,leaves/* oneOf */.yL)(['PROMOTION', 'UPSELL', 'ELIGIBLE', 'APPLIED']), 'When the message is shown'),
  content: (0,field/* described */.WY)(leaves/* text */.Qq, 'May be HTML'),
  locations: (0,field/* described */.WY)((0,leaves/* set */.hZ)((0,leaves/* oneOf */.yL)(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])), 'Pages that show the message'),
});
/** Describes the days and times at which a promotion is active. */
const schedule = (0,entry/* entry */.f_)({
  week_frequency: (0,field/* described */.WY)(leaves/* positive */.yj, '1 for every week, 2 for every other one'),
  week_days: (0,field/* described */.WY)((0,leaves/* set */.hZ)((0,leaves/* oneOf */.yL)(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])), 'Days on which it is active'),
  daily_start_time: (0,field/* described */.WY)(times/* exactTimeOfDay */.Y_, 'When it begins on such a day, such as 08:00:00'),
  daily_end_time: (0,field/* described */.WY)(times/* exactTimeOfDay */.Y_, 'When it ends on such a day, such as 18:00:00'),
});
function isFilled(value) {
  return Array.isArray(value) && value.length > 0;
}

;// CONCATENATED MODULE: ./src/store/schema/entries/itemMatcher.ts





const property = {
  name: (0,field/* described */.WY)(leaves/* name */.UU, 'Its name'),
  values: (0,field/* described */.WY)((0,leaves/* set */.hZ)(leaves/* text */.Qq).check(api/* _minLength */.m9(1, { error: 'must not be empty' })), 'Any of these values'),
};
const itemMatcher_simple = {
  brands: (0,field/* described */.WY)(schemas/* optional */.lqM(references('brand')), 'Ids of brands, or their names'),
  categories: (0,field/* described */.WY)(schemas/* optional */.lqM(references('category')), 'Ids of categories, or their paths'),
  products: (0,field/* described */.WY)(schemas/* optional */.lqM(references('product')), 'Ids of products, their SKUs or names'),
  variants: (0,field/* described */.WY)(schemas/* optional */.lqM(references('variant')), 'Ids of variants, or their SKUs'),
  product_option: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
    type: (0,field/* described */.WY)((0,leaves/* oneOf */.yL)(['string_match']), 'How values are compared'),
    ...property,
  })), 'Products by an option or a custom field'),
  product_custom_field: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)(property)), 'Products by an option or a custom field'),
};
/** How deep and, or and not may lie in one another. */
const itemMatcher_LEVELS = 3;
/**
 * Describes which items a condition or an action is about.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
const itemMatcher = matcher(itemMatcher_LEVELS);
function matcher(levels) {
  // A name for each level: written out in full they would be most of the JSON Schema.
  const id = `items${String(levels)}`;
  if (levels === 0)
    return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)(itemMatcher_simple), { id });
  const inner = matcher(levels - 1);
  return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)({
    ...itemMatcher_simple,
    and: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(inner)), 'All of these'),
    or: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(inner)), 'At least one of these'),
    not: (0,field/* described */.WY)(schemas/* optional */.lqM(inner), 'None of this'),
  }), { id });
}

;// CONCATENATED MODULE: ./src/store/schema/entries/ruleEntry.ts






const items = (0,field/* described */.WY)(schemas/* optional */.lqM(itemMatcher), 'Which items');
const strategy = (0,field/* described */.WY)((0,field/* optional */.lq)((0,leaves/* oneOf */.yL)(['LEAST_EXPENSIVE', 'LEAST_EXPENSIVE_ONLY', 'MOST_EXPENSIVE', 'MOST_EXPENSIVE_ONLY']), 'LEAST_EXPENSIVE'), 'Which items first');
const excludesOnSale = (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether items on sale stay at their price');
/** The platform takes another default for each action. */
const includesItemsOfCondition = (byDefault) => (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, byDefault), 'Whether items that meet the condition are discounted, too');
const discount = (0,field/* described */.WY)((0,entry/* choice */.Yq)({
  fixed_amount: schemas/* optional */.lqM(leaves/* amount */.vj),
  percentage_amount: schemas/* optional */.lqM(leaves/* percentage */.X1),
}), 'How much is taken off');
const giftItem = (0,entry/* requires */.fh)((0,entry/* entry */.f_)({
  quantity: (0,field/* described */.WY)(leaves/* positive */.yj, 'How many items'),
  product_id: (0,field/* described */.WY)(schemas/* optional */.lqM(reference('product')), 'The product that is given away'),
  variant_id: (0,field/* described */.WY)(schemas/* optional */.lqM(reference('variant')), 'The variant that is given away'),
}), {
  holds: ({ product_id: product, variant_id: variant }) => (product === undefined) !== (variant === undefined),
  message: 'must have exactly one of product_id, variant_id',
});
const action = (0,entry/* choice */.Yq)({
  cart_value: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
    discount,
    maximum_allowed_discount_amount: schemas/* optional */.lqM(leaves/* largestDiscount */.Yp),
  })), 'Discount on the whole cart'),
  cart_items: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
    discount,
    maximum_allowed_discount_amount: schemas/* optional */.lqM(leaves/* largestDiscount */.Yp),
    as_total: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether the discount is shared by all items it is for'),
    items,
    include_items_considered_by_condition: includesItemsOfCondition(false),
    exclude_items_on_sale: excludesOnSale,
    strategy,
    quantity: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* positive */.yj), 'How many items'),
    add_free_item: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'Whether the item is put into the cart'),
  })), 'Discount on items of the cart'),
  gift_item: (0,field/* described */.WY)(schemas/* optional */.lqM(giftItem), 'Gives a product away'),
  fixed_price_set: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
    quantity: (0,field/* described */.WY)(leaves/* positive */.yj, 'How many items'),
    fixed_price: leaves/* amount */.vj,
    items,
    strategy,
    exclude_items_on_sale: excludesOnSale,
    include_items_considered_by_condition: includesItemsOfCondition(true),
  })), 'Several items for one price'),
  shipping: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
    free_shipping: (0,field/* described */.WY)((0,field/* field */.ZZ)(schemas/* optional */.lqM(leaves/* flag */.Jt), { isAdded: true }), 'Whether shipping is free'),
    zone_ids: (0,field/* described */.WY)(allOr('a shipping zone', references('shipping zone')), 'Shipping zones, or * for all'),
  })), 'Free shipping, by zone'),
  shipping_discount: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
    discount,
    method_ids: (0,field/* described */.WY)(allOr('a shipping method', leaves/* ids */.dK), 'Shipping methods, or * for all'),
    maximum_allowed_discount_amount: schemas/* optional */.lqM(leaves/* largestDiscount */.Yp),
  })), 'Discount on shipping, by method'),
});
const cart = (0,entry/* requires */.fh)((0,entry/* entry */.f_)({
  items,
  minimum_spend: schemas/* optional */.lqM(leaves/* amount */.vj),
  minimum_quantity: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* positive */.yj), 'Items that the cart must have'),
}), {
  holds: ({ minimum_spend: spend, minimum_quantity: quantity }) => spend !== undefined || quantity !== undefined,
  message: 'must have minimum_quantity or minimum_spend',
});
const cartCondition = (0,entry/* entry */.f_)({ cart: (0,field/* described */.WY)(cart, 'What the cart must have') });
const condition = (0,entry/* choice */.Yq)({
  cart: (0,field/* described */.WY)(schemas/* optional */.lqM(cart), 'What the cart must have'),
  and: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(cartCondition)), 'All of these'),
  or: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(cartCondition)), 'At least one of these'),
  not: (0,field/* described */.WY)(schemas/* optional */.lqM(cartCondition), 'None of this'),
});
/**
 * Describes a rule of a promotion.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
const ruleEntry = (0,entry/* entry */.f_)({
  action: (0,field/* described */.WY)(action, 'What the rule gives'),
  apply_once: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'false repeats the rule for each time the condition is met'),
  stop: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether later rules are left out when this one applied'),
  condition: (0,field/* described */.WY)(schemas/* optional */.lqM(condition), 'When the rule applies. Without one, always'),
}, ['currency_code']);
function allOr(what, list) {
  const either = schemas/* union */.KCZ([schemas/* literal */.euz('*'), list], {
    error: (0,entry/* says */.FA)(`must be "*" in quotes, or a list of whole numbers, each the id of ${what}`),
  });
  return (0,field/* field */.ZZ)(either, { sent: list });
}

;// CONCATENATED MODULE: ./src/store/schema/entries/promotionEntry.ts










const keys = (0,entry/* entry */.f_)({
  id: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves.id), 'The id of an existing promotion. Without it, redemption_type and name find it'),
  name: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* name */.UU), 'The name that merchants see; with redemption_type the identity'),
  redemption_type: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* oneOf */.yL)(['AUTOMATIC', 'COUPON'])), 'COUPON needs a code, AUTOMATIC does not'),
  state: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* state */.wk, 'present'), 'absent deletes the promotion, and its codes. Then only its identity is needed'),
  renamed_from: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* name */.UU), 'The name that the promotion had before, so that it is renamed and not created'),
  display_name: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* text */.Qq), 'The name that customers see'),
  channels: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(channelEntry)), 'An empty list stands for all channels'),
  customer: (0,field/* described */.WY)(schemas/* optional */.lqM(customer), 'Which customers it is for'),
  // No rule comes after an only one: the platform's own examples answer its `stop: true` with false.
  rules: schemas/* optional */.lqM((0,field/* described */.WY)((0,field/* field */.ZZ)((0,leaves/* list */.p_)(ruleEntry), { idleWhenAlone: ['stop'] }), 'In order; the first that applies wins')),
  max_uses: (0,field/* described */.WY)((0,field/* optional */.lq)(schemas/* nullable */.mee(leaves/* count */.U9), 0), 'null for no limit'),
  status: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* oneOf */.yL)(['ENABLED', 'DISABLED'])), 'DISABLED turns it off'),
  start_date: (0,field/* described */.WY)(schemas/* optional */.lqM(times/* instant */.uR), 'Absent means from its creation on'),
  end_date: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee(times/* instant */.uR)), 'null for no end'),
  stop: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether promotions of lower priority are left out'),
  can_be_used_with_other_promotions: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'Whether others apply to the same cart'),
  currency_code: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* text */.Qq.check(api/* _regex */.Fk(/^(\*|[A-Z]{3})$/, {
    error: 'must be a currency in three capital letters, such as USD, or "*" in quotes for all',
  }))), 'Such as USD. "*" for all, with percentages only'),
  notifications: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(notification)), 'Messages in the storefront'),
  shipping_address: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee((0,entry/* choice */.Yq)({
    countries: schemas/* optional */.lqM(countries.shape.countries),
    not: (0,field/* described */.WY)(schemas/* optional */.lqM(countries), 'Every country but these'),
  }))), 'Where the order must be shipped to'),
  schedule: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee(schedule)), 'Days and times at which it is active'),
  promotion_category: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* oneOf */.yL)(['cart', 'shipping'])), 'Whether it is about the cart or about shipping'),
  is_featured_promotion: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether the storefront features it'),
  featured_promotion_callout_message: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* text */.Qq), 'What the storefront says of it'),
  coupon_type: (0,field/* described */.WY)((0,field/* optional */.lq)((0,leaves/* oneOf */.yL)(['SINGLE', 'BULK']), 'SINGLE'), 'BULK for codes that are generated in numbers'),
  coupon_overrides_other_promotions: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether the coupon ends all other promotions of the cart'),
  coupon_overrides_automatic_when_offering_higher_discounts: (0,field/* annotated */.dR)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), {
    deprecated: true,
    description: 'Use coupon_overrides_other_promotions',
  }),
  codes: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* list */.p_)(codeEntry/* codeEntry */.G, 'must be a list of codes, such as [{ code: WELCOME }]')), 'Coupon codes. Those that are missing are created'),
}, ['created_from', 'current_uses', 'is_archived', 'multiple_codes']);
const couponOnly = Object.keys(keys.shape).filter((key) => /^(codes$|coupon_)/.test(key));
const isAbsent = ({ state: wanted }) => wanted === 'absent';
/** What the keys of a promotion have to do with each other. */
const requirements = [
  ...['name', 'redemption_type'].map((key) => ({
    holds: (given) => given[key] !== undefined || (isAbsent(given) && given['id'] !== undefined),
    message: 'is missing',
    path: [key],
  })),
  {
    holds: (given) => isAbsent(given) || given['rules'] !== undefined,
    message: 'is missing',
    path: ['rules'],
  },
  ...couponOnly.map((key) => ({
    holds: (given) => given['redemption_type'] !== 'AUTOMATIC' || given[key] === undefined,
    message: 'is for promotions with redemption_type COUPON only',
    path: [key],
  })),
  {
    holds: (given) => given['coupon_overrides_other_promotions'] !== true ||
      given['can_be_used_with_other_promotions'] === false,
    message: 'can be true only with can_be_used_with_other_promotions: false',
    path: ['coupon_overrides_other_promotions'],
  },
  {
    holds: (given) => !(instantOf(given['end_date']) <= instantOf(given['start_date'])),
    message: 'must be later than start_date',
    path: ['end_date'],
  },
  {
    holds: (given) => given['currency_code'] !== '*' || !hasAmounts(given['rules']),
    message: 'can be "*" only when every discount is a percentage',
    path: ['currency_code'],
  },
];
/**
 * Describes a promotion as the file has it: the fields of Create Promotion, its codes, and what only the file says.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
const promotionEntry = requirements.reduce(entry/* requires */.fh, keys);
/** NaN for anything but a date, so that no comparison holds. */
function instantOf(value) {
  return typeof value === 'string' ? Date.parse(value) : NaN;
}
function hasAmounts(value) {
  if (Array.isArray(value))
    return value.some(hasAmounts);
  if (!(0,parseJson/* isRecord */.u4)(value))
    return false;
  return Object.entries(value).some(([key, inner]) => key === 'fixed_amount' || key === 'fixed_price' || hasAmounts(inner));
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
/* harmony import */ var _promotionEntry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(678);






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


/***/ }),

/***/ 437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   fh: () => (/* binding */ requires),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5754);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);



/**
 * Describes a map that has these keys and no others. An unknown key is refused with the known one that was most likely
 * meant: the API drops what it does not know without a word. `readOnly`: keys that only the platform sets; see `FieldFacts`.
 */
function entry(shape, readOnly = []) {
  // `describeIssue` looks for the one that was meant, and only for faults that are listed.
  const known = Object.keys(shape).join(' ');
  const map = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : says('must be a map')(issue)),
  });
  return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(map, { readOnly });
}
/** Describes a map of which the file may set only some keys; the store keeps the others. */
function part(shape) {
  return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry(shape), { meaning: 'partial' });
}
/** Describes a map that has exactly one of these keys. */
function choice(shape) {
  const known = Object.keys(shape);
  return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .annotated */ .dR)(requires(entry(shape), {
    holds: (given) => {
      const chosen = known.filter((key) => given[key] !== undefined);
      // A misspelt key is a fault already.
      return chosen.length === 1 || (chosen.length === 0 && Object.keys(given).length > 0);
    },
    message: `must have exactly one of ${known.join(', ')}`,
  }), { minProperties: 1, maxProperties: 1 });
}
/** Adds a requirement to a map. It is looked at even when single keys are wrong, so that all faults come at once. */
function requires(schema, { holds, message, path }) {
  return schema.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YPB((given) => holds(given), {
    error: message,
    when: ({ value }) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value),
    ...(path === undefined ? {} : { path: [...path] }),
  }));
}
/** Words a leaf's faults: what it must be, or that it is missing. */
function says(rule) {
  return ({ input }) => (input === undefined ? 'is missing' : rule);
}


/***/ }),

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   UK: () => (/* binding */ fieldAt),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   _$: () => (/* binding */ innerOf),
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   t5: () => (/* binding */ fieldsIn),
/* harmony export */   uP: () => (/* binding */ isDefault),
/* harmony export */   wD: () => (/* binding */ isNullable),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3619);

const registry = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
/** Puts facts on a field. They stay with what is made of it by `described`, `check` and the like. */
function field(schema, facts) {
  registry.add(schema, { ...registry.get(schema), ...facts });
  return schema;
}
/** Says what a field is for, in the JSON Schema. Returns a copy, because the same kind of field has other words elsewhere. */
function described(schema, description) {
  return annotated(schema, { description });
}
/** Puts on a copy of a field what only the JSON Schema says: editors cannot run our checks. */
function annotated(schema, annotations) {
  const copy = schema.clone();
  zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .globalRegistry */ .fd.add(copy, annotations);
  return copy;
}
/** Describes a field that may be left out, and what the platform then takes for it. */
function optional(schema, byDefault) {
  return field(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(schema), { default: byDefault });
}
const known = new WeakMap();
/** Reads the facts of a field, and those of what it wraps. */
function factsOf(schema) {
  const facts = known.get(schema) ?? { ...inherited(schema), ...registry.get(schema) };
  known.set(schema, facts);
  return facts;
}
function inherited(schema) {
  const inner = innerOf(schema);
  return inner === schema ? {} : factsOf(inner);
}
/** Returns whether null may be said. */
function isNullable(schema) {
  if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniNullable */ .eE_)
    return true;
  return schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniOptional */ .Xz9 && isNullable(schema.def.innerType);
}
const unwrapped = new WeakMap();
/** Takes off what only says that a value may be absent, null, or said in another way. */
function innerOf(schema) {
  const inner = unwrapped.get(schema) ?? findInner(schema);
  unwrapped.set(schema, inner);
  return inner;
}
function findInner(schema) {
  if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniOptional */ .Xz9 || schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniNullable */ .eE_)
    return innerOf(schema.def.innerType);
  const sent = registry.get(schema)?.sent;
  return sent instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniType */ .DnN ? innerOf(sent) : schema;
}
const fieldsOfMaps = new WeakMap();
/** Lists the fields of a map; undefined for anything else. */
function fieldsIn(schema) {
  let fields = fieldsOfMaps.get(schema);
  if (fields === undefined) {
    const inner = innerOf(schema);
    fields = inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniObject */ .uXj ? inner.shape : null;
    fieldsOfMaps.set(schema, fields);
  }
  return fields ?? undefined;
}
/** Finds a field of a map by its key; undefined when it has no such field, and for anything but a map. */
function fieldAt(schema, key) {
  const fields = fieldsIn(schema);
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[String(key)] : undefined;
}
/** Returns what the entries of a list are; for anything else the schema itself. */
function entriesOf(schema) {
  const inner = innerOf(schema);
  return inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniArray */ .WT6 ? inner.def.element : inner;
}
/** Returns whether a value is what the platform takes for the field when it is left out. */
function isDefault(schema, value) {
  return isNothing(value) || value === factsOf(schema).default;
}
/** Returns whether a value says no more than its absence. */
function isNothing(value) {
  return (value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0));
}


/***/ }),

/***/ 1285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   Yp: () => (/* binding */ largestDiscount),
/* harmony export */   dK: () => (/* binding */ ids),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kf: () => (/* binding */ countryCode),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   wk: () => (/* binding */ state),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yj: () => (/* binding */ positive)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7613);



const LARGEST_AMOUNT = 10_000_000;
const HUNDRED = 100;
const DECIMAL = /^\d+(\.\d+)?$/;
/** Editors know patterns of texts, and no ranges. */
const PERCENT = /^(100(\.0+)?|0*\d{1,2}(\.\d+)?)$/;
/** A text that may be empty. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)('must be text. A number or a yes or no needs quotes') });
/** A text of at least one visible character. */
const name = text.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/\S/, { error: 'must not be empty' }));
/** Accepts true and false, and no text for them. */
const flag = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY({ error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)('must be true or false') });
/** A whole number of 0 or more. */
const count = wholeNumber(0);
/** A whole number of 1 or more: a quantity. */
const positive = wholeNumber(1);
/** An id that the platform has given. */
const id = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(wholeNumber(1), { meaning: 'id' });
/** Ids, whose order means nothing. */
const ids = set(id);
/** An amount of money, written as a number or in quotes. It is sent as text, as the API stores it. */
const amount = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .described */ .WY)(decimal(0, Infinity), 'An amount, such as 12.50');
/** A share in per cent. */
const percentage = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .described */ .WY)(decimal(0, HUNDRED), 'A share in per cent, such as 15');
/** The most that a discount may come to. */
const largestDiscount = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(decimal(1, LARGEST_AMOUNT)), 'The most that the discount may come to: 1 to 10000000, or null for no limit');
/** Accepts two capitals, as ISO 3166 has them. */
const countryCode = text.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[A-Z]{2}$/, {
  error: 'must be a country in two capital letters, such as US',
}));
/** Describes a word that is one of a few. */
function oneOf(words) {
  return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words, { error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(`must be ${words.join(' or ')}`) });
}
/** Whether a thing should be in the store at all. */
const state = oneOf(['present', 'absent']);
/** Describes a list. */
function list(item, rule = 'must be a list') {
  return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item, { error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(rule) });
}
/** Describes a list whose order means nothing. */
function set(item) {
  return (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(list(item), { meaning: 'set' });
}
function wholeNumber(least) {
  const error = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(`must be a whole number of ${String(least)} or more`);
  return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error }).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(least, { error }));
}
function numberIn(least, most) {
  const number = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(least));
  return most === Infinity ? number : number.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(most));
}
function decimal(least, most) {
  const range = most === Infinity ? `of ${String(least)} or more` : `from ${String(least)} to ${String(most)}`;
  const error = `must be a decimal number ${range}`;
  const pattern = most === HUNDRED ? PERCENT : DECIMAL;
  const number = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([numberIn(least, most), (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .annotated */ .dR)(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), { pattern: pattern.source })], {
    error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(error),
  })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YPB((given) => pattern.test(String(given)) && Number(given) >= least && Number(given) <= most, { error }));
  return (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(number, zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(toText)), { meaning: 'amount' });
}
function toText(given) {
  return String(given);
}


/***/ }),

/***/ 8389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pk: () => (/* binding */ LEFT_OUT),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   xc: () => (/* binding */ mapParts)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5754);

/** In place of a part, leaves its key out. */
const LEFT_OUT = Symbol('left out');
/**
 * Replaces the entries of a list or the values of a map. Returns the value itself where each part stays itself: nearly all of a
 * file does, and it can have a hundred thousand parts.
 */
function mapParts(value, above, replace) {
  if (!Array.isArray(value) && !(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
    return value;
  const before = Object.entries(value);
  const after = before.map(([key, part]) => replace(part, { key: Array.isArray(value) ? Number(key) : key, above }));
  if (before.every(([, part], at) => part === after[at]))
    return value;
  if (Array.isArray(value))
    return after;
  const entries = before.map(([key], at) => [key, after[at]]);
  return Object.fromEntries(entries.filter(([, part]) => part !== LEFT_OUT));
}
/** Lists the keys that lead to a part. */
function pathOf(spot) {
  const path = [];
  for (let at = spot; at !== undefined; at = at.above)
    path.unshift(at.key);
  return path;
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mapIds),
/* harmony export */   h: () => (/* binding */ mapReferences)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5754);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);
/* harmony import */ var _mapParts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8389);



/** Replaces each reference in a value that a schema has checked; what stands for itself stays. */
function mapReferences(schema, value, replace) {
  const walk = (own, inner, spot) => {
    if (own === undefined || typeof inner !== 'object' || inner === null)
      return inner;
    if (Array.isArray(inner)) {
      const item = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(own);
      return (0,_mapParts_js__WEBPACK_IMPORTED_MODULE_1__/* .mapParts */ .xc)(inner, spot, (part, at) => walk(item, part, at));
    }
    const { refersTo } = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(own);
    if (refersTo !== undefined)
      return replace(refersTo, inner, (0,_mapParts_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(spot));
    return (0,_mapParts_js__WEBPACK_IMPORTED_MODULE_1__/* .mapParts */ .xc)(inner, spot, (part, at) => walk((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldAt */ .UK)(own, at.key), part, at));
  };
  return walk(schema, value, undefined);
}
/** Replaces each id in a value of the store that the file may name; `[{ id: 1 }]` of channels as well. */
function mapIds(schema, value, replace) {
  if (schema === undefined)
    return value;
  const { refersTo } = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema);
  // Group 0 stands for guests, and has no name.
  if (refersTo !== undefined)
    return isNamable(value) ? replace(refersTo, Number(value)) : value;
  if (Array.isArray(value))
    return value.map((item) => mapIds((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(schema), item, replace));
  if (!(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [
    key,
    mapIds((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldAt */ .UK)(schema, key), inner, replace),
  ]));
}
function isNamable(value) {
  return (typeof value === 'number' || typeof value === 'string') && Number(value) > 0;
}


/***/ }),

/***/ 3047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ timeZoneName),
/* harmony export */   Y_: () => (/* binding */ exactTimeOfDay),
/* harmony export */   bO: () => (/* binding */ calendarDate),
/* harmony export */   eB: () => (/* binding */ timeZone),
/* harmony export */   qL: () => (/* binding */ withoutTime),
/* harmony export */   rb: () => (/* binding */ timeOfDay),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1285);



const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** An instant. Without an offset it would be a guess. */
const instant = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB(isInstant, {
  error: 'must be a date and time with an offset, such as 2026-11-27T00:00:00Z or 2026-11-27T09:00:00+01:00',
})), { pattern: INSTANT.source }), { meaning: 'instant' });
/** Accepts a day that there is, as YYYY-MM-DD. */
const calendarDate = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB(isCalendarDate, { error: 'must be a date such as 2026-12-24' })), {
  pattern: DAY.source,
}), { meaning: 'date' });
/** A time of day to the minute, as locations have it. */
const timeOfDay = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as 08:00' })), { meaning: 'time' });
/** A time of day to the second, as promotions have it. */
const exactTimeOfDay = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, {
  error: 'must be a time of day with seconds, such as 08:00:00',
})), { meaning: 'time' });
/** Accepts the name of a time zone that Node.js knows. */
const timeZone = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB((given) => findTimeZone(given) !== undefined, {
  error: 'must be the name of a time zone such as Europe/Berlin or Etc/UTC',
})), { meaning: 'zone' });
/** Takes the time off a date, which the platform may answer with one: `2026-12-24`. */
function withoutTime(date) {
  return date.slice(0, 'YYYY-MM-DD'.length);
}
/** Returns the one name of a time zone that goes by several, such as `US/Eastern`; of an unknown one what was given. */
function timeZoneName(given) {
  return findTimeZone(given) ?? given;
}
function isInstant(given) {
  const date = INSTANT.exec(given)?.[1];
  return date !== undefined && isCalendarDate(date) && !Number.isNaN(Date.parse(given));
}
function isCalendarDate(given) {
  if (!DAY.test(given))
    return false;
  const midnight = new Date(`${given}T00:00:00Z`);
  // `Date` takes 30 February for 2 March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(given);
}
/** To look one up takes a tenth of a millisecond, and locations share few of them. */
const foundZones = new Map();
function findTimeZone(given) {
  if (!foundZones.has(given))
    foundZones.set(given, lookUpTimeZone(given));
  return foundZones.get(given);
}
function lookUpTimeZone(given) {
  // Runtimes take offsets such as +02:00 as well, which is more than the platform says it does.
  if (!/^[A-Za-z]/.test(given))
    return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  }
  catch {
    return undefined;
  }
}


/***/ })

};
