#!/bin/sh
# Fails while an error budget burns too fast: burn_rate.sh SLO-FILE LIMIT
# At a burn rate of 1 a budget lasts exactly its window. Asks PROMETHEUS_URL, with
# PROMETHEUS_TOKEN if there is one, how fast each objective's budget burnt for an hour.
# A Prometheus that knows nothing of the service is the wrong one, or is misled: that
# fails too. Of a first deployment it cannot know; a person makes that one.
set -eu

file=$1 limit=$2
: "${PROMETHEUS_URL:?names the Prometheus that knows the service}"

# Of each objective its name and the query for its burn rate, a line each.
objectives=$(yq --output-format json . "$file" | jq --raw-output '.slos[]
    | .name + " ((" + .sli.events.error_query + ") / (" + .sli.events.total_query + ")) / (1 - \(.objective) / 100)"
    | gsub("{{ *\\.window *}}"; "1h") | gsub("\n"; " ")')
test -n "$objectives" || { echo "$file has no objectives" >&2; exit 1; }

burns=0
while read -r name query; do
    answer=$(curl --fail --silent --show-error --max-time 30 --get "$PROMETHEUS_URL/api/v1/query" \
        ${PROMETHEUS_TOKEN:+--header "Authorization: Bearer $PROMETHEUS_TOKEN"} \
        --data-urlencode "query=$query")
    rate=$(printf '%s' "$answer" | jq --raw-output '.data.result[0].value[1] // "unknown"')
    case $rate in
        unknown)
            echo "$name: Prometheus does not know the service, so nothing says what it has left" >&2
            burns=1
            ;;
        NaN) echo "$name: no requests, so nothing burns" ;;
        *)
            echo "$name: the error budget burns at a rate of $rate; $limit is allowed"
            awk -v rate="$rate" -v limit="$limit" 'BEGIN { exit !(rate + 0 <= limit + 0) }' || burns=1
            ;;
    esac
done <<OBJECTIVES
$objectives
OBJECTIVES
exit "$burns"
