package app.roster.clienttable.exports;

import app.roster.clienttable.ClientRow;
import app.roster.measurements.LatestValue;
import app.roster.measurements.catalogue.Attribute;
import app.roster.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One client in an export.
 *
 * @param values by attribute; one without a value has no entry
 * @param tags by name; empty where they were not asked for
 * @param computed what the table is ordered by, where that is an average or a change; canonical
 */
public record ExportRow(
    ClientRow client,
    Map<Attribute, LatestValue> values,
    List<Tag> tags,
    Optional<BigDecimal> computed) {}
