package app.roster.clienttable;

import app.roster.kernel.PersonId;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.catalogue.Attribute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the table.
 *
 * @param rows in the order asked for
 * @param values by person and attribute; a client without a value has no entry
 * @param asOf when it was read
 */
public record ClientPage(
    List<ClientRow> rows, Map<PersonId, Map<Attribute, SummaryRow>> values, Instant asOf) {

  public ClientPage {
    rows = List.copyOf(rows);
    values = Map.copyOf(values);
  }

  public Optional<SummaryRow> value(ClientRow row, Attribute attribute) {
    return Optional.ofNullable(values.getOrDefault(row.person(), Map.of()).get(attribute));
  }
}
