package manifests_test

import data.manifests

container := {
	"name": "api",
	"image": "ghcr.io/acme/orders@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	"securityContext": {
		"allowPrivilegeEscalation": false,
		"readOnlyRootFilesystem": true,
		"runAsNonRoot": true,
		"capabilities": {"drop": ["ALL"]},
	},
	"resources": {"limits": {"cpu": "1", "memory": "384Mi", "ephemeral-storage": "128Mi"}},
}

pod := {"automountServiceAccountToken": false, "containers": [container]}

named(kind, spec) := {"kind": kind, "metadata": {"name": "orders"}, "spec": spec}

denied(object) := messages if {
	messages := manifests.deny with input as object
}

denied_pod(changes) := denied(named("Pod", object.union(pod, changes)))

denied_container(changes) := denied_pod({"containers": [object.union(container, changes)]})

controllers := {"DaemonSet", "Deployment", "Job", "Rollout", "StatefulSet"}

test_what_is_locked_down_passes if {
	denied(named("Pod", pod)) == set()
	every kind in controllers {
		denied(named(kind, {"template": {"spec": pod}})) == set()
	}
}

test_the_pods_of_every_kind_are_seen if {
	open := {"template": {"spec": {"containers": [container]}}}
	every kind in controllers {
		denied(named(kind, open)) == {sprintf("%s orders mounts a token of the cluster", [kind])}
	}
	count(denied(named("CronJob", {"jobTemplate": {"spec": open}}))) == 1
}

test_what_runs_no_pods_passes if denied(named("Service", {"type": "ClusterIP"})) == set()

test_a_token_is_refused if count(denied_pod({"automountServiceAccountToken": true})) == 1

test_a_tag_is_refused if count(denied_container({"image": "ghcr.io/acme/orders:v1.2.3-abcdef0"})) == 1

test_each_lock_is_needed if {
	every lock, opened in {
		"allowPrivilegeEscalation": true,
		"readOnlyRootFilesystem": false,
		"runAsNonRoot": false,
		"capabilities": {"drop": ["ALL"], "add": ["NET_ADMIN"]},
	} {
		count(denied_container({"securityContext": {lock: opened}})) == 1
	}
}

test_a_missing_lock_is_refused if count(denied_pod({"containers": [object.remove(container, ["securityContext"])]})) == 3

test_each_limit_is_needed if {
	every resource, _ in container.resources.limits {
		limits := object.remove(container.resources.limits, [resource])
		changed := object.union(object.remove(container, ["resources"]), {"resources": {"limits": limits}})
		count(denied_pod({"containers": [changed]})) == 1
	}
}

test_the_containers_that_start_first_are_seen if {
	count(denied_pod({"initContainers": [object.remove(container, ["securityContext"])]})) == 3
}
