package school.lantern.collector.imports.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.imports.names.Names.Kind;
import school.lantern.collector.platform.LanternConfig;

/** What stands on the page of names, and what may be chosen there. */
@ApplicationScoped
class NameForm {
  /** In the list, an answer of its own: the empty one means "not now". */
  static final String LEAVE_OUT = "-";

  private final NameBook book;
  private final Directory directory;
  private final Fleet fleet;
  private final LanternConfig config;

  NameForm(NameBook book, Directory directory, Fleet fleet, LanternConfig config) {
    this.book = book;
    this.directory = directory;
    this.fleet = fleet;
    this.config = config;
  }

  /** One line of a list to choose from. */
  record Choice(String value, String label) {}

  /**
   * A name that is still to be answered.
   *
   * @param field the name of its field
   * @param likely those between whom nothing decided
   * @param others everybody else, or every other room
   */
  record Question(
      String field, Kind kind, String written, List<Choice> likely, List<Choice> others) {

    /** Whether it is about a person. */
    public boolean staff() {
      return kind == Kind.STAFF;
    }
  }

  /** A name with its answer in words. */
  record Answered(Kind kind, String written, String meaning, String by) {}

  List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (AskedName asked : book.all()) {
      if (asked.answer() == null) {
        List<Choice> all = choices(asked.kind());
        questions.add(
            new Question(
                field(asked),
                asked.kind(),
                asked.written(),
                all.stream().filter(one -> asked.candidates().contains(one.value())).toList(),
                all.stream().filter(one -> !asked.candidates().contains(one.value())).toList()));
      }
    }
    return questions;
  }

  /** The same for a name whatever else is asked, so that no answer goes to another question. */
  private static String field(AskedName asked) {
    String name = Folded.of(asked.written());
    return "meant-%s-%08x".formatted(asked.kind().name().toLowerCase(Locale.ROOT), name.hashCode());
  }

  List<Answered> answered() {
    List<Answered> answered = new ArrayList<>();
    for (AskedName asked : book.all()) {
      AskedName.Answer answer = asked.answer();
      if (answer != null) {
        answered.add(
            new Answered(
                asked.kind(), asked.written(), meaning(asked.kind(), answer), answer.by()));
      }
    }
    return answered;
  }

  /** Whether this may be chosen. */
  boolean allows(Question question, String meant) {
    return meant.equals(LEAVE_OUT)
        || (question.staff() && meant.equals(StaffNames.VISITOR))
        || Stream.concat(question.likely().stream(), question.others().stream())
            .anyMatch(choice -> choice.value().equals(meant));
  }

  private String meaning(Kind kind, AskedName.Answer answer) {
    if (answer.meant().isEmpty()) {
      return "Left out";
    }
    if (answer.meant().equals(StaffNames.VISITOR)) {
      return "A visitor, such as a supply teacher";
    }
    return choices(kind).stream()
        .filter(choice -> choice.value().equals(answer.meant()))
        .map(Choice::label)
        .findFirst()
        .orElse(answer.meant());
  }

  private List<Choice> choices(Kind kind) {
    Map<String, String> staff = directory.staffNames(config.site());
    Stream<Choice> choices =
        switch (kind) {
          case STAFF -> staff.entrySet().stream().map(one -> choice(one.getKey(), one.getValue()));
          case ROOM ->
              fleet.rooms(config.site()).values().stream()
                  .map(room -> choice(room.id(), room.name()));
        };
    return choices.sorted(Comparator.comparing(Choice::label)).toList();
  }

  private static Choice choice(String id, String name) {
    return new Choice(id, name.equals(id) ? name : "%s (%s)".formatted(name, id));
  }
}
