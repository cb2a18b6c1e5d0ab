package app.roster.dashboards;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.UserId;
import app.roster.measurements.SmartRow;
import app.roster.measurements.SummaryRows;
import app.roster.measurements.catalogue.Attribute;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dashboards of people: everybody has one of their own, made when it is first looked at. */
@Stateless
public class Dashboards {

  private static final List<Attribute> TEMPLATE =
      List.of(
          Attribute.WEIGHT,
          Attribute.STEPS,
          Attribute.SLEEP_DURATION,
          Attribute.RESTING_HEART_RATE,
          Attribute.BLOOD_PRESSURE);

  @Inject private Guard guard;
  @Inject private TileOrder order;
  @Inject private SummaryRows summaries;

  /** The tiles, in order. A new dashboard has those of the template and all that has values. */
  public List<Tile> open(Actor actor, UserId user) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.DASHBOARD);
    if (order.create(subject.person())) {
      Stream.concat(TEMPLATE.stream(), summaries.known(actor, user).stream().map(Attribute::tile))
          .distinct()
          .forEach(attribute -> order.append(subject.person(), attribute));
    }
    List<Attribute> attributes = order.attributes(subject.person());
    Map<Attribute, SmartRow> rows =
        summaries.smartRows(
            actor, user, attributes.stream().flatMap(one -> one.components().stream()).toList());
    return attributes.stream().map(attribute -> tile(attribute, rows)).toList();
  }

  /**
   * Puts a tile at the end.
   *
   * @throws NotFoundException if there is no such tile: one pressure stands on that of both, and
   *     what is only computed has none
   */
  public void add(Actor actor, UserId user, Attribute attribute) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.DASHBOARD);
    if (attribute.tile() != attribute || attribute.isComputed()) {
      throw new NotFoundException();
    }
    order.create(subject.person());
    order.append(subject.person(), attribute);
  }

  /** Takes a tile away; its values and the choice of its source stay. */
  public void remove(Actor actor, UserId user, Attribute attribute) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.DASHBOARD);
    order.remove(subject.person(), attribute);
  }

  private static Tile tile(Attribute attribute, Map<Attribute, SmartRow> rows) {
    return new Tile(
        attribute,
        attribute.components().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), rows::get, (one, other) -> one, LinkedHashMap::new)));
  }
}
