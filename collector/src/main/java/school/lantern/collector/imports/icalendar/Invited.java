package school.lantern.collector.imports.icalendar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;

/**
 * Which pupils an event names, by address: a log-on name, whole or before the @.
 *
 * @param idsByLogOn ids of pupils by log-on name
 */
record Invited(Map<String, String> idsByLogOn) {

  static Invited of(Collection<Person> pupils) {
    Map<String, String> ids = new HashMap<>();
    pupils.forEach(pupil -> pupil.accounts().forEach(logOn -> ids.put(logOn, pupil.id())));
    return new Invited(Map.copyOf(ids));
  }

  Set<String> to(Component event) {
    return event.all("ATTENDEE").stream()
        .filter(line -> !line.parameter("PARTSTAT").equalsIgnoreCase("DECLINED"))
        .map(line -> line.value().strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", ""))
        .map(address -> idsByLogOn.getOrDefault(address, beforeAt(address)))
        .filter(Objects::nonNull)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private String beforeAt(String address) {
    int at = address.indexOf('@');
    return at < 0 ? "" : idsByLogOn.getOrDefault(address.substring(0, at), "");
  }
}
