package app.roster.keycloak.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.story.ChangeFeed;
import app.roster.keycloak.story.Mails;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two readers of the change feed who both find rows without a number: the second must not go on
 * with what it saw before the first had numbered them.
 */
@OnPractice
class MeetingReadersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Practice practice;

  MeetingReadersIT(KeycloakGround ground, Mails mails) {
    this.practice = Practice.open(ground, mails);
  }

  @Test
  void both_are_told_everything_once_and_in_the_same_order() throws Exception {
    ChangeFeed feed = new ChangeFeed(practice);
    String cursor = feed.now();
    String first = practice.invite("first.meeting@example.org").ok().text("id");
    String second = practice.invite("second.meeting@example.org").ok().text("id");

    List<CompletableFuture<Answer>> readers;
    try (Connection keeper = database()) {
      keeper.setAutoCommit(false);
      lockCursor(keeper);
      readers =
          IntStream.range(0, 2)
              .mapToObj(
                  reader ->
                      CompletableFuture.supplyAsync(
                          () -> practice.asService("/changes?max=500&after=" + cursor).get()))
              .toList();
      awaitThoseWhoWaitFor(keeper, 2);
      keeper.rollback();
    }

    List<Integer> one = numbers(readers.get(0).join().ok());
    List<Integer> other = numbers(readers.get(1).join().ok());
    // Whoever was second may have read what happened in between.
    int both = Math.min(one.size(), other.size());
    assertThat(both).isPositive();
    assertThat(one.subList(0, both)).isEqualTo(other.subList(0, both));
    assertThat(one).doesNotHaveDuplicates();
    assertThat(feed.after(cursor, "invitation.changed"))
        .extracting(item -> item.get("invitationId").asText())
        .contains(first, second);
  }

  private static List<Integer> numbers(Answer page) {
    return page.items().map(item -> item.get("seq").asInt()).toList();
  }

  private Connection database() throws SQLException {
    return practice.ground().database().database("keycloak").dataSource().getConnection();
  }

  private void lockCursor(Connection keeper) throws SQLException {
    try (PreparedStatement lock =
        keeper.prepareStatement(
            "select c.last_seq from roster_change_cursor c join realm r on r.id = c.realm_id"
                + " where r.name = ? for update of c")) {
      lock.setString(1, practice.realm().name());
      assertThat(lock.executeQuery().next()).isTrue();
    }
  }

  /** Until as many transactions wait for this one, or for one that does. */
  private static void awaitThoseWhoWaitFor(Connection keeper, int number) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (waiting(keeper) < number) {
      assertThat(Instant.now()).as("%d readers wait for the lock", number).isBefore(end);
    }
  }

  private static int waiting(Connection keeper) throws SQLException {
    try (PreparedStatement count =
        keeper.prepareStatement(
            "with next as (select pid from pg_locks where not granted"
                + " and pg_backend_pid() = any(pg_blocking_pids(pid)))"
                + " select count(distinct l.pid) from pg_locks l where not l.granted"
                + " and (l.pid in (select pid from next) or exists"
                + " (select 1 from next where next.pid = any(pg_blocking_pids(l.pid))))")) {
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
