package app.roster.measurements.catalogue;

import java.util.Locale;

/** Heading under which attributes are offered. */
public enum Group {
  BODY_COMPOSITION,
  HEART,
  RESPIRATORY,
  TEMPERATURE,
  METABOLIC,
  SLEEP,
  ACTIVITY,
  NUTRITION,
  LABS,
  SUBJECTIVE;

  public String label(Locale locale) {
    return Labels.text("group." + name().toLowerCase(Locale.ROOT).replace('_', '-'), locale);
  }
}
