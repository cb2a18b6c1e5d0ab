package app.roster.measurements;

import app.roster.measurements.catalogue.Range;
import app.roster.measurements.explanations.Explanation;
import app.roster.measurements.explanations.SourceReason;
import java.util.Optional;

/**
 * A number that is shown, and how it came about.
 *
 * @param summary what table, tile and smart row show
 * @param reason why the source is the one
 * @param goal the range the value should stay in; empty without one
 */
public record Explained(
    SummaryRow summary, SourceReason reason, Optional<Range> goal, Explanation explanation) {}
