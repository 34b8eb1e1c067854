import { modules as shared } from "./shared.js";
export const id = "http";
export const ids = ["http"];
export const modules = {
...shared,

/***/ 9305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendRequest: () => (/* reexport */ sendRequest)
});

// UNUSED EXPORTS: LONGEST_ASKED_MS, NO_REASON, NetworkError, SERVER_FAULT, USER_AGENT, backoffMs, callApi, callWithRetries, canSendAgain, failedWith, formatLimit, hideSignedUrl, isSafeStorage, isTemporary, lenient, probe, readBody, readServerEvents, retry, retryAfterMs, reworded, sendAhead, toRequest, unanswered, unreadable, unsent, withReason

// EXTERNAL MODULE: ./src/http/request.ts
var http_request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __webpack_require__(2996);
;// CONCATENATED MODULE: ./src/http/client/trust.ts


/**
 * Refuses a TLS request while certificate checks are turned off, because anyone on the way could take the token. Throws
 * `input`. Allows hosts on this machine, for tests.
 *
 * @see https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
 */
function refuseUncheckedTls(url, env) {
  const isOff = env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0';
  if (!isOff || url.protocol !== 'https:' || (0,fields/* isLoopback */.U9)(url.hostname))
    return;
  throw new actionError/* ActionError */.lZ('input', `NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off, so nothing was sent to ${url.hostname}.`, {
    hint: 'Remove the variable from the job. If the server or proxy has a private certificate, set NODE_EXTRA_CA_CERTS to its file.',
  });
}
const CREDENTIALS = new Set(['authorization', 'x-auth-token', 'x-auth-secret']);
/**
 * Refuses a request that would carry a credential unencrypted to another machine. The inputs accept no such URL; the runner's
 * variables, such as GITHUB_API_URL, can hold one. Throws `input`.
 */
function refusePlainCredentials({ url, headers, }) {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || (0,fields/* isLoopback */.U9)(hostname))
    return;
  if (!Object.keys(headers).some((name) => CREDENTIALS.has(name.toLowerCase())))
    return;
  throw new actionError/* ActionError */.lZ('input', `The URL of ${hostname} is not https, so no token was sent there.`, { hint: 'Use the https URL of this server.' });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/inputs/proxy.ts
var proxy = __webpack_require__(3553);
;// CONCATENATED MODULE: ./src/http/client/connect.ts








/** Limit for the DNS lookup, the TCP connection, the proxy and the TLS handshake together. */
const CONNECT_WITHIN_MS = 30_000;
const TRY_AGAIN = new Set([408, 429]);
/**
 * Opens a connection for one request to a URL: through the proxy that `HTTPS_PROXY` and `NO_PROXY` select, encrypted for
 * https. Closing it, or a failure, closes every socket that was opened for it.
 *
 * Rejects within 30 s with a {@link NetworkError} whose `maybeReceived` is false, and with the signal's reason on abort.
 */
