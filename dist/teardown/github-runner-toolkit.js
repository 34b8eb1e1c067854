export const id = "github-runner-toolkit";
export const ids = ["github-runner-toolkit"];
export const modules = {

/***/ 3156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replaceSummary: () => (/* binding */ replaceSummary),
/* harmony export */   toolkitCommands: () => (/* binding */ toolkitCommands)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);
// Imported by their names, so that the rest of the toolkit is not bundled.

/** The commands of the GitHub toolkit. Loaded before anything is created. */
const toolkitCommands = {
  ...{ setSecret: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq, info: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, startGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh, endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4 },
  ...{ setOutput: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH, saveState: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ, getState: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu },
};
/** Replaces the job summary's part of this step; Markdown. */
async function replaceSummary(markdown) {
  await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write({ overwrite: true });
}


/***/ })

};
