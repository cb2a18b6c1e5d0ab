package app.roster.measurements.catalogue;

import static app.roster.measurements.catalogue.Group.ACTIVITY;
import static app.roster.measurements.catalogue.Group.BODY_COMPOSITION;
import static app.roster.measurements.catalogue.Group.HEART;
import static app.roster.measurements.catalogue.Group.LABS;
import static app.roster.measurements.catalogue.Group.METABOLIC;
import static app.roster.measurements.catalogue.Group.NUTRITION;
import static app.roster.measurements.catalogue.Group.RESPIRATORY;
import static app.roster.measurements.catalogue.Group.SLEEP;
import static app.roster.measurements.catalogue.Group.SUBJECTIVE;
import static app.roster.measurements.catalogue.Group.TEMPERATURE;
import static app.roster.measurements.catalogue.Traits.lab;
import static app.roster.measurements.catalogue.Traits.last;
import static app.roster.measurements.catalogue.Traits.mean;
import static app.roster.measurements.catalogue.Traits.night;
import static app.roster.measurements.catalogue.Traits.nightTotal;
import static app.roster.measurements.catalogue.Traits.provider;
import static app.roster.measurements.catalogue.Traits.sum;
import static app.roster.measurements.catalogue.Traits.timeWeighted;
import static app.roster.measurements.catalogue.Unit.CELSIUS;
import static app.roster.measurements.catalogue.Unit.CENTIMETRE;
import static app.roster.measurements.catalogue.Unit.FAHRENHEIT;
import static app.roster.measurements.catalogue.Unit.FILTRATION;
import static app.roster.measurements.catalogue.Unit.FLUID_OUNCE;
import static app.roster.measurements.catalogue.Unit.GRAM;
import static app.roster.measurements.catalogue.Unit.HOUR;
import static app.roster.measurements.catalogue.Unit.INCH;
import static app.roster.measurements.catalogue.Unit.KILOCALORIE;
import static app.roster.measurements.catalogue.Unit.KILOGRAM;
import static app.roster.measurements.catalogue.Unit.KILOGRAM_PER_SQUARE_METRE;
import static app.roster.measurements.catalogue.Unit.KILOJOULE;
import static app.roster.measurements.catalogue.Unit.KILOMETRE;
import static app.roster.measurements.catalogue.Unit.METRE;
import static app.roster.measurements.catalogue.Unit.MILE;
import static app.roster.measurements.catalogue.Unit.MILLIGRAM;
import static app.roster.measurements.catalogue.Unit.MILLIGRAM_PER_DECILITRE;
import static app.roster.measurements.catalogue.Unit.MILLIGRAM_PER_LITRE;
import static app.roster.measurements.catalogue.Unit.MILLILITRE;
import static app.roster.measurements.catalogue.Unit.MILLILITRE_PER_KILOGRAM_MINUTE;
import static app.roster.measurements.catalogue.Unit.MILLIMETRE_OF_MERCURY;
import static app.roster.measurements.catalogue.Unit.MILLIMOLE_PER_LITRE;
import static app.roster.measurements.catalogue.Unit.MILLISECOND;
import static app.roster.measurements.catalogue.Unit.MILLIUNIT_PER_LITRE;
import static app.roster.measurements.catalogue.Unit.MINUTE;
import static app.roster.measurements.catalogue.Unit.NANOGRAM_PER_MILLILITRE;
import static app.roster.measurements.catalogue.Unit.ONE;
import static app.roster.measurements.catalogue.Unit.PARTS_PER_MILLION;
import static app.roster.measurements.catalogue.Unit.PERCENT;
import static app.roster.measurements.catalogue.Unit.PER_MINUTE;
import static app.roster.measurements.catalogue.Unit.POUND;
import static app.roster.measurements.catalogue.Unit.TIME_OF_DAY;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can be measured, with the rules that turn readings into numbers. Ids and codes
 * are stored and never change; a new attribute also needs a line in the table {@code attribute}.
 *
 * <p>Longer than other classes because it is a table: one place to read the whole catalogue.
 */
