package app.roster.web.organizations;

import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import app.roster.organizations.OrganizationSettings;
import java.io.Serializable;

/** What stands in the fields of the Settings page. */
public class SettingsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String message = "";
  private int reminderDays;
  private String inviters = ClientInviters.TEAM.name();
  private boolean requests;
  private String view = ClientViewUse.FREE.name();
  private int viewMinutes;

  static SettingsForm of(OrganizationSettings settings) {
    SettingsForm form = new SettingsForm();
    form.message = settings.invitationMessage();
    form.reminderDays = settings.reminderDays();
    form.inviters = settings.clientInviters().name();
    form.requests = settings.requests();
    form.view = settings.clientView().name();
    form.viewMinutes = settings.clientViewMinutes();
    return form;
  }

  OrganizationSettings settings() {
    return new OrganizationSettings(
        message.strip(),
        reminderDays,
        ClientInviters.named(inviters),
        requests,
        ClientViewUse.named(view),
        viewMinutes);
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message == null ? "" : message;
  }

  public int getReminderDays() {
    return reminderDays;
  }

  public void setReminderDays(int reminderDays) {
    this.reminderDays = reminderDays;
  }

  public String getInviters() {
    return inviters;
  }

  public void setInviters(String inviters) {
    this.inviters = inviters;
  }

  public boolean isRequests() {
    return requests;
  }

  public void setRequests(boolean requests) {
    this.requests = requests;
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }

  public int getViewMinutes() {
    return viewMinutes;
  }

  public void setViewMinutes(int viewMinutes) {
    this.viewMinutes = viewMinutes;
  }
}
