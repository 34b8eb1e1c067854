export const modules = {


/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports minutes, uuid, sha256, gitHubToken, urlPaths, keyValueLines, buildFields, accept, refuse */
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(287);
/* harmony import */ var _keyValueLines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1542);


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
/** Accepts several values of a field, separated by commas or line breaks, without duplicates. */
function listOf({ parse, accepts }) {
  return {
    parse: (text) => {
      const values = new Set();
      const problems = [];
      for (const part of text.split(/[,\n]/).map((item) => item.trim())) {
        if (part === '')
          continue;
        const parsed = parse(part);
        if (parsed.kind === 'value')
          values.add(parsed.value);
        else
          problems.push(...parsed.problems.map((problem) => `has an item that ${problem}`));
      }
      if (problems.length > 0)
        return refuse(...problems);
      return values.size === 0 ? refuse('is empty.') : accept(values);
    },
    accepts: `${accepts}; separate several with commas`,
  };
}
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


/***/ })

};