public enum Attribute {
  WEIGHT(
      101,
      BODY_COMPOSITION,
      mean(KILOGRAM, 1)
          .or(Scale.times(POUND, "0.45359237", 1))
          .loinc("29463-7")
          .between("0.3", "650")
          .stale(14)
          .arrowFrom("0.5")),
  HEIGHT(
      102,
      BODY_COMPOSITION,
      last(CENTIMETRE, 0)
          .or(Scale.times(INCH, "2.54", 1))
          .window(WindowRule.LATEST_ONLY)
          .loinc("8302-2")
          .between("20", "280")
          .stale(3650)),
  BMI(
      103,
      BODY_COMPOSITION,
      mean(KILOGRAM_PER_SQUARE_METRE, 1).loinc("39156-5").between("5", "250").stale(14)),
  BODY_FAT(104, BODY_COMPOSITION, mean(PERCENT, 1).loinc("41982-0").between("1", "80").stale(14)),
  LEAN_MASS(105, BODY_COMPOSITION, mass().loinc("91557-9").between("0.3", "300")),
  FAT_MASS(106, BODY_COMPOSITION, mass().between("0", "500")),
  MUSCLE_MASS(107, BODY_COMPOSITION, mass().between("0.1", "200")),
  BONE_MASS(108, BODY_COMPOSITION, mass().between("0.1", "30")),
  BODY_WATER(109, BODY_COMPOSITION, mean(PERCENT, 1).between("10", "90").stale(14)),
  VISCERAL_FAT(110, BODY_COMPOSITION, mean(ONE, 1).between("0", "60").stale(14)),
  WAIST(
      111,
      BODY_COMPOSITION,
      mean(CENTIMETRE, 1)
          .or(Scale.times(INCH, "2.54", 1))
          .loinc("8280-0")
          .between("20", "300")
          .stale(30)),

  HEART_RATE(201, HEART, timeWeighted(PER_MINUTE, 0).loinc("8867-4").between("20", "300").stale(2)),
  RESTING_HEART_RATE(
      202,
      HEART,
      provider(PER_MINUTE, 0)
          .loinc("40443-4")
          .between("20", "200")
          .arrowFrom("2")
          .few(FewData.below(4))),
  HRV_SDNN(
      203,
      HEART,
      mean(MILLISECOND, 0).loinc("80404-7").between("1", "500").few(FewData.below(4)).stale(2)),
  HRV_RMSSD(204, HEART, night(MILLISECOND, 0).between("1", "500").few(FewData.below(4))),
  /** Both pressures as one: has no values itself, but one tile, one form and one source. */
  BLOOD_PRESSURE(205, HEART, pressure().loinc("85354-9")),
  BLOOD_PRESSURE_SYSTOLIC(206, HEART, pressure().loinc("8480-6").between("40", "300")),
  BLOOD_PRESSURE_DIASTOLIC(207, HEART, pressure().loinc("8462-4").between("20", "200")),

  SPO2(301, RESPIRATORY, mean(PERCENT, 0).loinc("59408-5").between("50", "100").stale(2)),
  RESPIRATORY_RATE(302, RESPIRATORY, mean(PER_MINUTE, 1).loinc("9279-1").between("3", "80")),
  VO2_MAX(303, RESPIRATORY, last(MILLILITRE_PER_KILOGRAM_MINUTE, 1).between("5", "100").stale(30)),

  BODY_TEMPERATURE(
      401,
      TEMPERATURE,
      mean(CELSIUS, 1)
          .or(Scale.dividedBy(FAHRENHEIT, "1.8", 1).from("32"))
          .loinc("8310-5")
          .between("25", "45")),
  /** A difference: in Fahrenheit without the 32. */
  SKIN_TEMPERATURE_DEVIATION(
      402,
      TEMPERATURE,
      provider(CELSIUS, 1).or(Scale.dividedBy(FAHRENHEIT, "1.8", 1)).between("-10", "10")),

