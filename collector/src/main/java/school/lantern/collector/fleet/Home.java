package school.lantern.collector.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import school.lantern.collector.fleet.Placement.Stay;

/**
 * Where a machine is at home, in the course of time. The list of workstations goes before the room
 * of an enrolment token; the first room that anybody named holds for the time before as well.
 *
 * <pre>
 *   on the list   |       [--ICT1--[--LIB--]      |  moved, then taken off the list
 *   by its token  |  [---------GYM---------------|
 *   at home in    |GGGGGGGIIIIIIIIILLLLLLLLGGGGGG|
 * </pre>
 *
 * @param listed its rooms on the list, in order
 * @param token the rooms of its enrolment tokens, in order
 * @param otherwise its place when neither says anything
 */
record Home(List<Stay> listed, List<Stay> token, String otherwise) {

  Home {
    listed = inOrder(listed);
    token = inOrder(token);
  }

  /** It never moved. */
  static Home always(String place) {
    return new Home(List.of(new Stay(place, Instant.MIN, Instant.MAX)), List.of(), place);
  }

  /** The home of a device: there before anybody said where. */
  static Home ofDevice(List<Stay> listed, List<Stay> token, String otherwise) {
    return token.isEmpty()
        ? new Home(sinceEver(listed), token, otherwise)
        : new Home(listed, sinceEver(token), otherwise);
  }

  String at(Instant moment) {
    return Stream.concat(listed.stream(), token.stream())
        .filter(stay -> !moment.isBefore(stay.from()) && moment.isBefore(stay.until()))
        .map(Stay::place)
        .findFirst()
        .orElse(otherwise);
  }

  /** When it may have moved. */
  List<Instant> changes() {
    return Stream.concat(listed.stream(), token.stream())
        .flatMap(stay -> Stream.of(stay.from(), stay.until()))
        .toList();
  }

  private static List<Stay> sinceEver(List<Stay> stays) {
    List<Stay> longer = new ArrayList<>(inOrder(stays));
    if (!longer.isEmpty()) {
      Stay first = longer.getFirst();
      longer.set(0, new Stay(first.place(), Instant.MIN, first.until()));
    }
    return longer;
  }

  private static List<Stay> inOrder(List<Stay> stays) {
    return stays.stream().sorted(Comparator.comparing(Stay::from)).toList();
  }
}
