package app.roster.measurements.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a number of local dates in a row come to. Values are in the canonical unit and absent while
 * there is nothing to compute them from: never 0 and never "not a number" (rules R18, R23).
 */
public final class Window {

  private final int length;
  private final int days;
  private final int readings;
  private final BigDecimal weight;
  private final BigDecimal average;
  private final BigDecimal low;
  private final BigDecimal high;
  private final BigDecimal deviation;
  private final BigDecimal inRange;

  private Window(Builder builder) {
    length = builder.length;
    days = builder.days;
    readings = builder.readings;
    weight = builder.weight;
    average = builder.average;
    low = builder.low;
    high = builder.high;
    deviation = builder.deviation;
    inRange = builder.inRange;
  }

  public static Builder of(int length) {
    return new Builder(length);
  }

  /** How many dates it spans. */
  public int length() {
    return length;
  }

  /** Dates that have data: the n of "n/W". */
  public int days() {
    return days;
  }

  public int readings() {
    return readings;
  }

  /** Readings, or seconds covered where readings are weighted by time. */
  public BigDecimal weight() {
    return weight;
  }

  public Optional<BigDecimal> average() {
    return Optional.ofNullable(average);
  }

  public Optional<BigDecimal> low() {
    return Optional.ofNullable(low);
  }

  public Optional<BigDecimal> high() {
    return Optional.ofNullable(high);
  }

  /** Sample deviation of the day values; absent below two days. */
  public Optional<BigDecimal> deviation() {
    return Optional.ofNullable(deviation);
  }

  /** Share from 0 to 1 within the goal; absent without a goal. */
  public Optional<BigDecimal> inRange() {
    return Optional.ofNullable(inRange);
  }

  /** Collects the numbers of one window; whatever is not set stays absent. */
  public static final class Builder {
    private final int length;
    private int days;
    private int readings;
    private BigDecimal weight = BigDecimal.ZERO;
    private BigDecimal average;
    private BigDecimal low;
    private BigDecimal high;
    private BigDecimal deviation;
    private BigDecimal inRange;

    private Builder(int length) {
      this.length = length;
    }

    public Builder covering(int dayCount, int readingCount, BigDecimal totalWeight) {
      days = dayCount;
      readings = readingCount;
      weight = totalWeight;
      return this;
    }

    public Builder averaging(BigDecimal mean, BigDecimal sampleDeviation) {
      average = mean;
      deviation = sampleDeviation;
      return this;
    }

    public Builder between(BigDecimal lowest, BigDecimal highest) {
      low = lowest;
      high = highest;
      return this;
    }

    public Builder inRange(BigDecimal share) {
      inRange = share;
      return this;
    }

    public Window build() {
      return new Window(this);
    }
  }
}
