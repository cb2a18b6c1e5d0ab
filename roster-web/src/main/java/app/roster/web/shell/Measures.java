package app.roster.web.shell;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.UnitSystem;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Numbers of measured values in the language and units of whoever looks. */
@RequestScoped
public class Measures {

  @Inject private Shell shell;
  @Inject private SignedIn signedIn;

  /** Units by the region of the viewer's language; metric where none is known. */
  public UnitSystem units() {
    return signedIn
        .fact("locale")
        .map(Locale::forLanguageTag)
        .map(UnitSystem::of)
        .orElse(UnitSystem.METRIC);
  }

  /** How numbers of an attribute are written. */
  public ValueFormat of(Attribute attribute) {
    return new ValueFormat(attribute, units(), shell.getLocale());
  }
}
