package app.roster.provisioning;

import app.roster.provisioning.csv.HeaderMode;

/**
 * What a Pro uploads.
 *
 * @param content the file; it carries passwords
 * @param key under which it waits for the downloads that follow
 */
public record Upload(byte[] content, HeaderMode mode, UploadKey key) {

  @Override
  public String toString() {
    return "an upload";
  }
}
