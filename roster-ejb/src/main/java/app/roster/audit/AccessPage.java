package app.roster.audit;

import java.util.List;
import java.util.Optional;

/**
 * Some of the accesses, the newest first.
 *
 * @param next where the next page begins; empty if there is none
 */
public record AccessPage(List<AccessLine> lines, Optional<AccessMark> next) {}
