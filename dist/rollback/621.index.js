export const id = 621;
export const ids = [621];
export const modules = {

/***/ 2176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ describeBack),
/* harmony export */   a: () => (/* binding */ TODAYS_VALUES)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);

/** Says in a sentence from which deployment to which the way leads, and when that one was live. */
function describeBack({ from, to }) {
    const { liveFromMs, liveUntilMs } = to;
    const since = liveFromMs === undefined ? '' : ` from ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(liveFromMs)}`;
    const until = liveUntilMs === undefined ? '' : ` until ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(liveUntilMs)}`;
    const when = since === '' ? '' : `, live${since}${until}`;
    return `${from === undefined ? '' : `From ${name(from)} `}back to ${name(to)}${when}.`;
}
/** Says what a way back does not bring back. */
const TODAYS_VALUES = 'Only the build is the earlier one. Variables and secrets are those that this run was given.';
function name({ id, commit }) {
    return `${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCommit */ .Hs)(commit)} (GitHub Deployment ${String(id)})`;
}


/***/ }),

/***/ 1296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isOfTarget)
/* harmony export */ });
/**
 * Returns whether a GitHub Deployment is one of a target. What another tool deployed to the same environment has no payload of
 * ours. A project that was deployed to by its name and is now named by its UUID, or the other way round, is the same target:
 *
 * | the payload says | the target is named | same                            |
 * | ---------------- | ------------------- | ------------------------------- |
 * | an id            | its id is known     | when the ids are                |
 * | anything         | as in the payload   | yes                             |
 * | anything         | by its other name   | yes, if that is known           |
 * | id and name      | by either           | yes, in the same store          |
 */
function isOfTarget({ payload }, { platform, target, same }) {
    if (payload['platform'] !== platform)
        return false;
    const id = same && payload[same.id.key];
    if (id !== undefined)
        return id === same?.id.value;
    const named = payload['target'] ?? '';
    if (named === target || same?.targets.includes(named) === true)
        return true;
    const [store, project] = splitTarget(target);
    const { project_uuid: uuid, project_name: name } = payload;
    const isOfStore = splitTarget(named)[0] === store;
    return isOfStore && project !== '' && (uuid === project || name === project);
}
function splitTarget(target) {
    const slash = target.indexOf('/');
    return slash === -1 ? [target, ''] : [target.slice(0, slash), target.slice(slash + 1)];
}


/***/ }),

/***/ 6046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ retireOlder),
/* harmony export */   KI: () => (/* binding */ findLive),
/* harmony export */   Yd: () => (/* binding */ NOT_STARTED),
/* harmony export */   it: () => (/* binding */ findCreated),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   qd: () => (/* binding */ deployedCommit)
/* harmony export */ });
/* unused harmony exports retireAll, findProduction */
/* harmony import */ var _isOfTarget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1296);

/** How far back to look: what was live is found among the latest few, or not at all. */
const LOOK_BACK = 20;
/** Reads which commit was really deployed of what is live: what was found unchanged says since when. */
function deployedCommit({ deployment }) {
    const { unchanged_since: since = '' } = deployment.payload;
    return /^[0-9a-f]{7,64}$/.test(since) ? since : deployment.sha;
}
/** What the payload of a deployment says whose run ended before it had created anything on the platform. */
const NOT_STARTED = { not_started: 'true' };
/**
 * Finds the deployment that is live, as far as GitHub knows: the newest of the place, if it succeeded. After any other end the
 * version may be live all the same: a health check fails on a live site, and a refused create can have had its effect. Only what
 * was never started is passed over.
 */
async function findLive(repository, subject, signal) {
    for await (const past of newestFirst(repository, subject, signal)) {
        const { not_started: notStarted } = past.deployment.payload;
        if (notStarted === NOT_STARTED.not_started)
            continue;
        return past.status.state === 'success' ? past : undefined;
    }
    return undefined;
}
/**
 * Makes what was live before `than` inactive. GitHub could do that by itself (`auto_inactive`), but it would do so to those of
 * other targets and other tools as well. The oldest goes first, so that all before one that was replaced are inactive already,
 * however a run ended: no look goes beyond it.
 *
 * @see https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
 */
