package app.roster.web.tags;

import app.roster.tags.Tag;
import app.roster.tags.TagId;
import java.io.Serializable;

/** One tag as pages show it. A class with getters: EL does not read records. */
public final class TagLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Tag tag;
  private final String uses;

  /**
   * @param uses how many clients have it, in words; empty where that is not told
   */
  TagLine(Tag tag, String uses) {
    this.tag = tag;
    this.uses = uses;
  }

  TagId id() {
    return tag.id();
  }

  public String getId() {
    return tag.id().value();
  }

  public String getName() {
    return tag.name();
  }

  public String getUses() {
    return uses;
  }
}
