// What yeoman-generator takes from semver, whose entry point loads all of it.
import lte from "semver/functions/lte.js";

export { lte };
