package app.roster.provisioning;

import app.roster.provisioning.csv.HeaderMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** An uploaded file under a key that is not here. */
@Entity
@Table(name = "import_file")
class ImportFile {

  @Id
  @Column(name = "import_id")
  private String importId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private HeaderMode mode;

  @Column(nullable = false, updatable = false)
  private byte[] sealed;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected ImportFile() {}

  ImportFile(ImportId id, Upload upload, Instant at) {
    importId = id.value();
    mode = upload.mode();
    sealed = upload.key().seal(id, upload.content());
    createdAt = at;
  }

  /** What was uploaded, if it was with this key. */
  Optional<Upload> open(UploadKey key) {
    return key.open(new ImportId(importId), sealed).map(content -> new Upload(content, mode, key));
  }
}
