package app.roster.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The picture of one entry, as we encoded it: always JPEG, never with the camera's own data. */
@Entity
@Table(name = "journal_photo")
class JournalPhoto {

  @Id
  @Column(name = "entry_id")
  private String entryId;

  @Column(nullable = false, updatable = false)
  private byte[] content;

  @Column(nullable = false, updatable = false)
  private int width;

  @Column(nullable = false, updatable = false)
  private int height;

  protected JournalPhoto() {}

  JournalPhoto(EntryId entry, Photo photo) {
    entryId = entry.value();
    content = photo.jpeg();
    width = photo.width();
    height = photo.height();
  }

  byte[] content() {
    return content.clone();
  }
}
