import type { Topic } from "./model.ts";

export const vaultmeshBehaviour: Topic = {
  id: "vaultmesh-behaviour",
  title: "Behaviour that VaultMesh asks for",
  bindings: [
    // Running code.
    { by: "test", rules: ["VM-2.2", "VM-2.3"] },
    { by: "test", rules: ["VM-7.4"] },
    { by: "test", rules: ["VM-10.1", "VM-10.2", "VM-10.3", "VM-10.4", "VM-10.5", "VM-10.6"] },
    { by: "test", rules: ["VM-11.1", "VM-11.2", "VM-11.3"] },
    // Conduct.
    { by: "conduct", rules: ["VM-12.5"] },
    { by: "conduct", rules: ["VM-14.1", "VM-14.2", "VM-14.9"] },
    { by: "conduct", rules: ["VM-19.3", "VM-19.6", "VM-19.7", "VM-19.8", "VM-19.9"] },
    { by: "conduct", rules: ["VM-20.1", "VM-20.2", "VM-20.3", "VM-20.6"] },
    { by: "conduct", rules: ["VM-23.2", "VM-23.3", "VM-23.4", "VM-23.5", "VM-23.6", "VM-23.7"] },
  ],
};
