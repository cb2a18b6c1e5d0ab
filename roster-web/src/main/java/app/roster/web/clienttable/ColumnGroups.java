package app.roster.web.clienttable;

import app.roster.clienttable.SystemColumn;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Group;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be a column, in the groups of the catalogue and one for the account. */
@RequestScoped
class ColumnGroups {

  @Inject private Wording wording;

  /** The groups, with a mark on what is chosen. */
  List<ColumnGroup> with(List<String> chosen) {
    return Stream.concat(
            Stream.of(Group.values()).map(group -> measured(group, chosen)),
            Stream.of(account(chosen)))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private ColumnGroup measured(Group group, List<String> chosen) {
    List<ColumnChoice> choices =
        Stream.of(Attribute.values())
            .filter(attribute -> attribute.group() == group && attribute.isMeasured())
            .map(attribute -> choice(attribute.code(), chosen))
            .toList();
    return new ColumnGroup(group.name(), group.label(wording.locale()), choices);
  }

  private ColumnGroup account(List<String> chosen) {
    List<ColumnChoice> choices =
        Stream.of(SystemColumn.values()).map(column -> choice(column.code(), chosen)).toList();
    return new ColumnGroup("SYSTEM", wording.text("group.system"), choices);
  }

  private ColumnChoice choice(String code, List<String> chosen) {
    return new ColumnChoice(code, wording.column(code), chosen.contains(code));
  }
}
