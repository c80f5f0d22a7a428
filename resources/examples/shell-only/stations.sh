# The names of the stations in a table, as a JSON list. Usage: stations.sh TABLE LIST
set -eu
cut -d, -f1 "$1" | sort -u | awk 'BEGIN { printf "[" } { printf("%s\"%s\"", (NR > 1 ? "," : ""), $0) } END { print "]" }' > "$2"
