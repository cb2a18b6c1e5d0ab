package app.roster.web.dashboards;

import app.roster.dashboards.Dashboards;
import app.roster.kernel.NotFoundException;
import app.roster.measurements.catalogue.Attribute;
import app.roster.web.clientview.SubjectContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The tiles of the page, and what may be added to them. */
@Named
@ViewScoped
public class DashboardView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SubjectContext subject;
  @Inject private Dashboards dashboards;
  @Inject private TileCards cards;
  @Inject private Words words;

  private List<TileCard> tiles = List.of();
  private List<OfferedGroup> offers = List.of();

  public void load() {
    tiles = dashboards.open(subject.actor(), subject.subject()).stream().map(cards::of).toList();
  }

  public List<TileCard> getTiles() {
    return tiles;
  }

  public List<OfferedGroup> getOffers() {
    return offers;
  }

  /** Whether no tile has a value yet: the page then says how to begin. */
  public boolean isBlank() {
    return tiles.stream().allMatch(TileCard::isWithoutValue);
  }

  public void offer() {
    Set<String> shown = tiles.stream().map(TileCard::code).collect(Collectors.toSet());
    offers =
        OfferedGroup.of(
            Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.tile() == attribute && !attribute.isComputed())
                .filter(attribute -> !shown.contains(attribute.code()))
                .toList(),
            words.locale());
    PrimeFaces.current().executeScript("PF('offers').show()");
  }

  public void add(String code) {
    dashboards.add(subject.actor(), subject.subject(), attribute(code));
    load();
    PrimeFaces.current().executeScript("PF('offers').hide()");
  }

  public void remove(String code) {
    dashboards.remove(subject.actor(), subject.subject(), attribute(code));
    load();
    PrimeFaces.current().executeScript("PF('details').hide()");
  }

  /** What a request names is looked up before anything is done with it. */
  public static Attribute attribute(String code) {
    return Attribute.ofCode(code).orElseThrow(NotFoundException::new);
  }
}