async function connect(url, signal) {
  const limit = (0,clock/* startDeadline */.db)(clock/* systemClock */.ml, CONNECT_WITHIN_MS, {
    parent: signal,
    reason: () => new http_request/* NetworkError */.Dr('ETIMEDOUT', false),
  });
  const opened = [];
  const closeAll = () => {
    for (const socket of opened)
      socket.destroy();
  };
  const attempt = { signal: limit.signal, opened: (socket) => opened.push(socket) };
  try {
    const socket = await connectVia(proxyFor(url), url, attempt);
    return socket.once('close', closeAll);
  }
  catch (error) {
    closeAll();
    signal.throwIfAborted();
    limit.signal.throwIfAborted();
    throw error instanceof http_request/* NetworkError */.Dr ? error : new http_request/* NetworkError */.Dr((0,http_request/* codeOf */.$N)(error), false);
  }
  finally {
    limit.clear();
  }
}
async function connectVia(proxy, url, attempt) {
  const isSecure = url.protocol === 'https:';
  const target = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (isSecure ? 443 : 80),
  };
  if (proxy === undefined) {
    return isSecure ? connect_secure(target, undefined, attempt) : plain(target, attempt);
  }
  const carrier = await reachProxy(proxy, attempt);
  await openTunnel(carrier, `${url.hostname}:${String(target.port)}`, { ...attempt, proxy });
  return isSecure ? connect_secure(target, carrier, attempt) : carrier;
}
/** Finds the proxy by the toolkit's rules: none for loopback addresses and the hosts in `NO_PROXY`. */
function proxyFor(url) {
  if (checkBypass(url))
    return undefined;
  const variable = (0,proxy/* readProxy */.nM)(url.protocol === 'https:' ? 'https:' : 'http:', process.env);
  if (variable === undefined || variable.proxy !== undefined)
    return variable?.proxy;
  throw new http_request/* NetworkError */.Dr('ERR_INVALID_PROXY', false, {
    reason: (0,proxy/* explainProxyFault */.y4)(variable.name),
    permanent: true,
  });
}
async function plain(host, { signal, opened }) {
  const socket = (0,external_node_net_.connect)(host);
  opened(keepErrors(socket));
  await (0,external_node_events_.once)(socket, 'connect', { signal });
  return socket;
}
async function connect_secure({ host, port }, carrier, { signal, opened }) {
  const socket = (0,external_node_tls_.connect)({
    host,
    ...(carrier === undefined ? { port } : { socket: carrier }),
    ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
  });
  opened(keepErrors(socket));
  await (0,external_node_events_.once)(socket, 'secureConnect', { signal });
  return socket;
}
async function reachProxy(proxy, attempt) {
  try {
    return await (proxy.secure ? connect_secure(proxy, undefined, attempt) : plain(proxy, attempt));
  }
  catch (error) {
    attempt.signal.throwIfAborted();
    const code = (0,http_request/* codeOf */.$N)(error);
    const reason = `Could not reach the proxy (${code}).`;
    throw new http_request/* NetworkError */.Dr(code, false, { reason });
  }
}
async function openTunnel(carrier, target, { proxy: { credentials }, signal }) {
  const request = keepErrors(external_node_http_default().request({
    method: 'CONNECT',
    path: target,
    headers: {
      Host: target,
      ...(credentials === undefined
        ? {}
        : { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
    },
    createConnection: () => carrier,
  }));
  const answered = (0,external_node_events_.once)(request, 'connect', { signal });
  request.end();
  const [answer, , head] = (await answered);
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status <= 299) {
    if (head.length > 0)
      carrier.unshift(head);
    return;
  }
  throw new http_request/* NetworkError */.Dr('ERR_PROXY_REFUSED', false, {
    reason: `The proxy refused the connection (HTTP ${String(status)}).`,
    permanent: status < 500 && !TRY_AGAIN.has(status),
    hint: status === 407
      ? 'Check the user and the password in the variable that names the proxy, `HTTPS_PROXY`.'
      : 'Ask whoever runs the proxy to allow this host, or add the host to `NO_PROXY`.',
  });
}
/** Adds a listener, because an `error` event without one would end the process. */
function keepErrors(source) {
  source.on('error', () => undefined);
  return source;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/http/client/decode.ts


/** Servers compress once. More layers hint at a decompression bomb. */
const MOST_CODINGS = 2;
const decoders = {
  gzip: (library) => library.createGunzip(asItComes(library)),
  'x-gzip': (library) => library.createGunzip(asItComes(library)),
  br: (library) => {
    const { BROTLI_OPERATION_FLUSH: flush } = library.constants;
    return library.createBrotliDecompress({ flush, finishFlush: flush });
  },
  // Some servers leave out the zlib header, whose first byte has an 8 in its lower half.
  deflate: (library, firstByte) => (firstByte & 0x0f) === 8
    ? library.createInflate(asItComes(library))
    : library.createInflateRaw(asItComes(library)),
};
/** Hands out data as soon as it is decoded, also from a stream that is cut off. Browsers do the same. */
function asItComes({ constants: { Z_SYNC_FLUSH: flush } }) {
  return { flush, finishFlush: flush };
}
/**
 * Decodes a body that a server compressed without being asked to, chunk by chunk. Returns it unchanged when a coding is
 * unknown. Decodes lazily, so a limit on what is read also limits what is decompressed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */
function decode(body, contentEncoding) {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const known = codings
    .map((coding) => decoders[coding])
    .filter((decoder) => decoder !== undefined);
  if (known.length < codings.length || known.length > MOST_CODINGS)
    return body;
  return known.reduceRight(decodeOne, body);
}
async function* decodeOne(body, decoder) {
  const chunks = body[Symbol.asyncIterator]();
  const first = await nextBytes(chunks);
  if (first === undefined)
    return;
  // Not imported: it takes a millisecond, and servers that compress without being asked to are rare.
  const decoded = decoder(process.getBuiltinModule('node:zlib'), first[0] ?? 0);
  const rest = { [Symbol.asyncIterator]: () => chunks };
  const feeding = (0,promises_.pipeline)(external_node_stream_.Readable.from(startingWith(first, rest)), decoded);
  // Reading `decoded` below reports the same error.
  feeding.catch(() => undefined);
  yield* decoded;
}
async function nextBytes(chunks) {
  for (;;) {
    const next = await chunks.next();
    if (next.done === true)
      return undefined;
    if (next.value.length > 0)
      return next.value;
  }
}
async function* startingWith(first, rest) {
  yield first;
  yield* rest;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./src/http/client/exchange.ts




/** Servers send one or two `1xx` notices before their answer. One that keeps sending them never answers. */
const MOST_NOTICES = 20;
/**
 * Sends a request over a connection and resolves with the head of the answer. Rejects on an error, a closed connection, a
 * switch to another protocol, endless `1xx` notices, and abort.
 */
function exchange(request, socket, signal) {
  return new Promise((resolve, reject) => {
    const outgoing = exchange_open(request, socket);
    const giveUp = () => {
      reject(signal.reason);
    };
    if (signal.aborted)
      giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    let notices = 0;
    outgoing.once('response', (message) => {
      if (message.statusCode === SWITCHING_PROTOCOLS)
        reject(switched());
      else
        resolve(message);
    });
    outgoing.once('upgrade', () => {
      reject(switched());
    });
    outgoing.on('information', () => {
      notices += 1;
      if (notices > MOST_NOTICES)
        reject(endlessNotices());
    });
    outgoing.on('error', reject);
    outgoing.once('close', () => {
      signal.removeEventListener('abort', giveUp);
      reject(new http_request/* NetworkError */.Dr('ECONNRESET', true));
    });
    if (typeof request.body === 'object')
      sendFile(outgoing, request.body).catch(reject);
    else
      outgoing.end(request.body);
  });
}
const SWITCHING_PROTOCOLS = 101;
function exchange_open({ url: text, method, headers, body }, socket) {
  const url = new URL(text);
  const isSecure = url.protocol === 'https:';
  return external_node_http_default().request({
    ...(0,external_node_url_.urlToHttpOptions)(url),
    // What is spoken over the socket, which is encrypted already. `node:https` would only be one more module to load.
    protocol: 'http:',
    method,
    headers: { 'Accept-Encoding': 'identity', ...headers, ...lengthOf(body) },
    // Normally the agent sets it. Without it, `Host` would name even the standard port.
    defaultPort: isSecure ? 443 : 80,
    createConnection: () => socket,
  });
}
function lengthOf(body) {
  if (body === undefined)
    return {};
  return {
    'Content-Length': String(typeof body === 'string' ? Buffer.byteLength(body) : body.size),
  };
}
function switched() {
  const reason = 'The server switched to another protocol instead (HTTP 101).';
  return new http_request/* NetworkError */.Dr('ERR_UNEXPECTED_UPGRADE', true, { reason });
}
function endlessNotices() {
  const reason = 'The server only sent notices (HTTP 1xx).';
  return new http_request/* NetworkError */.Dr('ERR_ENDLESS_NOTICES', true, { reason });
}
const BUFFER_BYTES = 1024 * 1024;
/**
 * Sends a file as the body of a request and ends it. Reads into one buffer while it sends the other, so memory does not grow
 * with the file. Rejects when the file cannot be read or the request closes early.
 */
async function sendFile(outgoing, { file, size, onSent }) {
  const handle = await (0,external_node_fs_promises_.open)(file);
  try {
    let free = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let inUse = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let read = await handle.read(free, 0, Math.min(BUFFER_BYTES, size));
    let sentBytes = 0;
    while (read.bytesRead > 0) {
      [free, inUse] = [inUse, free];
      sentBytes += read.bytesRead;
      const leaving = write(outgoing, inUse.subarray(0, read.bytesRead));
      const reading = handle.read(free, 0, Math.min(BUFFER_BYTES, size - sentBytes));
      [read] = await Promise.all([reading, leaving]);
      onSent?.(sentBytes);
    }
    outgoing.end();
  }
  finally {
    await handle.close();
  }
}
/** Resolves when the system has taken the bytes and their buffer can be reused. */
function write(outgoing, bytes) {
  return new Promise((resolve, reject) => {
    // A request that is destroyed before it is connected never calls back.
    const giveUp = () => {
      reject(new Error('The request was closed.'));
    };
    outgoing.once('close', giveUp);
    outgoing.write(bytes, (error) => {
      outgoing.off('close', giveUp);
      if (error)
        reject(error);
      else
        resolve();
    });
  });
}

;// CONCATENATED MODULE: ./src/http/client/sendRequest.ts





/** A socket that neither sends nor receives for this long is dead. */
const SILENT_SOCKET_MS = 60_000;
/**
 * Sends a request over the network, through the proxy that `HTTPS_PROXY` and `NO_PROXY` select.
 *
 * Opens a connection for each request. A server can close a reused one just as the request leaves, and then it is unknown
 * whether the request arrived. The signal closes the connection in any state.
 */
const sendRequest = async (request, signal) => {
  signal.throwIfAborted();
  const url = new URL(request.url);
  refusePlainCredentials(request);
  refuseUncheckedTls(url, process.env);
  const socket = await connect(url, signal);
  closeWith(socket, signal);
  try {
    return toResponse(await exchange(request, socket, signal), socket, signal);
  }
  catch (error) {
    socket.destroy();
    throw failureOf(error, socket, signal);
  }
};
function closeWith(socket, signal) {
  const close = () => {
    socket.destroy();
  };
  if (signal.aborted)
    close();
  signal.addEventListener('abort', close, { once: true });
  socket.once('close', () => {
    signal.removeEventListener('abort', close);
  });
  socket.setTimeout(SILENT_SOCKET_MS, () => {
    socket.destroy(new http_request/* NetworkError */.Dr('ETIMEDOUT', true));
  });
}
function toResponse(message, socket, signal) {
  const headers = {};
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    headers[name] = values?.join(', ');
  }
  const body = decode(message, headers['content-encoding']);
  return { status: message.statusCode ?? 0, headers, body: readChunks(body, socket, signal) };
}
async function* readChunks(body, socket, signal) {
  try {
    yield* body;
  }
  catch (error) {
    throw failureOf(error, socket, signal);
  }
  finally {
    socket.destroy();
  }
}
/** Prefers the socket's own error: a reader only sees that it was closed. */
function failureOf(error, socket, signal) {
  if (signal.aborted)
    return signal.reason;
  const cause = socket.errored ?? error;
  return cause instanceof http_request/* NetworkError */.Dr ? cause : new http_request/* NetworkError */.Dr((0,http_request/* codeOf */.$N)(cause), true);
}

;// CONCATENATED MODULE: ./src/http/index.ts
/**
 * HTTP for the platforms: requests and answers as plain data, event streams, the proxy. Only `client/` opens connections.
 */












/***/ }),

};
