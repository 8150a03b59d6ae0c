package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Timetable;

/** What may be supposed, and what was. */
@ApplicationScoped
class WhatIfForm {
  private final Timetable timetable;
  private final LanternConfig config;

  WhatIfForm(Timetable timetable, LanternConfig config) {
    this.timetable = timetable;
    this.config = config;
  }

  /** One line of a list to choose from. */
  record Choice(String value, String label) {}

  /** The lists to choose from. */
  record Choices(
      List<Choice> rooms, List<Choice> weekdays, List<Choice> periods, List<Choice> staff) {}

  /** What was typed; the empty text for nothing. */
  record Typed(String room, String weekday, String period, String who) {
    static final Typed NOTHING = new Typed("", "", "", "");
    static final String NOBODY = "-";

    static Typed of(Map<String, String> address) {
      return new Typed(
          address.getOrDefault("in", ""),
          address.getOrDefault("on", ""),
          address.getOrDefault("at", ""),
          address.getOrDefault("who", ""));
    }

    /** Whether the form was sent at all. */
    boolean given(Map<String, String> address) {
      return address.containsKey("in");
    }

    Optional<Supposition> supposition() {
      boolean nobody = who.equals(NOBODY);
      return Supposition.read(
          String.join(
              "|",
              (nobody ? Supposition.Kind.NOBODY : Supposition.Kind.THERE).name(),
              room,
              weekday,
              period,
              nobody ? "" : who));
    }
  }

  Choices choices(Labels.Names names) {
    return new Choices(
        names.rooms().values().stream().map(room -> new Choice(room.id(), room.name())).toList(),
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new Choice(
                        Integer.toString(day.getValue()),
                        day.getDisplayName(TextStyle.FULL, Locale.UK)))
            .toList(),
        timetable.facts(config.site()).bells().stream()
            .sorted(Comparator.comparing(Bell::start))
            .map(Bell::period)
            .distinct()
            .map(period -> new Choice(period, Labels.period(period)))
            .toList(),
        names.staff().entrySet().stream()
            .map(person -> new Choice(person.getKey(), person.getValue()))
            .sorted(Comparator.comparing(Choice::label))
            .toList());
  }

  /** What is wrong with what was typed. */
  FieldErrors errors(Typed typed, Choices choices) {
    List<FieldError> errors = new ArrayList<>();
    if (unknown(typed.room(), choices.rooms())) {
      errors.add(new FieldError("in", "Choose a room"));
    }
    if (unknown(typed.period(), choices.periods())) {
      errors.add(new FieldError("at", "Choose a period"));
    }
    return new FieldErrors(errors);
  }

  /** As people say it: {@code "Library, Lunch, every day: somebody is there"}. */
  static String said(Supposition one, Labels.Names names) {
    @Nullable DayOfWeek weekday = one.weekday();
    String who =
        switch (one.kind()) {
          case NOBODY -> "nobody is there";
          case THERE ->
              (one.staffId().equals(Supposition.SOMEBODY)
                      ? "somebody"
                      : names.staff().getOrDefault(one.staffId(), one.staffId()))
                  + " is there too";
        };
    return "%s, %s, %s: %s"
        .formatted(
            names.room(one.roomId()),
            Labels.period(one.period()),
            weekday == null ? "every day" : weekday.getDisplayName(TextStyle.FULL, Locale.UK) + "s",
            who);
  }

  private static boolean unknown(String value, List<Choice> choices) {
    return choices.stream().noneMatch(choice -> choice.value().equals(value));
  }
}