async function retireOlder(repository, subject, signal) {
    const shown = [];
    for await (const { deployment, status } of newestFirst(repository, subject, signal)) {
        if (status.state === 'inactive' && status.description === REPLACED.description)
            break;
        if (status.state === 'success')
            shown.unshift(deployment.id);
    }
    for (const id of shown)
        await repository.addStatus(id, REPLACED, signal);
}
/**
 * Looks for a deployment that this very run has created although the answer to that was lost.
 */
async function findCreated(repository, { environment, payload }, signal) {
    let looked = 0;
    for await (const deployment of repository.deployments(environment, signal)) {
        if (deployment.payload['correlation_id'] === payload['correlation_id'])
            return deployment;
        looked += 1;
        if (looked >= LOOK_BACK)
            break;
    }
    return undefined;
}
const REPLACED = { state: 'inactive', description: 'Replaced by a later one.' };
/** Reads the deployments of a subject, newest first, with their last statuses; at most 20. */
async function* newestFirst(repository, subject, signal) {
    const { environment, than = Infinity } = subject;
    let looked = 0;
    for await (const deployment of repository.deployments(environment, signal)) {
        if (!(0,_isOfTarget_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfTarget */ .V)(deployment, subject) || deployment.id >= than)
            continue;
        const status = await repository.latestStatus(deployment.id, signal);
        if (status !== undefined)
            yield { deployment, status };
        else
            yield { deployment, status: { state: 'pending', description: '' } };
        looked += 1;
        if (looked >= LOOK_BACK)
            return;
    }
}


/***/ }),

/***/ 4621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseBuild: () => (/* binding */ chooseBuild)
});

// EXTERNAL MODULE: ./src/deploy/back.ts
var deploy_back = __webpack_require__(2176);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/inputs/parse/keptAddress.ts
var keptAddress = __webpack_require__(865);
// EXTERNAL MODULE: ./src/reporting/isOfTarget.ts
var isOfTarget = __webpack_require__(1296);
// EXTERNAL MODULE: ./src/reporting/pastDeployments.ts
var pastDeployments = __webpack_require__(6046);
;// CONCATENATED MODULE: ./src/kept/attempts.ts

/** How far back to look, in deployments of the target, and of all targets of the environment. */
const LOOK_BACK = { ofTarget: 50, ofAll: 500 };
/** Reads the deployments of a target, newest first, with their statuses; at most 50, and fetched lazily. */
async function* readAttempts(repository, target, signal) {
    let [ofTarget, ofAll] = [0, 0];
    for await (const deployment of repository.deployments(target.environment, signal)) {
        ofAll += 1;
        if ((0,isOfTarget/* isOfTarget */.V)(deployment, target)) {
            yield { deployment, statuses: await repository.statuses(deployment.id, signal) };
            ofTarget += 1;
        }
        if (ofTarget >= LOOK_BACK.ofTarget || ofAll >= LOOK_BACK.ofAll)
            return;
    }
}
/** Returns whether a deployment was ever seen to succeed. An older one is inactive by now. */
function wasGood({ statuses }) {
    return statuses.some(({ state }) => state === 'success');
}
/**
 * Returns whether a deployment may serve now, unless a later one replaced it. After `failure` the platform serves what was live
 * before; after any other end it may have taken effect.
 */
function mayBeLive({ deployment, statuses }) {
    const { not_started: notStarted } = deployment.payload;
    return notStarted !== pastDeployments/* NOT_STARTED */.Yd.not_started && statuses[0]?.state !== 'failure';
}

;// CONCATENATED MODULE: ./src/kept/chooseEarlier.ts

/**
 * Chooses the newest earlier good deployment of a target, from its deployments, newest first. Reads no more of them than it
 * needs.
 *
 * | skipped                                                        | because                                        |
 * | -------------------------------------------------------------- | ---------------------------------------------- |
 * | the newest that may be live, and what came after it            | it is what to go back from                     |
 * | what never succeeded                                           | nobody has seen it work                        |
 * | what has the content that is live                              | it would change nothing                        |
 * | what a later rollback left, and older ones with its content    | a second rollback goes further back, not ahead |
 */
