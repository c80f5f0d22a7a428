#include "widgets/charts/chart_group.h"
