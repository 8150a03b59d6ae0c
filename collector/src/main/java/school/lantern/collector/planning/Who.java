package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Dates;

/** Reads who and when out of the forms of arrangements, and notes what is wrong. */
final class Who {
  private static final int YEAR_MIN = 1;
  private static final int YEAR_MAX = 14;

  private final Fields fields;
  private final Offer offer;
  private final Map<String, String> pupils;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param pupils names by id
   */
  Who(Fields fields, Offer offer, Map<String, String> pupils) {
    this.fields = fields;
    this.offer = offer;
    this.pupils = Map.copyOf(pupils);
  }

  FieldErrors errors() {
    return new FieldErrors(errors);
  }

  boolean sound() {
    return errors.isEmpty();
  }

  void error(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }

  /** Year groups, from a field such as {@code "12, 13"}. */
  Set<Integer> years() {
    return all(
        "years",
        item ->
            item.matches("\\d{1,2}")
                    && Integer.parseInt(item) >= YEAR_MIN
                    && Integer.parseInt(item) <= YEAR_MAX
                ? Optional.of(Integer.parseInt(item))
                : Optional.empty(),
        "is no year group from %d to %d".formatted(YEAR_MIN, YEAR_MAX));
  }

  Set<String> groups() {
    return all(
        "groups",
        item -> offer.groups().stream().filter(item::equalsIgnoreCase).findFirst(),
        "is no class that is known here");
  }

  Set<String> staff() {
    return all("staff", offer.names()::staffCalled, "is nobody, or several, of the staff");
  }

  Set<String> pupils() {
    return all("pupils", this::pupil, "is no pupil, or several; the admission number is clear");
  }

  /** One pupil by admission number, or by a name that only one has. */
  Optional<String> pupil(String typed) {
    if (pupils.containsKey(typed)) {
      return Optional.of(typed);
    }
    List<String> meant =
        pupils.entrySet().stream()
            .filter(pupil -> pupil.getValue().equalsIgnoreCase(typed))
            .map(Map.Entry::getKey)
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** Periods that were ticked. */
  Set<String> periods() {
    Set<String> ticked = new TreeSet<>(fields.all("period"));
    if (!offer.periods().containsAll(ticked)) {
      error("period", "Choose periods from the list");
    }
    return ticked;
  }

  /** The dates; {@code from} and {@code until} are asked for when they are needed. */
  Dates dates(boolean firstNeeded, boolean lastNeeded) {
    @Nullable LocalDate first = date("from", firstNeeded);
    @Nullable LocalDate last = date("until", lastNeeded);
    if (first != null && last != null && last.isBefore(first)) {
      error("until", "The last date is before the first");
      return Dates.ALWAYS;
    }
    return new Dates(first, last);
  }

  private @Nullable LocalDate date(String field, boolean needed) {
    Optional<LocalDate> date = fields.date(field);
    if (date.isEmpty() && (needed || fields.noDate(field))) {
      error(field, "Enter a date, such as 12 January 2027");
    }
    return date.orElse(null);
  }

  private <T extends Comparable<T>> Set<T> all(
      String field, Function<String, Optional<T>> known, String wrong) {
    Set<T> found = new TreeSet<>();
    for (String item : fields.items(field)) {
      Optional<T> one = known.apply(item);
      if (one.isEmpty()) {
        error(field, "“%s” %s".formatted(item, wrong));
      }
      one.ifPresent(found::add);
    }
    return found;
  }
}
