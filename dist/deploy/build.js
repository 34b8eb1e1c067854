export const id = "build";
export const ids = ["build"];
export const modules = {

/***/ 2028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packSource: () => (/* reexport safe */ _packSource_js__WEBPACK_IMPORTED_MODULE_0__.F)
/* harmony export */ });
/* harmony import */ var _packSource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2206);





/***/ })

};
