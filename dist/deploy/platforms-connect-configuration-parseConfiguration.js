export const id = "platforms-connect-configuration-parseConfiguration";
export const ids = ["platforms-connect-configuration-parseConfiguration"];
export const modules = {

/***/ 898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfiguration: () => (/* binding */ parseConfiguration),
  parseKeyValues: () => (/* binding */ parseKeyValues)
});

// UNUSED EXPORTS: parseYaml

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

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/platforms/connect/configuration/parseConfiguration.ts



/** Parses application \u2192 key \u2192 value. */
function parseConfiguration(text) {
  const { value: map, faults } = parseMap(text);
  const applications = new Map();
  for (const [name, values] of map) {
    if (values instanceof Map) {
      const parsed = toStrings(values, `${(0,plain/* oneLine */.TN)(name)}.`);
      applications.set(name, parsed.value);
      faults.push(...parsed.faults);
    }
    else {
      faults.push(`has ${kindOf(values)} at ${(0,plain/* oneLine */.TN)(name)}, where the keys of an application should be.`);
    }
  }
  return { value: applications, faults };
}
/** Parses key \u2192 value. */
function parseKeyValues(text) {
  const { value: map, faults } = parseMap(text);
  const parsed = toStrings(map, '');
  return { value: parsed.value, faults: [...faults, ...parsed.faults] };
}
function parseMap(text) {
  const parsed = parseYaml(text);
  if (parsed.faults !== undefined)
    return { value: new Map(), faults: [...parsed.faults] };
  const { value } = parsed;
  if (value instanceof Map)
    return { value: value, faults: [] };
  return { value: new Map(), faults: [`is ${kindOf(value)}, not a map.`] };
}
/** Accepts strings only, like the platform. Does not convert numbers, because `1.10` and `0x1F` would change. */
function toStrings(map, path) {
  const strings = new Map();
  const faults = [];
  for (const [key, value] of map) {
    const where = path + (0,plain/* oneLine */.TN)(String(key));
    if (typeof value === 'string')
      strings.set(String(key), value);
    else if (typeof value === 'number' || typeof value === 'boolean')
      faults.push(`has ${kindOf(value)} at ${where}. Put it in quotes: values are strings.`);
    else if (value === null)
      faults.push(`has no value at ${where} (is the secret or variable behind it set?). Write "" for an empty one.`);
    else
      faults.push(`has ${kindOf(value)} at ${where}, where a string should be.`);
  }
  return { value: strings, faults };
}
function kindOf(value) {
  if (value === null)
    return 'nothing';
  if (value instanceof Map)
    return 'a map';
  if (Array.isArray(value))
    return 'a list';
  switch (typeof value) {
    case 'string':
      return 'a text';
    case 'boolean':
      return 'a boolean';
    default:
      return 'a number';
  }
}
const MOST_FAULTS = 3;
const MOST_ALIASES = 100;
const MERGE_KEY = '<<';
/**
 * Parses a text as YAML 1.2, which includes JSON. Reads maps as `Map` and all keys as strings. Refuses tags, so the result has
 * only strings, numbers, booleans, null, maps and lists. Supports merge keys (`<<`).
 */
function parseYaml(text) {
  const { document, problems, placeAt } = readYamlDocument(text, { merge: true });
  const found = [...problems, ...(document === undefined ? [] : findDuplicates(document))];
  const faults = found
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MOST_FAULTS)
    .map(({ code, offset }) => `${words[code] ?? UNREADABLE} ${renderPlace(placeAt(offset))}.`);
  if (document === undefined || faults.length > 0)
    return { faults };
  if (countAliases(document) > MOST_ALIASES)
    return { faults: [BAD_ALIAS] };
  try {
    return { value: document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES }) };
  }
  catch {
    return { faults: [BAD_ALIAS] };
  }
}
const UNREADABLE = 'is not valid YAML in';
const BAD_ALIAS = 'has an unknown alias, or too many aliases. A value that begins with * needs quotes.';
/** Our own messages, because the library's quote the text, which may be secret. */
const words = {
  BAD_ALIAS: 'has an alias that cannot be read in',
  BAD_DQ_ESCAPE: 'has an invalid escape in double quotes in',
  BAD_INDENT: 'is indented wrongly in',
  BAD_SCALAR_START: 'has a value that begins with @ or ` and needs quotes in',
  BLOCK_AS_IMPLICIT_KEY: 'has a value with a colon in it that needs quotes in',
  DUPLICATE_KEY: 'has the same key again in',
  MISSING_CHAR: 'lacks a quote, a comma, a colon or a bracket in',
  MULTIPLE_DOCS: 'has more than one document, the second one in',
  NON_STRING_KEY: 'has a key that is not a string in',
  TAB_AS_INDENT: 'is indented with a tab in',
  TAG_RESOLVE_FAILED: 'has a tag, which is not supported (a value that begins with ! needs quotes), in',
  TOO_DEEP: 'is nested too deeply in',
  TOO_LONG: 'is too long to be read, from',
};
/** The library looks through the document from its beginning for each of them. */
function countAliases(document) {
  let count = 0;
  (0,dist/* visit */.YR)(document, {
    Alias: () => {
      count += 1;
    },
  });
  return count;
}
function findDuplicates(document) {
  const found = [];
  (0,dist/* visit */.YR)(document, {
    Map: (_, map) => {
      const seen = new Set();
      for (const { key } of map.items) {
        if (!(0,dist/* isScalar */.jn)(key) || key.value === MERGE_KEY)
          continue;
        if (seen.has(key.value))
          found.push({ code: 'DUPLICATE_KEY', offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return found;
}
function renderPlace({ line, column }) {
  return `line ${String(line)}, column ${String(column)}`;
}


/***/ })

};
