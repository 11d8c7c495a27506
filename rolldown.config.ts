import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { bundleOptions } from "./build/bundle.ts";

export default defineConfig(bundleOptions(fileURLToPath(new URL("dist", import.meta.url))));
