package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.ImportRow;
import app.roster.provisioning.Imports;
import app.roster.provisioning.Verdict;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of the import that is shown, a page at a time. */
@Named("importRows")
@RequestScoped
public class ImportRowsView {

  private static final String FEATURE = "provisioning";
  private static final int ROWS = 50;

  @Inject private ImportView view;
  @Inject private Imports imports;
  @Inject private SignedIn signedIn;
  @Inject private Shell shell;
  @Inject private Texts texts;
  @Inject private ProblemText problems;

  private Page<RowLine> rows;

  public List<RowLine> getRows() {
    return page().items();
  }

  public boolean isEarlier() {
    return from() > 0;
  }

  public boolean isLater() {
    return from() + ROWS < page().total();
  }

  public int getEarlierFrom() {
    return Math.max(0, from() - ROWS);
  }

  public int getLaterFrom() {
    return from() + ROWS;
  }

  public String getRange() {
    long total = page().total();
    long last = Math.min(from() + ROWS, total);
    return texts.of(FEATURE, "rows.range", Math.min(from() + 1, total), last, total);
  }

  public String label(RowLine row) {
    if (!row.getOutcome().isEmpty()) {
      return texts.of(FEATURE, "outcome." + row.getOutcome());
    }
    boolean generated = row.isGenerated() && Verdict.NEW.name().equals(row.getVerdict());
    return texts.of(FEATURE, "verdict." + row.getVerdict() + (generated ? ".generated" : ""));
  }

  private Page<RowLine> page() {
    if (rows == null) {
      AccessToken token = new AccessToken(signedIn.token());
      ImportId id = new ImportId(view.getId());
      PageRequest request = new PageRequest(from(), ROWS);
      rows = imports.rows(signedIn.actor(), token, id, wanted(), request).map(this::line);
    }
    return rows;
  }

  private RowLine line(ImportRow row) {
    return new RowLine(row, problems.of(shell.getLocale(), row));
  }

  private int from() {
    return Math.max(0, view.getFrom());
  }

  private Optional<Verdict> wanted() {
    return Arrays.stream(Verdict.values())
        .filter(known -> known.name().equals(view.getVerdict()))
        .findFirst();
  }
}
