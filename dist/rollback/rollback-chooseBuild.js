import { modules as shared } from "./shared.js";
export const id = "rollback-chooseBuild";
export const ids = ["rollback-chooseBuild"];
export const modules = {
...shared,

/***/ 1406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseBuild: () => (/* binding */ chooseBuild)
});

// EXTERNAL MODULE: ./src/deploy/back.ts
var deploy_back = __webpack_require__(2176);
// EXTERNAL MODULE: ./src/deploy/build.ts
var build = __webpack_require__(5083);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/kept/chooseEarlier.ts
var chooseEarlier = __webpack_require__(9639);
// EXTERNAL MODULE: ./src/kept/attempts.ts
var attempts = __webpack_require__(736);
// EXTERNAL MODULE: ./src/kept/readRecord.ts
var readRecord = __webpack_require__(9351);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/reporting/isOfTarget.ts
var isOfTarget = __webpack_require__(1296);
;// CONCATENATED MODULE: ./src/rollback/findWanted.ts




/** How many deployments of an environment to search for a commit. */
const LOOK_BACK = 1000;
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
    if ((0,attempts/* wasGood */.x3)(found))
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
    if (looked > LOOK_BACK)
      break;
    if (!deployment.sha.startsWith(commit) || !(0,isOfTarget/* isOfTarget */.V)(deployment, target))
      continue;
    isThere = true;
    const attempt = { deployment, statuses: await repository.statuses(deployment.id, signal) };
    if ((0,attempts/* wasGood */.x3)(attempt))
      return attempt;
  }
  return isThere ? 'never-good' : undefined;
}
function neverGood(shown) {
  return new actionError/* ActionError */.lZ('input', `to: ${shown} never succeeded, so there is no way back to it.`, {
    hint: 'Name a deployment whose history on GitHub shows a success.',
  });
}

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
  const back = (0,deploy_back/* toWayBack */.k3)(way);
  runner.output('rolled_back_from', (0,plain/* plainOutput */.MC)(back.from?.commit ?? ''));
  runner.output('rolled_back_to', (0,plain/* plainOutput */.MC)(back.to.commit));
  journal.info(`Rolling back ${(0,plain/* oneLine */.TN)(environment)}. ${(0,deploy_back/* describeBack */.NR)(back)}`);
  journal.info(deploy_back/* TODAYS_VALUES */.a3);
  return { ...request, build, back };
}
async function findWay(wanted, past, signal) {
  const { repository, target } = past;
  const { from, to } = await (0,chooseEarlier/* chooseEarlier */.e)((0,attempts/* readAttempts */.jY)(repository, target, signal));
  if (wanted !== undefined)
    return { from, to: await findWanted(wanted, past, signal) };
  if (to !== undefined)
    return { from, to };
  const shown = (0,plain/* oneLine */.TN)(target.environment);
  throw new actionError/* ActionError */.lZ('input', from === undefined
    ? `Nothing was deployed to ${shown} of this target yet, so there is no way back.`
    : `There is no earlier good deployment of ${shown} than ${(0,readRecord/* nameAttempt */.J)(from)}.`, {
    hint: 'Check `environment` and the project, and that the job has `deployments: write`. With `to` you can name any that was ever good.',
  });
}
/** Reads from its record where a build is kept. The record can be forged, so all of this is checked again when it is fetched. */
async function readBuild(to, { rules, ...past }, signal) {
  const record = (0,readRecord/* readRecord */.a)(to);
  if (record.kind === 'kept')
    return (0,build/* toKeptBuild */.W)(record, rules);
  if (record.kind === 'nowhere')
    throw await notKept(to, past, signal);
  throw new actionError/* ActionError */.lZ('artifact', `The record of ${(0,readRecord/* nameAttempt */.J)(to)} is damaged: its \`kept_as\` or \`artifact_sha256\` cannot be read.`, { hint: 'Somebody may have changed it. Name another deployment in `to`.' });
}
async function notKept(to, { repository, target }, signal) {
  let other;
  for await (const attempt of (0,attempts/* readAttempts */.jY)(repository, target, signal)) {
    const { id, payload } = attempt.deployment;
    if (id >= to.deployment.id || payload['kept_as'] === undefined || !(0,attempts/* wasGood */.x3)(attempt))
      continue;
    other = attempt;
    break;
  }
  const kept = other === undefined
    ? 'No earlier one is kept either: build and deploy its commit again.'
    : `${(0,readRecord/* nameAttempt */.J)(other)} is kept: name it in \`to\`.`;
  return new actionError/* ActionError */.lZ('artifact', `The build of ${(0,readRecord/* nameAttempt */.J)(to)} is not kept anywhere.`, {
    hint: `${kept} From now on, keep each zip and say where in \`kept_as\` of the deploy action.`,
  });
}


/***/ })

};
