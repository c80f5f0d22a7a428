# One bar for each step of five degrees. Usage: awk -f histogram.awk -v out=CHART TABLE
BEGIN { FS = "," }
{
    bin = int(($3 + 50) / 5)
    count[bin]++
    if (!low || bin < low) low = bin
    if (bin > high) high = bin
}
END {
    for (bin = low; bin <= high; bin++) {
        bar = ""
        for (i = 0; i < count[bin]; i++) bar = bar "#"
        printf "%4d to %3d  %s\n", bin * 5 - 50, bin * 5 - 45, bar > out
    }
}
