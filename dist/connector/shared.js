export const modules = {


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
