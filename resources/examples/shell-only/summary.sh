# Puts the findings on one page. Usage: summary.sh WARMEST COLDEST AVERAGES PAGE (averages separated by semicolons)
set -eu
{
    echo "Warmest readings"
    sed 's/^/  /; s/,/ day /; s/,/: /' "$1"
    echo "Coldest readings"
    sed 's/^/  /; s/,/ day /; s/,/: /' "$2"
    echo "Averages"
    printf '%s\n' "$3" | tr ';' '\n' | sed '/^$/d; s/^/  /' | sort
} > "$4"
cat "$4"
