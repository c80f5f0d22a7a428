# The mean of one station's readings. Usage: average.sh TABLE STATION LINE
set -eu
echo "averaging $2"
awk -F, -v station="$2" '$1 == station { sum += $3; n++ } END { printf "%s %.2f", station, sum / n }' "$1" > "$3"
