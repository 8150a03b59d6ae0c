package school.lantern.collector.imports.icalendar;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.names.Additions;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.timetable.Away;

/** Turns the events of one file after the other into lessons, duties, closures and trips. */
final class EventReading {
  private static final Pattern DUTY =
      Pattern.compile("(?i)\\b(duty|duties|detention|supervision|club)\\b");

  /** Dates, rooms and staff multiplied. A school of 400 teachers has half of it in a year. */
  private static final int TAKEN_MAX = 1_000_000;

  private final Names names;
  private final Guests guests;
  private final Invited pupils;
  private final Locations locations;
  private final CalendarImport.Gathered gathered;
  private final Map<String, Locations.Found> places = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private long taken;
  private boolean fullIsSaid;

  EventReading(Names names, List<Person> pupils, CalendarImport.Gathered gathered) {
    this.names = names;
    this.guests = new Guests(names.staff());
    this.pupils = Invited.of(pupils);
    this.locations = new Locations(names.rooms());
    this.gathered = gathered;
  }

  /** What is the same for all events of a file. */
  private record Reading(Owner owner, Table.Source source, Passed passed, Mistakes mistakes) {}

  /** What is the same for all dates of an event. */
  private record Said(Set<String> staff, Set<String> rooms, @Nullable String group) {}

  void read(CalendarFile file, Owner owner, Occurrences occurrences) {
    Reading reading =
        new Reading(
            owner,
            new Table.Source(file.name(), Map.of()),
            new Passed(),
            occurrences.times().mistakes());
    int errors = reading.mistakes().errors();
    boolean any = false;
    // Hashing all that an event says would cost more than looking it up twice.
    IdentityHashMap<Component, Said> said = new IdentityHashMap<>();
    for (Series series : Series.of(file.events())) {
      for (Occurrence one : occurrences.of(series)) {
        any = true;
        if (full(one, reading)) {
          return;
        }
        take(one, said.computeIfAbsent(one.event(), event -> said(event, reading)), reading);
      }
    }
    if (!any && !file.events().isEmpty() && reading.mistakes().errors() == errors) {
      reading
          .mistakes()
          .warning(
              Place.file(file.name()),
              "",
              "None of the events lies within the terms.",
              "Check the dates of the terms, or export the calendar for this school year.");
    }
    boolean anonymous = said.values().stream().allMatch(one -> one.staff().isEmpty());
    if (owner instanceof Owner.Nobody && reading.passed().has(Passed.Reason.NOBODY) && anonymous) {
      Match nobody = new Match.Nobody();
      names.unclear(Place.file(file.name()), Owner.asked(file), nobody, reading.mistakes());
    } else {
      reading.passed().report(file.name(), reading.mistakes());
    }
  }

  /** Whether more has been taken than any school has; said once for all that comes after. */
  private boolean full(Occurrence one, Reading reading) {
    taken++;
    if (taken <= TAKEN_MAX) {
      return false;
    }
    if (!fullIsSaid) {
      fullIsSaid = true;
      reading
          .mistakes()
          .error(
              Place.line(reading.source().file(), one.event().line()),
              one.event().text("SUMMARY"),
              "By here the calendars have more than %d lessons.".formatted(TAKEN_MAX),
              "Export them for this school year only, or hand them in in parts.");
    }
    return true;
  }

  private Said said(Component event, Reading reading) {
    Set<String> staff = staff(event, reading.owner());
    boolean timed =
        Trips.kind(event).isEmpty() && startsByTheClock(event); // trips take place in no room
    Set<String> rooms = timed && !staff.isEmpty() ? rooms(event, reading) : Set.of();
    return new Said(staff, rooms, group(event));
  }

  private static boolean startsByTheClock(Component event) {
    return event.first("DTSTART").filter(line -> line.value().contains("T")).isPresent();
  }

  private void take(Occurrence one, Said said, Reading reading) {
    if (one.wholeDays()) {
      boolean personal = reading.owner() instanceof Owner.Staff;
      WholeDays.Event event =
          new WholeDays.Event(one, said.staff(), pupils.to(one.event()), personal);
      if (!gathered.wholeDays().take(event, reading.source())) {
        reading.passed().over(one.event(), Passed.Reason.ALL_DAY);
      }
    } else if (one.until().isAfter(one.from())) { // else a reminder without length
      Optional<Away.Kind> trip = Trips.kind(one.event());
      if (trip.isEmpty()) {
        timed(one, said, reading);
      } else if (!gathered.wholeDays().takePart(one, trip.get())) {
        reading.passed().over(one.event(), Passed.Reason.PART);
      }
    }
  }

  private void timed(Occurrence one, Said said, Reading reading) {
    if (!gathered.cover().takes(one, said.staff(), said.rooms())) {
      return;
    }
    if (said.staff().isEmpty()) {
      reading.passed().over(one.event(), Passed.Reason.NOBODY);
    } else if (said.rooms().isEmpty()) {
      reading.passed().over(one.event(), Passed.Reason.NO_ROOM);
    }
    LocalDateTime from = one.from();
    Lessons.Clock clock = new Lessons.Clock(from.toLocalTime(), one.until().toLocalTime());
    taken += (long) said.rooms().size() * said.staff().size();
    for (String room : said.rooms()) {
      for (String who : said.staff()) {
        gathered
            .lessons()
            .add(
                new Lessons.Slot(clock, room, who, said.group()),
                from.toLocalDate(),
                reading.source(),
                one.event().line());
      }
    }
  }

  private Set<String> staff(Component event, Owner owner) {
    if (owner instanceof Owner.Staff(String id)) {
      return guests.declined(event, id) ? Set.of() : Set.of(id);
    }
    return guests.of(event);
  }

  private Set<String> rooms(Component event, Reading reading) {
    Set<String> rooms = new TreeSet<>();
    String written = event.text("LOCATION");
    if (written.isEmpty() && reading.owner() instanceof Owner.OfRoom(String id)) {
      rooms.add(id);
      return rooms;
    }
    Locations.Found found = places.computeIfAbsent(written, locations::of);
    rooms.addAll(found.known());
    found
        .unknown()
        .forEach(
            name ->
                rooms.add(
                    gathered
                        .additions()
                        .room(name, new Additions.Named(reading.source(), event.line()))));
    for (String unclear : found.unclear()) {
      if (asked.add(unclear)) {
        Place place = new Place(reading.source().file(), event.line(), 0, "LOCATION");
        Match match = names.rooms().match(unclear);
        names.unclearRoom(place, unclear, match, reading.mistakes());
      }
    }
    return rooms;
  }

  private static @Nullable String group(Component event) {
    if (KnownCover.isAbout(event)) {
      String group = event.text(CalendarCover.CLASS);
      return group.isEmpty() ? null : group;
    }
    String summary = event.text("SUMMARY").replaceAll("\\s+", " ");
    return summary.isEmpty() || DUTY.matcher(summary).find() ? null : summary;
  }
}
