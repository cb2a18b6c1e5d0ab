package app.roster.clienttable;

import app.roster.kernel.PersonId;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.catalogue.Attribute;
import app.roster.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the table.
 *
 * @param rows in the order asked for
 * @param values by person and attribute; a client without a value has no entry
 * @param tags by person, each by name; a client without any has no entry, and nobody has one where
 *     they were not asked for
 * @param asOf when it was read
 * @param places to ask for the page after or before it with
 */
public record ClientPage(
    List<ClientRow> rows,
    Map<PersonId, Map<Attribute, SummaryRow>> values,
    Map<PersonId, List<Tag>> tags,
    Instant asOf,
    Places places) {

  public ClientPage {
    rows = List.copyOf(rows);
    values = Map.copyOf(values);
    tags = Map.copyOf(tags);
  }

  /** The names of the client's tags. */
  public List<String> tags(ClientRow row) {
    return tags.getOrDefault(row.person(), List.of()).stream().map(Tag::name).toList();
  }

  public Optional<SummaryRow> value(ClientRow row, Attribute attribute) {
    return Optional.ofNullable(values.getOrDefault(row.person(), Map.of()).get(attribute));
  }
}
