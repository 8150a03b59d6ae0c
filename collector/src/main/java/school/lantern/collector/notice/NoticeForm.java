package school.lantern.collector.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.model.Audience;
import school.lantern.model.Notice;

/**
 * What was typed of a notice.
 *
 * @param audience for whom
 * @param fields one for each language that has a text, and one for each that is being added;
 *     English first
 */
record NoticeForm(Audience audience, List<Field> fields) {

  NoticeForm {
    fields = List.copyOf(fields);
  }

  /**
   * A text in a language.
   *
   * @param code such as {@code "pl"}
   * @param text as typed
   */
  record Field(String code, String text) {
    public String language() {
      return Languages.name(code);
    }

    public String id() {
      return "text-" + code;
    }

    public boolean english() {
      return code.equals(Languages.ENGLISH);
    }
  }

  /** With the texts of now, and an empty field for {@code added} if that is a language. */
  static NoticeForm of(Audience audience, Map<String, String> texts, @Nullable String added) {
    List<Field> fields = new ArrayList<>();
    for (String code : Languages.codes()) {
      String text = texts.get(code);
      if (text != null || code.equals(Languages.ENGLISH) || code.equals(added)) {
        fields.add(new Field(code, text == null ? "" : text));
      }
    }
    return new NoticeForm(audience, fields);
  }

  /** Languages that have no field yet. */
  public List<Field> addable() {
    List<String> there = fields.stream().map(Field::code).toList();
    return Languages.codes().stream()
        .filter(code -> !there.contains(code))
        .map(code -> new Field(code, ""))
        .toList();
  }

  public boolean pupils() {
    return audience == Audience.PUPIL;
  }

  /** As it stands in addresses. */
  public String path() {
    return "/notice/" + (pupils() ? "pupils" : "staff");
  }

  public int maxChars() {
    return Notice.TEXT_MAX_CHARS;
  }

  FieldErrors errors() {
    List<FieldError> errors = new ArrayList<>();
    for (Field field : fields) {
      if (field.english() && field.text().isEmpty()) {
        errors.add(new FieldError(field.id(), "Enter the notice in English"));
      } else if (field.text().length() > Notice.TEXT_MAX_CHARS) {
        errors.add(
            new FieldError(
                field.id(),
                "Use %d characters or fewer in %s; there are %d"
                    .formatted(Notice.TEXT_MAX_CHARS, field.language(), field.text().length())));
      }
    }
    return new FieldErrors(errors);
  }

  /** By language; a field that was left or made empty takes its language out. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> !field.text().isEmpty())
        .forEach(field -> texts.put(field.code(), field.text()));
    return texts;
  }
}
