package app.roster.generator;

import java.time.LocalDate;
import java.util.List;

/** One attribute from one source. */
interface Series {

  /** The readings that count for this local day; none on a day without. */
  List<Reading> on(LocalDate day);
}
