package school.lantern.collector.imports.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;

class StaffNamesTest {
  private static final List<Person> PEOPLE =
      List.of(
          staff("S1", "Jo Okafor", "jo.okafor"),
          staff("S2", "Jane Okafor", "jane.okafor@school.example"),
          staff("S3", "Dr Kim Lee", "klee"),
          staff("MOD", "Zoë O'Neill-Ward", "zward"),
          staff("S5", "Ms A Khan", "akhan"),
          new Person("P1", "Ann Khan", Audience.PUPIL, 8, Set.of("pann")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S1|S1",
        "s1|S1",
        "jo.okafor@school.example|S1",
        "MAILTO:Jane.Okafor@school.example|S2",
        "jane.okafor|S2",
        "Jo Okafor|S1",
        "Okafor, Jo|S1",
        "OKAFOR, Mrs Jane|S2",
        "Okafor, J|S1 S2",
        "Mr J. Okafor|S1 S2",
        "Okafor|S1 S2",
        "JO|S1 S2",
        "jok|S1 S2",
        "Lee, K|S3",
        "Dr Lee|S3",
        "KL|S3",
        "KLE|S3",
        "oneill-ward, zoe|MOD",
        "Mrs O’Neill Ward|MOD",
        "mod|MOD",
        "Khan, Aisha|S5",
        "AK|S5",
        "Ann Khan|S5",
        "pann|",
        "Smith, J|",
        "J|",
        "supply|",
        "' '|",
      })
  void aNameMeans(String written, @Nullable String ids) {
    Match match = StaffNames.of(PEOPLE).match(written);
    assertThat(match).isEqualTo(Match.of(ids == null ? List.of() : List.of(ids.split(" "))));
  }

  @Test
  void whatWasAnsweredIsRememberedUnlessThePersonIsGone() {
    StaffNames names =
        new StaffNames(PEOPLE, Map.of("okafor j", "S2", "supply", "", "lee", "GONE"));
    assertThat(names.match("OKAFOR,  J.")).isEqualTo(new Match.One("S2"));
    assertThat(names.match("Supply")).isEqualTo(new Match.LeftOut());
    assertThat(names.match("Lee")).isEqualTo(new Match.One("S3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ICT1|ICT1",
        "ict 1|ICT1",
        "Room: ICT1|ICT1",
        "Rm. D5|D5",
        "ICT Suite 1|ICT1",
        "D5 (Lab)|D5",
        "Hall (east)|HE",
        "Room 5|R5",
        "D6|",
        "Library|L1 L2",
      })
  void aRoomIsFound(String written, @Nullable String ids) {
    RoomNames rooms =
        new RoomNames(
            List.of(
                new Room("ICT1", "ICT suite 1"),
                new Room("D5", "D5"),
                new Room("HE", "Hall (east)"),
                new Room("R5", "Room 5"),
                new Room("L1", "Library"),
                new Room("L2", "Library")),
            Map.of());
    assertThat(rooms.match(written))
        .isEqualTo(Match.of(ids == null ? List.of() : List.of(ids.split(" "))));
  }

  private static Person staff(String id, String name, String logon) {
    return new Person(id, name, Audience.STAFF, null, Set.of(logon));
  }
}
