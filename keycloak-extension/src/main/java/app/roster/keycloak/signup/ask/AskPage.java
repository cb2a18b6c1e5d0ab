package app.roster.keycloak.signup.ask;

import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.joinrequest.NewJoinRequest;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The page on which somebody asks an organization, or reads why there is nothing to ask. */
final class AskPage {

  private static final String TEMPLATE = "roster-ask.ftl";

  private final RequiredActionContext context;

  AskPage(RequiredActionContext context) {
    this.context = context;
  }

  /** How things stand between this person and this organization. */
  Response about(Asking asking, AskState state) {
    return in(asking, state).createForm(TEMPLATE);
  }

  /** The message does not fit; what was typed stays. */
  Response tooLong(Asking asking, String typed) {
    LoginFormsProvider form = in(asking, asking.state());
    return form.setAttribute("typed", typed).setAttribute("tooLong", true).createForm(TEMPLATE);
  }

  /** The page was closed meanwhile, or belongs to another browser. */
  Response closed() {
    return with(AskState.CLOSED, "").createForm(TEMPLATE);
  }

  private LoginFormsProvider in(Asking asking, AskState state) {
    Optional<Instant> since = asking.request().map(JoinRequestEntity::createdAt);
    return with(state, asking.organization().getName())
        .setAttribute("askedOn", since.map(this::day).orElse(""))
        .setAttribute(
            "pausedUntil",
            state == AskState.PAUSED ? asking.pausedUntil().map(this::dayAfter).orElse("") : "");
  }

  private LoginFormsProvider with(AskState state, String organizationName) {
    Settings settings = Settings.of(context.getRealm());
    return context
        .form()
        .setAttribute("state", state.templateName())
        .setAttribute("organizationName", organizationName)
        .setAttribute("ownAddress", String.valueOf(context.getUser().getEmail()))
        .setAttribute("messageLimit", NewJoinRequest.MESSAGE_LIMIT)
        .setAttribute("typed", "")
        .setAttribute("tooLong", false)
        .setAttribute("supportAddress", settings.supportAddress().orElse(""))
        .setAttribute("productName", settings.productName());
  }

  /** The first day on which it holds from morning on, whatever the person's zone. */
  private String dayAfter(Instant instant) {
    return day(instant.plusSeconds(86_400));
  }

  private String day(Instant instant) {
    Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(instant.atZone(ZoneOffset.UTC));
  }
}
