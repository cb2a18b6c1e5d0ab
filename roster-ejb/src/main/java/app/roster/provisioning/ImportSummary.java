package app.roster.provisioning;

import app.roster.provisioning.ImportProgress.Status;
import java.time.Instant;

/**
 * One import in the list of all.
 *
 * @param total rows of the file, without the header and wholly empty rows
 */
public record ImportSummary(ImportId id, Status status, int total, Instant createdAt) {}
