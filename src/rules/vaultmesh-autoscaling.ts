import type { Facts } from "../facts/model.ts";
import { each, type KubernetesObject, objectsOf } from "./kubernetes.ts";
import { type Check, fail, type Topic } from "./model.ts";
import { at, both, type Node, only } from "./outline.ts";

const autoscalers = (facts: Facts) => objectsOf(facts, "HorizontalPodAutoscaler");

function autoscaler(look: (nodes: readonly Node[]) => readonly Node[], lack: string, remedy: string): Check {
  const check = each(
    autoscalers,
    ({ nodes }: KubernetesObject) => look(nodes),
    () => `The HorizontalPodAutoscaler ${lack}.`,
    remedy,
  );
  return (facts, question) =>
    autoscalers(facts).length === 0
      ? fail("There is no HorizontalPodAutoscaler.", "Add one of autoscaling/v2.")
      : check(facts, question);
}

const targetsSeventy = (nodes: readonly Node[]) =>
  at(nodes, "spec", "metrics", "-", "resource").flatMap(({ children }) =>
    both(only(at(children, "name"), "cpu"), only(at(children, "target", "averageUtilization"), "70")),
  );

export const vaultmeshAutoscaling: Topic = {
  id: "vaultmesh-autoscaling",
  title: "Autoscaling of VaultMesh",
  bindings: [
    {
      by: "facts",
      rules: ["VM-3.9"],
      check: autoscaler(
        (nodes) => both(only(at(nodes, "apiVersion"), "autoscaling/v2"), at(nodes, "spec", "scaleTargetRef", "name")),
        "is not of autoscaling/v2, or scales nothing",
        "Set apiVersion: autoscaling/v2 and scaleTargetRef.",
      ),
    },
    {
      by: "facts",
      rules: ["VM-3.10"],
      check: autoscaler(
        (nodes) => both(only(at(nodes, "spec", "minReplicas"), "2"), only(at(nodes, "spec", "maxReplicas"), "10")),
        "does not scale from 2 to 10",
        "Set minReplicas: 2 and maxReplicas: 10.",
      ),
    },
    {
      by: "facts",
      rules: ["VM-3.11"],
      check: autoscaler(targetsSeventy, "does not aim at 70 percent of the CPU", "Set averageUtilization: 70 for cpu."),
    },
  ],
};
