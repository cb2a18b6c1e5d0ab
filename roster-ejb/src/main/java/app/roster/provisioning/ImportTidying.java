package app.roster.provisioning;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Forgets uploaded files and keys once their time is over, on every node: whoever is first does it.
 */
@Singleton
public class ImportTidying {

  @Inject private ImportFiles files;
  @Inject private ImportRecords records;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void forgetOld() {
    files.forgetOld();
    records.dropOldKeys();
  }
}
