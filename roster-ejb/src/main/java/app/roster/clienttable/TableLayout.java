package app.roster.clienttable;

import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** The stored {@link Layout} of one Pro in one organization. */
@Entity
@Table(name = "client_table_layout")
@NamedQuery(
    name = "TableLayout.of",
    query =
        """
        select l from TableLayout l
         where l.organizationId = :organization and l.userId = :user
        """)
class TableLayout {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "organization_id", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "user_id", nullable = false, updatable = false)
  private String userId;

  @Version
  @Column(nullable = false)
  private int version;

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
  @CollectionTable(name = "client_table_column", joinColumns = @JoinColumn(name = "layout_id"))
  @OrderColumn(name = "position")
  private List<LayoutColumn> columns = new ArrayList<>();

  protected TableLayout() {}

  TableLayout(OrganizationId organization, UserId user) {
    organizationId = organization.value();
    userId = user.value();
  }

  void arrange(Layout layout) {
    sortColumn = layout.sort().column();
    sortStatistic = layout.sort().statistic();
    sortDescending = layout.sort().descending();
    pageSize = layout.pageSize();
    if (!columns.equals(layout.columns())) {
      columns.clear();
      columns.addAll(layout.columns());
    }
  }

  Layout layout() {
    Sort sort = new Sort(sortColumn, sortStatistic, sortDescending);
    return new Layout(version, columns, sort, pageSize);
  }

  /** Whether somebody saved this layout after the given one was read. */
  boolean isNewerThan(Layout layout) {
    return version != layout.version();
  }
}
