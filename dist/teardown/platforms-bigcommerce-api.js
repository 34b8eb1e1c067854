import { modules as shared } from "./shared.js";
export const id = "platforms-bigcommerce-api";
export const ids = ["platforms-bigcommerce-api"];
export const modules = {
...shared,

};
