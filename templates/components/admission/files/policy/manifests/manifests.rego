# What the chart may render; `make helm-lint` asks for every environment.
package manifests

pod := input.spec.template.spec if input.kind in {"DaemonSet", "Deployment", "Job", "Rollout", "StatefulSet"}

pod := input.spec.jobTemplate.spec.template.spec if input.kind == "CronJob"

pod := input.spec if input.kind == "Pod"

containers contains container if {
	some container in array.concat(pod.containers, object.get(pod, "initContainers", []))
}

says(text) := sprintf("%s %s %s", [input.kind, input.metadata.name, text])

deny contains says("mounts a token of the cluster") if object.get(pod, "automountServiceAccountToken", true) != false

deny contains says(sprintf("names %s by a tag", [container.image])) if {
	some container in containers
	not regex.match(`@sha256:[0-9a-f]{64}$`, container.image)
}

deny contains says(sprintf("may run %s as root", [container.name])) if {
	some container in containers
	not container.securityContext.runAsNonRoot
}

deny contains says(sprintf("lets %s write to its root file system", [container.name])) if {
	some container in containers
	not container.securityContext.readOnlyRootFilesystem
}

deny contains says(sprintf("lets %s gain privileges", [container.name])) if {
	some container in containers
	not keeps_to_itself(container)
}

keeps_to_itself(container) if {
	container.securityContext.allowPrivilegeEscalation == false
	"ALL" in container.securityContext.capabilities.drop
	count(object.get(container.securityContext.capabilities, "add", [])) == 0
}

deny contains says(sprintf("does not limit %s of %s", [resource, container.name])) if {
	some container in containers
	some resource in ["cpu", "memory", "ephemeral-storage"]
	not container.resources.limits[resource]
}
