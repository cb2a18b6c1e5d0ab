package app.roster.keycloak.optout;

import java.util.Locale;

/** The reader of one mail, who decides whether there will be more. */
public interface Correspondent {

  /** Id of the organization that wrote. */
  String organizationId();

  /** Where the mail went. */
  String address();

  /** Language of the mail. */
  Locale locale();

  /**
   * Key of the sentence that says why there was a mail. It is filled with the names of organization
   * and product.
   */
  String reasonKey();

  /** Whether the mind was changed more often lately than any person needs. */
  boolean changedTooOften();

  /** Nothing more from here; what waits for an answer is turned down. */
  void stop(OptOutScope scope);

  /** May be written to again. */
  void resume();
}
