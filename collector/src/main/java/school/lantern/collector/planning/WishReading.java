package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Dates;

/** Reads the form of a change of many. */
final class WishReading {
  static final String CHOSEN = "chosen";
  private final Fields fields;
  private final Names names;
  private final List<FieldError> errors = new ArrayList<>();

  private WishReading(Fields fields, Names names) {
    this.fields = fields;
    this.names = names;
  }

  /**
   * What was read.
   *
   * @param wish empty when something is wrong
   * @param errors what is wrong
   */
  record Result(Optional<Wish> wish, FieldErrors errors) {}

  static Result read(Fields fields, Names names) {
    WishReading reading = new WishReading(fields, names);
    Optional<Choice> choice = reading.choice();
    Optional<Deed> deed = reading.deed();
    Dates span = reading.span();
    boolean sound = reading.errors.isEmpty() && choice.isPresent() && deed.isPresent();
    return new Result(
        sound ? Optional.of(new Wish(choice.get(), deed.get(), span)) : Optional.empty(),
        new FieldErrors(reading.errors));
  }

  private Optional<Choice> choice() {
    Choice.Kind kind =
        Arrays.stream(Choice.Kind.values())
            .filter(one -> one.name().equals(fields.one("kind")))
            .findFirst()
            .orElse(Choice.Kind.BOTH);
    return switch (fields.one("which")) {
      case CHOSEN -> {
        Set<String> keys = new HashSet<>(fields.all(CHOSEN));
        if (keys.isEmpty()) {
          yield wrong("which", "Choose lessons or duties in a week first");
        }
        yield Optional.of(new Choice(null, keys, Set.of(), kind));
      }
      case "room" ->
          names.rooms().containsKey(fields.one("of-room"))
              ? whole(Viewed.room(fields.one("of-room")), kind)
              : wrong("of-room", "Choose a room");
      case "staff" ->
          names
              .staffCalled(fields.one("of-staff"))
              .map(id -> whole(Viewed.staff(id), kind))
              .orElseGet(() -> wrong("of-staff", "Choose a member of staff from the list"));
      default -> wrong("which", "Choose what is to change");
    };
  }

  private Optional<Choice> whole(@Nullable Viewed whose, Choice.Kind kind) {
    return Optional.of(new Choice(whose, Set.of(), weekdays("weekday"), kind));
  }

  private Optional<Deed> deed() {
    return switch (fields.one("deed")) {
      case "taken" ->
          names
              .staffCalled(fields.one("to-staff"))
              .<Optional<Deed>>map(id -> Optional.of(new Deed.TakenBy(id)))
              .orElseGet(() -> wrong("to-staff", "Choose a member of staff from the list"));
      case "moved" ->
          names.rooms().containsKey(fields.one("to-room"))
              ? Optional.of(new Deed.IntoRoom(fields.one("to-room")))
              : wrong("to-room", "Choose a room");
      case "copied" ->
          weekdays("on").isEmpty()
              ? wrong("on", "Choose days of the week")
              : Optional.of(new Deed.AlsoOn(weekdays("on")));
      case "dropped" -> Optional.of(new Deed.Dropped());
      default -> wrong("deed", "Choose what happens to them");
    };
  }

  private Dates span() {
    for (String field : List.of("from", "until")) {
      if (fields.noDate(field)) {
        wrong(field, "Enter a date, such as 12 January 2027");
      }
    }
    @Nullable LocalDate first = fields.date("from").orElse(null);
    @Nullable LocalDate last = fields.date("until").orElse(null);
    if (first != null && last != null && last.isBefore(first)) {
      wrong("until", "The last date is before the first");
      return Dates.ALWAYS;
    }
    return new Dates(first, last);
  }

  private Set<DayOfWeek> weekdays(String field) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> fields.has(field, day.name()))
        .collect(Collectors.toSet());
  }

  private <T> Optional<T> wrong(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
    return Optional.empty();
  }
}
