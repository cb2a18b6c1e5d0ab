package app.roster.provisioning;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets uploaded files once their day is over, on every node: whoever is first does it. */
@Singleton
public class ImportTidying {

  @Inject private ImportFiles files;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void forgetOldFiles() {
    files.forgetOld();
  }
}
