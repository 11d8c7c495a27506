import { each, objectsOf, placeOf, shown } from "./kubernetes.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { anywhere, at } from "./outline.ts";

const autoscalers = ["HorizontalPodAutoscaler", "ScaledObject"];

const scalesByAll: Check = (facts) => {
  const seen = objectsOf(facts, ...autoscalers).map((object) => {
    const metrics = at(object.nodes, "spec", "metrics", "-");
    const resources = metrics.flatMap(({ children }) => at(children, "resource", "name"));
    const own = metrics.flatMap(({ children }) =>
      at(children, "type").filter(({ value }) => /^(?:Pods|External|Object)$/.test(value)),
    );
    const triggers = at(object.nodes, "spec", "triggers", "-", "type");
    const others = triggers.filter(({ value }) => !/^(?:cpu|memory|cron)$/.test(value));
    const named = (name: string) => [...resources, ...triggers].filter(({ value }) => value === name);
    return { object, cpu: named("cpu"), memory: named("memory"), custom: [...own, ...others] };
  });
  const [first] = seen;
  if (first === undefined) return fail("Nothing scales the service.", "Add a HorizontalPodAutoscaler.");
  const missing = (["cpu", "memory", "custom"] as const).filter((part) => seen.every((one) => one[part].length === 0));
  if (missing.length > 0)
    return fail(`Nothing scales by ${missing.join(" or ")} metrics.`, "Add them to the metrics of the autoscaler.", {
      path: first.object.path,
      line: first.object.line,
    });
  return pass(...seen.flatMap(({ cpu, memory, custom }) => [...cpu, ...memory, ...custom].flatMap(shown)));
};

const scalingEnds = each(
  (facts) => objectsOf(facts, ...autoscalers),
  ({ nodes }) => [...at(nodes, "spec", "maxReplicas"), ...at(nodes, "spec", "maxReplicaCount")],
  ({ kind }) => `The ${kind} has no maximum.`,
  "Set maxReplicas.",
);

/** By the clock: a trigger of KEDA, an annotation of kube-downscaler, or a job that scales. */
const scalesByClock: Check = (facts) => {
  const triggers = objectsOf(facts, "ScaledObject").flatMap(({ nodes }) =>
    at(nodes, "spec", "triggers", "-", "type").filter(({ value }) => value === "cron"),
  );
  const noted = objectsOf(facts, "Deployment", "Namespace").flatMap(({ nodes }) =>
    at(nodes, "metadata", "annotations").flatMap(({ children }) =>
      children.filter(({ key }) => /^downscaler\/(?:uptime|downtime)$/.test(key)),
    ),
  );
  const jobs = objectsOf(facts, "CronJob").flatMap(({ nodes }) =>
    anywhere(nodes, "-").filter(({ value }) => /\bscale\b/.test(value)),
  );
  return found(
    [...triggers, ...noted, ...jobs],
    (node) => evidence(`${node.key}: ${node.value}`, placeOf(node)),
    () => fail("Nothing scales down outside of busy hours.", "Add a cron trigger of KEDA."),
  );
};

export const constitutionScaling: Topic = {
  id: "constitution-scaling",
  title: "Scaling on Kubernetes",
  bindings: [
    { by: "facts", rules: ["CON-76.2"], check: scalesByAll },
    { by: "facts", rules: ["CON-76.3"], check: scalingEnds },
    { by: "facts", rules: ["CON-81.2"], check: scalesByClock },
  ],
};
