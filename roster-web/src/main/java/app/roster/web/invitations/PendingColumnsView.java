package app.roster.web.invitations;

import app.roster.invitations.PendingColumn;
import app.roster.invitations.PendingInvitations;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which facts the Pending tab shows besides the address. */
@Named
@ViewScoped
public class PendingColumnsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PendingInvitations invitations;
  @Inject private SignedIn signedIn;
  @Inject private Texts texts;

  private List<Column> columns;

  @PostConstruct
  void load() {
    Set<PendingColumn> chosen = invitations.columns(signedIn.actor());
    columns =
        Arrays.stream(PendingColumn.values())
            .map(column -> new Column(column, label(column), chosen.contains(column)))
            .toList();
  }

  /** Remembers the choice. */
  public void choose() {
    Set<PendingColumn> chosen =
        columns.stream()
            .filter(Column::isChosen)
            .map(column -> column.code)
            .collect(Collectors.toSet());
    invitations.choose(signedIn.actor(), chosen);
  }

  public List<Column> getColumns() {
    return columns;
  }

  /**
   * @param code name of a {@link PendingColumn}
   */
  public boolean shows(String code) {
    return columns.stream().anyMatch(column -> column.chosen && column.code.name().equals(code));
  }

  private String label(PendingColumn column) {
    return texts.of("invitations", "column." + column.name().toLowerCase(Locale.ROOT));
  }

  /** One fact that can be shown. */
  public static final class Column implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PendingColumn code;
    private final String label;
    private boolean chosen;

    Column(PendingColumn code, String label, boolean chosen) {
      this.code = code;
      this.label = label;
      this.chosen = chosen;
    }

    public String getLabel() {
      return label;
    }

    public boolean isChosen() {
      return chosen;
    }

    public void setChosen(boolean chosen) {
      this.chosen = chosen;
    }
  }
}