  GLUCOSE(501, METABOLIC, glucose(mean(MILLIGRAM_PER_DECILITRE, 0)).loinc("41653-7")),
  GLUCOSE_CGM(
      502,
      METABOLIC,
      glucose(timeWeighted(MILLIGRAM_PER_DECILITRE, 0))
          .window(WindowRule.TIME_WEIGHTED)
          .few(new FewData(1, 1, 0, 0.7))
          .stale(1)),
  KETONES(
      503,
      METABOLIC,
      mean(MILLIMOLE_PER_LITRE, 1)
          .or(Scale.dividedBy(MILLIGRAM_PER_DECILITRE, "10.41", 1))
          .between("0", "20")),
  GKI(504, METABOLIC, mean(ONE, 1).between("0", "600")),
  BREATH_ACETONE(505, METABOLIC, mean(PARTS_PER_MILLION, 1).between("0", "200")),
  CGM_MEAN(511, METABOLIC, mgPerDl("18.0156").loinc("97507-8").between("0", "1000")),
  CGM_IN_RANGE(512, METABOLIC, mean(PERCENT, 0).loinc("97510-2").between("0", "100")),
  CGM_VERY_LOW(513, METABOLIC, mean(PERCENT, 1).loinc("104642-4").between("0", "100")),
  GMI(514, METABOLIC, mean(PERCENT, 1).loinc("97506-0").between("3", "30")),

  SLEEP_DURATION(
      601,
      SLEEP,
      nightTotal(MINUTE)
          .or(Scale.times(HOUR, "60", 2))
          .loinc("93832-4")
          .between("0", "1440")
          .arrowFrom("15")),
  SLEEP_DEEP(602, SLEEP, stage().loinc("93831-6")),
  SLEEP_LIGHT(603, SLEEP, stage().loinc("93830-8")),
  SLEEP_REM(604, SLEEP, stage().loinc("93829-0")),
  SLEEP_AWAKE(605, SLEEP, stage()),
  SLEEP_LATENCY(606, SLEEP, stage()),
  SLEEP_EFFICIENCY(607, SLEEP, night(PERCENT, 0).between("0", "100")),
  SLEEP_SCORE(608, SLEEP, night(ONE, 0).between("0", "100")),
  BEDTIME(
      609,
      SLEEP,
      night(TIME_OF_DAY, 0).window(WindowRule.CIRCULAR_MEAN).between("0", "1439").arrowFrom("15")),

  STEPS(
      701,
      ACTIVITY,
      sum(ONE, 0)
          .loinc("41950-7")
          .between("0", "150000")
          .arrowFrom("500")
          .few(new FewData(3, 4, 0, 0))),
  DISTANCE(
      702,
      ACTIVITY,
      sum(METRE, 0)
          .or(Scale.times(KILOMETRE, "1000", 2))
          .or(Scale.times(MILE, "1609.344", 2))
          .between("0", "500000")),
  FLOORS(703, ACTIVITY, sum(ONE, 0).loinc("100304-5").between("0", "2000")),
  ACTIVE_ENERGY(704, ACTIVITY, energy().loinc("41981-2").between("0", "20000")),
  TOTAL_ENERGY(705, ACTIVITY, energy().loinc("41979-6").between("0", "25000")),
  EXERCISE_MINUTES(706, ACTIVITY, sum(MINUTE, 0).loinc("55411-3").between("0", "1440")),
  READINESS(711, ACTIVITY, score()),
  RECOVERY(712, ACTIVITY, score()),
  STRAIN(713, ACTIVITY, provider(ONE, 1).between("0", "21")),
  STRESS(714, ACTIVITY, score()),
  BODY_BATTERY(715, ACTIVITY, score()),

