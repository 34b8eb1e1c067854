import { modules as shared } from "./shared.js";
export const id = "store-export-exportStore";
export const ids = ["store-export-exportStore"];
export const modules = {
...shared,

/***/ 3412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOutput: () => (/* reexport safe */ _exportStore_js__WEBPACK_IMPORTED_MODULE_0__.yr)
/* harmony export */ });
/* harmony import */ var _exportStore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7369);
/** Writing a store as a store file that plans no changes. */



/***/ }),

};
