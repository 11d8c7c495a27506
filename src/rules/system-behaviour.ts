import type { Topic } from "./model.ts";
import { storeFillsThem } from "./secret-handling.ts";

export const systemBehaviour: Topic = {
  id: "system-behaviour",
  title: "Behaviour that the system guide asks for",
  bindings: [
    // Running code.
    { by: "test", rules: ["SYS-1.10", "SYS-1.13"] },
    { by: "test", rules: ["SYS-4.6", "SYS-4.7", "SYS-4.8"] },
    { by: "test", rules: ["SYS-5.1", "SYS-5.2", "SYS-5.3", "SYS-5.4", "SYS-5.5", "SYS-5.6", "SYS-5.7", "SYS-5.8"] },
    { by: "test", rules: ["SYS-8.7"] },
    { by: "test", rules: ["SYS-9.1", "SYS-9.2", "SYS-9.4", "SYS-9.5", "SYS-9.6"] },
    { by: "test", rules: ["SYS-10.1", "SYS-10.2", "SYS-10.3", "SYS-10.4"] },
    { by: "test", rules: ["SYS-12.1", "SYS-12.2", "SYS-12.3"] },
    { by: "test", rules: ["SYS-15.3", "SYS-15.4"] },
    { by: "test", rules: ["SYS-16.1", "SYS-16.2"] },
    // Conduct.
    { by: "conduct", rules: ["SYS-1.3", "SYS-1.4", "SYS-1.5", "SYS-1.6", "SYS-1.8", "SYS-1.16", "SYS-1.17"] },
    { by: "conduct", rules: ["SYS-19.2", "SYS-19.3", "SYS-19.4"] },
    { by: "host", rules: ["SYS-8.2"], carrier: storeFillsThem },
  ],
};