  ENERGY_INTAKE(801, NUTRITION, energy().loinc("9052-2").between("0", "20000")),
  PROTEIN(802, NUTRITION, sum(GRAM, 0).between("0", "1000")),
  CARBS(803, NUTRITION, sum(GRAM, 0).between("0", "2000")),
  NET_CARBS(804, NUTRITION, sum(GRAM, 0).between("0", "2000")),
  FAT(805, NUTRITION, sum(GRAM, 0).between("0", "1500")),
  FIBRE(806, NUTRITION, sum(GRAM, 0).between("0", "300")),
  SUGAR(807, NUTRITION, sum(GRAM, 0).between("0", "2000")),
  SODIUM(808, NUTRITION, sum(MILLIGRAM, 0).between("0", "50000")),
  WATER(
      809,
      NUTRITION,
      sum(MILLILITRE, 0).or(Scale.times(FLUID_OUNCE, "29.5735295625", 0)).between("0", "20000")),
  CAFFEINE(810, NUTRITION, sum(MILLIGRAM, 0).between("0", "5000")),
  ALCOHOL(811, NUTRITION, sum(GRAM, 0).between("0", "500")),
  FASTING(812, NUTRITION, provider(HOUR, 1).between("0", "720")),

  HBA1C(901, LABS, lab(PERCENT, 1).loinc("4548-4").between("2", "25")),
  TOTAL_CHOLESTEROL(902, LABS, cholesterol().loinc("2093-3")),
  HDL(903, LABS, cholesterol().loinc("2085-9")),
  LDL(904, LABS, cholesterol().loinc("13457-7")),
  TRIGLYCERIDES(
      905,
      LABS,
      lab(MILLIGRAM_PER_DECILITRE, 0)
          .or(Scale.times(MILLIMOLE_PER_LITRE, "88.57", 2))
          .loinc("2571-8")
          .between("5", "10000")),
  TSH(906, LABS, lab(MILLIUNIT_PER_LITRE, 2).loinc("3016-3").between("0", "500")),
  CRP(907, LABS, lab(MILLIGRAM_PER_LITRE, 1).loinc("1988-5").between("0", "1000")),
  FERRITIN(908, LABS, lab(NANOGRAM_PER_MILLILITRE, 0).loinc("2276-4").between("0", "100000")),
  CREATININE(909, LABS, lab(MILLIGRAM_PER_DECILITRE, 2).loinc("2160-0").between("0.05", "50")),
  EGFR(910, LABS, lab(FILTRATION, 0).loinc("33914-3").between("0", "250")),
  GLUCOSE_LAB(
      911,
      LABS,
      lab(MILLIGRAM_PER_DECILITRE, 0)
          .or(Scale.times(MILLIMOLE_PER_LITRE, "18.0156", 1))
          .loinc("2345-7")
          .between("0", "2000")),

  MOOD(1001, SUBJECTIVE, mean(ONE, 1).between("0", "10")),
  ENERGY(1002, SUBJECTIVE, mean(ONE, 1).between("0", "10")),
  PAIN(1003, SUBJECTIVE, mean(ONE, 1).loinc("72514-3").between("0", "10"));

