package school.lantern.collector.planning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.When;

/** Keeps the last change of each editor. Runs in the caller's transaction. */
@ApplicationScoped
class UndoStore {
  private final ObjectMapper json;

  UndoStore(ObjectMapper json) {
    this.json = json.copy().addMixIn(When.class, WhenKinds.class);
  }

  /** Tells the two kinds of time apart in what is kept. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = InCycle.class, name = "cycle"),
    @JsonSubTypes.Type(value = ByClock.class, name = "clock")
  })
  interface WhenKinds {}

  Optional<LastChange> of(String site, String editor) {
    UndoEntity row = UndoEntity.findById(new UndoEntity.Key(site, editor));
    return Optional.ofNullable(row)
        .map(
            kept ->
                new LastChange(
                    Instant.ofEpochMilli(kept.changedAtMillis), kept.words, read(kept.inverse)));
  }

  /** Keeps a change in place of the one before. */
  void keep(String site, String editor, LastChange change) {
    forget(site, editor);
    UndoEntity row = new UndoEntity();
    row.site = site;
    row.editor = editor;
    row.changedAtMillis = change.at().toEpochMilli();
    row.words = change.words();
    row.inverse = written(change.inverse());
    row.persist();
    UndoEntity.flush();
  }

  void forget(String site, String editor) {
    UndoEntity.deleteById(new UndoEntity.Key(site, editor));
    UndoEntity.flush();
  }

  /** Forgets changes before {@code oldest}, of every site: they may name pupils. */
  void expire(Instant oldest) {
    UndoEntity.delete("changedAtMillis < ?1", oldest.toEpochMilli());
  }

  private String written(Alteration alteration) {
    try {
      return json.writeValueAsString(alteration);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Alteration read(String written) {
    try {
      return json.readValue(written, Alteration.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
