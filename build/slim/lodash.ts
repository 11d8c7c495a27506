// What yeoman-generator takes from lodash to read its storage. It imports the whole (`import * as _`), which no bundler shakes.
export { get } from "lodash-es";

/** For writing to the storage, `.yo-rc.json`: we record answers in a file of our own. */
function refuse(): never {
  throw new Error("groundrules bundles yeoman-generator without the parts of lodash-es that write to its storage.");
}

export { refuse as cloneDeep, refuse as defaults, refuse as merge, refuse as set };