  private static final Map<Integer, Attribute> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(Attribute::id, Function.identity()));
  private static final Map<String, Attribute> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Attribute::code, Function.identity()));

  private final int id;
  private final Group group;
  private final Traits traits;

  Attribute(int id, Group group, Traits traits) {
    this.id = id;
    this.group = group;
    this.traits = traits;
  }

  /** Number in the database. */
  public int id() {
    return id;
  }

  /** Stable name in addresses, layouts, forms and exports, such as {@code resting-heart-rate}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Group group() {
    return group;
  }

  public String label(Locale locale) {
    return Labels.text("attribute." + code(), locale);
  }

  public Optional<String> loinc() {
    return Optional.ofNullable(traits.loinc);
  }

  public DayRule dayRule() {
    return traits.dayRule;
  }

  public WindowRule windowRule() {
    return traits.windowRule;
  }

  /** Units to type and show it in; the first is the one stored. */
  public List<Scale> scales() {
    return List.copyOf(traits.scales);
  }

  public Scale canonical() {
    return traits.scales.get(0);
  }

  /** The unit among {@link #scales()}, if the attribute may be given in it. */
  public Optional<Scale> scale(Unit unit) {
    return traits.scales.stream().filter(scale -> scale.unit() == unit).findAny();
  }

  /** Values outside are kept and shown, but never averaged (rule R20). */
  public Range plausible() {
    return traits.plausible;
  }

  /** After how many days the latest value is old news (rule R14). */
  public int staleAfterDays() {
    return traits.staleAfterDays;
  }

  /** Changes below this, in the canonical unit, get no arrow (rule R15). */
  public BigDecimal leastChange() {
    return traits.leastChange;
  }

  /** What an average needs to be compared. */
  public FewData fewData() {
    return traits.fewData;
  }

  /**
   * Whether an average says too little to be compared (rule R11).
   *
   * @param coveredShare part of the window's time that readings cover
   */
  public boolean isFewData(int window, int days, int readings, double coveredShare) {
    return traits.fewData.matches(window, days, readings, coveredShare);
  }

  /** What is typed and stored for it: the attribute itself, or both pressures. */
  public List<Attribute> components() {
    return this == BLOOD_PRESSURE
        ? List.of(BLOOD_PRESSURE_SYSTOLIC, BLOOD_PRESSURE_DIASTOLIC)
        : List.of(this);
  }

  /** The attribute on whose tile it stands, which owns the choice of the source. */
  public Attribute tile() {
    return this == BLOOD_PRESSURE_SYSTOLIC || this == BLOOD_PRESSURE_DIASTOLIC
        ? BLOOD_PRESSURE
        : this;
  }

  /** Whether it has values of its own, so that it may be a column or a tile. */
  public boolean isMeasured() {
    return this != BLOOD_PRESSURE && !isComputed();
  }

  /** Whether people may type it; sensors and computations give the rest. */
  public boolean isEntered() {
    return this != GLUCOSE_CGM && !isComputed();
  }

  /** Whether it only follows from other values. */
  public boolean isComputed() {
    return List.of(GKI, CGM_MEAN, CGM_IN_RANGE, CGM_VERY_LOW, GMI).contains(this);
  }

  public static Optional<Attribute> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * @throws IllegalArgumentException if the database holds a number this version does not know
   */
  public static Attribute ofId(int id) {
    return Optional.ofNullable(BY_ID.get(id))
        .orElseThrow(() -> new IllegalArgumentException("unknown attribute " + id));
  }

  private static Traits mass() {
    return mean(KILOGRAM, 1).or(Scale.times(POUND, "0.45359237", 1)).stale(14);
  }

  private static Traits pressure() {
    return mean(MILLIMETRE_OF_MERCURY, 0).arrowFrom("3").few(new FewData(3, 3, 12, 0));
  }

  private static Traits mgPerDl(String perMillimole) {
    return mean(MILLIGRAM_PER_DECILITRE, 0).or(Scale.times(MILLIMOLE_PER_LITRE, perMillimole, 1));
  }

  private static Traits glucose(Traits traits) {
    return traits
        .or(Scale.times(MILLIMOLE_PER_LITRE, "18.0156", 1))
        .between("0", "1000")
        .arrowFrom("5");
  }

  private static Traits cholesterol() {
    return lab(MILLIGRAM_PER_DECILITRE, 0)
        .or(Scale.times(MILLIMOLE_PER_LITRE, "38.67", 1))
        .between("1", "2000");
  }

  private static Traits stage() {
    return night(MINUTE, 0).between("0", "1440");
  }

  private static Traits energy() {
    return sum(KILOCALORIE, 0).or(Scale.dividedBy(KILOJOULE, "4.184", 0));
  }

  private static Traits score() {
    return provider(ONE, 0).between("0", "100");
  }
}
