export const id = "store-file";
export const ids = ["store-file"];
export const modules = {

/***/ 8756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFile: () => (/* reexport safe */ _readFile_js__WEBPACK_IMPORTED_MODULE_0__.TA)
/* harmony export */ });
/* harmony import */ var _readFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2139);
/** Reading a store file: text to values with their places, and everything that is wrong with it at once. */





/***/ })

};
