#pragma once

namespace orrery::app {

class TourStage;

/// The start page, first and later.
void visitHome(TourStage& tour);
/// Runs: going on, finished, compared, lost, listed.
void visitRuns(TourStage& tour);
/// Data: on a wire, in the inspector, as table, matrix, curve and picture; forms of the sample's steps.
void visitData(TourStage& tour);
/// A pipeline before its run, with mistakes, or missing.
void visitPlan(TourStage& tour);
/// The sample's file as text, beside its canvas and alone.
void visitText(TourStage& tour);
/// A file with edits, compared with what is saved; the ports of a sub-pipeline.
void visitEdits(TourStage& tour);
/// Cluster, jobs, settings, and what lies over the pages.
void visitShell(TourStage& tour);

} // namespace orrery::app
