package app.roster.web.organizations;

import app.roster.access.ClientInviters;
import app.roster.organizations.OrganizationSettings;
import java.io.Serializable;

/** What stands in the fields of the Settings page. */
public class SettingsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String message = "";
  private int reminderDays;
  private String inviters = ClientInviters.TEAM.name();
  private boolean requests;
  private int viewMinutes;

  static SettingsForm of(OrganizationSettings settings) {
    SettingsForm form = new SettingsForm();
    form.message = settings.invitationMessage();
    form.reminderDays = settings.reminderDays();
    form.inviters = settings.clientInviters().name();
    form.requests = settings.requests();
    form.viewMinutes = settings.clientViewMinutes();
    return form;
  }

  OrganizationSettings settings() {
    return new OrganizationSettings(
        message.strip(), reminderDays, ClientInviters.named(inviters), requests, viewMinutes);
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

  public int getViewMinutes() {
    return viewMinutes;
  }

  public void setViewMinutes(int viewMinutes) {
    this.viewMinutes = viewMinutes;
  }
}
