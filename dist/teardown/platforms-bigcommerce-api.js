export const id = "platforms-bigcommerce-api";
export const ids = ["platforms-bigcommerce-api"];
export const modules = {

/***/ 7958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openApi: () => (/* binding */ openApi)
});

// EXTERNAL MODULE: ./src/http/retry/retry.ts + 1 modules
var retry = __webpack_require__(109);
// EXTERNAL MODULE: ./src/http/api/callApi.ts
var callApi = __webpack_require__(3167);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/buildRequest.ts
/** Builds the request of a call to one of the platform's JSON APIs. */
function buildRequest({ method, path, body }, { base, credentials }, { correlationId, userAgent }) {
    return {
        method,
        url: base + path,
        headers: {
            ...credentials,
            'X-Correlation-Id': correlationId,
            'User-Agent': userAgent,
            Accept: 'application/json',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/http/api/refusal.ts
var refusal = __webpack_require__(9523);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/explain.ts



/** The API's error body. In practice everything in it is optional: some gateways answer with HTML, or nothing. */
const ErrorBody = schemas/* looseObject */._H3({
    title: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined),
    detail: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined),
    errors: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())), undefined),
});
/** What to do about a status, whichever of the store's APIs it comes from. */
const common = {
    401: 'Check `access_token`: it is wrong, was revoked, or belongs to another store.',
    429: 'The store\u2019s request quota is used up, or the platform is overloaded. Try again later.',
};
const hints = {
    403: 'Check the scopes of the API account (`store_infrastructure_deployments_manage` and `store_infrastructure_projects_manage`) and that native hosting is enabled for the store.',
    404: 'Check `store_hash` and the project, and that native hosting is enabled for the store.',
    422: 'Check the inputs that the answer names.',
};
const REDIRECTED = 'Check `api_url`. Redirects are not followed, so that the token stays with its host.';
/**
 * Reads an error answer of the management API.
 *
 * @see https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes
 */
function explain(status, body) {
    return { message: readMessage(body), hint: hints[status] ?? commonHint(status) };
}
/** Returns the hint for a status that means the same in all of the store's APIs; undefined when there is none. */
function commonHint(status) {
    if (common[status] !== undefined)
        return common[status];
    if (status >= 500)
        return refusal/* SERVER_FAULT */.XJ;
    return status >= 300 && status < 400 ? REDIRECTED : undefined;
}
function readMessage(body) {
    const parsed = ErrorBody.safeParse((0,parseJson/* parseJson */.qF)(body));
    const { title, detail, errors } = parsed.data ?? {};
    const fields = Object.entries(errors ?? {})
        .filter(([, reason]) => typeof reason === 'string')
        .map(([field, reason]) => `${field}: ${String(reason)}`);
    const message = detail ?? title ?? refusal/* NO_REASON */.je;
    return fields.length === 0 ? message : `${message} (${fields.join('; ')})`;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/api.ts



/** Opens the API of a store. Sends nothing yet. */
function openApi(account, tools) {
    const base = `${account.apiUrl}/stores/${account.storeHash}/v3/infrastructure`;
    const destination = { base, credentials: { 'X-Auth-Token': account.accessToken } };
    const request = (call) => buildRequest(call, destination, tools);
    return {
        request,
        call: (call, patience) => (0,retry/* retry */.L)(() => (0,callApi/* callApi */.p)({ ...call, request: request(call), explain: explain }, { ...tools, signal: patience.deadline.signal, log: patience.onRetry }), { ...patience, clock: tools.clock, random: tools.random }),
    };
}


/***/ })

};
