export const id = "deploy-github";
export const ids = ["deploy-github"];
export const modules = {

/***/ 7167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishReporting: () => (/* reexport */ finishReporting)
});

// UNUSED EXPORTS: openGitHubSide

// EXTERNAL MODULE: ./src/reporting/openReport.ts
var openReport = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/reporting/reportLimit.ts
var reportLimit = __webpack_require__(9735);
// EXTERNAL MODULE: ./src/reporting/workflowRun.ts
var workflowRun = __webpack_require__(3964);
// EXTERNAL MODULE: ./src/reporting/deploymentRecord.ts
var deploymentRecord = __webpack_require__(3146);
// EXTERNAL MODULE: ./src/reporting/keepComment.ts + 1 modules
var keepComment = __webpack_require__(2389);
// EXTERNAL MODULE: ./src/reporting/pastDeployments.ts
var pastDeployments = __webpack_require__(6046);
;// CONCATENATED MODULE: ./src/reporting/finishReport.ts



/** Reports to GitHub what the main step could no longer report. Tries everything, then throws what failed. */
async function finishReport(report, options, signal) {
  const end = report.end ?? options.stopped;
  if (report.end === undefined && (await hasEnded(report, options.repository, signal)))
    return;
  const results = await Promise.allSettled([
    reportEnd(report, { ...options, end }, signal),
    writeComment(report, { ...options, end }, signal),
  ]);
  for (const result of results)
    if (result.status === 'rejected')
      throw result.reason;
}
/**
 * Returns whether the main step reported the end, although it could not note that: the disk was full. Saying then that it was
 * stopped would be wrong.
 */
async function hasEnded({ deploymentId: id }, repository, signal) {
  if (id === undefined)
    return false;
  const last = await repository.latestStatus(id, signal).catch(() => undefined);
  return last !== undefined && ENDS.has(last.state);
}
const ENDS = new Set(['success', 'failure', 'error', 'inactive']);
async function reportEnd({ hasDeployment, deploymentId, correlationId, ...subject }, { repository, logUrl, end }, signal) {
  if (!hasDeployment)
    return;
  const payload = { correlation_id: correlationId };
  const { environment } = subject;
  const id = deploymentId ?? (await (0,pastDeployments/* findCreated */.it)(repository, { environment, payload }, signal))?.id;
  if (id !== undefined)
    await (0,deploymentRecord/* closeDeployment */.Q)({ repository, id, subject, logUrl }, end, signal);
}
async function writeComment({ pullRequest, platform, environment, target, startedAtMs }, { repository, clock, end }, signal) {
  if (pullRequest === undefined || end.comment === undefined)
    return;
  const subject = { platform, environment, target };
  await (0,keepComment/* keepComment */.X)({ repository, clock, pullRequest, subject, startedAtMs }).write(end.comment, signal);
}

// EXTERNAL MODULE: ./src/step/outcome.ts
var outcome = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/deploy/github/commentText.ts
var commentText = __webpack_require__(2193);
;// CONCATENATED MODULE: ./src/deploy/github/finish.ts



/**
 * Runs the post step: reports to GitHub how a deployment ended when the main step was killed, or could not reach it. Does nothing
 * after a run that reported everything. Always green: the step itself has already ended the way it did.
 */
async function finishReporting({ runner, clock, openRepository }, cancelled) {
  const reports = (0,openReport/* leftReports */.FB)(runner);
  const token = runner.input('github_token')?.trim();
  if (reports.length === 0 || token === undefined)
    return true;
  runner.secret(token);
  const repository = await openRepository(token);
  if (repository === undefined)
    return true;
  const deadline = (0,reportLimit/* startLongReportLimit */.U)(clock, cancelled);
  const { url: logUrl } = (0,workflowRun/* workflowRun */.t)(runner.env);
  for (const report of reports) {
    const { environment, commit } = report;
    const comment = (0,commentText/* stoppedComment */.H8)({ environment, commit, logUrl, nowMs: clock.now() });
    const stopped = { ...STOPPED, replaces: false, comment };
    try {
      await finishReport(report, { repository, clock, logUrl, stopped }, deadline.signal);
      runner.info('Reported to GitHub how the deployment ended.');
    }
    catch (error) {
      const { message } = (0,outcome/* problemOf */.Zw)(error);
      runner.info(`Could not report to GitHub how the deployment ended. ${message}`);
    }
  }
  deadline.clear();
  return true;
}
const STOPPED = {
  statuses: [
    {
      state: 'error',
      description: 'The run was stopped before it could report how it ended. The platform may have gone on.',
    },
  ],
};

;// CONCATENATED MODULE: ./src/deploy/github/index.ts
/**
 * The report of a deployment to GitHub, and its words.
 */




/***/ })

};
