(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources;
    ; __append("package manifests_test\n\nimport data.manifests\n\ncontainer := {\n	\"name\": \"api\",\n	\"image\": \"")
    ; __append( derived.image )
    ; __append("@sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\",\n	\"securityContext\": {\n		\"allowPrivilegeEscalation\": false,\n		\"readOnlyRootFilesystem\": true,\n		\"runAsNonRoot\": true,\n		\"capabilities\": {\"drop\": [\"ALL\"]},\n	},\n	\"resources\": {\"limits\": {\"cpu\": \"1\", \"memory\": \"384Mi\", \"ephemeral-storage\": \"128Mi\"}},\n}\n\npod := {\"automountServiceAccountToken\": false, \"containers\": [container]}\n\nnamed(kind, spec) := {\"kind\": kind, \"metadata\": {\"name\": \"")
    ; __append( answers.name )
    ; __append("\"}, \"spec\": spec}\n\ndenied(object) := messages if {\n	messages := manifests.deny with input as object\n}\n\ndenied_pod(changes) := denied(named(\"Pod\", object.union(pod, changes)))\n\ndenied_container(changes) := denied_pod({\"containers\": [object.union(container, changes)]})\n\ncontrollers := {\"DaemonSet\", \"Deployment\", \"Job\", \"Rollout\", \"StatefulSet\"}\n\ntest_what_is_locked_down_passes if {\n	denied(named(\"Pod\", pod)) == set()\n	every kind in controllers {\n		denied(named(kind, {\"template\": {\"spec\": pod}})) == set()\n	}\n}\n\ntest_the_pods_of_every_kind_are_seen if {\n	open := {\"template\": {\"spec\": {\"containers\": [container]}}}\n	every kind in controllers {\n		denied(named(kind, open)) == {sprintf(\"%s ")
    ; __append( answers.name )
    ; __append(" mounts a token of the cluster\", [kind])}\n	}\n	count(denied(named(\"CronJob\", {\"jobTemplate\": {\"spec\": open}}))) == 1\n}\n\ntest_what_runs_no_pods_passes if denied(named(\"Service\", {\"type\": \"ClusterIP\"})) == set()\n\ntest_a_token_is_refused if count(denied_pod({\"automountServiceAccountToken\": true})) == 1\n\ntest_a_tag_is_refused if count(denied_container({\"image\": \"")
    ; __append( derived.image )
    ; __append(":v1.2.3-abcdef0\"})) == 1\n\ntest_each_lock_is_needed if {\n	every lock, opened in {\n		\"allowPrivilegeEscalation\": true,\n		\"readOnlyRootFilesystem\": false,\n		\"runAsNonRoot\": false,\n		\"capabilities\": {\"drop\": [\"ALL\"], \"add\": [\"NET_ADMIN\"]},\n	} {\n		count(denied_container({\"securityContext\": {lock: opened}})) == 1\n	}\n}\n\ntest_a_missing_lock_is_refused if count(denied_pod({\"containers\": [object.remove(container, [\"securityContext\"])]})) == 3\n\ntest_each_limit_is_needed if {\n	every resource, _ in container.resources.limits {\n		limits := object.remove(container.resources.limits, [resource])\n		changed := object.union(object.remove(container, [\"resources\"]), {\"resources\": {\"limits\": limits}})\n		count(denied_pod({\"containers\": [changed]})) == 1\n	}\n}\n\ntest_the_containers_that_start_first_are_seen if {\n	count(denied_pod({\"initContainers\": [object.remove(container, [\"securityContext\"])]})) == 3\n}\n")
  return __output;

}