package app.roster.clienttable.savedviews;

import app.roster.clienttable.Layout;
import app.roster.clienttable.LayoutColumn;
import app.roster.clienttable.Sort;
import app.roster.clienttable.Statistic;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.tags.TagId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.OptimisticLock;

/** A row of the table of views. */
@Entity
@Table(name = "saved_view")
class StoredView {

  @Id private String id;

  @Column(name = "organization_id", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "user_id", nullable = false, updatable = false)
  private String userId;

  // Counts changes of the content alone: somebody else's new name stops nobody from saving theirs.
  @Version
  @Column(nullable = false)
  private int version;

  @OptimisticLock(excluded = true)
  @Column(nullable = false)
  private String name;

  @OptimisticLock(excluded = true)
  @Column(name = "name_key", nullable = false)
  private String nameKey;

  @OptimisticLock(excluded = true)
  @Column(nullable = false)
  private boolean shared;

  @OptimisticLock(excluded = true)
  @Column(nullable = false)
  private boolean preferred;

  @Column(nullable = false)
  private String search;

  @Column(name = "sort_column", nullable = false)
  private String sortColumn;

  @Enumerated(EnumType.STRING)
  @Column(name = "sort_statistic", nullable = false)
  private Statistic sortStatistic;

  @Column(name = "sort_descending", nullable = false)
  private boolean sortDescending;

  @Column(name = "page_size", nullable = false)
  private int pageSize;

  @ElementCollection
  @CollectionTable(name = "saved_view_column", joinColumns = @JoinColumn(name = "view_id"))
  @OrderColumn(name = "position")
  private List<LayoutColumn> columns = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "saved_view_tag", joinColumns = @JoinColumn(name = "view_id"))
  @Column(name = "tag_id")
  private Set<String> tags = new HashSet<>();

  protected StoredView() {}

  StoredView(OrganizationId organization, UserId maker) {
    id = SavedViewId.random().value();
    organizationId = organization.value();
    userId = maker.value();
  }

  void call(ViewName called) {
    name = called.value();
    nameKey = called.key();
  }

  void show(ViewContent content) {
    Layout layout = content.layout();
    search = content.search();
    sortColumn = layout.sort().column();
    sortStatistic = layout.sort().statistic();
    sortDescending = layout.sort().descending();
    pageSize = layout.pageSize();
    if (!columns.equals(layout.columns())) {
      columns.clear();
      columns.addAll(layout.columns());
    }
    Set<String> wanted = content.tags().stream().map(TagId::value).collect(Collectors.toSet());
    if (!tags.equals(wanted)) {
      tags.clear();
      tags.addAll(wanted);
    }
  }

  void share() {
    shared = true;
  }

  /** The maker's alone again; nobody else can then begin with it. */
  void takeBack() {
    shared = false;
    preferred = false;
  }

  void prefer() {
    preferred = true;
  }

  boolean isShared() {
    return shared;
  }

  boolean isOf(UserId user) {
    return userId.equals(user.value());
  }

  boolean isNewerThan(int read) {
    return version != read;
  }

  SavedViewId id() {
    return new SavedViewId(id);
  }

  String key() {
    return nameKey;
  }

  String name() {
    return name;
  }

  /** As somebody sees it, without the tags that are gone. */
  SavedView seenBy(UserId user, Set<TagId> known) {
    Set<TagId> kept =
        tags.stream().map(TagId::new).filter(known::contains).collect(Collectors.toSet());
    Layout layout =
        new Layout(0, columns, new Sort(sortColumn, sortStatistic, sortDescending), pageSize);
    return new SavedView(
        line(user), version, new ViewContent(layout, search, kept), kept.size() < tags.size());
  }

  ViewLine line(UserId user) {
    return new ViewLine(id(), name, isOf(user), shared, preferred);
  }
}
