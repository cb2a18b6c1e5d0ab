package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.RosterException;
import app.roster.kernel.Settings;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.Imports;
import app.roster.provisioning.Upload;
import app.roster.provisioning.csv.Column;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.provisioning.csv.StructureException;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Map;

/** Where a Pro chooses a file; its rows are checked before anything is made of them. */
@Named
@ViewScoped
public class UploadView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "provisioning";
  private static final Map<String, String> REFUSALS =
      Map.of("too_many_imports", "too_many", "administrator_required", "administrator_required");

  @Inject private Imports imports;
  @Inject private UploadKeys keys;
  @Inject private Settings settings;
  @Inject private SignedIn signedIn;
  @Inject private Texts texts;

  private transient Part file;
  private String error;
  private String expected;
  private String found;

  /** Kept for one click on "use header names"; passwords are in it, so never on any disk. */
  private transient byte[] held;

  /** Checks the chosen file and goes on to its verdicts. */
  public String upload() throws IOException {
    forgetErrors();
    if (file == null || file.getSize() == 0) {
      error = texts.of(FEATURE, "upload.none");
      return null;
    }
    if (file.getSize() > getLimit()) {
      error = texts.of(FEATURE, "structure.too_large", settings.importMegabytes());
      return null;
    }
    try (InputStream content = file.getInputStream()) {
      return check(content.readAllBytes(), HeaderMode.POSITIONS);
    } finally {
      file.delete();
    }
  }

  /** Checks the same file again, finding columns by their names. */
  public String useNames() {
    byte[] content = held;
    forgetErrors();
    if (content == null) {
      error = texts.of(FEATURE, "upload.again");
      return null;
    }
    return check(content, HeaderMode.NAMES);
  }

  private String check(byte[] content, HeaderMode mode) {
    try {
      Upload upload = new Upload(content, mode, keys.give(response()));
      ImportId id = imports.check(signedIn.actor(), token(), upload);
      return "/import?faces-redirect=true&id=" + id;
    } catch (StructureException refusal) {
      show(refusal, content);
    } catch (RefusedException refusal) {
      error = texts.of(FEATURE, "refused." + REFUSALS.getOrDefault(refusal.code(), "other"));
    } catch (RosterException refusal) {
      error = texts.of(FEATURE, refusal.messageKey(), refusal.arguments().toArray());
    }
    return null;
  }

  private void show(StructureException refusal, byte[] content) {
    error = texts.of(FEATURE, refusal.messageKey(), refusal.arguments().toArray());
    if (refusal.code().startsWith("header_")) {
      expected = (String) refusal.arguments().get(0);
      found = (String) refusal.arguments().get(1);
    }
    held = refusal.code().equals("header_order") ? content : null;
  }

  private void forgetErrors() {
    error = null;
    expected = null;
    found = null;
    held = null;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  /** Why the person cannot import; empty if they can. */
  public String getObstacle() {
    return signedIn.mayInviteClients() ? "" : texts.of(FEATURE, "refused.administrator_required");
  }

  /** Largest file, in bytes. */
  public long getLimit() {
    return settings.importMegabytes() * 1024L * 1024L;
  }

  public String getLimitText() {
    return texts.of(FEATURE, "upload.limit", settings.importMegabytes());
  }

  public String getError() {
    return error;
  }

  /** Row 1 as it must be, after a file with another one; else null. */
  public String getExpected() {
    return expected;
  }

  public String getFound() {
    return found;
  }

  public boolean isRetryable() {
    return held != null;
  }

  /** Row 1 as it stands in the template. */
  public String getHeaderLine() {
    return String.join(",", Column.TEMPLATE);
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
