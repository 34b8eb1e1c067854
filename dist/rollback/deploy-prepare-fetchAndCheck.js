import { modules as shared } from "./shared.js";
export const id = "deploy-prepare-fetchAndCheck";
export const ids = ["deploy-prepare-fetchAndCheck"];
export const modules = {
...shared,

};
