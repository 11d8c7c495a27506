#!/bin/sh
# Steers the Rollout of a Helm release, and waits for what comes of it:
#   rollout.sh NAMESPACE RELEASE start    until the new image has its first share
#   rollout.sh NAMESPACE RELEASE finish   until it has all requests
#   rollout.sh NAMESPACE RELEASE promote  ends the wait for approval, then the same
#   rollout.sh NAMESPACE RELEASE return   skips every step, then the same
#   rollout.sh NAMESPACE RELEASE before   prints the revision to return to
#   rollout.sh NAMESPACE RELEASE holds DIGEST   fails if it was replaced or taken back
# Fails with 1 as soon as the new image is refused: its analysis failed, or it never got
# ready, and the old one has all requests; with 3 where the cluster does not answer. A
# release without a Rollout is done.
set -eu

namespace=$1 name=$2 action=$3

# Waits until the controller has seen the newest generation, in one of these phases.
await() {
    tries=${TRIES:-720}
    while [ "$tries" -gt 0 ]; do
        # An API server that does not answer has refused nothing.
        state=$(kubectl get rollout "$name" --namespace "$namespace" \
            --output jsonpath='{.metadata.generation} {.status.observedGeneration} {.status.phase} {.status.message}') || state=
        read -r generation seen phase message <<STATE
$state
STATE
        if [ -n "$generation" ] && [ "$generation" = "$seen" ]; then
            for wanted in "$@"; do
                if [ "$phase" = "$wanted" ]; then
                    echo "$name is $phase"
                    return
                fi
            done
            if [ "$phase" = Degraded ]; then
                echo "$name is $phase: $message" >&2
                exit 1
            fi
        fi
        tries=$((tries - 1))
        sleep "${PAUSE:-5}"
    done
    if [ -z "$generation" ]; then
        echo "the cluster does not say how $name is" >&2
        exit 3
    fi
    echo "$name is still $phase: $message" >&2
    exit 1
}

change() {
    kubectl patch rollout "$name" --namespace "$namespace" --subresource status --type merge --patch "{\"status\":$1}"
}

# The newest revision that runs something else, without those that were undone.
before() {
    "${HELM:-helm}" history "$name" --namespace "$namespace" | awk -F '\t' '
        { now = $1 + 0; runs[now] = now }
        $3 !~ /deployed|superseded/ { undone[now] = 1 }
        $6 ~ /^Rollback to / {
            sub(/^Rollback to /, "", $6)
            runs[now] = ($6 + 0) in runs ? runs[$6 + 0] : $6 + 0
            for (each = $6 + 1; each < now; each++) undone[each] = 1
        }
        $3 ~ /deployed/ { last = now }
        END {
            for (each = last - 1; each > 0; each--)
                if (each in runs && !(each in undone) && runs[each] != runs[last]) { print each; exit }
            exit 1
        }'
}

if [ "$action" = before ]; then
    before || { echo "$namespace has no release to return to" >&2; exit 1; }
    exit
fi

manifest=$("${HELM:-helm}" get manifest "$name" --namespace "$namespace")
case $manifest in
    *"kind: Rollout"*) ;;
    *) exit 0 ;;
esac

case $action in
    start) await Paused Healthy ;;
    finish) await Healthy ;;
    promote)
        change '{"pauseConditions":null}'
        await Healthy
        ;;
    holds)
        image=$(kubectl get rollout "$name" --namespace "$namespace" \
            --output jsonpath='{.spec.template.spec.containers[0].image}')
        case $image in
            *"@$4") ;;
            *)
                echo "$namespace has $image now, not $4" >&2
                exit 1
                ;;
        esac
        ;;
    return)
        # Seen first: the controller forgets the order with a new generation.
        await Progressing Paused Healthy
        change '{"promoteFull":true}'
        await Healthy
        ;;
    *)
        echo "rollout.sh: there is no action $action" >&2
        exit 2
        ;;
esac