async function chooseEarlier(attempts) {
    let [newest, live] = [];
    const left = new Set();
    const leftContents = new Set();
    for await (const attempt of attempts) {
        const { id, payload } = attempt.deployment;
        const { content_sha256: content = `unknown of ${String(id)}`, rolled_back_from: from } = payload;
        newest ??= attempt;
        if (left.has(String(id)))
            leftContents.add(content);
        if (live === undefined) {
            if (mayBeLive(attempt))
                live = attempt;
        }
        else if (wasGood(attempt) &&
            content !== live.deployment.payload['content_sha256'] &&
            !leftContents.has(content)) {
            return { from: live, to: attempt };
        }
        if (from !== undefined)
            left.add(from);
    }
    return { from: live ?? newest, to: undefined };
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/kept/findWanted.ts




/** How many deployments of an environment to search for a commit. */
const findWanted_LOOK_BACK = 1000;
/**
 * Finds the deployment that a person asks to go back to: by its id, by its commit (7 digits or more), or by the tag of its
 * commit; the newest good one of several. Throws `input` when there is none, or none that was ever good.
 */
async function findWanted(to, { repository, target }, signal) {
    const shown = (0,plain/* oneLine */.TN)(to);
    const byId = /^[1-9]\d{0,15}$/.test(to)
        ? await repository.deployment(Number(to), signal)
        : undefined;
    if (byId?.environment === target.environment && (0,isOfTarget/* isOfTarget */.V)(byId, target)) {
        const found = { deployment: byId, statuses: await repository.statuses(byId.id, signal) };
        if (wasGood(found))
            return found;
        throw neverGood(`the GitHub Deployment ${shown}`);
    }
    const commit = COMMIT.test(to) ? to.toLowerCase() : await readTag(to, repository, signal);
    const found = await findOfCommit(commit, { repository, target }, signal);
    if (found === 'never-good')
        throw neverGood(shown);
    if (found !== undefined)
        return found;
    throw new actionError/* ActionError */.lZ('input', `to: ${shown} was never deployed to ${(0,plain/* oneLine */.TN)(target.environment)} of this target.`, {
        hint: 'Give the id of a GitHub Deployment, a commit or a tag. The page of the environment on GitHub lists its deployments.',
    });
}
const COMMIT = /^[0-9a-f]{7,64}$/i;
async function readTag(to, repository, signal) {
    const commit = await repository.commit(`tags/${to}`, signal);
    if (commit !== undefined)
        return commit;
    throw new actionError/* ActionError */.lZ('input', `to: this repository has no tag ${(0,plain/* oneLine */.TN)(to)}.`, {
        hint: 'Give the id of a GitHub Deployment, a commit or a tag. Check that the job has `contents: read`.',
    });
}
async function findOfCommit(commit, { repository, target }, signal) {
    let isThere = false;
    let looked = 0;
    for await (const deployment of repository.deployments(target.environment, signal)) {
        looked += 1;
        if (looked > findWanted_LOOK_BACK)
            break;
        if (!deployment.sha.startsWith(commit) || !(0,isOfTarget/* isOfTarget */.V)(deployment, target))
            continue;
        isThere = true;
        const attempt = { deployment, statuses: await repository.statuses(deployment.id, signal) };
        if (wasGood(attempt))
            return attempt;
    }
    return isThere ? 'never-good' : undefined;
}
function neverGood(shown) {
    return new actionError/* ActionError */.lZ('input', `to: ${shown} never succeeded, so there is no way back to it.`, {
        hint: 'Name a deployment whose history on GitHub shows a success.',
    });
}

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/rollback/chooseBuild.ts





/**
 * Chooses the deployment to go back to, and returns the request to deploy its kept build. Sends nothing to the platform. Throws
 * `input` and `artifact`, naming the deployment, when there is no way back.
 */
async function chooseBuild({ request, to, rules }, { runner, journal, openRepository }, signal) {
    journal.enter('Fetch');
    const { inputs, platformName, platform } = request;
    const { github_token: token, environment = '' } = inputs;
    const repository = token === undefined ? undefined : await openRepository(token);
    if (repository === undefined) {
        const message = 'A rollback reads the GitHub Deployments of a workflow\u2019s repository, with `github_token`.';
        throw new actionError/* ActionError */.lZ('input', message);
    }
    const target = { platform: platformName, environment, target: platform.target };
    const way = await findWay(to, { repository, target }, signal);
    const build = await readBuild(way.to, { repository, target, rules }, signal);
    const back = toFacts(way);
    runner.output('rolled_back_from', (0,plain/* plainOutput */.MC)(back.from?.commit ?? ''));
    runner.output('rolled_back_to', (0,plain/* plainOutput */.MC)(back.to.commit));
    journal.info(`Rolling back ${(0,plain/* oneLine */.TN)(environment)}. ${(0,deploy_back/* describeBack */.N)(back)}`);
    journal.info(deploy_back/* TODAYS_VALUES */.a);
    return { ...request, build, back };
}
async function findWay(wanted, place, signal) {
    const { repository, target } = place;
    const { from, to } = await chooseEarlier(readAttempts(repository, target, signal));
    if (wanted !== undefined)
        return { from, to: await findWanted(wanted, place, signal) };
    if (to !== undefined)
        return { from, to };
    const shown = (0,plain/* oneLine */.TN)(target.environment);
    throw new actionError/* ActionError */.lZ('input', from === undefined
        ? `Nothing was deployed to ${shown} of this target yet, so there is no way back.`
        : `There is no earlier good deployment of ${shown} than ${nameOf(from)}.`, {
        hint: 'Check `environment` and the project, and that the job has `deployments: write`. With `to` you can name any that was ever good.',
    });
}
/** Reads from its record where a build is kept. The record can be forged, so all of this is checked again when it is fetched. */
async function readBuild(to, { rules, ...place }, signal) {
    const { kept_as: keptAs, artifact_sha256: sha256, content_sha256: content, } = to.deployment.payload;
    if (keptAs === undefined || sha256 === undefined)
        throw await notKept(to, place, signal);
    const parsed = (0,keptAddress/* parseAddress */.or)(keptAs);
    if (parsed.kind === 'fault' || !SHA256.test(sha256)) {
        throw new actionError/* ActionError */.lZ('artifact', `The record of ${nameOf(to)} is damaged: its \`kept_as\` or \`artifact_sha256\` cannot be read.`, { hint: 'Somebody may have changed it. Name another deployment in `to`.' });
    }
    return {
        kind: 'kept',
        request: { address: parsed.address, expectedSha256: sha256, isByHand: false },
        rules: { ...rules, shownPath: keptAs, expectedSha256: sha256 },
        keptAs,
        expectedContent: content,
    };
}
const SHA256 = /^[0-9a-f]{64}$/;
async function notKept(to, { repository, target }, signal) {
    let other;
    for await (const attempt of readAttempts(repository, target, signal)) {
        const { id, payload } = attempt.deployment;
        if (id >= to.deployment.id || payload['kept_as'] === undefined || !wasGood(attempt))
            continue;
        other = attempt;
        break;
    }
    const kept = other === undefined
        ? 'No earlier one is kept either: build and deploy its commit again.'
        : `${nameOf(other)} is kept: name it in \`to\`.`;
    return new actionError/* ActionError */.lZ('artifact', `The build of ${nameOf(to)} is not kept anywhere.`, {
        hint: `${kept} From now on, keep each zip and say where in \`kept_as\` of the deploy action.`,
    });
}
function nameOf({ deployment }) {
    const { id, sha, createdAtMs } = deployment;
    return `GitHub Deployment ${String(id)} (commit ${(0,format/* formatCommit */.Hs)(sha)}, ${(0,format/* formatMoment */.K9)(createdAtMs)})`;
}
function toFacts({ from, to }) {
    const { statuses } = to;
    const first = statuses.findLastIndex(({ state }) => state === 'success');
    const after = statuses[first - 1];
    return {
        from: from && { id: from.deployment.id, commit: from.deployment.sha },
        to: {
            id: to.deployment.id,
            commit: to.deployment.sha,
            liveFromMs: statuses[first]?.createdAtMs,
            liveUntilMs: after?.state === 'inactive' ? after.createdAtMs : undefined,
        },
    };
}


/***/ })

};
