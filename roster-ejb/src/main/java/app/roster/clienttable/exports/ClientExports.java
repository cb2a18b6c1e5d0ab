package app.roster.clienttable.exports;

import app.roster.access.Actor;
import app.roster.clienttable.ClientOrder;
import app.roster.clienttable.OrderedClients;
import app.roster.clientview.NotInClientView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** All clients of a list of the Clients table, with what the table shows of them. */
@Stateless
public class ClientExports {

  private static final Logger LOG = Logger.getLogger(ClientExports.class);

  private static final int AT_ONCE = 1000;

  @Inject private OrderedClients clients;
  @Inject private ExportBatches batches;

  /**
   * Who is in an export, in which order: settled here, however long it takes to be received.
   *
   * @throws app.roster.kernel.ForbiddenException if the actor is no Pro of an enabled organization,
   *     or acts in a client view
   */
  @NotInClientView
  public ClientOrder open(Actor actor, ExportQuery query) {
    return clients.order(actor, query.filter(), query.sort());
  }

  /**
   * Every row, without holding more than a batch of them and without a transaction for as long as
   * somebody takes to receive them. Rights are asked for with every batch.
   *
   * @throws app.roster.kernel.ForbiddenException as {@link #open}; also while it is under way
   */
  @NotInClientView
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void read(Actor actor, ExportQuery query, ClientOrder order, Consumer<ExportRow> each) {
    LOG.infof(
        "%s exports %d clients of %s",
        actor.user(), order.size(), actor.organization().orElse(null));
    for (int first = 0; first < order.size(); first += AT_ONCE) {
      batches.rows(actor, query, order.part(first, AT_ONCE)).forEach(each);
    }
  }
}
