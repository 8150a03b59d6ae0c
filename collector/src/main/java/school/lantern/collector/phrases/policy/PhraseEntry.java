package school.lantern.collector.phrases.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.Place;

/**
 * What a file says of one phrase, before anything of it is checked.
 *
 * @param place where it begins
 * @param said by field; what is not said is not in it
 */
public record PhraseEntry(Place place, Map<PhraseField, List<Written>> said) {

  public PhraseEntry {
    said = Map.copyOf(said);
  }

  /** With everything that {@code defaults} says and this does not. */
  PhraseEntry or(Map<PhraseField, List<Written>> defaults) {
    Map<PhraseField, List<Written>> both = new EnumMap<>(PhraseField.class);
    both.putAll(defaults);
    both.putAll(said);
    return new PhraseEntry(place, both);
  }

  Optional<Written> one(PhraseField field) {
    return all(field).stream().findFirst();
  }

  List<Written> all(PhraseField field) {
    return said.getOrDefault(field, List.of());
  }

  /** Where a field stands, or the whole entry when it does not say it. */
  Place at(PhraseField field) {
    return one(field)
        .map(Written::place)
        .orElseGet(() -> new Place(place.file(), place.line(), place.column(), field.title()));
  }
}
