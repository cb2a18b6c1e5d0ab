package app.roster.accesslog;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.audit.AccessLine;
import app.roster.audit.AccessLog;
import app.roster.audit.AccessMark;
import app.roster.audit.AccessPage;
import app.roster.audit.AccessQuery;
import app.roster.clientview.NotInClientView;
import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The accesses of an organization's team to the data of its clients. */
@Stateless
public class Accesses {

  private static final Logger LOG = Logger.getLogger(Accesses.class);

  /** A page of a dashboard leaves several entries of the same minute, which become one line. */
  private static final int ENTRIES_PER_LINE = 20;

  private static final int EXPORTED_AT_ONCE = 1000;

  @Inject private Guard guard;
  @Inject private AccessLog log;

  /**
   * One page, the newest first.
   *
   * @param after the mark of the page before; empty for the first
   * @throws app.roster.kernel.ForbiddenException unless the actor is Owner or Administrator
   */
  @NotInClientView
  public AccessPage page(Actor actor, AccessSearch search, Optional<AccessMark> after, int size) {
    AccessQuery query = query(guard.admitLead(actor), search);
    return log.page(query, after, size, size * ENTRIES_PER_LINE);
  }

  /**
   * All of them, the newest first, without holding them and without a transaction for as long as
   * somebody takes to receive them.
   *
   * @throws app.roster.kernel.ForbiddenException unless the actor is Owner or Administrator
   */
  @NotInClientView
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void export(Actor actor, AccessSearch search, Consumer<AccessLine> each) {
    OrganizationId organization = guard.admitLead(actor);
    LOG.infof("%s exports the access log of %s", actor.user(), organization);
    AccessQuery query = query(organization, search);
    Optional<AccessMark> after = Optional.empty();
    do {
      AccessPage page = log.page(query, after, EXPORTED_AT_ONCE, EXPORTED_AT_ONCE);
      page.lines().forEach(each);
      after = page.next();
    } while (after.isPresent());
  }

  private static AccessQuery query(OrganizationId organization, AccessSearch search) {
    return new AccessQuery(
        organization, search.client(), search.text(), search.from(), search.to());
  }
}
