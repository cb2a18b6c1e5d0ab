package app.roster.web.shell;

import app.roster.kernel.RosterException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Short notices in the corner of the page, after an action; texts from the feature's bundle. */
@RequestScoped
public class Notices {

  @Inject private Texts texts;

  public void success(String feature, String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, texts.of(feature, key, arguments));
  }

  public void warn(String feature, String key, Object... arguments) {
    add(FacesMessage.SEVERITY_WARN, texts.of(feature, key, arguments));
  }

  /** Something could not be done; stays until it is closed. */
  public void fail(String feature, String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, texts.of(feature, key, arguments));
  }

  /** Tells the person why the service did not do what they asked for. */
  public void refused(String feature, RosterException refusal) {
    Object[] arguments = refusal.arguments().toArray();
    add(FacesMessage.SEVERITY_ERROR, texts.of(feature, refusal.messageKey(), arguments));
  }

  /** A notice with heading, as for the pop-up after an invitation was sent. */
  public void celebrate(String feature, String titleKey, String key, Object... arguments) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO,
                texts.of(feature, titleKey),
                texts.of(feature, key, arguments)));
  }

  private static void add(Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, ""));
  }
}
